"""How telling a word is to the ledger: as in English at large, and less where many texts of the library hold it.

The rarity of a word in a whole library changes a little with every article. Here a word becomes common once in its
life, when so many texts hold it: what was decided before stays right until that happens to one of its words. On
labelled reports this tells happenings apart as well as the rarity in the library does.
"""

import re
from collections.abc import Callable

from assistant.comparing.rarity import Rarity

_FEW = 4
"""Texts that may hold a word before it is common, reprints counted once."""
_COMMON = 0.35
"""How telling a common word is at most."""
_COUNTED = 0.85
"""How telling a word is in general from which the texts that hold it are counted: names, and what is seldom said."""
_WORDS = (re.compile(r"[\w’'-]+"), re.compile(r"[a-z][a-z’'-]{2,}"))
_GENITIVE = re.compile(r"[’']s?$")

ENOUGH = _FEW + 1
"""Texts that make a word common; more need not be counted."""


def is_common(texts: int) -> bool:
    """Whether a word that so many texts hold is common."""
    return texts > _FEW


def words_to_count(text: str, general: Rarity) -> frozenset[str]:
    """The words of a text that may become common, in lower case, with and without the ending of a genitive."""
    words = {word for pattern in _WORDS for word in pattern.findall(text.lower())}
    words |= {_GENITIVE.sub("", word) for word in words}
    return frozenset(word for word in words if word and general(word) >= _COUNTED)


def rarity_by(texts: Callable[[str], int], general: Rarity) -> Rarity:
    """How telling words are: as in general, and less when they are common.

    Args:
        texts: How many texts hold a word, in lower case, of those that are counted; not more than ENOUGH matters.
        general: How telling a word is whatever the library holds.
    """

    def of_word(word: str) -> float:
        value = general(word)
        return min(value, _COMMON) if value >= _COUNTED and is_common(texts(word)) else value

    return Rarity(lambda words: {word: of_word(word.lower()) for word in words})
