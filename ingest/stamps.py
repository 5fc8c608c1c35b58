"""Takes out of a text the lines that only say when it was published."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from ingest.times import read_time

_TOP = 6
"""Lines; a stamp stands above the article."""
_LONGEST = 90
"""Characters; a longer line says more than a time."""
_PROSE = 160
"""Characters; below a line of this length the article has begun."""

_LEADING = re.compile(r"\A\s*date:?\s+(\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)(?=\s|\Z)", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:(?:first|originally|last|story)\s+)?"
    r"(?P<kind>published|posted|created|released|updated|modified|edited|date)"
    r"(?:\s+(?:time|date))?(?:\s+(?:on|at)\b)?\s*:?\s*",
    re.IGNORECASE,
)
_LATER = frozenset({"updated", "modified", "edited"})
_EDGES = " \t|/,;-–—•·()[]@"
_OPENING_WORD = re.compile(r"^(?:on|at)\s+", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[:.]\s?\d\d(?:\s?[ap]\.?\s?m\.?)?(?:\s[A-Z]{2,4})?", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Stamped:
    """A text without its stamps, and the times that they gave."""

    text: str
    published: datetime | None = None
    updated: datetime | None = None


def without_stamps(text: str) -> Stamped:
    """Takes a leading "date 2024-03-01" and the lines at the top that hold nothing but a date off a text.

    A line with a date that cannot be read for certain stays.
    """
    times: dict[str, datetime] = {}
    if leading := _LEADING.match(text):
        times |= _times(f"date {leading.group(1)}") or {}
        text = text[leading.end() :] if times else text
    lines = text.split("\n")
    stamps = {number: found for number in _top(lines) if (found := _times(lines[number]))}
    for found in stamps.values():
        times = {**found, **times}
    kept = "\n".join(line for number, line in enumerate(lines) if number not in stamps)
    return Stamped(text=kept, published=times.get("published"), updated=times.get("updated"))


def _top(lines: Sequence[str]) -> Iterator[int]:
    """The numbers of the lines that may be stamps."""
    filled = [number for number, line in enumerate(lines) if line.strip()][:_TOP]
    for number in takewhile(lambda number: len(lines[number]) <= _PROSE, filled):
        if len(lines[number]) <= _LONGEST:
            yield number


def _times(line: str) -> dict[str, datetime] | None:
    """What a line that holds nothing else says: times by "published" and "updated"; None when it says more."""
    times: dict[str, datetime] = {}
    for kind, words in _parts(line):
        time = read_time(words)
        if isinstance(time, datetime):
            times.setdefault(kind, time)
        elif not _CLOCK.fullmatch(words):
            return None
    return times or None


def _parts(line: str) -> Iterator[tuple[str, str]]:
    """The words of a line by what they are labelled as; words before any label tell the publication."""
    kind, at = "published", 0
    for label in _LABEL.finditer(line):
        if words := _bare(line[at : label.start()]):
            yield kind, words
        kind = "updated" if label.group("kind").lower() in _LATER else "published"
        at = label.end()
    if words := _bare(line[at:]):
        yield kind, words


def _bare(words: str) -> str:
    return _OPENING_WORD.sub("", words.strip(_EDGES))
