"""Many figures of one measure brought together: which are of one thing, which still stand, and what they amount to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.comparing.accounts import Account, Rarity
from assistant.comparing.explaining import explain, explain_scope, subject_of
from assistant.comparing.relations import relate
from assistant.comparing.voices import same_voice
from assistant.domain import Citation, Comparison, Reading, Relation, Verdict

Cite = Callable[[Account], Citation]

_ONE_THING: tuple[Relation, ...] = ("conflict", "update", "bounds", "agree")
"""Relations between figures of one thing, the most telling first."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """Accounts of one thing (one happening, place, period and group) and how they relate, most telling first."""

    accounts: tuple[Account, ...]
    superseded: frozenset[str]
    """Ids of the figures that the same voice has since updated or corrected."""
    relation: Relation

    @property
    def standing(self) -> tuple[Account, ...]:
        """The accounts that no later number of the same voice has replaced."""
        return tuple(account for account in self.accounts if account.figure.id not in self.superseded)


class Relations:
    """The verdicts between the accounts of one question, each pair decided once."""

    def __init__(self, rarity: Rarity) -> None:
        self._rarity = rarity
        self._known: dict[tuple[str, str], Verdict] = {}

    def between(self, a: Account, b: Account) -> Verdict:
        """How a relates to b."""
        key = (a.figure.id, b.figure.id)
        if key not in self._known:
            self._known[key] = relate(a, b, self._rarity)
        return self._known[key]


def cells(accounts: Sequence[Account], relations: Relations) -> list[Cell]:
    """The accounts sorted into cells of one thing, in the order of their first account.

    An account joins a cell only if no member is of another scope, so that a market and its province, which both go
    with "in the country", never meet in one range. Those that name their place are placed before the others.
    """
    groups: list[list[Account]] = []
    for account in sorted(accounts, key=lambda one: not one.figure.place):
        fitting = [group for group in groups if _fits(account, group, relations)]
        home = max(fitting, key=lambda group: _nearness(account, group), default=None)
        if home is None:
            groups.append([account])
        else:
            home.append(account)
    order = {account.figure.id: index for index, account in enumerate(accounts)}
    found = [_cell(sorted(group, key=lambda one: order[one.figure.id]), relations) for group in groups]
    return sorted(found, key=lambda cell: order[cell.accounts[0].figure.id])


def _fits(account: Account, group: Sequence[Account], relations: Relations) -> bool:
    """Whether an account is of one thing with most of a group, and of another scope than none of it.

    Reports of one happening that are far apart in time may be known for one only by those between them.
    """
    found = [relations.between(account, other).relation for other in group]
    return "scope" not in found and 2 * sum(relation in _ONE_THING for relation in found) >= len(found)


def _nearness(account: Account, group: Sequence[Account]) -> tuple[int, int]:
    """How near an account without a place is to a cell: in its own article first, then the most voices."""
    return sum(other.article.id == account.article.id for other in group), len(group)


def _cell(accounts: Sequence[Account], relations: Relations) -> Cell:
    superseded = {
        old.figure.id
        for index, a in enumerate(accounts)
        for b in accounts[index + 1 :]
        if (old := _replaced(a, b, relations))
    }
    standing = [account for account in accounts if account.figure.id not in superseded]
    found = {relations.between(a, b).relation for index, a in enumerate(standing) for b in standing[index + 1 :]}
    strongest: Relation = next((relation for relation in _ONE_THING if relation in found), "agree")
    if superseded and strongest == "agree":
        strongest = "update"
    return Cell(accounts=tuple(accounts), superseded=frozenset(superseded), relation=strongest)


def _replaced(a: Account, b: Account, relations: Relations) -> Account | None:
    """Which of two accounts the other has replaced: the earlier of one voice, or the one that was withdrawn."""
    verdict = relations.between(a, b)
    if verdict.relation != "update" or verdict.later is None:
        return None
    old = a if verdict.later == "b" else b
    return old if old.figure.status == "withdrawn" or same_voice(a, b) else None


def compared(cell: Cell, cite: Cite) -> Comparison:
    """A cell as readers see it: standing readings in the order given, then the superseded ones."""
    first = cell.standing[0] if cell.standing else cell.accounts[0]
    ordered = sorted(cell.accounts, key=lambda one: one.figure.id in cell.superseded)
    return Comparison(
        measure=first.figure.measure,
        counted=first.figure.counted,
        subject=subject_of(first),
        relation=cell.relation,
        explanation=explain(
            cell.standing, [one for one in cell.accounts if one.figure.id in cell.superseded], cell.relation
        ),
        readings=tuple(_reading(account, cite, superseded=account.figure.id in cell.superseded) for account in ordered),
    )


def compared_in_scope(found: Sequence[Cell], cite: Cite) -> Comparison:
    """The leading readings of several cells side by side: one happening, other groups, places or periods."""
    leading = [cell.standing[0] for cell in found if cell.standing]
    return Comparison(
        measure=leading[0].figure.measure,
        counted="",
        subject=subject_of(leading[0]),
        relation="scope",
        explanation=explain_scope(leading),
        readings=tuple(_reading(account, cite, superseded=False) for account in leading),
    )


def _reading(account: Account, cite: Cite, *, superseded: bool) -> Reading:
    return Reading(
        figure=account.figure, citation=cite(account), as_of=account.article.published, superseded=superseded
    )
