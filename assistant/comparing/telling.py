"""How telling a word is to the ledger: as it is in English at large, and less where many texts of the library hold it.

The rarity of a word in a whole library changes a little with every article. A step depends on how many texts hold the
word and on nothing else, and there are two: what was decided stays right until one of its words takes the next.
"""

import re
from collections.abc import Callable
from functools import cache

from assistant.comparing.accounts import Rarity

_STEPS: tuple[tuple[int, float], ...] = ((8, 1.0), (40, 0.5))
"""The number of texts up to which a word is at most so telling, reprints counted once."""
_COMMON = 0.2
_COUNTED = 0.6
"""How telling a word is in general from which the texts that hold it are counted: names, and what is seldom said."""
_WORDS = (re.compile(r"[\w’'-]+"), re.compile(r"[a-z][a-z’'-]{2,}"))
_GENITIVE = re.compile(r"[’']s?$")

ENOUGH = _STEPS[-1][0] + 1
"""Texts after which a word has become as common as can be."""


def step_of(texts: int) -> int:
    """The step of a word that so many texts hold, counted from 0, the most telling."""
    return next((step for step, (most, _) in enumerate(_STEPS) if texts <= most), len(_STEPS))


def words_to_count(text: str, general: Rarity) -> frozenset[str]:
    """The words of a text that may become common, in lower case, with and without the ending of a genitive."""
    words = {word for pattern in _WORDS for word in pattern.findall(text.lower())}
    words |= {_GENITIVE.sub("", word) for word in words}
    return frozenset(word for word in words if word and general(word) >= _COUNTED)


def rarity_by(texts: Callable[[str], int], general: Rarity) -> Rarity:
    """How telling words and names are: as in general, and at most as their step says; of a name the best word counts.

    Args:
        texts: How many texts hold a word, in lower case, of those that are counted; not more than ENOUGH matters.
        general: How telling a word is whatever the library holds.
    """
    most = (*(value for _, value in _STEPS), _COMMON)

    @cache
    def rarity(name: str) -> float:
        return max(_of_word(word.lower()) for word in name.split() or [name])

    def _of_word(word: str) -> float:
        value = general(word)
        return min(value, most[step_of(texts(word))]) if value >= _COUNTED else value

    return rarity
