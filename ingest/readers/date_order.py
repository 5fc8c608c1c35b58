"""Whether the day or the month comes first in the dates of a file: told by those that can be read in one way only.

Data sets write 11-02-2023 on every line, which alone could be either day; 11-23-2023 some lines on can not.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.readers.raw import Found, RawArticle

LONGEST_WAIT = 500
"""Articles that are held until a date tells the order of the file's dates."""
_ENOUGH = 3
"""Dates that tell it, and none against them."""
_NUMBERS = re.compile(r"\s*(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_MONTHS = 12


def with_dates_told(found: Iterable[Found]) -> Iterator[Found]:
    """What was found, in its order; dates that could be read in two ways as the file's others have them, year first."""
    dates = _Dates()
    waiting: list[Found] = []
    for each in found:
        dates.see(each)
        waiting.append(each)
        if dates.order is not None or len(waiting) > LONGEST_WAIT or not _is_open(waiting[0]):
            yield from map(dates.told, waiting)
            waiting = []
    yield from map(dates.told, waiting)


class _Dates:
    """What the dates of a file have told."""

    def __init__(self) -> None:
        self._told = {"day": 0, "month": 0}

    @property
    def order(self) -> str | None:
        """Which comes first, "day" or "month"; None where that is not sure."""
        first, other = sorted(self._told, key=self._told.__getitem__, reverse=True)
        return first if self._told[first] >= _ENOUGH and not self._told[other] else None

    def see(self, found: Found) -> None:
        """Take note of an article's dates."""
        for words in _times(found):
            if numbers := _NUMBERS.match(words):
                one, two = int(numbers[1]), int(numbers[3])
                self._told["day"] += one > _MONTHS >= two
                self._told["month"] += two > _MONTHS >= one

    def told(self, found: Found) -> Found:
        """An article with its dates' year first, where they could be read in two ways and the order is sure."""
        if self.order is None or not isinstance(found, RawArticle) or not _is_open(found):
            return found
        metadata = {**found.metadata, "dates": f"{self.order} first, as the file's others have it"}
        published, updated = self._year_first(found.published), self._year_first(found.updated)
        return replace(found, published=published, updated=updated, metadata=metadata)

    def _year_first(self, words: str | None) -> str | None:
        numbers = _NUMBERS.match(words) if words else None
        if numbers is None or words is None:
            return words
        day, month = (numbers[1], numbers[3]) if self.order == "day" else (numbers[3], numbers[1])
        if int(month) > _MONTHS:
            return words
        return f"{numbers[4]}-{int(month):02}-{int(day):02}{words[numbers.end() :]}"


def _times(found: Found) -> Iterator[str]:
    if isinstance(found, RawArticle):
        yield from filter(None, (found.published, found.updated))


def _is_open(found: Found) -> bool:
    """Whether one of an article's dates could be read in two ways."""
    numbers = filter(None, map(_NUMBERS.match, _times(found)))
    return any(int(date[1]) <= _MONTHS and int(date[3]) <= _MONTHS and int(date[1]) != int(date[3]) for date in numbers)
