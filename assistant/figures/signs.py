"""Turns of phrase that tell what a number measures: "toll * to #", "# * lost their lives".

In a sign # is the number with what it counts, * stands for a few words, and a|b for either word.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.figures.lexicon import Lexicon, Measure

_WORDS_BEFORE, _WORDS_AFTER = r"(?:[^\s;:#0]+ ){0,18}?", r"(?:[^\s;:#0]+ ){0,7}?"
_BEFORE_NUMBER = r"(?:(?:a|an|the|its|another|total|of|additional|further|estimated|just|only) )*# "
_COUNTED = ("number|count|toll|that|total|figure of * {words} * to|at|as|is|was|stands|stood|reached #",)
_NAMED = (
    "the {words} * are|were|is|include|included|includes|including #",
    "# the number of * {words}",
    "put|puts|set|gave|gives the {words} at|as #",
    "# * among the|those {words}",
)

Sign = tuple[Measure, re.Pattern[str]]


def signs_in(words: frozenset[str], lexicon: Lexicon) -> list[Sign]:
    """The signs of a lexicon whose rarest word is among the words of a sentence."""
    table = _by_word(lexicon)
    return [sign for word in words & table.keys() for sign in table[word]]


@cache
def _by_word(lexicon: Lexicon) -> dict[str, list[Sign]]:
    """Each sign under every word that its most telling place allows."""
    table: dict[str, list[Sign]] = {}
    for measure, sign in _rows(lexicon):
        compiled = re.compile("(?:^| )" + "".join(_places(sign)))
        for word in _telling(sign).split("|"):
            table.setdefault(word, []).append((measure, compiled))
    return table


def _rows(lexicon: Lexicon) -> Iterator[tuple[Measure, str]]:
    """The signs of the measures, and for what happens to people those that every such measure shares."""
    for measure in lexicon.measures:
        yield from ((measure, sign) for sign in measure.signs)
        if measure.heads:
            heads = "|".join(sorted(measure.heads))
            both = "|".join(sorted(measure.heads | measure.done))
            yield from ((measure, sign.format(words=both)) for sign in _COUNTED)
            yield from ((measure, sign.format(words=heads)) for sign in _NAMED)


def _places(sign: str) -> Iterator[str]:
    words = _WORDS_BEFORE
    for place in sign.split():
        if place == "#":
            words = _WORDS_AFTER
            yield _BEFORE_NUMBER
        else:
            yield words if place == "*" else f"(?:{'|'.join(map(re.escape, place.split('|')))}) "


def _telling(sign: str) -> str:
    """The place of a sign whose shortest word is the longest."""
    places = [place for place in sign.split() if place not in ("#", "*")]
    return max(places, key=lambda place: (min(map(len, place.split("|"))), -place.count("|")))
