"""Nothing in the project is copied from the real articles it is measured on, not even with other numbers."""

import calendar
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from assistant.figures.english.numerals import SCALES, TENS, UNITS, VAGUE

ROOT = Path(__file__).parents[1]
PROSE = [
    path
    for place in ("assistant", "docs", "ingest", "tests", "ui")
    for path in sorted((ROOT / place).rglob("*"))
    if path.suffix in {".json", ".jsonl", ".md", ".py", ".toml", ".txt"}
] + sorted(ROOT.glob("*.md"))
"""Files with sentences in them: texts, docstrings, comments, samples, gold and golden answers."""
RUN = 8
"""Words in a row, numbers among them, that real articles must not have too."""
OWN = 7
"""Different words of such a run that are no numbers and no dates: "at least nine people were killed and 12" has six."""
NUMBER = "#"
"""Stands for a number, however long: 12; 1,200; three hundred."""
_NUMBERS = {*UNITS, *TENS, *SCALES, *VAGUE}
_CALENDAR = {
    name.lower()
    for names in (calendar.month_name, calendar.month_abbr, calendar.day_name, calendar.day_abbr)
    for name in names
}
_ADDRESS = re.compile(r"https?://[^\s\"'<>]*")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

Run = tuple[str, ...]


def test_a_sentence_with_other_numbers_is_a_copy() -> None:
    """A run is the same in capitals, across lines and with other numbers; another noun makes it another run."""
    source = "THE FERRYMAN SAW 1,200 RED LANTERNS\nDRIFT TOWARDS THE OLD PIER."
    assert set(runs("“The ferryman saw three hundred red lanterns drift towards us,” she said.")) & set(runs(source))
    assert not set(runs("The ferryman saw nine red candles drift towards the old pier.")) & set(runs(source))


@pytest.mark.parametrize(
    "text",
    [
        "At least nine people were killed and 12 wounded.",
        "January February March April May June July August September October",
        "One, two, three, four, five, six, seven, eight, nine, ten",
    ],
)
def test_what_everybody_writes_is_no_run(text: str) -> None:
    """Idioms around numbers, and lists of months, tell of no copy."""
    assert set(runs(text)) == set()


def test_no_text_is_copied_from_the_corpus(shared: Path) -> None:
    """Sentences of the project are invented, whatever they test."""
    own = {run: path.relative_to(ROOT) for path in PROSE for text in texts(path) for run in runs(text)}
    known = set(own)
    corpus = (path for path in (shared / "corpus").rglob("*") if path.is_file())
    copied = {run: path.name for path in corpus for text in texts(path) for run in known.intersection(windows(text))}
    assert [f"{own[run]}: {' '.join(run)} (in {source})" for run, source in copied.items()] == []


def texts(path: Path) -> Iterator[str]:
    """The texts of a file: the strings of each line of a .jsonl, else the whole, with its written line breaks."""
    whole = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix != ".jsonl":
        yield whole.replace(r"\n", "\n")
        return
    for line in whole.splitlines():
        yield from (value for value in json.loads(line).values() if isinstance(value, str))


def runs(text: str) -> Iterator[Run]:
    """The runs of words that nobody else would write by chance."""
    return (run for run in windows(text) if len(set(run) - _CALENDAR - {NUMBER}) >= OWN)


def windows(text: str) -> Iterable[Run]:
    """All runs of words of a text, in lower case, each number being one sign; addresses are no words."""
    signs = [_sign(word) for word in _WORD.findall(_ADDRESS.sub(NUMBER, text.lower()))]
    words = [sign for sign, before in zip(signs, ["", *signs], strict=False) if sign != NUMBER or before != NUMBER]
    return zip(*(words[start:] for start in range(RUN)), strict=False)


@cache
def _sign(word: str) -> str:
    return NUMBER if word in _NUMBERS or any(map(str.isdigit, word)) else word.replace("’", "'")
