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
_OF_ANOTHER = re.compile(
    r" (?:into|over|about|for) (?:[\w’'-]+ ){1,4}(?:in which|that|which) (?:(?:had |has )?(?:kill|le[fa]|cost|claim|"
    r"injur|wound|destroy|hurt)\w* )?(?:[a-z]+ ){0,3}$"
)
"""From a time to a number of what the time is not of: ordered an inquiry on Monday into the fire in which nine died."""
_AND_ITS = re.compile(
    r", and (?:its|his|her|their|the|an?|every|each) (?:[\w’'-]+ ){1,4}?(?:is|are|was|were|has|have|had|will|would) "
)
"""What before a number shows that another clause has begun since a time."""
_SIZE = re.compile(r", (?:\w+ ){0,3}\d[\d,.]* [\w-]+ (?:long|high|tall|wide|deep|across|old),")
"""A size told by the way: the bridge, 90 metres long, was opened in May."""
_AT_ONCE = re.compile(r"\S+(?: [\w%]+){0,2} ")
"""A number with its unit, up to a time right behind it."""
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
        found = min(
            fitting,
            key=lambda one: (
                self._counted_then(one, start, end),
                self._beside_another(one, start, end),
                _away(one, start),
            ),
            default=None,
        )
        recalled = found and found.start and found.start < start and _SINCE.match(found.period.words)
        return replace(found, cumulative=False, past=True) if found and recalled else found

    def _fits(self, time: Time, start: int, end: int) -> bool:
        before = self.text[: time.start]
        if _SPEECH.search(before) or (start < time.start and _UNRIVALLED.search(before)) or self._aside(time, start):
            return False
        if time.start and self._apart(time, start, end):
            return False
        between = self.text[end : time.start]
        crossed = any(end <= other < time.start for other in self.starts)
        if crossed and re.search(r"\b(?:from|against|than)\b", between):
            return False
        return self._of_its_clause(time, start, crossed=crossed, between=between)

    def _of_its_clause(self, time: Time, start: int, *, crossed: bool, between: str) -> bool:
        """Whether a time that recalls or adds up, as most do not, stands in the clause of a number."""
        if not (time.past or time.cumulative):
            return True
        if time.end <= start:
            between = self.text[time.end : start]
            lasting = time.cumulative and not time.period.words.lower().endswith(("this year", "this month"))
            return time.start == 0 or lasting or not _NEW_CLAUSE.search(between.lstrip(","))
        between = between.lower()
        apart = re.search(r"\b(?:which|where|who|that)\b|\band (?:had|has|have|was|were|is|are|will|would)\b", between)
        return (
            not apart
            and not (crossed and re.search(r"\b(?:and|but|while)\b", between))
            and not time.period.words.lower().rstrip().endswith(("after a", "after an"))
        )

    def _apart(self, time: Time, start: int, end: int) -> bool:
        """Whether another clause has begun between a time and a number, or tells of another happening."""
        before, behind = self.text[time.end : start], self.text[end : time.start]
        if (time.past or time.cumulative) and (";" in before or ";" in behind):
            return True
        return _OF_ANOTHER.match(before) is not None or _AND_ITS.search(before) is not None

    def _counted_then(self, time: Time, start: int, end: int) -> bool:
        behind = _RIGHT_BEHIND.fullmatch(self.text, end, max(end, time.start))
        return behind is not None and _RISING.search(self.text[:start]) is not None

    def _aside(self, time: Time, start: int) -> bool:
        """Whether the time stands in an aside that the number does not stand in."""
        if any(
            aside.start() <= time.start < aside.end() and not aside.start() <= start < aside.end()
            for aside in _ASIDE.finditer(self.text)
        ):
            return True
        return any(
            aside.start() <= start < aside.end() and not aside.start() <= time.start < aside.end()
            for aside in _SIZE.finditer(self.text)
        )

    def _beside_another(self, time: Time, start: int, end: int) -> bool:
        """Whether a time before a number is another number's, while one right behind it is its own."""
        if time.end > start or not any(
            _RIGHT_BEHIND.fullmatch(self.text, end, max(end, one.start)) for one in self.times
        ):
            return False
        before = [other for other in self.starts if other < time.start]
        return bool(before) and _AT_ONCE.fullmatch(self.text, before[-1], time.start) is not None


def _away(time: Time, at: int) -> int:
    """Characters between a time and an offset."""
    return min(abs(time.start - at), abs(time.end - at))
