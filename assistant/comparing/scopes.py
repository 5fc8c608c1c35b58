"""Rules that tell two figures apart: another measure, a part, another group, place, time or footing.

Each takes two accounts and gives a verdict, or None when it has nothing to say.
"""

import re
from collections.abc import Callable

from assistant.comparing.accounts import Account
from assistant.comparing.groups import is_subgroup, relate_groups
from assistant.comparing.moments import apart_in_time, moment
from assistant.comparing.places import is_wide, named_first
from assistant.comparing.recounts import Later, moved
from assistant.comparing.runs import adds_up, far_apart
from assistant.comparing.twins import are_twins
from assistant.comparing.units import convertible
from assistant.comparing.values import relate_values
from assistant.domain import Verdict
from assistant.figures.english.calendar import MONTH
from assistant.figures.lexicon import MONEY

Rule = Callable[[Account, Account], Verdict | None]

_HARM = frozenset(("damaged", "destroyed", "burned"))
"""Measures that reporters tell apart and yet use of one thing: a damaged house may have collapsed."""
_BEGINNING = re.compile(rf"\b({MONTH})|\b((?:19|20|21)\d\d)\b", re.IGNORECASE)
_RECENT = re.compile(r"\b(?:recent|this|past|last)\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:whole|entire) country\b|(?<!from )\b(?:across|around|throughout) the (?:country|nation)\b|"
    r"(?<!from )\b(?:(?:across|throughout|all over)|in (?:all|the whole|the entire) of|in all|in the (?:whole|entire)) "
    r"(?:the )?(?:[\w’'-]+ ){0,3}(?:province|region|state|district|county|governorate|island|valley)\b"
)
_AROUND = re.compile(
    r"\s+(?:(?!in\b)[\w’'-]+\s+){0,3}?(?:elsewhere|in (?:the )?(?:\w+ )?(?:villages|towns|areas|districts|suburbs) "
    r"(?:around|near|outside))\b"
)
_BEFORE, _BEHIND = 70, 140
"""Characters before and behind a number in which a place may be its own."""
_NEXT_PLACE = re.compile(r"\b(?:and|as)\b|;|\d|\belsewhere\b|\bin [A-ZÀ-Þ]")
"""What shows that a sentence has gone on to another number or place."""
_DIFFERENT_FOOTING = frozenset(("denied", "feared", "projected", "verified"))


def reprints(a: Account, b: Account) -> Verdict | None:
    """One figure is one figure, wherever its text is printed."""
    one_text = a.article.wire == b.article.wire and a.sentence == b.sentence
    if not one_text or a.figure.start - a.figure.sentence.start != b.figure.start - b.figure.sentence.start:
        return None
    return Verdict(relation="agree", reasons=("it is one figure of one text",))


def measures(a: Account, b: Account) -> Verdict | None:
    """Different measures are unrelated, but for kinds of harm."""
    both = {a.figure.measure, b.figure.measure}
    if len(both) == 1 or both <= _HARM:
        return None
    reason = f"one is about {a.figure.measure}, the other about {b.figure.measure}"
    return Verdict(relation="unrelated", reasons=(reason,))


def one_amount_twice(a: Account, b: Account) -> Verdict | None:
    """What an article gives in two units is one amount."""
    return (
        Verdict(relation="agree", reasons=("the article gives one amount in two units",)) if are_twins(a, b) else None
    )


def currencies(a: Account, b: Account) -> Verdict | None:
    """Money is never converted."""
    if a.figure.measure != MONEY or a.figure.counted == b.figure.counted:
        return None
    return _scope(f"one is in {a.figure.counted}, the other in {b.figure.counted}")


def parts(a: Account, b: Account) -> Verdict | None:
    """A part and its whole, and two numbers of one sentence and voice."""
    if b.figure.part_of == a.figure.id or a.figure.part_of == b.figure.id:
        return _scope("one is a part of the other")
    if in_one_breath(a, b) and a.figure.sentence == b.figure.sentence and not moved(a, b):
        return _scope("one sentence gives both, for two things")
    return None


def around_and_there(a: Account, b: Account) -> Verdict | None:
    """What is elsewhere, or in the villages around a town, is not what is in the town."""
    elsewhere = [_AROUND.match(one.article.text[one.figure.end : one.figure.sentence.end]) for one in (a, b)]
    if bool(elsewhere[0]) == bool(elsewhere[1]):
        return None
    return _scope("one is for what lies around the other's place")


def harms(a: Account, b: Account) -> Verdict | None:
    """Damaged and destroyed."""
    if a.figure.measure == b.figure.measure:
        return None
    return _scope(f"one counts the {a.figure.measure}, the other the {b.figure.measure}")


def extents(a: Account, b: Account) -> Verdict | None:
    """A part, or a number that adds up over a longer time."""
    is_part = [account.figure.extent == "part" for account in (a, b)]
    if is_part[0] != is_part[1] and not _one_named_group(a, b):
        return _scope("one counts only a part")
    if adds_up(a) != adds_up(b):
        return _scope("one adds up over a longer time")
    if adds_up(a) and far_apart(a, b):
        return _scope("they differ too much to add up the same")
    return None


def groups(a: Account, b: Account) -> Verdict | None:
    """Children and all; workers and passengers, unless one number for both shows that they are the same."""
    if convertible(a.figure.counted, b.figure.counted):
        return None
    relation = relate_groups(a.figure, b.figure)
    if relation in ("same", "near") or (relation == "loose" and relate_values(a.figure, b.figure) == "agree"):
        return None
    return _scope(f"one counts {a.figure.counted or 'all'}, the other {b.figure.counted or 'all'}")


def whole_place(a: Account, b: Account) -> Verdict | None:
    """What is said to be of a whole country or province is not what is said of no such thing."""
    whole = [_of_whole(account) for account in (a, b)]
    if whole[0] == whole[1] or (is_wide(a.figure.place) and is_wide(b.figure.place)):
        return None
    return _scope("one is for the whole of a country or region")


def _of_whole(account: Account) -> bool:
    """Whether a number is said to be of a whole country or province: before it in its clause, or right behind it."""
    text, figure = account.article.text, account.figure
    if named_first(figure.place) and not is_wide(figure.place):
        return False
    before, behind = text[figure.sentence.start : figure.start], text[figure.end : figure.sentence.end]
    said = [match.end() for match in _WHOLE.finditer(before)]
    if said and len(before) - said[-1] <= _BEFORE and not _NEXT_PLACE.search(before[said[-1] :]):
        return True
    after = _WHOLE.search(behind[:_BEHIND])
    return after is not None and not _NEXT_PLACE.search(behind[: after.start()])


def periods(a: Account, b: Account) -> Verdict | None:
    """Numbers of two times, or that add up since two different times."""
    if not adds_up(a) and a.figure.counts != "people" and apart_in_time(moment(a), moment(b)):
        return _scope(f"one is of {a.figure.period}, the other of {b.figure.period}")
    if a.figure.extent != "cumulative" or not a.figure.period or not b.figure.period:
        return None
    beginnings = [_beginnings(account) for account in (a, b)]
    words = f"{a.figure.period.words} {b.figure.period.words}"
    unlike = all(beginnings) or (any(beginnings) and _RECENT.search(words) is not None)
    if not unlike or beginnings[0] & beginnings[1]:
        return None
    return _scope(f"one adds up {a.figure.period.words}, the other {b.figure.period.words}")


def statuses(a: Account, b: Account) -> Verdict | None:
    """What was withdrawn is updated; feared and counted stand on different footing."""
    said = (a.figure.status, b.figure.status)
    if said[0] != said[1] and "withdrawn" in said:
        later: Later = "b" if said[0] == "withdrawn" else "a"
        return Verdict(relation="update", later=later, reasons=("the source has corrected the one by the other",))
    if said[0] == said[1] or not _DIFFERENT_FOOTING & set(said):
        return None
    first, second = (status or "plainly given" for status in said)
    return _scope(f"one is {first}, the other {second}")


def in_one_breath(a: Account, b: Account) -> bool:
    """Whether one article has both from the same voice, and takes neither back."""
    same = a.article.id == b.article.id and a.figure.origin == b.figure.origin
    return same and "withdrawn" not in (a.figure.status, b.figure.status)


def _one_named_group(a: Account, b: Account) -> bool:
    """Whether both count one group that is always a part: five of them children, and five children."""
    subgroups = is_subgroup(a.figure.counted) and is_subgroup(b.figure.counted)
    return subgroups and relate_groups(a.figure, b.figure) == "same"


def _beginnings(account: Account) -> frozenset[str]:
    words = account.figure.period.words if account.figure.period else ""
    return frozenset((month[:3] or year).lower() for month, year in _BEGINNING.findall(words))


def _scope(reason: str) -> Verdict:
    return Verdict(relation="scope", reasons=(reason,))
