"""Whether two figures can be of one time: by dates where they are known, else by the times that they name."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.comparing.accounts import Account
from assistant.figures.english.calendar import MONTH, WEEKDAY

_YEAR = re.compile(r"\b(?:1[5-9]|20|21)\d\d\b")
_MONTH = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")
_LONGEST_MONTH = 31


@dataclass(frozen=True, kw_only=True)
class Moment:
    """What is known of when something was: any of it may be missing."""

    first: date | None = None
    last: date | None = None
    years: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    """The first three letters of each month named, in lower case."""
    weekdays: frozenset[str] = frozenset()


def moment(account: Account) -> Moment:
    """When a figure holds, as its own sentence says it."""
    period = account.figure.period
    return moment_of(period.words, period.first, period.last) if period else Moment()


@lru_cache(maxsize=8192)
def moment_of(words: str, first: date | None = None, last: date | None = None) -> Moment:
    """What the words of a period tell, and its days where they are known."""
    return Moment(
        first=first,
        last=last,
        years=frozenset(_YEAR.findall(words)) | frozenset(str(day.year) for day in (first, last) if day),
        months=frozenset(month[:3].lower() for month in _MONTH.findall(words))
        | frozenset(f"{day:%b}".lower() for day in (first, last) if day and _is_short(first, last)),
        weekdays=frozenset(_WEEKDAY.findall(words))
        | frozenset(f"{day:%A}" for day in (first,) if day and first == last),
    )


def apart_in_time(a: Moment, b: Moment, *, days: int = 0, weekdays: bool = True) -> bool:
    """Whether two moments cannot be one: their days lie further apart than so many, or what they name differs.

    Args:
        a: The one.
        b: The other.
        days: By how many days they may differ where both are dated.
        weekdays: Whether two weekdays that differ tell two moments apart.
    """
    if a.first and a.last and b.first and b.last:
        return (max(a.first, b.first) - min(a.last, b.last)).days > days
    named = [(a.years, b.years), (a.months, b.months)]
    if weekdays:
        named.append((a.weekdays, b.weekdays))
    return any(one and other and not one & other for one, other in named)


def _is_short(first: date | None, last: date | None) -> bool:
    return first is not None and last is not None and (last - first).days <= _LONGEST_MONTH
