"""Whether a figure is of the happening that an article reports, adds up over a time, or recalls another happening."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from assistant.domain import Extent
from assistant.figures.drafting import Draft
from assistant.figures.lexicon import (
    AREA,
    COUNT,
    DEPTH,
    DISTANCE,
    DURATION,
    LENGTH,
    MAGNITUDE,
    MONEY,
    SHARE,
    SPEED,
    TEMPERATURE,
)
from assistant.figures.periods import Time

_LASTING = frozenset(("population", DISTANCE, AREA))
"""Measures that tell of a place rather than of a happening."""
_SINGLE = _LASTING | {MAGNITUDE, DEPTH, LENGTH, TEMPERATURE, SPEED, DURATION, SHARE, "employees", "seats"}
"""Measures that do not add up over a time."""
_OF_YEAR = re.compile(r"(?:\w+ )?(?:the|a) \d{4}\b", re.IGNORECASE)
"""How a happening is named by its year."""
_STRETCH = re.compile(r"^(?:the )?last (?:week|month|year|summer|winter)|previous|^earlier|^in the past", re.IGNORECASE)
"""Earlier times in which things are counted as ever."""
_BUSINESS = frozenset((MONEY, SHARE, "employees", "seats", "votes", "attendance"))
"""Measures that are reported of every month and year: last year's sales are no happening."""
_ANOTHER = 10
"""Days before the reported day from which a day is another happening's."""


def times_told(times: Iterable[Time], reported: date | None, *, dated: bool, lead: bool) -> list[Time]:
    """The times of a sentence, those of other happenings marked as past.

    The lead tells what an article is about: "charged in the 1967 killings" recalls nothing else. In an undated
    article a day with its year is of another time, unless it is the day that the article reports: papers leave the
    year out of the days of their own news.

    Args:
        times: The expressions of time of a sentence.
        reported: The day that the article reports, where it is known.
        dated: Whether the article is.
        lead: Whether the sentence is of its lead.
    """
    return [_told(one, reported, dated=dated, lead=lead) for one in times]


def _told(one: Time, reported: date | None, *, dated: bool, lead: bool) -> Time:
    if lead and _OF_YEAR.match(one.period.words):
        return replace(one, past=False)
    day = one.period.first if one.period.first == one.period.last else None
    past = not dated and day is not None and (reported is None or (reported - day).days > _ANOTHER)
    return replace(one, past=True) if past else one


def recalled(draft: Draft, time: Time | None) -> bool:
    """Whether another happening is recalled; what lasts, or goes on as ever, is none unless its year is told."""
    if time is None or not time.past or draft.measure in _LASTING:
        return False
    stretch = draft.measure == COUNT and _STRETCH.search(time.period.words)
    return any(map(str.isdigit, time.period.words)) or not (draft.measure in _BUSINESS or stretch)


def extent_of(draft: Draft, time: Time | None) -> Extent:
    """Whether a figure is of one happening, a part of another figure, or added up over a time."""
    if draft.part or draft.parent is not None:
        return "part"
    return "cumulative" if time and time.cumulative and draft.measure not in _SINGLE else "whole"
