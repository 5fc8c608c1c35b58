"""Which sentences may give a figure at all: most of an article's hold no number and nobody whom anything befell."""

import re

from assistant.figures.alternation import any_of
from assistant.figures.english.numerals import FRACTIONS, PARTS, SCALES, TENS, UNITS, VAGUE
from assistant.figures.implied import may_imply
from assistant.figures.lexicon import Lexicon
from assistant.figures.reading import Sentence

_DIGITS = re.compile(r"\d+")
_VAGUE = (*VAGUE, "several", "handful", "couple")
_NUMBER_WORD = re.compile(rf"\b{any_of([*UNITS, *TENS, *SCALES, *FRACTIONS, *PARTS, *_VAGUE])}\b")
"""The words without one of which no number is spelt, a few hundred and a tenth included."""


def may_give_figure(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether reading all its words is worth while; what is turned away here could not give a figure."""
    lower = sentence.text.lower()
    return _NUMBER_WORD.search(lower) is not None or _counts_in_digits(sentence) or may_imply(lower, lexicon)


def _counts_in_digits(sentence: Sentence) -> bool:
    """Whether digits stand outside dates, ages and other names."""
    return any(
        all(match.end() <= start or match.start() >= end for start, end in sentence.naming)
        for match in _DIGITS.finditer(sentence.text)
    )
