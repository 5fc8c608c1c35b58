"""Who decides a conflict: how two figures relate, and why.

The rules are tried in order, from "they are not of one thing" to "they are, and the values say ..."; whatever is in
doubt is scope, never conflict.
"""

import re
from collections.abc import Callable

from assistant.comparing.accounts import Account, Rarity
from assistant.comparing.groups import CIVILIANS, is_subgroup, relate_groups
from assistant.comparing.happenings import same_happening
from assistant.comparing.places import apart
from assistant.comparing.recounts import Later, counted_later, moved, recalled
from assistant.comparing.runs import adds_up, far_apart
from assistant.comparing.topics import SIZES, around, differing_topics
from assistant.comparing.twins import are_twins
from assistant.comparing.units import convertible
from assistant.comparing.values import relate_values, times_apart
from assistant.comparing.voices import voice
from assistant.domain import Relation, Verdict
from assistant.figures.measures import DEPTH, DISTANCE, DURATION, MAGNITUDE, MONEY, counts_people, grows

_SAY_WHERE = frozenset((DEPTH, DISTANCE, MAGNITUDE, DURATION, "population"))
"""Measures whose place is a part of what makes them one thing, or none at all, and has been compared already."""
_HARM = frozenset(("damaged", "destroyed", "burned"))
"""Measures that reporters tell apart and yet use of one thing: a damaged house may have collapsed."""
_PEOPLE_APART, _THINGS_APART = 7, 3
"""How many times one count may be another's where both are of one thing: reports of one happening hardly differ more."""
_BEGINNING = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b((?:19|20|21)\d\d)\b", re.IGNORECASE
)
_YEARLY = re.compile(
    r"\b(?:a|the|one) (?:year|quarter|month) (?:earlier|before|ago)\b|\blast (?:year|quarter|month)\b|"
    r"\bprevious (?:year|quarter|month)\b|\byear-earlier\b"
)
"""A number that moved from one year to the next was right in both."""
_WHOLE_COUNTRY = re.compile(r"\b(?:whole|entire) country\b|\b(?:across|around|throughout) the (?:country|nation)\b")
_RECENT = re.compile(r"\b(?:recent|this|past|last)\b", re.IGNORECASE)
_DIFFERENT_FOOTING = frozenset(("denied", "feared", "projected", "verified"))

Rule = Callable[[Account, Account], Verdict | None]


def relate(a: Account, b: Account, rarity: Rarity) -> Verdict:
    """How two figures relate, what decided it, and which of the two was counted later where that matters."""
    for rule in (_measures, _parts, _recalls):
        if verdict := rule(a, b):
            return verdict
    same, why = same_happening(a, b, rarity)
    if not same:
        return _verdict("unrelated", f"they are of different happenings: {why}")
    for rule in (_harms, differing_topics, _extents, _groups, _places, _periods, _statuses):
        if verdict := rule(a, b):
            return verdict
    return _values(a, b)


def _measures(a: Account, b: Account) -> Verdict | None:
    measures = {a.figure.measure, b.figure.measure}
    if len(measures) == 2 and not measures <= _HARM:
        return _verdict("unrelated", f"one is about {a.figure.measure}, the other about {b.figure.measure}")
    if are_twins(a, b):
        return _verdict("agree", "the article gives one amount in two units")
    if a.figure.measure == MONEY and a.figure.counted != b.figure.counted:
        return _verdict("scope", f"one is in {a.figure.counted}, the other in {b.figure.counted}")
    return None


def _harms(a: Account, b: Account) -> Verdict | None:
    if a.figure.measure == b.figure.measure:
        return None
    return _verdict("scope", f"one counts the {a.figure.measure}, the other the {b.figure.measure}")


def _parts(a: Account, b: Account) -> Verdict | None:
    if b.figure.part_of == a.figure.id or a.figure.part_of == b.figure.id:
        return _verdict("scope", "one is a part of the other")
    if _in_one_breath(a, b) and a.figure.sentence == b.figure.sentence and not moved(a, b):
        return _verdict("scope", "one sentence gives both, for two things")
    return None


def _recalls(a: Account, b: Account) -> Verdict | None:
    if not _in_one_breath(a, b) or relate_values(a.figure, b.figure) == "agree":
        return None
    if relate_groups(a.figure, b.figure) in ("same", "near") and (later := recalled(a, b)):
        return _verdict("update", "the same source had counted before", later=later)
    return None


def _in_one_breath(a: Account, b: Account) -> bool:
    """Whether one article has both from the same voice, and takes neither back."""
    same = a.article.id == b.article.id and a.figure.origin == b.figure.origin
    return same and "withdrawn" not in (a.figure.status, b.figure.status)


def _extents(a: Account, b: Account) -> Verdict | None:
    parts = [account.figure.extent == "part" for account in (a, b)]
    if parts[0] != parts[1] and not _one_named_group(a, b):
        return _verdict("scope", "one counts only a part")
    if adds_up(a) != adds_up(b):
        return _verdict("scope", "one adds up over a longer time")
    if adds_up(a) and far_apart(a, b):
        return _verdict("scope", "they differ too much to add up the same")
    return None


def _one_named_group(a: Account, b: Account) -> bool:
    """Whether both count one group that is always a part: five of them children, and five children."""
    subgroups = is_subgroup(a.figure.counted) and is_subgroup(b.figure.counted)
    return subgroups and relate_groups(a.figure, b.figure) == "same"


def _groups(a: Account, b: Account) -> Verdict | None:
    if convertible(a.figure.counted, b.figure.counted):
        return None
    relation = relate_groups(a.figure, b.figure)
    if relation in ("same", "near") or (relation == "loose" and relate_values(a.figure, b.figure) == "agree"):
        return None
    return _verdict("scope", f"one counts {a.figure.counted or 'all'}, the other {b.figure.counted or 'all'}")


def _places(a: Account, b: Account) -> Verdict | None:
    if a.figure.measure in _SAY_WHERE:
        return None
    whole = [_WHOLE_COUNTRY.search(around(account)) is not None for account in (a, b)]
    if whole[0] != whole[1]:
        return _verdict("scope", "one is for the whole country")
    return apart(a, b)


def _periods(a: Account, b: Account) -> Verdict | None:
    if a.figure.extent == "cumulative" and a.figure.period and b.figure.period:
        beginnings = [_beginnings(account) for account in (a, b)]
        words = f"{a.figure.period.words} {b.figure.period.words}"
        unlike = all(beginnings) or (any(beginnings) and _RECENT.search(words) is not None)
        if unlike and not beginnings[0] & beginnings[1]:
            return _verdict("scope", f"one adds up {a.figure.period.words}, the other {b.figure.period.words}")
    return None


def _beginnings(account: Account) -> frozenset[str]:
    words = account.figure.period.words if account.figure.period else ""
    return frozenset((month or year).lower() for month, year in _BEGINNING.findall(words))


def _statuses(a: Account, b: Account) -> Verdict | None:
    statuses = (a.figure.status, b.figure.status)
    if "withdrawn" in statuses:
        later: Later = "b" if statuses[0] == "withdrawn" else "a"
        return _verdict("update", "the source has corrected the one by the other", later=later)
    if statuses[0] != statuses[1] and _DIFFERENT_FOOTING & set(statuses):
        first, second = (status or "plainly given" for status in statuses)
        return _verdict("scope", f"one is {first}, the other {second}")
    return None


def _values(a: Account, b: Account) -> Verdict:
    """The verdict on figures of one thing, by their values and the times at which they were given."""
    values = relate_values(a.figure, b.figure)
    if values == "agree":
        return _agreeing(a, b)
    if (later := moved(a, b)) and _YEARLY.search(a.sentence) and not grows(a.figure.measure):
        return _verdict("scope", "they are of different years")
    if later:
        return _verdict("update", "one sentence tells how the number moved", later=later)
    if _in_one_breath(a, b):
        relation: Relation = "unrelated" if a.figure.measure in SIZES - {MONEY} | {MAGNITUDE} else "scope"
        return _verdict(relation, "one source gives both, so they are of different things")
    later = counted_later(a, b, values)
    if times_apart(a.figure, b.figure) > _most_apart(a) and not (later and a.given and b.given):
        return _verdict("scope", "they differ too much to be counts of one thing")
    if later:
        return _verdict("update", f"{voice(a if later == 'a' else b)} gave its number later", later=later)
    if values == "bounds":
        return _verdict("bounds", "an open bound takes the other number in")
    return _verdict("conflict", "the same thing at the same time, and both cannot be right")


def _most_apart(account: Account) -> int:
    return _PEOPLE_APART if counts_people(account.figure.measure) else _THINGS_APART


def _agreeing(a: Account, b: Account) -> Verdict:
    civilians = [account.figure.counted.lower() in CIVILIANS for account in (a, b)]
    if civilians[0] != civilians[1]:
        return _verdict("scope", "one counts civilians, the other all")
    return _verdict("agree", "the values agree")


def _verdict(relation: Relation, reason: str, *, later: Later = None) -> Verdict:
    return Verdict(relation=relation, later=later, reasons=(reason,))
