"""How telling a name is, in a few steps, so that a verdict changes only when a name has become a good deal commoner.

Other than the rarity of a word in a whole library, which every article changes a little, a step depends on how many
texts hold the name and on nothing else: what was decided stays right until one of its names takes the next step.
"""

import re
from collections.abc import Mapping

from assistant.comparing.accounts import Rarity

_STEPS: tuple[tuple[int, float], ...] = ((1, 0.9), (3, 0.8), (15, 0.65), (63, 0.4))
"""The number of texts up to which a name is so telling, reprints counted once."""
_COMMON = 0.15
_WORD = re.compile(r"[\w’'-]*[A-ZÀ-Þ][\w’'-]*")
_GENITIVE = re.compile(r"[’']s?$")
_OTHER_WORD = 0.6
"""Of any word that is no name."""

LAST_STEP = len(_STEPS)
"""A name on it has become as common as can be."""


def step_of(texts: int) -> int:
    """The step of a name that so many texts hold, from 0, the most telling, to LAST_STEP."""
    return next((step for step, (most, _) in enumerate(_STEPS) if texts <= most), LAST_STEP)


def words_that_tell(text: str) -> frozenset[str]:
    """The words of a text that may be, or be part of, a name: those with a capital, without a genitive's ending."""
    return frozenset(_GENITIVE.sub("", word) for word in _WORD.findall(text))


def rarity_by(steps: Mapping[str, int]) -> Rarity:
    """How telling words and names are, from the steps of the words that may tell; of a name the best word counts."""
    values = [value for _, value in _STEPS] + [_COMMON]

    def rarity(name: str) -> float:
        return max(values[steps[word]] if word in steps else _OTHER_WORD for word in name.split() or [name])

    return rarity
