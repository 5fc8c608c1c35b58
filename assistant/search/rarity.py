"""How telling a word is in one library: by the share of its texts that hold it, reprints counted once."""

import math
from collections.abc import Sequence
from functools import lru_cache

from assistant.comparing.rarity import Rarity
from assistant.library import Library

_WORLD = 100
"""Texts that are taken to exist beside the library: in one of five articles what three say is not yet common."""
_EDITIONS = 2
"""Editions of libraries whose words are remembered: questions may still be asking the one before."""


def rarity_in(library: Library) -> Rarity:
    """How telling words are in a library: near 0 when every text of many holds it, 1 when none does.

    It is the same one, and knows what it was asked, until something is stored in the library.
    """
    return _rarity(library, library.edition())


@lru_cache(maxsize=_EDITIONS)
def _rarity(library: Library, _edition: int) -> Rarity:
    whole = math.log(2 + library.wires() + _WORLD)

    def look_up(words: Sequence[str]) -> dict[str, float]:
        return {word: 1 - math.log(1 + texts) / whole for word, texts in library.frequencies(words).items()}

    return Rarity(look_up)
