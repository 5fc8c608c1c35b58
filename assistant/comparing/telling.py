"""How telling a word is to the ledger: as it is in English at large, and less where many texts hold it as a name.

The rarity of a word in a whole library changes a little with every article. A step depends on how many texts hold a
name and on nothing else, and there are two: what was decided stays right until one of its names takes the next.
"""

import re
from collections.abc import Callable
from functools import cache

from assistant.comparing.accounts import Rarity

_STEPS: tuple[tuple[int, float], ...] = ((8, 1.0), (40, 0.5))
"""The number of texts up to which a name is at most so telling, reprints counted once."""
_COMMON = 0.2
_WORD = re.compile(r"[\w’'-]*[A-ZÀ-Þ][\w’'-]*")
_GENITIVE = re.compile(r"[’']s?$")

LAST_STEP = len(_STEPS)
"""A name on it has become as common as can be."""


def step_of(texts: int) -> int:
    """The step of a name that so many texts hold, from 0, the most telling, to LAST_STEP."""
    return next((step for step, (most, _) in enumerate(_STEPS) if texts <= most), LAST_STEP)


def words_of_names(text: str) -> frozenset[str]:
    """The words of a text that may be, or be part of, a name: those with a capital, in lower case, without genitive."""
    return frozenset(_GENITIVE.sub("", word.lower()) for word in _WORD.findall(text))


def rarity_by(step: Callable[[str], int], general: Rarity) -> Rarity:
    """How telling words and names are: as in general, and at most as their step says; of a name the best word counts.

    Args:
        step: The step of a word in lower case; 0 for one that is no name.
        general: How telling a word is whatever the library holds.
    """
    most = (*(value for _, value in _STEPS), _COMMON)

    @cache
    def rarity(name: str) -> float:
        return max(min(general(word), most[step(word.lower())]) for word in name.split() or [name])

    return rarity
