"""Who decides a conflict: how two figures relate, and why.

The rules are tried in order, from "they are not of one thing" to "they are, and the values say ..."; whatever is in
doubt is scope, never conflict.
"""

from dataclasses import replace

from assistant.comparing import scopes
from assistant.comparing.accounts import Account
from assistant.comparing.happenings import same_happening
from assistant.comparing.outcomes import earlier_count, outcome
from assistant.comparing.places import apart
from assistant.comparing.rarity import Rarity
from assistant.comparing.topics import differing_topics
from assistant.domain import Verdict

_BEFORE_THE_HAPPENING: tuple[scopes.Rule, ...] = (
    scopes.reprints,
    scopes.measures,
    scopes.one_amount_twice,
    scopes.parts,
    earlier_count,
)
_OF_ONE_HAPPENING: tuple[scopes.Rule, ...] = (
    scopes.currencies,
    scopes.harms,
    differing_topics,
    scopes.extents,
    scopes.groups,
    scopes.whole_place,
    scopes.around_and_there,
    apart,
    scopes.periods,
    scopes.statuses,
)


def relate(a: Account, b: Account, rarity: Rarity, *, one_happening: bool = False) -> Verdict:
    """How two figures relate, what decided it, and which of the two was counted later where that matters.

    With `one_happening` they are known to be of one, and only the rest is decided.
    """
    for rule in _BEFORE_THE_HAPPENING:
        if verdict := rule(a, b):
            return verdict
    same, why = (True, "it was ruled so") if one_happening else same_happening(a, b, rarity)
    if not same:
        return Verdict(relation="unrelated", reasons=(f"they are of different happenings: {why}",))
    found = (rule(a, b) for rule in _OF_ONE_HAPPENING if not (one_happening and rule is apart and _elsewhere(a, b)))
    verdict = next((one for one in found if one), None) or outcome(a, b)
    return replace(verdict, reasons=(*verdict.reasons, f"of one happening: {why}"))


def _elsewhere(a: Account, b: Account) -> bool:
    """Whether two figures would be of two happenings by their places alone, which a ruling outranks."""
    verdict = apart(a, b)
    return verdict is not None and verdict.relation == "unrelated"
