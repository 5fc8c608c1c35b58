"""How telling a word is in one library: by the share of its texts that hold it, reprints counted once."""

import math
from functools import cache

from assistant.comparing.accounts import Rarity
from assistant.library import Library

_WORLD = 100
"""Texts that are taken to exist beside the library: in one of five articles what three say is not yet common."""


def rarity_in(library: Library) -> Rarity:
    """A function from a word or name to a fraction: near 0 when every text of many holds it, 1 when none does.

    Of a name of several words the most telling counts. Frequencies are looked up once; make a new one after an ingest.
    """
    whole = math.log(2 + library.size().wires + _WORLD)

    @cache
    def rarity(name: str) -> float:
        return max(1 - math.log(1 + library.frequency(word)) / whole for word in name.split() or [name])

    return rarity
