"""What a time expression means: the days that its words stand for, where the article's own date tells."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.domain import Period
from assistant.figures.english.calendar import MONTH, MONTHS, WEEKDAYS
from assistant.figures.english.numerals import UNITS

COUNT_WORDS = {word: value for word, value in UNITS.items() if value > 1}


@dataclass(frozen=True, kw_only=True)
class Time:
    """A time expression: its half-open offsets in the text searched, and what it means.

    `cumulative` marks a stretch over which things add up (since April); `past` one that recalls an earlier time.
    """

    start: int
    end: int
    period: Period
    cumulative: bool = False
    past: bool = False


_SAME_MONTH = 15
"""Days into a month until which the month before may be that of the happening reported."""
_AHEAD = 4
"""Months ahead of publication in which "in June" may well be the coming one."""
_ANOTHER = 5
"""Days after which "last Tuesday" is another happening's day."""


def _time(match: re.Match[str], first: date | None, last: date | None, **marks: bool) -> Time:
    words = " ".join(match.group().split()).rstrip(".")
    return Time(start=match.start(), end=match.end(), period=Period(words=words, first=first, last=last), **marks)


def stretch(match: re.Match[str], published: date | None) -> Time:
    """Since late April; so far this year; since 2011; in recent weeks: until the day of publication."""
    first = _named_day(match.group(), published)
    return _time(match, first, published if first else None, cumulative=True)


def since_days(match: re.Match[str], published: date | None) -> Time:
    """Since the walkout started nine days ago; in the 20 days of siege: from that day until publication."""
    back = timedelta(days=_days(match["number"], match["unit"]))
    first = published - back if published else None
    return _time(match, first, published, cumulative=True)


def this_year(match: re.Match[str], published: date | None) -> Time:
    """This year, so far this month: from its first day until publication."""
    if published is None:
        return _time(match, None, None, cumulative=True)
    first = published.replace(day=1) if match["unit"].lower() == "month" else date(published.year, 1, 1)
    return _time(match, first, published, cumulative=True)


def iso(match: re.Match[str], published: date | None) -> Time:
    """The day 2031-04-20."""
    day = _valid(int(match[1]), int(match[2]), int(match[3]))
    return _time(match, day, day, past=_long_before(day, published))


def full_date(match: re.Match[str], published: date | None) -> Time:
    """25 June 2023; June 25, 2023; June 25 (of the year that puts it nearest before publication)."""
    day = _named_day(match.group(), published)
    return _time(match, day, day, past=_long_before(day, published))


def month(match: re.Match[str], published: date | None) -> Time:
    """In September: the last one that has ended, and another time than the one reported.

    The month of publication is not over, and one soon to come names no day.
    """
    number = MONTHS[match["month"].lower().strip(".")]
    if published is None:
        return _time(match, None, None, past=True)
    if number == published.month:
        return _time(match, published.replace(day=1), published)
    if not match["last"] and (number - published.month) % 12 <= _AHEAD:
        return _time(match, None, None)
    year = published.year - (number > published.month)
    first, last = date(year, number, 1), date(year, number, monthrange(year, number)[1])
    return _time(match, first, last, past=last < published - timedelta(days=_SAME_MONTH))


def month_and_year(match: re.Match[str], published: date | None) -> Time:
    """April 2031: all of the month."""
    year, month = int(match["year"]), MONTHS[match["month"].lower().strip(".")]
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return _time(match, first, last, past=published is None or last < published - timedelta(days=31))


def year(match: re.Match[str], published: date | None) -> Time:
    """In 2031; the worst since 2017, when 61 drowned: all of the year."""
    year = int(match["year"])
    return _time(match, date(year, 1, 1), date(year, 12, 31), past=published is None or year < published.year)


def weekday(match: re.Match[str], published: date | None) -> Time:
    """On Sunday: the last one up to the day of publication."""
    if published is None:
        return _time(match, None, None)
    day = published - timedelta(days=(published.weekday() - WEEKDAYS[match["day"].lower()]) % 7)
    if match["last"]:
        day -= timedelta(days=7 if day == published else 0)
    return _time(match, day, day, past=bool(match["last"]) and (published - day).days >= _ANOTHER)


def days(match: re.Match[str], published: date | None) -> Time:
    """On Saturday and Sunday: both of them."""
    if published is None:
        return _time(match, None, None)
    first, last = (
        published - timedelta(days=(published.weekday() - WEEKDAYS[match[name].lower()]) % 7) for name in ("one", "two")
    )
    return _time(match, min(first, last), max(first, last))


def adding_up(match: re.Match[str], _: date | None) -> Time:
    """The war has killed: all of it, since whenever it began."""
    return _time(match, None, None, cumulative=True)


def near_day(match: re.Match[str], published: date | None) -> Time:
    """Yesterday, overnight, today."""
    back = 1 if match.group().lower() in ("yesterday", "last night", "overnight", "the previous day") else 0
    day = published - timedelta(days=back) if published else None
    return _time(match, day, day)


def weekend(match: re.Match[str], published: date | None) -> Time:
    """The last weekend up to the day of publication; over it things add up, at it one happened."""
    over = not match.group().lower().startswith(("at", "this"))
    if published is None:
        return _time(match, None, None, cumulative=over)
    sunday = published - timedelta(days=(published.weekday() - 6) % 7)
    return _time(match, sunday - timedelta(days=1), sunday, cumulative=over)


def last_stretch(match: re.Match[str], published: date | None) -> Time:
    """Last week, last month, last year: another time than the one reported."""
    days = {"week": (13, 1), "month": (61, 1), "year": (730, 1), "summer": (500, 30), "winter": (500, 30)}
    back = days.get(match["unit"].lower())
    if published is None or back is None:
        return _time(match, None, None, past=True)
    if match["unit"].lower() == "year":
        return _time(match, date(published.year - 1, 1, 1), date(published.year - 1, 12, 31), past=True)
    return _time(match, published - timedelta(days=back[0]), published - timedelta(days=back[1]), past=True)


def ago(match: re.Match[str], published: date | None) -> Time:
    """Two days ago; four years earlier."""
    days = _days(match["number"], match["unit"])
    ago = match.group().lower().endswith("ago")  # "earlier" is counted from a day that the words do not name
    day = published - timedelta(days=days) if published and ago and days < 14 else None
    return _time(match, day, day, past=days > 2)


def _days(number: str, unit: str) -> int:
    count = COUNT_WORDS.get(number.lower()) or (int(number) if number.isdigit() else 1)
    return count * {"day": 1, "week": 7, "month": 30, "year": 365}[unit.lower()]


def earlier(match: re.Match[str], published: date | None) -> Time:
    """Some earlier time, which the words do not name."""
    return _time(match, None, published, past=True)


def _named_day(words: str, published: date | None) -> date | None:
    """The day, or the first day of the month or year, that words name; None when the year is not known."""
    month = re.search(MONTH, words, re.IGNORECASE)
    year = re.search(r"\b(1[5-9]\d\d|20\d\d|21\d\d)\b(?! GMT)", words)
    if month is None:
        return date(int(year[1]), 1, 1) if year else None
    number = MONTHS[month.group().lower().strip(".")]
    day = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)", words)
    if year:
        return _valid(int(year[1]), number, int(day[1]) if day else 1)
    if published is None:
        return None
    found = _valid(published.year, number, int(day[1]) if day else 1)
    return (
        found if found is None or found <= published + timedelta(days=2) else _valid(found.year - 1, number, found.day)
    )


def _valid(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] else None


def _long_before(day: date | None, published: date | None) -> bool:
    return day is not None and published is not None and day < published - timedelta(days=10)
