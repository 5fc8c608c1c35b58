"""Reads a time from words, or says why it cannot: nothing is guessed."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from dateutil import parser

_EPOCH = re.compile(r"(\d{9,10})(?:\.\d+)?|(\d{12,13})")
_COMPACT = re.compile(r"^((?:19|20)\d{6})(\d{6})$")
"""Day and time without anything between, as archives of the web have them: "20230625143000"."""
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

    ISO 8601 with or without its marks, RFC 2822, dates with a month's name, and seconds or milliseconds since 1970 are
    read. A time without a zone is taken as UTC; of a time in a zone that is not universally known, only the day is
    kept. A date that lacks its year, or whose day and month could be exchanged, is not read.
    """
    words = _COMPACT.sub(r"\1T\2", words.strip())
    if epoch := _EPOCH.fullmatch(words):
        return _since_1970(*epoch.groups())
    if day := _DAY_IN_ZONE.fullmatch(words):
        words = day.group(1)
    try:
        return _in_utc(datetime.fromisoformat(words))
    except (ValueError, OverflowError):
        return _in_prose(words)


def _since_1970(seconds: str | None, milliseconds: str | None) -> datetime:
    return datetime.fromtimestamp(int(seconds) if seconds else int(milliseconds or 0) / 1000, tz=UTC)


def _in_utc(time: datetime) -> datetime:
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def _in_prose(words: str) -> datetime | str:
    """A date as people write it: complete, and readable in one way only."""
    if not _YEAR.search(words):
        return "no year"
    spelled = _SPACED_OUT.sub(lambda mark: "".join(filter(None, mark.groups())), words)
    spelled = _DOTTED_HALF.sub(r"\1m", _ORDINAL.sub("", _FILLER.sub(" ", spelled)))
    zones = _Zones()
    try:
        readings = [
            parser.parse(spelled, default=default, dayfirst=first, tzinfos=zones)
            for default in _DEFAULTS
            for first in (False, True)
        ]
        complete = readings[0].date() == readings[2].date()
        if complete and readings[0].date() != readings[1].date():
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
