"""Rows of the dispute ledger: a group of figures that belong together, cut into happenings, places, periods and groups.

A row is a cell of one thing in which two voices speak, or one voice has counted again; beside them stand the totals of
other places or periods that would look like a contradiction (scope).
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from assistant.comparing.accounts import Account
from assistant.comparing.comparison import Cell, Cite, cells, compared, compared_in_scope
from assistant.comparing.meeting import position
from assistant.comparing.naming import day_of, happening_of
from assistant.comparing.opposing import look_opposed
from assistant.comparing.rarity import Rarity
from assistant.comparing.rulings import Rulings
from assistant.comparing.trust import SAY_LITTLE, set_apart
from assistant.comparing.values import anchor
from assistant.comparing.verdicts import Relations
from assistant.comparing.voices import same_voice
from assistant.domain import Comparison, Dispute, Figure, Verdict

MOST_TOGETHER = 120
"""Figures that are cut into rows together; a larger group is divided by its calendar first."""
_YEAR, _MONTH, _DAY = 4, 7, 10
"""Characters of an ISO date that name them."""
_UNRELATED = Verdict(relation="unrelated", reasons=("their articles have too little in common",))

Recorded = Mapping[tuple[str, str], Verdict]
"""Verdicts by the ids of two figures, in both orders."""


class RecordedRelations(Relations):
    """Verdicts that have been decided before, and rulings on top; pairs without a verdict are unrelated."""

    def __init__(self, accounts: Sequence[Account], rarity: Rarity, recorded: Recorded, rulings: Rulings) -> None:
        super().__init__(accounts, rarity, rulings)
        self._recorded = recorded

    def by_rules(self, a: Account, b: Account, *, one_happening: bool = False) -> Verdict:
        """The recorded verdict, unless a ruling makes them of one happening."""
        if one_happening:
            return super().by_rules(a, b, one_happening=True)
        return self._recorded.get((a.figure.id, b.figure.id), _UNRELATED)

    def held_apart(self, a: Account, b: Account) -> bool:
        """Whether a person, or the one article that gives both, holds two figures apart."""
        return (a.article.id == b.article.id and set_apart(a, b, self)) or super().held_apart(a, b)


def ties(a: Account, b: Account, verdict: Verdict) -> bool:
    """Whether two figures belong to one group: they are of one thing, or look like a contradiction."""
    if verdict.relation == "scope":
        return _may_oppose(a, b)
    return verdict.relation != "unrelated"


def _may_oppose(a: Account, b: Account) -> bool:
    """Whether two totals of other places or periods are worth a row: both have a named source and a telling measure."""
    named = bool(a.figure.origin and b.figure.origin) and a.figure.measure not in SAY_LITTLE
    return named and look_opposed(a, b)


def in_order(accounts: Iterable[Account]) -> list[Account]:
    """Accounts by their articles' publication, whatever order they came in."""
    return sorted(accounts, key=lambda one: (*position(one.article), one.figure.start))


def divided(accounts: Sequence[Account]) -> list[list[Account]]:
    """A group that is too large to be cut together, by years, then months, then days of publication, then as it comes.

    Each part has at most MOST_TOGETHER figures, and which they are follows from the group alone.
    """
    return list(_divided(in_order(accounts), (_YEAR, _MONTH, _DAY)))


def _divided(accounts: list[Account], spans: tuple[int, ...]) -> Iterator[list[Account]]:
    if len(accounts) <= MOST_TOGETHER:
        yield accounts
    elif spans:
        parts: dict[str, list[Account]] = {}
        for account in accounts:
            parts.setdefault(str(account.given or "")[: spans[0]], []).append(account)
        for part in parts.values():
            yield from _divided(part, spans[1:])
    else:
        for start in range(0, len(accounts), MOST_TOGETHER):
            yield accounts[start : start + MOST_TOGETHER]


def disputes(accounts: Sequence[Account], relations: Relations, cite: Cite, rulings: Rulings) -> list[Dispute]:
    """The rows that a group of figures of one measure amounts to."""
    found = cells(in_order(accounts), relations)
    rows = [_dispute(compared(cell, cite), cell.accounts, "", rulings) for cell in found if _worth_a_row(cell)]
    for together in _opposed(found, relations):
        leading = [cell.standing[0] for cell in together]
        rows.append(_dispute(compared_in_scope(together, cite), leading, "scope", rulings))
    return rows


def _worth_a_row(cell: Cell) -> bool:
    """Whether two voices speak, or one has counted again, and something still stands."""
    return bool(cell.standing) and (bool(cell.superseded) or cell.relation == "update" or voices(cell.accounts) > 1)


def voices(accounts: Sequence[Account]) -> int:
    """How many voices speak: one origin printed by ten outlets is one."""
    heard: list[Account] = []
    for account in accounts:
        if not any(same_voice(account, other) for other in heard):
            heard.append(account)
    return len(heard)


def _opposed(found: Sequence[Cell], relations: Relations) -> list[list[Cell]]:
    """The cells, with those of other places or periods whose leading totals a reader would take to contradict them."""
    standing = [cell for cell in found if cell.standing]
    groups: list[list[Cell]] = []
    for cell in standing:
        joined = [group for group in groups if any(_opposes(cell, other, relations) for other in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([*(one for group in joined for one in group), cell])
    return [[cell for cell in standing if cell in group] for group in groups if len(group) > 1]


def _opposes(one: Cell, other: Cell, relations: Relations) -> bool:
    a, b = one.standing[0], other.standing[0]
    scope = relations.between(a, b).relation == "scope" and not relations.parts(a, b)
    return scope and _may_oppose(a, b)


def _dispute(comparison: Comparison, accounts: Sequence[Account], kind: str, rulings: Rulings) -> Dispute:
    readings = comparison.readings
    standing = [one.figure for one in readings if not one.superseded] or [one.figure for one in readings]
    reported = [one.article.published for one in accounts if one.article.published]
    return Dispute(
        id=_id_of(accounts[0].figure, kind),
        happening=happening_of(accounts),
        place=next((one.place for one in standing if one.place), ""),
        date=day_of(accounts),
        measure=comparison.measure,
        counted=next((one.counted for one in standing if one.counted), ""),
        low=_lowest(standing),
        high=_highest(standing),
        relation=comparison.relation,
        explanation=comparison.explanation,
        voices=voices(accounts),
        first_reported=min(reported, default=None),
        last_reported=max(reported, default=None),
        readings=readings,
        rulings=rulings.on(one.figure.id for one in readings),
    )


def _lowest(figures: Sequence[Figure]) -> Decimal | None:
    """The least of the numbers named; None while one that names it is open below ("nearly 900")."""
    ends = [(end, one.low) for one in figures if (end := anchor(one)) is not None]
    least = min((end for end, _ in ends), default=None)
    return None if any(end == least and low is None for end, low in ends) else least


def _highest(figures: Sequence[Figure]) -> Decimal | None:
    """The greatest of the numbers named; None while one that names it is open above ("at least 13", "dozens")."""
    ends = [(one.high if one.high is not None else one.low, one.high) for one in figures]
    greatest = max((end for end, _ in ends if end is not None), default=None)
    return None if any(end in (greatest, None) and high is None for end, high in ends) else greatest


def _id_of(figure: Figure, kind: str) -> str:
    """A row's name, made of its earliest figure; with its first letter no spreadsheet takes it for a number."""
    return "d" + hashlib.sha256(f"{kind}\n{figure.id}".encode()).hexdigest()[:15]
