"""Which accounts of a library are of one thing with the claims of a draft.

Nobody has asked about them, so they are brought together as the dispute ledger does it.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.checking.backing import backs
from assistant.checking.retelling import retells
from assistant.comparing.accounts import Account
from assistant.comparing.comparison import cells
from assistant.comparing.groups import is_subgroup, relate_groups
from assistant.comparing.rarity import Rarity
from assistant.comparing.recounts import is_recalled
from assistant.comparing.stories import odds_of_one_telling
from assistant.comparing.topics import NOT_FAR, SIZES
from assistant.comparing.trust import SAY_LITTLE, trusted_verdicts
from assistant.comparing.values import times_apart
from assistant.comparing.verdicts import ONE_THING, Relations
from assistant.comparing.voices import same_voice
from assistant.domain import Verdict

_ONE_VOICE, _SAME_WORDS = 0.0, 6.0
"""The log-odds that two sentences tell of one thing from which far numbers may be a slip."""

Link = tuple[Account, Verdict]
"""A figure of the library, and how a claim relates to it."""


@dataclass(frozen=True, kw_only=True)
class Peers:
    """What a library holds beside a claim."""

    retold: tuple[Account, ...] = ()
    """What stands in the very words of the claim, whatever its number is."""
    of_one_thing: tuple[Account, ...] = ()
    """What is of one thing with it, the retold among them."""
    beside: tuple[Link, ...] = ()
    """What is of the same measure and happening, and of something else or not known to be of one thing; and why."""


def peers_of(
    claims: Sequence[Account], accounts: Sequence[Account], relations: Relations, rarity: Rarity
) -> dict[str, Peers]:
    """What the accounts of a library have beside each claim of one draft, by the id of the claim's figure."""
    linked = _linked(claims, accounts, relations)
    return {claim.figure.id: _beside(claim, accounts, linked[claim.figure.id], relations, rarity) for claim in claims}


def _linked(claims: Sequence[Account], accounts: Sequence[Account], relations: Relations) -> dict[str, list[Link]]:
    """The verdicts on each claim and figures of the library that may be believed, by the id of the claim's figure."""
    articles: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        articles[account.article.id].append(account)
    linked: dict[str, list[Link]] = defaultdict(list)
    for theirs in articles.values():
        for claim, other, verdict in trusted_verdicts(claims, theirs, relations):
            if not (_differ(verdict) and _may_be_another(claim, other)):
                linked[claim.figure.id].append((other, verdict))
    return linked


def _beside(
    claim: Account, accounts: Sequence[Account], linked: Sequence[Link], relations: Relations, rarity: Rarity
) -> Peers:
    same_measure = [one for one in accounts if one.figure.measure == claim.figure.measure]
    retold = [one for one in same_measure if retells(claim, one, rarity)]
    together = {one.figure.id: one for one in (*_together(claim, linked, relations), *retold)}
    if not together:
        together = {one.figure.id: one for one in same_measure if _slipped(claim, one, relations, rarity)}
    near = [(one, relations.between(claim, one)) for one in same_measure if one.figure.id not in together]
    return Peers(
        retold=tuple(retold),
        of_one_thing=tuple(together.values()),
        beside=tuple((one, verdict) for one, verdict in near if verdict.relation != "unrelated"),
    )


def _differ(verdict: Verdict) -> bool:
    return verdict.relation in ("conflict", "bounds", "update")


def _may_be_another(claim: Account, other: Account) -> bool:
    """Whether two numbers that differ may well be of two things: of a part and all, or sizes far from each other."""
    if is_subgroup(claim.figure.counted) != is_subgroup(other.figure.counted):
        return True
    return claim.figure.measure in SIZES and times_apart(claim.figure, other.figure) > NOT_FAR


def _together(claim: Account, linked: Sequence[Link], relations: Relations) -> list[Account]:
    """What is of one thing with a claim: where nothing bears it out, what also is so among all that is near it.

    What a draft itself calls past ("up from seven") differs from no later number.
    """
    found = [other for other, verdict in linked if verdict.relation in ONE_THING]
    if any(backs(one.figure, claim.figure) for one in found):
        return found
    return [] if is_recalled(claim) else _at_home(claim, found, linked, relations)


def _at_home(
    claim: Account, together: Sequence[Account], linked: Sequence[Link], relations: Relations
) -> list[Account]:
    """Those of one thing with a claim that is of another scope than none of them, nor of what they go with."""
    near = [other for other, verdict in linked if verdict.relation != "unrelated"]
    home = next(cell for cell in cells([claim, *near], relations) if any(one is claim for one in cell.accounts))
    at_home = {one.figure.id for one in home.accounts}
    return [one for one in together if one.figure.id in at_home]


def _slipped(claim: Account, other: Account, relations: Relations, rarity: Rarity) -> bool:
    """Whether the two would be of one thing if the claim left its number out, and are told in the same words.

    A slip of the pen may lie far from the number that was meant, and far numbers are otherwise of two things.
    """
    figure = claim.figure
    if figure.measure in SAY_LITTLE | SIZES or relate_groups(figure, other.figure) not in ("same", "near"):
        return False
    likeness = odds_of_one_telling(claim.sentence, other.sentence, rarity)
    one_voice = figure.origin and same_voice(claim, other)
    if _may_be_another(claim, other) or likeness < (_ONE_VOICE if one_voice else _SAME_WORDS):
        return False
    unsaid = replace(figure, low=None, high=None, qualifier="vague", value_text="some", hedge="")
    return relations.by_rules(replace(claim, figure=unsaid), other).relation in ONE_THING
