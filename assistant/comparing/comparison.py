"""Many figures of one measure brought together: which are of one thing, which still stand, and what they amount to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.comparing.accounts import Account
from assistant.comparing.explaining import explain, explain_scope, subject_of
from assistant.comparing.verdicts import ONE_THING, Relations
from assistant.comparing.voices import same_voice, voice
from assistant.comparing.wording import claim
from assistant.domain import Citation, Comparison, Reading, Relation

Cite = Callable[[Account], Citation]


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


def cells(accounts: Sequence[Account], relations: Relations) -> list[Cell]:
    """The accounts sorted into cells of one thing, in the order of their first account.

    An account joins a cell only if no member is of another scope, so that a market and its province, which both go
    with "in the country", never meet in one range. Those that name their place are placed before the others.
    """
    groups: list[list[Account]] = []
    for account in sorted(accounts, key=_turn):
        fitting = [group for group in groups if _fits(account, group, relations)]
        home = max(fitting, key=lambda group: _nearness(account, group, relations), default=None)
        if home is None:
            groups.append([account])
        else:
            home.append(account)
    groups = [part for group in groups for part in _without_strays(group, relations)]
    _join(groups, relations)
    order = {account.figure.id: index for index, account in enumerate(accounts)}
    found = [cell_of(sorted(group, key=lambda one: order[one.figure.id]), relations, accounts) for group in groups]
    return sorted(found, key=lambda cell: order[cell.accounts[0].figure.id])


def one_thing_with(one: Account, accounts: Sequence[Account], relations: Relations) -> list[Account]:
    """The accounts of one thing with one of them, in their order, itself included.

    Each is of one thing with that one itself, and of another scope or happening than at most half of those before it.
    """
    found = [one]
    for account in accounts:
        if account.figure.id == one.figure.id or relations.between(one, account).relation not in ONE_THING:
            continue
        apart = [other for other in found if relations.between(account, other).relation not in ONE_THING]
        if 2 * len(apart) <= len(found) and not any(relations.held_apart(account, other) for other in found):
            found.append(account)
    return found


def _join(groups: list[list[Account]], relations: Relations) -> None:
    """Make one group of any two with figures that a person has ruled to be of one thing."""
    for pair in relations.held_together():
        apart = [group for group in groups if any(one.figure.id in pair for one in group)]
        if len(apart) == 2:
            apart[0].extend(apart[1])
            groups.remove(apart[1])


def _turn(account: Account) -> tuple[bool, date, str, int]:
    """The order in which accounts find their cell, whatever order they came in."""
    return not account.figure.place, account.given or date.max, account.article.identity, account.figure.start


def _fits(account: Account, group: Sequence[Account], relations: Relations) -> bool:
    """Whether an account is of one thing with most of a group, and of another scope than none of it.

    Reports of one happening that are far apart in time may be known for one only by those between them.
    """
    found = [relations.between(account, other).relation for other in group]
    if "scope" in found or any(relations.held_apart(account, other) for other in group):
        return False
    return 2 * sum(relation in ONE_THING for relation in found) >= len(found)


def _without_strays(group: Sequence[Account], relations: Relations) -> Iterator[list[Account]]:
    """A group and, each alone, those who came to it early and are not of one thing with most who came after."""
    kept = list(group)
    for account in group:
        others = [other for other in kept if other is not account]
        if not _fits(account, others, relations) and not _set_against_another(account, others, relations):
            kept = others
            yield [account]
    yield kept


def _set_against_another(account: Account, others: Sequence[Account], relations: Relations) -> bool:
    """Whether its own article sets the number of an account's source against that of another source."""
    return any(
        other.article.id == account.article.id
        and bool(other.figure.origin and account.figure.origin)
        and relations.between(account, other).relation in ONE_THING
        for other in others
    )


def _nearness(account: Account, group: Sequence[Account], relations: Relations) -> tuple[bool, int, int]:
    """How near an account is to a cell: of the same number first, then in its own article, then the most voices."""
    agrees = any(relations.between(account, other).relation == "agree" for other in group)
    return agrees, sum(other.article.id == account.article.id for other in group), len(group)


def cell_of(
    accounts: Sequence[Account],
    relations: Relations,
    among: Sequence[Account] = (),
    replaced: frozenset[str] = frozenset(),
) -> Cell:
    """A cell of accounts that are known to be of one thing.

    Only what nobody has updated can be in conflict: two early counts that a later one has overtaken are history, and so
    is what a later article recalls of them. What a voice has updated by one of those `among` whom they were found is
    superseded too, and so are those known to be `replaced`, by their ids.
    """
    pairs = [(a, b, relations.between(a, b)) for index, a in enumerate(accounts) for b in accounts[index + 1 :]]
    updates = [(a if verdict.later == "b" else b, a, b) for a, b, verdict in pairs if verdict.relation == "update"]
    overtaken = {old.figure.id for old, _, _ in updates}
    overtaken |= {
        one.figure.id
        for a, b, verdict in pairs
        for one, other in ((a, b), (b, a))
        if verdict.relation == "agree" and one.figure.background and other.figure.id in overtaken
    }
    superseded = {old.figure.id for old, a, b in updates if old.figure.status == "withdrawn" or same_voice(a, b)}
    superseded |= {a.figure.id for a in accounts for b in among if _is_updated(a, b, relations)}
    superseded |= {one.figure.id for one in accounts if one.figure.id in replaced}
    overtaken |= superseded
    found: set[Relation] = {"update"} if updates or superseded else set()
    found |= {
        verdict.relation for a, b, verdict in pairs if a.figure.id not in overtaken and b.figure.id not in overtaken
    }
    strongest: Relation = next((relation for relation in ONE_THING if relation in found), "agree")
    return Cell(accounts=tuple(accounts), superseded=frozenset(superseded), relation=strongest)


def _is_updated(a: Account, b: Account, relations: Relations) -> bool:
    """Whether one voice gave both and the second is its later count."""
    if a.figure.id == b.figure.id or not same_voice(a, b):
        return False
    verdict = relations.between(a, b)
    return verdict.relation == "update" and verdict.later == "b"


def brief(cell: Cell, most: int, relations: Relations) -> Cell:
    """The cell with at most so many accounts: each voice's claim once, standing ones first, in their order.

    Where there are more, every number is heard from one voice before any is from two: the range is what counts.
    """
    ordered = [*cell.standing, *(one for one in cell.accounts if one.figure.id in cell.superseded)]
    distinct = {(voice(one), claim(one.figure)): one for one in reversed(ordered)}
    firsts = {(one.figure.low, one.figure.high): one.figure.id for one in reversed(ordered)}
    by_value = sorted(distinct.values(), key=lambda one: (one.figure.id not in firsts.values(), ordered.index(one)))
    kept = sorted(by_value[:most], key=ordered.index)
    return cell_of(kept, relations, replaced=cell.superseded)


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
        readings=tuple(reading(account, cite, superseded=account.figure.id in cell.superseded) for account in ordered),
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
        readings=tuple(reading(account, cite, superseded=False) for account in leading),
    )


def reading(account: Account, cite: Cite, *, superseded: bool) -> Reading:
    """An account as readers see it, with its citation."""
    return Reading(
        figure=account.figure, citation=cite(account), as_of=account.article.published, superseded=superseded
    )
