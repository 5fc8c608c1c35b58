"""Reads a time from words, or says why it cannot: nothing is guessed."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from dateutil import parser

_EPOCH = re.compile(r"(\d{9,10})(?:\.\d+)?|(\d{12,13})|(\d{16})")
_IN_A_CALL = re.compile(r"^/Date\((\d{12,13})(?:[+-]\d{4})?\)/$")
"""Milliseconds as JSON from Microsoft's servers has them."""
_COMPACT = re.compile(
    r"^((?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))([01]\d[0-5]\d|2[0-3][0-5]\d)([0-5]\d)?$"
)
"""Day and time without anything between, as archives of the web have them: "20230625143000"."""
_YEAR_FIRST = re.compile(r"^((?:1[5-9]|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
"""A day whose month comes second wherever it is written: with the year before it."""
_YEAR_OF_TWO = re.compile(
    r"^((?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?\d{1,2}([ -])[a-z]{3}\2)(\d\d)(?=\s|$)", re.I
)
"""As RFC 822 and databases have it: "Thu, 02 Nov 23", "02-NOV-23"; from 69 it is of the last century, as in POSIX."""
_ZONE_AGAIN = re.compile(r"\s*(?:\[[^\[\]]*\]|\([^()]*\))$")
"""The name of a zone after its hours: "+02:00[Europe/Oslo]", "+0200 (CEST)"."""
_ZERO_BEFORE = re.compile(r"\b(?:GMT|UTC)\s?(?=[+-]\d)|(?<=[+-]\d{4}) UTC$")
"""What says nothing beside hours from it: "GMT+0200", "+0000 UTC"."""
_DAY_IN_ZONE = re.compile(r"(\d{4}-?\d\d-?\d\d)(?:[+-]\d\d:?\d\d|Z)")
"""A day with a zone, as XML Schema and NITF have it; `fromisoformat` would take the zone for the time of day."""
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_SPACED_OUT = re.compile(r"(?<=\d)(?:(?<=\d)\s*([/])\s*|\s+(-)\s+|(:)\s+)(?=\d)")
_FILLER = re.compile(r"\s+(?:at|on|@|\|)\s+|\s*[|•·]\s*|\s+-\s+", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_DOTTED_HALF = re.compile(r"\b([ap])\.\s?m\.(?=\s|$)", re.IGNORECASE)

_ZONES = {"UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6}
_ZONES |= {"PST": -8, "PDT": -7}
"""Hours from UTC of the zone names that RFC 2822 defines; others mean different zones to different people."""

_DEFAULTS = (datetime(2000, 1, 1), datetime(2004, 2, 2))  # noqa: DTZ001 - only their fields are used
"""What the parser fills gaps with: where two fillings differ, a part of the date is missing."""


@lru_cache(maxsize=1024)
def read_time(words: str) -> datetime | str:
    """The time that words spell, as aware UTC; or the reason why none can be read from them.

    ISO 8601 with or without its marks, RFC 2822, dates with a month's name or with the year first, and seconds,
    milliseconds or microseconds since 1970 are read. A time without a zone is taken as UTC; of a time in a zone that
    is not universally known, only the day is kept. A date that lacks its year, or whose day and month could be
    exchanged, is not read.
    """
    words = _IN_A_CALL.sub(r"\1", _COMPACT.sub(r"\1T\2\3", words.strip()))
    if epoch := _EPOCH.fullmatch(words):
        return _since_1970(*epoch.groups())
    if day := _DAY_IN_ZONE.fullmatch(words):
        words = day.group(1)
    words = _YEAR_OF_TWO.sub(_with_century, _ZERO_BEFORE.sub("", _ZONE_AGAIN.sub("", words)))
    words, year_first = _YEAR_FIRST.subn(_iso_day, words)
    try:
        return _in_utc(datetime.fromisoformat(words))
    except (ValueError, OverflowError):
        return _in_prose(words, orders=(False,) if year_first else (False, True))


def _since_1970(seconds: str | None, milliseconds: str | None, microseconds: str | None) -> datetime:
    since = int(seconds or 0) or int(milliseconds or 0) / 10**3 or int(microseconds or 0) / 10**6
    return datetime.fromtimestamp(since, tz=UTC)


def _iso_day(day: re.Match[str]) -> str:
    return f"{day[1]}-{int(day[3]):02}-{int(day[4]):02}"


def _with_century(day: re.Match[str]) -> str:
    return f"{day[1]}{19 if int(day[3]) >= 69 else 20}{day[3]}"


def _in_utc(time: datetime) -> datetime:
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def _in_prose(words: str, *, orders: Sequence[bool]) -> datetime | str:
    """A date as people write it: complete, and readable in one way only.

    Args:
        words: The date.
        orders: Whether the day may come before the month; one or both.
    """
    if not _YEAR.search(words):
        return "no year"
    spelled = _SPACED_OUT.sub(lambda mark: "".join(filter(None, mark.groups())), words)
    spelled = _DOTTED_HALF.sub(r"\1m", _ORDINAL.sub("", _FILLER.sub(" ", spelled)))
    zones = _Zones()
    try:
        readings = [
            parser.parse(spelled, default=default, dayfirst=first, tzinfos=zones)
            for default in _DEFAULTS
            for first in orders
        ]
        complete = readings[0].date() == readings[len(orders)].date()
        if complete and readings[0].date() != readings[len(orders) - 1].date():
            return "day and month could be exchanged"
        time = readings[0] if not zones.unknown else datetime.combine(readings[0].date(), datetime.min.time())
        return _in_utc(time) if complete else "day, month or year is missing"
    except (ValueError, OverflowError):
        return "not a time that can be read"


class _Zones:
    """Names the zone of a time for the parser, and remembers whether there was one that nobody can know."""

    def __init__(self) -> None:
        self.unknown = False

    def __call__(self, name: str | None, offset: int | None) -> tzinfo | None:
        """The zone of a name, or of an offset in seconds."""
        if offset is not None and (name is None or name.upper() not in _ZONES):
            return timezone(timedelta(seconds=offset))
        if name is None or name.upper() not in _ZONES:
            self.unknown = name is not None
            return None
        return timezone(timedelta(hours=_ZONES[name.upper()]))
