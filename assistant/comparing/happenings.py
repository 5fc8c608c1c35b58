"""Whether two figures are of one happening: by the stories of their articles, the times, and what is recalled."""

from datetime import date

from assistant.comparing.accounts import Account
from assistant.comparing.kinds import kinds_in
from assistant.comparing.moments import Moment, apart_in_time, moment, moment_of
from assistant.comparing.names import names_in, shares_name
from assistant.comparing.places import happened_at
from assistant.comparing.rarity import Rarity
from assistant.comparing.runs import adds_up, one_long_run
from assistant.comparing.scenes import lead_of, scene
from assistant.comparing.stories import odds_of_one_story, odds_of_one_telling
from assistant.comparing.values import anchor
from assistant.figures.lexicon import DEPTH, DISTANCE, LENGTH, MAGNITUDE

_BY_DAYS: tuple[tuple[int, float], ...] = ((1, 2.5), (4, 1.5), (14, -0.5), (30, -3.0), (90, -8.0))
"""Days between what two articles report, and what that adds to the log-odds that it is one thing."""
_FAR_APART = -16.0
_REPORTED_WITHIN = 7
"""Days within which what is no toll is reported."""
_SAME_WEEKDAY, _OTHER_WEEKDAY = 0.5, -3.0
_OTHER_KIND = -1.5
_SAME_TIME, _SAME_PLACE, _ELSEWHERE, _ELSEWHERE_LATER = 4, 1.5, -3.0, -5.0
_SAME_VALUE = 1.5
_RECALLED_BY_ONE_STORY = 2.0
"""What is added where two articles of one story both recall something."""
_STANDING_FACTS = frozenset((DISTANCE, LENGTH, "area"))
"""Measures that hold whenever they are spoken of."""
_COUNTED_WITHIN = 20
"""Days by which the times of two tolls may differ: the day that an article gives a toll is often that of counting."""


Opinion = tuple[bool, str]
"""Whether it is one happening, and what decided it in one clause."""


def same_happening(a: Account, b: Account, rarity: Rarity) -> Opinion:
    """Whether two figures are of one happening, and what decided it in one clause."""
    if adds_up(a) or adds_up(b):
        return one_long_run(a, b, rarity)
    if _apart(a, b):
        return False, f"one is of {a.figure.period}, the other of {b.figure.period}"
    if a.article.id == b.article.id:
        return _in_one_article(a, b)
    return _in_two_articles(a, b, rarity)


def _in_one_article(a: Account, b: Account) -> Opinion:
    if a.figure.background != b.figure.background:
        return False, "the article recalls an earlier happening with one of them"
    return True, "one article tells of both"


def _in_two_articles(a: Account, b: Account, rarity: Rarity) -> Opinion:
    odds = odds_of_one_story(a.article, b.article, rarity)
    # How far away a shock was does not hold for the next one.
    if a.figure.measure not in _STANDING_FACTS or "earthquake" in kinds_in(a.sentence) & kinds_in(b.sentence):
        if a.figure.background != b.figure.background:
            return _recalled_by_one(a, b, rarity)
        if a.figure.background:
            return _recalled_by_both(a, b, rarity, one_story=odds > 0)
        odds += _by_days(a, b) + _by_kind(a, b) + _by_value(a, b)
        if odds + _SAME_PLACE > 0:  # what no place can save is not looked at: places take the longest
            odds += _by_place(a, b)
    return odds > 0, f"by words, names, days and places the log-odds of one story are {odds:.1f}"


def _apart(a: Account, b: Account) -> bool:
    """Whether the times that the sentences of two figures name cannot be of one happening.

    Only harm to people and shocks are of the happening's own time: attacks and crowds of two days may be of one.
    """
    measure = a.figure.measure
    if a.figure.counts != "people" and measure not in (MAGNITUDE, DEPTH):
        return False
    days = 0 if not a.figure.grows else _COUNTED_WITHIN if a.article.id != b.article.id else 1
    dated = [one.figure.period is not None and one.figure.period.first is not None for one in (a, b)]
    weekdays = not a.figure.grows or (a.article.id == b.article.id and dated[0] != dated[1])
    return apart_in_time(moment(a), moment(b), days=days, weekdays=weekdays)


def _recalled_by_one(a: Account, b: Account, rarity: Rarity) -> Opinion:
    """Whether what one article recalls is what the other reports."""
    recalling, reporting = (a, b) if a.figure.background else (b, a)
    lead = lead_of(reporting.article)
    when = moment_of(lead.weekday, lead.day, lead.day) if lead.day else Moment()
    dated = moment(recalling) != Moment() and when != Moment() and not apart_in_time(moment(recalling), when)
    odds = odds_of_one_telling(recalling.sentence, f"{lead.text} {reporting.sentence}", rarity)
    if recalling.day and lead.day and abs((recalling.day - lead.day).days) <= _BY_DAYS[0][0]:
        odds += _BY_DAYS[0][1]
    return dated and odds > 0, "one recalls an earlier happening"


def _recalled_by_both(a: Account, b: Account, rarity: Rarity, *, one_story: bool) -> Opinion:
    odds = odds_of_one_telling(a.sentence, b.sentence, rarity) + _RECALLED_BY_ONE_STORY * one_story + _by_value(a, b)
    return odds > 0, f"both recall it: the log-odds of one happening are {odds:.1f}"


def _by_days(a: Account, b: Account) -> float:
    """What the days between two scenes add to the log-odds; tolls are reported for weeks, a shock's depth is not."""
    first, second = scene(a), scene(b)
    if first.day and second.day:
        days = abs((first.day - second.day).days)
        if days > _REPORTED_WITHIN and a.figure.counts != "people":
            return _FAR_APART
        return next((odds for limit, odds in _BY_DAYS if days <= limit), _FAR_APART)
    weekdays = [_name(one.account.day) or one.weekday or _name(one.day) for one in (first, second)]
    if not all(weekdays):
        return 0.0
    return _SAME_WEEKDAY if weekdays[0] == weekdays[1] else _OTHER_WEEKDAY


def _name(day: date | None) -> str:
    """The name of a day's weekday; empty for none."""
    return f"{day:%A}" if day else ""


def _by_place(a: Account, b: Account) -> float:
    """What their narrow places add: less where neither article speaks of the other's, more at one place and time.

    A later article may well recall what has happened elsewhere: there only what it opens with tells.
    """
    at, other = happened_at(a), happened_at(b)
    if not (at and other):
        return 0.0
    first, second = scene(a), scene(b)
    days = abs((first.day - second.day).days) if first.day and second.day else 0
    told = [lead_of(one.article).text if days > 1 else one.article.text for one in (a, b)]
    if not shares_name(at, names_in(told[1])) and not shares_name(other, names_in(told[0])):
        return _ELSEWHERE_LATER if days > 1 else _ELSEWHERE
    close = first.day and second.day and days <= _SAME_TIME
    return _SAME_PLACE if close and first.kinds & second.kinds and shares_name(at, other) else 0.0


def _by_value(a: Account, b: Account) -> float:
    """What it adds that both give one number."""
    return _SAME_VALUE if anchor(a.figure) is not None and anchor(a.figure) == anchor(b.figure) else 0.0


def _by_kind(a: Account, b: Account) -> float:
    kinds, others = scene(a).kinds, scene(b).kinds
    return _OTHER_KIND if kinds and others and not kinds & others else 0.0
