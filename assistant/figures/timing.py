"""Which of a sentence's time expressions tells when a number holds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.figures.periods import Time

_SPEECH = re.compile(
    r"\b(?:said|says|told \w+|told|announced|reported|added|warned|published|repeated|stated|wrote|confirmed)"
    r"(?: (?:in|by) (?:a |an )?\w+| at \w+)?[ ,]*$",
    re.IGNORECASE,
)
"""What before a day shows that it is the day of speaking."""
_SINCE = re.compile(r"since an? ", re.IGNORECASE)
"""What opens the recall of one happening: behind it, its own numbers follow (since a quake in 1974 killed 300)."""
_UNRIVALLED = re.compile(r"\b(?:\w{2,}est|worst|most|first)\b[\w\s'’-]{0,40}\bsince\b[\w\s'’-]{0,60}$", re.IGNORECASE)
"""What before a time shows that nothing like it had been since then: the biggest protest since X took office in May."""
_RISING = re.compile(
    r"\b(?:rose|risen|rises|rising|climb(?:ed|s|ing)|grew|grown|jumped|increased|went up|gone up|revised|raised|stood|"
    r"stands)(?: up| upwards?)? (?:to|at)(?: [\w-]+){0,3} $",
    re.IGNORECASE,
)
"""What before a number shows that the day right behind it is the day of counting: the toll rose to 13 on Wednesday."""
_RIGHT_BEHIND = re.compile(r"(?: \w+)? ")
_NEW_CLAUSE = re.compile(r",(?! and\b| \w+ing\b)|\b(?:said|says|as well as)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r",\s(?:which|who|whose|where|when|built|founded|launched|opened|born|made|the first)\b[^,;]*(?:,|$)",
    re.IGNORECASE,
)
"""A relative clause or an apposition: its times are not those of the numbers outside."""


@dataclass(frozen=True, kw_only=True)
class Timing:
    """A sentence with its time expressions and the starts of its figures; offsets into the sentence."""

    text: str
    times: Sequence[Time]
    starts: Sequence[int]

    def of(self, start: int, end: int) -> Time | None:
        """The time of the number at these offsets: the nearest that may be its own, the day of counting last."""
        fitting = [one for one in self.times if self._fits(one, start, end)]
        found = min(fitting, key=lambda one: (self._counted_then(one, start, end), _away(one, start)), default=None)
        recalled = found and found.start and found.start < start and _SINCE.match(found.period.words)
        return replace(found, cumulative=False, past=True) if found and recalled else found

    def _fits(self, time: Time, start: int, end: int) -> bool:
        before = self.text[: time.start]
        if _SPEECH.search(before) or (start < time.start and _UNRIVALLED.search(before)) or self._aside(time, start):
            return False
        between = self.text[end : time.start]
        crossed = any(end <= other < time.start for other in self.starts)
        if crossed and re.search(r"\b(?:from|against|than)\b", between):
            return False
        if not (time.past or time.cumulative):
            return True
        if time.end <= start:
            between = self.text[time.end : start]
            lasting = time.cumulative and not time.period.words.lower().endswith(("this year", "this month"))
            return time.start == 0 or lasting or not _NEW_CLAUSE.search(between.lstrip(","))
        between = between.lower()
        apart = re.search(r";|\b(?:which|where|who|that)\b", between)
        return (
            not apart
            and not (crossed and re.search(r"\b(?:and|but|while)\b", between))
            and not time.period.words.lower().rstrip().endswith(("after a", "after an"))
        )

    def _counted_then(self, time: Time, start: int, end: int) -> bool:
        behind = _RIGHT_BEHIND.fullmatch(self.text, end, max(end, time.start))
        return behind is not None and _RISING.search(self.text[:start]) is not None

    def _aside(self, time: Time, start: int) -> bool:
        """Whether the time stands in an aside that the number does not stand in."""
        return any(
            aside.start() <= time.start < aside.end() and not aside.start() <= start < aside.end()
            for aside in _ASIDE.finditer(self.text)
        )


def _away(time: Time, at: int) -> int:
    """Characters between a time and an offset."""
    return min(abs(time.start - at), abs(time.end - at))
