"""The language of a text, where its source does not say: told by how often its runs of letters occur in each."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from assistant.domain import Article

LEAST_CHARACTERS = 60
"""Shorter texts may be of any language."""
ENOUGH_CHARACTERS = 1_000
"""Of 1,697 articles none is told otherwise by its first 5,000, which take twice as long."""
SURE_ENOUGH = 0.9
"""The model's probability from which a language is believed.

Of 4,950 stretches of 100 characters of English news it takes none for another language, and nine in ten for English.
"""
_NO_LANGUAGE = frozenset(("zxx", "und", "mul"))


def with_language(article: Article) -> Article:
    """The article with the language that its text is written in, where its source does not say and that is sure."""
    return article if article.language else replace(article, language=recognised(article.text))


def recognised(text: str) -> str | None:
    """The ISO 639 code of the language that a text is written in, or None where that is not sure enough."""
    if len(text) < LEAST_CHARACTERS:
        return None
    code, probability = _model().classify(text[:ENOUGH_CHARACTERS])
    return code if probability >= SURE_ENOUGH and code not in _NO_LANGUAGE else None


def probabilities(text: str) -> Mapping[str, float]:
    """How probable each language is for a text, by ISO 639 code; they add up to 1."""
    return {str(code): float(share) for code, share in _model().rank(text[:ENOUGH_CHARACTERS])}


@cache
def _model() -> Any:  # noqa: ANN401 - the package has no types
    """The model of py3langid, which comes inside the package; reading it takes a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
