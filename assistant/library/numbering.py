"""Passage numbers: ordered by publication time, so that a date filter is a range of row ids.

A number is the second of publication (counted from year 1) followed by a sequence that the library never reuses.
Undated passages share second 0. Times are compared in whole seconds.
"""

from datetime import datetime

from assistant.domain import Filters

_SEQUENCE_BITS = 27
_LAST_SECOND = (1 << 36) - 2
_YEAR_ONE = datetime(1, 1, 1)  # noqa: DTZ001 - subtracted from times that are UTC without their zone

UNDATED = 0
"""The second of passages without a publication date."""

SEQUENCE_END = 1 << _SEQUENCE_BITS
"""One past the last sequence that a number has room for."""


def second(time: datetime | None) -> int:
    """The whole second of an aware UTC time, from 1; UNDATED for None; years after 2177 count as 2177."""
    if time is None:
        return UNDATED
    return max(1, min(_LAST_SECOND, int((time.replace(tzinfo=None) - _YEAR_ONE).total_seconds())))


def number(published: datetime | None, sequence: int) -> int:
    """The number of the passage that is the `sequence`-th ever stored."""
    return second(published) << _SEQUENCE_BITS | sequence


def second_of(passage: int) -> int:
    """The second of publication that a passage's number carries."""
    return passage >> _SEQUENCE_BITS


def seconds_allowed(filters: Filters) -> range | None:
    """The seconds of publication that the filters let through, or None for all, undated ones included."""
    if filters.since is None and filters.until is None:
        return None
    first = second(filters.since) if filters.since else 1
    return range(first, second(filters.until) if filters.until else _LAST_SECOND + 1)


def numbers_allowed(seconds: range) -> range:
    """The passage numbers of these seconds."""
    return range(seconds.start << _SEQUENCE_BITS, seconds.stop << _SEQUENCE_BITS)
