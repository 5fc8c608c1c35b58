"""The verdicts between many figures of one measure, and what only all of them together show."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from assistant.comparing.accounts import Account
from assistant.comparing.rarity import Rarity
from assistant.comparing.relations import relate
from assistant.comparing.rulings import NO_RULINGS, Rulings, ruled_verdict, said
from assistant.comparing.sums import parts_and_wholes
from assistant.comparing.twins import twins
from assistant.comparing.voices import same_voice
from assistant.domain import Relation, Verdict

ONE_THING: tuple[Relation, ...] = ("conflict", "update", "bounds", "agree")
"""Relations between figures of one thing, the most telling first."""


class Relations:
    """The verdicts between the accounts of one question, each pair decided once.

    Knowing all accounts, it sees what `relate` cannot see in two: parts of a sum, amounts given in two currencies, and
    what follows from people's rulings for other figures than those that they named.
    """

    def __init__(self, accounts: Iterable[Account], rarity: Rarity, rulings: Rulings = NO_RULINGS) -> None:
        self._listed = list(accounts)
        self._rarity = rarity
        self._ruled = rulings.among(self._listed)
        self._known: dict[tuple[str, str], Verdict] = {}
        self._held_apart: set[frozenset[str]] = set()

    def between(self, a: Account, b: Account) -> Verdict:
        """How a relates to b; what a person has ruled outranks the rules, and the latest ruling the others."""
        key = (a.figure.id, b.figure.id)
        if key not in self._known:
            self._known[key] = self._decided(a, b)
        return self._known[key]

    def parts(self, a: Account, b: Account) -> bool:
        """Whether two figures are a whole and its part, or two parts of one whole, by the article's own sum."""
        return frozenset((a.figure.id, b.figure.id)) in self._sums

    def held_apart(self, a: Account, b: Account) -> bool:
        """Whether a person has ruled that two figures are not of one happening, or one thing."""
        self.between(a, b)
        return frozenset((a.figure.id, b.figure.id)) in self._held_apart

    def held_together(self) -> list[frozenset[str]]:
        """The figures that a person has ruled to be of one thing, by two."""
        one_thing = [(a, b) for ruling, a, b in self._ruled if ruling.relation in ONE_THING]
        return [frozenset((a.figure.id, b.figure.id)) for a, b in one_thing]

    def by_rules(self, a: Account, b: Account, *, one_happening: bool = False) -> Verdict:
        """How a relates to b where nobody has ruled."""
        verdict = relate(*self._in_one_currency(a, b), self._rarity, one_happening=one_happening)
        if verdict.relation in ONE_THING and verdict.relation != "update" and self.parts(a, b):
            return Verdict(relation="scope", reasons=("they are parts of a sum that the article gives",))
        return verdict

    @cached_property
    def _sums(self) -> frozenset[frozenset[str]]:
        return parts_and_wholes(self._listed)

    @cached_property
    def _twins(self) -> dict[str, Account]:
        return twins(self._listed)

    def _in_one_currency(self, a: Account, b: Account) -> tuple[Account, Account]:
        """The two, or the amount that an article gives beside one of them in the other's currency."""
        if a.article.id == b.article.id or a.figure.counted == b.figure.counted:
            return a, b
        first, second = sorted((a, b), key=lambda one: one.figure.id)
        for one, other in ((first, second), (second, first)):
            twin = self._twins.get(one.figure.id)
            if twin and twin.figure.counted == other.figure.counted:
                return (twin, b) if one is a else (a, twin)
        return a, b

    def _decided(self, a: Account, b: Account) -> Verdict:
        for ruling, first, second in self._ruled:
            for x, y in ((first, second), (second, first)):
                if ruling.kind == "same" and self._of_its_happening(a, x) and self._of_its_happening(b, y):
                    verdict = self.by_rules(a, b, one_happening=True)
                    return replace(verdict, reasons=(*verdict.reasons, said(ruling)))
                if ruling.kind != "same" and self._stands_for(a, x) and self._stands_for(b, y):
                    verdict = ruled_verdict(ruling, turned=x is second)
                    if verdict.relation == "unrelated":
                        self._held_apart.add(frozenset((a.figure.id, b.figure.id)))
                    return verdict
        return self.by_rules(a, b)

    def _of_its_happening(self, account: Account, ruled: Account) -> bool:
        """Whether a figure is of the happening of one that was ruled on."""
        return account.figure.id == ruled.figure.id or self.by_rules(account, ruled).relation != "unrelated"

    def _stands_for(self, account: Account, ruled: Account) -> bool:
        """Whether a figure is the one that was ruled on, or the same voice's same number elsewhere."""
        if account.figure.id == ruled.figure.id:
            return True
        one, other = account.figure, ruled.figure
        same_claim = (one.measure, one.low, one.high, one.qualifier) == (
            other.measure,
            other.low,
            other.high,
            other.qualifier,
        )
        return same_claim and same_voice(account, ruled) and self.by_rules(account, ruled).relation == "agree"
