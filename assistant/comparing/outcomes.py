"""What the values and times of two figures of one thing make of them: agree, update, bounds or conflict.

What cannot be of one thing after all is scope: two numbers that one voice gives side by side, or that are far apart.
"""

import re

from assistant.comparing.accounts import Account
from assistant.comparing.groups import CIVILIANS, relate_groups
from assistant.comparing.recounts import Later, counted_later, moved, recalled
from assistant.comparing.runs import adds_up
from assistant.comparing.scopes import in_one_breath
from assistant.comparing.topics import SIZES
from assistant.comparing.values import ValueRelation, relate_values, times_apart
from assistant.comparing.voices import voice
from assistant.domain import Relation, Verdict
from assistant.figures.lexicon import MAGNITUDE

_PEOPLE_APART, _THINGS_APART = 7, 3
"""How many times one count may be another's when both are of one thing: reports of one happening hardly differ more."""
_YEARLY = re.compile(
    r"\b(?:a|the|one) (?:year|quarter|month) (?:earlier|before|ago)\b|\blast (?:year|quarter|month)\b|"
    r"\bprevious (?:year|quarter|month)\b|\byear-earlier\b"
)
"""A number that moved from one year to the next was right in both."""

_ANOTHER = re.compile(r"\b(?:another|further|additional)\s+$", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:further|additional|more(?! than))\b", re.IGNORECASE)
_OTHERS = re.compile(r"\s+other\s", re.IGNORECASE)


def earlier_count(a: Account, b: Account) -> Verdict | None:
    """The verdict where one article says that a voice had counted otherwise before."""
    if not in_one_breath(a, b) or adds_up(a) != adds_up(b) or relate_values(a.figure, b.figure) == "agree":
        return None
    if relate_groups(a.figure, b.figure) in ("same", "near") and (later := recalled(a, b)):
        return _verdict("update", "the same source had counted before", later=later)
    return None


def outcome(a: Account, b: Account) -> Verdict:
    """The verdict on figures of one thing, by their values and the times at which they were given."""
    values = relate_values(a.figure, b.figure)
    if values == "agree":
        return _agreeing(a, b)
    if later := moved(a, b):
        return _moved(a, later)
    return _of_two_things(a, b, values) or _differing(a, b, values)


def _agreeing(a: Account, b: Account) -> Verdict:
    civilians = [account.figure.counted.lower() in CIVILIANS for account in (a, b)]
    if civilians[0] != civilians[1]:
        return _verdict("scope", "one counts civilians, the other all")
    return _verdict("agree", "the values agree")


def _moved(a: Account, later: Later) -> Verdict:
    if _YEARLY.search(a.sentence) and not a.figure.grows:
        return _verdict("scope", "they are of different years")
    return _verdict("update", "one sentence tells how the number moved", later=later)


def _of_two_things(a: Account, b: Account, values: ValueRelation) -> Verdict | None:
    if in_one_breath(a, b):
        relation: Relation = "unrelated" if a.figure.measure in SIZES | {MAGNITUDE} else "scope"
        return _verdict(relation, "one source gives both, so they are of different things")
    if any(map(_added, (a, b))) or _others(a) != _others(b):
        return _verdict("scope", "one counts others besides")
    most = _PEOPLE_APART if a.figure.counts == "people" else _THINGS_APART
    recounted = a.given and b.given and counted_later(a, b, values)
    if times_apart(a.figure, b.figure) > most and not recounted:
        return _verdict("scope", "they differ too much to be counts of one thing")
    return None


def _added(account: Account) -> bool:
    """Whether a number adds to another that is not told: another five, five more."""
    before = account.article.text[account.figure.sentence.start : account.figure.start]
    return _ANOTHER.search(before) is not None or _MORE.match(_behind(account)) is not None


def _others(account: Account) -> bool:
    """Whether a number is of others of the kind: five other workers."""
    return _OTHERS.match(_behind(account)) is not None


def _behind(account: Account) -> str:
    return account.article.text[account.figure.end : account.figure.sentence.end]


def _differing(a: Account, b: Account, values: ValueRelation) -> Verdict:
    if later := counted_later(a, b, values):
        return _verdict("update", f"{voice(a if later == 'a' else b)} gave its number later", later=later)
    if values == "bounds":
        return _verdict("bounds", "an open bound takes the other number in")
    return _verdict("conflict", "the same thing at the same time, and both cannot be right")


def _verdict(relation: Relation, reason: str, *, later: Later = None) -> Verdict:
    return Verdict(relation=relation, later=later, reasons=(reason,))
