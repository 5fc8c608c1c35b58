"""People's rulings on figures: which apply, and what they say instead of the rules."""

from collections.abc import Iterable, Mapping, Sequence

from assistant.comparing.accounts import Account
from assistant.comparing.wording import day_in_words
from assistant.domain import Ruling, Verdict

_NOBODY: Mapping[str, frozenset[str]] = {}


class Rulings:
    """The rulings that stand.

    Args:
        rulings: In any order; where two speak of one pair, the latest counts.
        copies: For the id of a figure that was ruled on, those of the same figure in the copies of its article's text.
    """

    def __init__(self, rulings: Iterable[Ruling] = (), copies: Mapping[str, frozenset[str]] = _NOBODY) -> None:
        self._latest_first = sorted(rulings, key=lambda one: (one.at, one.id), reverse=True)
        self._copies = copies

    def misread(self, figure: str) -> Ruling | None:
        """The ruling by which a figure is misread, or None."""
        found = (one for one in self._latest_first if one.kind == "misread" and figure in self._ids(one.a))
        return next(found, None)

    def figures(self) -> frozenset[str]:
        """Every figure that was ruled on, and its copies."""
        return frozenset().union(*(self._ids(end) for one in self._latest_first for end in (one.a, one.b)))

    def kept(self, accounts: Iterable[Account]) -> list[Account]:
        """The accounts without those that were misread."""
        return [one for one in accounts if not self.misread(one.figure.id)]

    def among(self, accounts: Sequence[Account]) -> list[tuple[Ruling, Account, Account]]:
        """The rulings on two of these accounts, each with those two, the latest first."""
        if not self._latest_first:
            return []
        at_hand = {account.figure.id: account for account in accounts}
        found = []
        for ruling in self._latest_first:
            a, b = (self._one_of(end, at_hand) for end in (ruling.a, ruling.b))
            if a and b:
                found.append((ruling, a, b))
        return found

    def on(self, figures: Iterable[str]) -> tuple[Ruling, ...]:
        """The rulings that name one of these figures, the latest first."""
        named = set(figures)
        return tuple(one for one in self._latest_first if named & (self._ids(one.a) | self._ids(one.b)))

    def joining(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        """The figures that people have brought together, with their copies: each with those it is to be compared to."""
        return [
            (self._ids(one.a), self._ids(one.b))
            for one in self._latest_first
            if one.kind == "same" or (one.kind == "relation" and one.relation != "unrelated")
        ]

    def _ids(self, figure: str | None) -> frozenset[str]:
        return frozenset(()) if figure is None else self._copies.get(figure, frozenset()) | {figure}

    def _one_of(self, figure: str | None, at_hand: Mapping[str, Account]) -> Account | None:
        return next((at_hand[one] for one in sorted(self._ids(figure)) if one in at_hand), None)


NO_RULINGS = Rulings()


def ruled_verdict(ruling: Ruling, *, turned: bool) -> Verdict:
    """What a ruling says of its two figures; `turned` asks for b's relation to a."""
    relation = ruling.relation if ruling.kind == "relation" and ruling.relation else "unrelated"
    if relation != "update":
        return Verdict(relation=relation, reasons=(said(ruling),))
    return Verdict(relation=relation, later="a" if turned else "b", reasons=(said(ruling),))


def said(ruling: Ruling) -> str:
    """A ruling in a clause: who ruled, when, what, and why: "A. Lind ruled on 3 May 2031 that they conflict (note)"."""
    what = {
        "same": "they are of one happening",
        "apart": "they are of different happenings",
        "relation": f"their relation is {ruling.relation}",
        "misread": "the figure is misread",
    }[ruling.kind]
    note = f" ({ruling.note})" if ruling.note else ""
    return f"{ruling.by} ruled on {day_in_words(ruling.at)} that {what}{note}"
