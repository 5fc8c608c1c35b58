"""Recognises what wires write over a story that they send again: UPDATE 2, 3rd Ld-Writethru, KILL."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

_ALIKE = 60.0
"""Percent of similarity (rapidfuzz token set ratio) from which two headlines may stand over one story."""

_NUMBER = r"(?P<number>\d+)\s*(?:st|nd|rd|th)?"
_MARKS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^\W*(?P<anew>corrected|correction|refile|rpt)(?:[\s-]?\(official\))?\s*[-:–—]\s*",
        rf"^\W*(?:update|wrapup|roundup)\s+{_NUMBER}\s*[-:–—]\s*",
        rf"^\W*{_NUMBER}\s+update\s*:\s*",
        rf"\s*(?:\(updated?(?:\s+{_NUMBER})?\)|[-–—]\s*update\s+(?P<last>\d+))$",
        rf"^\W*\(?(?:{_NUMBER}\s+)?(?:ld|lead|roundup)\)?(?:\s*[-:–—]\s*|(?<=\))\s+)",
        rf"[,\s]*\(?(?:\b{_NUMBER}[ -]+)?(?:\bld\b|\blead\b)?[- ]*\bwritethru\b\)?",
        rf"[,\s]*\(?\b{_NUMBER}[ -]+(?:ld|lead)\b\)?$",
    )
)
"""The number is the version's; a mark without one is the first after the story itself, or sends a version anew."""
_KILLED = re.compile(r"^\W*(?:(?:MANDATORY|BULLETIN|URGENT|NEWS)\s+)*(?:KILL|WITHDRAWN|WITHDRAWAL)\b(?=\W*$|\s*[-:–—])")


@dataclass(frozen=True, kw_only=True)
class Edition:
    """Which sending of a story an article is, by its own marks."""

    number: float
    """0 for one without a mark, 1 for the first that is sent again, 1.5 for that one corrected."""
    headline: str
    """Without the marks."""
    slug: str
    """What the wire files it under, without the marks; empty where that is not told."""

    def follows(self, other: "Edition") -> bool:
        """Whether this is a later sending of what the other is: they are filed alike, or headed alike."""
        if self.number <= other.number:
            return False
        if self.slug and other.slug:
            return self.slug == other.slug
        return fuzz.token_set_ratio(self.headline.lower(), other.headline.lower()) >= _ALIKE


def edition_of(title: str | None, metadata: Mapping[str, str]) -> Edition:
    """The edition that a headline, or the slug under which a wire files it, says that an article is."""
    first, headline = _unmarked(title or "")
    second, slug = _unmarked(metadata.get("slugline", ""))
    return Edition(number=max(first, second), headline=headline, slug=slug.casefold())


def is_kill(title: str | None) -> bool:
    """Whether a headline kills the story under which it stands."""
    return title is not None and _KILLED.match(title) is not None


def _unmarked(words: str) -> tuple[float, str]:
    """The number that marks tell, 0 without one, and the words without them."""
    number, anew = 0, 0.0
    while found := next(filter(None, (mark.search(words) for mark in _MARKS)), None):
        told = found.groupdict()
        if told.get("anew"):
            anew = 0.5
        else:
            number = max(number, int(told.get("number") or told.get("last") or 1))
        words = words[: found.start()] + words[found.end() :]
    return number + anew, words.strip(" -,:")
