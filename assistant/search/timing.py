"""The time that a question asks about, against when articles were published and what days they name."""

import math
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from assistant.domain import Article, Filters, Period

_BEFORE = 1
"""Days before the time asked about in which an article may be about it: time zones, and datelines."""
_AFTER = 12
"""Days after it in which most reports have been printed."""
_FADES = 4.0
"""Days after it in which the chance that an article is about it halves."""
_LONGEST = 70
"""Days; what is asked about a longer time is found among everything."""
_ALL_TIME = 1_000
"""Days; the longer a time, the less an article tells by being of it, and nothing from here on."""
_UNDATED = 0.2
"""What an article without a date is given: less than one of the time, more than one of another."""
_WEEK = 6
"""Days after a happening in which reports may name its weekday alone."""
_BY_WEEKDAY = 0.5
"""What a weekday counts against a full date: every seventh day has its name."""


def the_day(period: Period | None) -> date | None:
    """The one day that a question asks about, or None."""
    return period.first if period and period.first == period.last else None


def around(period: Period | None) -> Filters | None:
    """When reports of a time are published: from just before it to some days after; None for no time, or a long one."""
    if period is None or period.first is None:
        return None
    last = period.last or period.first
    if (last - period.first).days > _LONGEST:
        return None
    return Filters(since=midnight(period.first, -_BEFORE), until=midnight(last, _AFTER + 1))


def timely(period: Period | None, article: Article) -> float:
    """1 when an article was published on the day asked about, halving every few days after; less for longer times."""
    if period is None or period.first is None:
        return 0.0
    last = period.last or period.first
    telling = max(0.0, 1 - math.log(1 + (last - period.first).days) / math.log(_ALL_TIME))
    if article.published is None:
        return telling * _UNDATED
    days = _days_after(article.published.date(), period.first, last)
    return 0.0 if days < -_BEFORE else telling * 0.5 ** (max(0, days) / _FADES)


@dataclass(frozen=True, kw_only=True)
class NamedDay:
    """A day as texts write it."""

    day: date
    written: re.Pattern[str]
    month: str
    """The letters that its month always begins with."""
    weekday: str

    @classmethod
    def of(cls, period: Period | None) -> "NamedDay | None":
        """The one day that is asked about; None when it is none, or more."""
        day = the_day(period)
        if day is None:
            return None
        begins = f"{day:%b}"
        month = rf"{begins}(?:{f'{day:%B}'[3:]}|t)?\.?"
        number = rf"0?{day.day}(?:st|nd|rd|th)?"
        written = rf"\b(?:{month}\s+{number}|{number}\.?\s+(?:of\s+)?{month})(?!\w)"
        return cls(day=day, written=re.compile(written, re.IGNORECASE), month=begins.lower(), weekday=f"{day:%A}")

    def in_text(self, text: str, published: datetime | None) -> float:
        """1 when a text names the day by its date, a half when by its weekday within the week after, else 0."""
        if self.month in text.lower() and self.written.search(text):  # most texts name another month
            return 1.0
        fresh = published is not None and 0 <= (published.date() - self.day).days <= _WEEK
        return _BY_WEEKDAY if fresh and self.weekday in text else 0.0


def _days_after(day: date, first: date, last: date) -> int:
    """Days from the end of a stretch to a day; negative before the stretch, 0 within it."""
    if day < first:
        return (day - first).days
    return max(0, (day - last).days)


def midnight(day: date, later: int) -> datetime:
    """The first moment of the day so many days later, or of the last day there is."""
    number = min(max(1, day.toordinal() + later), date.max.toordinal())
    return datetime.combine(date.fromordinal(number), time.min, UTC)
