"""A reporter's notebook for one article: numbers are written through it, and it knows afterwards where each stands."""

import re
from dataclasses import dataclass
from random import Random

from tests.simulator.countings import COUNTINGS
from tests.simulator.happenings import Happening
from tests.simulator.voices import Claim
from tests.simulator.wording import Written, in_words, written

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"{_OPEN}(\\d+):|{_CLOSE}")


@dataclass(frozen=True, kw_only=True)
class Source:
    """Who gives a number, as the sentence has it."""

    origin: str = ""
    """As gold names it; empty when the outlet speaks for itself."""
    voice: str = ""
    """The same for all that is one voice; empty when the outlet speaks for itself."""
    via: str = ""
    earlier: bool = False
    """Whether the sentence recalls what had been said before."""
    withdrawn: bool = False
    """Whether the article takes it back."""


@dataclass(frozen=True, kw_only=True)
class Note:
    """One number of an article: what it claims, how it is written, who gives it."""

    happening: Happening
    claim: Claim
    written: Written
    source: Source


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A note with the span of its value in the finished text."""

    note: Note
    start: int
    end: int


class Notebook:
    """Writes numbers into sentences, marked, and takes the marks out of the finished text."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._notes: list[Note] = []

    def number(
        self, happening: Happening, claim: Claim, source: Source, *, loosely: bool = False
    ) -> tuple[str, Written]:
        """A claim's number with hedge and unit, marked, and how its first value was written."""
        counting = COUNTINGS[claim.subject.counting]
        values = written(self._rng, counting, claim.value, claim.firmness, loosely=loosely, currency=happening.currency)
        texts = [self._marked(Note(happening=happening, claim=claim, written=one, source=source)) for one in values]
        return texts[0] + "".join(f" ({text})" for text in texts[1:]), values[0]

    def word(self, happening: Happening, claim: Claim, source: Source, how: Written) -> str:
        """A claim's number in given words."""
        return self._marked(Note(happening=happening, claim=claim, written=how, source=source))

    def _marked(self, note: Note) -> str:
        self._notes.append(note)
        how = note.written
        return f"{how.before}{_OPEN}{len(self._notes) - 1}:{how.value}{_CLOSE}{how.after}"

    def finished(self, marked: str) -> tuple[str, list[Placed]]:
        """The text without its marks, and where each number of it stands."""
        pieces: list[str] = []
        placed: list[Placed] = []
        length, last, number, start = 0, 0, 0, 0
        for match in _MARK.finditer(marked):
            pieces.append(marked[last : match.start()])
            length += match.start() - last
            last = match.end()
            if match.group(1):
                number, start = int(match.group(1)), length
            else:
                placed.append(Placed(note=self._notes[number], start=start, end=length))
        pieces.append(marked[last:])
        return "".join(pieces), placed


def unmarked(marked: str) -> str:
    """A sentence as readers see it."""
    return _MARK.sub("", marked)


def opened(sentence: str) -> str:
    """A sentence with a capital at its beginning, whatever marks stand there."""
    match = re.match(f'(?:{_OPEN}\\d+:|[“"])*', sentence)
    at = match.end() if match else 0
    if number := re.match(rf"\d{{1,2}}\b(?!{_CLOSE}?(?:[.,]\d|[m%]))", sentence[at:]):
        return sentence[:at] + in_words(int(number.group())).capitalize() + sentence[at + number.end() :]
    if sentence[at : at + 1].isdigit() and "%" not in sentence[at : at + 6]:
        return f"A total of {sentence}"
    return sentence[:at] + sentence[at : at + 1].upper() + sentence[at + 1 :]
