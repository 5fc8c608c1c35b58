"""What may enter the ledger though nobody has asked about it.

Most numbers of a library have nothing to do with each other. A verdict that two figures are at odds needs more
here than in an answer, where the question has brought them together.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from assistant.comparing.accounts import Account
from assistant.comparing.holders import HELD
from assistant.comparing.meeting import pairs_to_relate
from assistant.comparing.sums import LEAST_WHOLE
from assistant.comparing.topics import NEED_A_TOPIC, NOT_FAR
from assistant.comparing.values import anchor, times_apart
from assistant.comparing.verdicts import ONE_THING, Relations
from assistant.comparing.voices import same_voice
from assistant.domain import Verdict
from assistant.figures.lexicon import COUNT

SAY_LITTLE = NEED_A_TOPIC | HELD
"""Measures that tell little of what is measured: money, a share, a count."""
_TOLLS_APART = 3
"""How many times one toll may be the other where not both have a named source."""
_FEW = 10
"""A toll below this may well be told as one or as five."""
_LISTED = re.compile(r"(?: [\w’'-]+){0,3}(?:,| and)(?: an?)? ")
"""Between two numbers of a list."""

Partners = Mapping[str, Sequence[Account]]
"""By the id of a figure, those of the other article that may be of one thing with it."""
Trusted = tuple[Account, Account, Verdict]
"""Two figures and how the first relates to the second."""


def trusted_verdicts(one: Sequence[Account], other: Sequence[Account], relations: Relations) -> Iterator[Trusted]:
    """The verdicts on the figures of two articles, or of one and itself, that may enter the ledger."""
    found = [(a, b, relations.between(a, b)) for a, b in pairs_to_relate(one, other)]
    likely = [row for row in found if trusted(*row)]
    partners: dict[str, list[Account]] = defaultdict(list)
    for a, b, verdict in likely:
        if verdict.relation in ONE_THING:
            partners[a.figure.id].append(b)
            partners[b.figure.id].append(a)
    for a, b, verdict in likely:
        taken = _is_taken(a, b, partners, relations) or _is_taken(b, a, partners, relations)
        added = _is_part(a, b, one) or _is_part(b, a, other)
        if not (_differ(verdict) and (taken or added)):
            yield a, b, verdict


def trusted(a: Account, b: Account, verdict: Verdict) -> bool:
    """Whether a verdict on two figures may enter the ledger, as far as the two tell.

    Figures that differ are not taken for accounts of one thing when one is a part and the other a whole, or one is
    none and nobody stands for that. Tolls that are far from each other and plain counts need named sources: else every
    match report would be at odds with the next. Where a measure says little by itself (money, a share, a count), they
    must not be far from each other at all.
    """
    if not _differ(verdict):
        return verdict.relation != "unrelated"
    if (a.figure.extent == "part") != (b.figure.extent == "part") or _is_bare_none(a) or _is_bare_none(b):
        return False
    named = bool(a.figure.origin and b.figure.origin)
    if a.figure.measure not in SAY_LITTLE:
        return named or verdict.relation == "update" or not _are_far_tolls(a, b)
    if a.figure.measure == COUNT and not named:
        return False
    values = [value for value in (anchor(a.figure), anchor(b.figure)) if value]
    return len(values) == 2 and max(values) <= NOT_FAR * min(values)


def _differ(verdict: Verdict) -> bool:
    """Whether it says that two figures are of one thing and not of one value."""
    return verdict.relation in ("conflict", "bounds", "update")


def _are_far_tolls(a: Account, b: Account) -> bool:
    """Whether two tolls are too far from each other for anybody's word; few dead may be told as one or as five."""
    few = all(value is not None and value < _FEW for value in (anchor(a.figure), anchor(b.figure)))
    return a.figure.grows and not few and times_apart(a.figure, b.figure) > _TOLLS_APART


def _is_bare_none(account: Account) -> bool:
    """Whether a figure is none at all and nobody is named for it: "there were no arrests" there, not everywhere."""
    return account.figure.high == 0 and not account.figure.origin


def _is_part(part: Account, whole: Account, beside: Sequence[Account]) -> bool:
    """Whether a number and the next in its list add up to what another article gives: 12 pilots and 11 cooks are 23."""
    value, total = anchor(part.figure), anchor(whole.figure)
    if value is None or total is None or total < LEAST_WHOLE or part.article.id == whole.article.id:
        return False
    return any(anchor(one.figure) == total - value and _in_one_list(part, one) for one in beside)


def _in_one_list(a: Account, b: Account) -> bool:
    """Whether two wholes of one measure stand side by side: "12 pilots and 11 cooks"."""
    first, second = sorted((a.figure, b.figure), key=lambda one: one.start)
    wholes = "part" not in (first.extent, second.extent) and first.measure == second.measure
    return wholes and first.end < second.start and bool(_LISTED.fullmatch(a.article.text[first.end : second.start]))


def _is_taken(account: Account, number: Account, partners: Partners, relations: Relations) -> bool:
    """Whether another article's number is matched by a nearer figure of an account's article, given for something else.

    Who tells of a shock of 5.6 and an aftershock of 4.3 does not dispute the 5.8 of others with the 4.3.
    """
    there = [one for one in partners[number.figure.id] if one.article.id == account.article.id != number.article.id]
    least = min((times_apart(one.figure, number.figure) for one in there), default=None)
    nearest = [one for one in there if times_apart(one.figure, number.figure) == least]
    taken = all(one.figure.id != account.figure.id for one in nearest)
    return taken and any(set_apart(account, one, relations) for one in nearest)


def set_apart(a: Account, b: Account, relations: Relations) -> bool:
    """Whether the article that gives two figures gives them of two things, and not as what two sources say of one."""
    disputed = a.figure.origin and b.figure.origin and not same_voice(a, b)
    return not disputed and relations.between(a, b).relation in ("unrelated", "scope")
