"""Reads the dateline that a report opens with: place, day and agency."""

import re
from dataclasses import dataclass
from datetime import datetime

from ingest.agencies import agency_named
from ingest.times import read_time

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:\d{{1,2}}\s+{_MONTH}(?:,?\s+\d{{2,4}})?|{_MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?)"

_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^\n,()]{1,40}?(?:,\s?[^\W\d_][^\n,()]{1,30}?){0,2}?(?:\s\([^()\n]{2,40}\)(?=[,/]|\s*\())?)"
    rf"(?:[,/]?\s+(?P<day>(?i:{_DAY})))?"
    r"(?:[,/]?\s*\((?P<credit>[^()\n]{2,60})\))?"
    r"\s*(?:--|[—–-])\s*(?=\S)"
)
_SHORT_YEAR = re.compile(r"\b(\d\d)$")
_SENTENCE = re.compile(r"\w{4,}[.!?]\s")
_ASIDE = re.compile(r"\s*\[[^\]]*\]")


@dataclass(frozen=True, kw_only=True)
class Dateline:
    """How a report opens: "PORT VELL, 8 JAN 90 (EFE) --"."""

    place: str
    day: datetime | None
    """Midnight UTC; None when the dateline has no year."""
    credit: str | None
    """Who sent the report: an agency by its full name, another by the dateline's words."""
    end: int
    """Where the report itself begins: characters from the start of the text."""


def dateline_of(text: str) -> Dateline | None:
    """The dateline at the very start of a text.

    A place alone is one only in capitals and before a long dash; with a day, anybody may be credited; without one,
    an agency that is known.
    """
    found = _DATELINE.match(text)
    if found is None or _SENTENCE.search(found.group("place")):
        return None
    place, day, credit = found.group("place"), found.group("day"), found.group("credit")
    agency = agency_named(credit) if credit else None
    if not (day or agency or (credit is None and place.isupper() and found.group().rstrip()[-1] in "—–")):
        return None
    named = agency or (_ASIDE.sub("", credit).strip() if credit else None)
    return Dateline(place=place, day=_complete(day) if day else None, credit=named, end=found.end())


def without_dateline(text: str) -> str:
    """The text from where the report itself begins."""
    dateline = dateline_of(text)
    return text[dateline.end :] if dateline else text


def _complete(day: str) -> datetime | None:
    """A day with its year; of two digits, 69 to 99 are in the last century, as POSIX has it."""
    short = _SHORT_YEAR.search(day)
    if short and day[0].isdigit():
        century = 19 if int(short.group(1)) >= 69 else 20
        day = f"{day[: short.start()]}{century}{short.group(1)}"
    time = read_time(day)
    return time if isinstance(time, datetime) else None
