"""The search itself: words and meaning asked of the library, their hits fused, copies left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from assistant.comparing.rarity import Rarity
from assistant.domain import Filters, Hit
from assistant.library import Library
from assistant.search.learned import in_all_spellings
from assistant.search.question import Question
from assistant.search.ranking import fuse, telling_words
from assistant.search.rarity import rarity_in
from assistant.search.reranking import Reranker, reranked
from assistant.search.spelling import other_terms
from assistant.search.timing import around

_DEPTH = 80
"""Passages that each search brings at least; the fusion orders them."""
_SPARED = 0.75
"""Passages of any time that are not looked at, for each that was found of the time asked about."""


class SearchMeaning(Protocol):
    """Finds the passages nearest to a text in meaning, best first."""

    def __call__(self, question: str, *, filters: Filters, limit: int) -> list[Hit]:
        """At most `limit` hits; the score is the cosine."""
        ...


@dataclass(frozen=True, kw_only=True)
class Retriever:
    """Searches one library; safe for many threads when the library and `meaning` are."""

    library: Library
    meaning: SearchMeaning | None = None
    """None where there are no vectors: then words are all there is."""
    reranker: Reranker | None = None
    """What reads the first hits again; None where the fusion has the last word."""

    def search(self, question: Question, *, filters: Filters | None = None, limit: int = 40) -> list[Hit]:
        """The passages that may answer, best first, each wire once; scores are comparable within one search only.

        Raises:
            LibraryError: the library cannot be read.
            RerankingError: the reranker cannot be loaded.
        """
        allowed = filters or Filters()
        depth = max(_DEPTH, limit)
        rarity = rarity_in(self.library)
        question = in_all_spellings(question, self.library)
        by_words = list(self._by_words(question, allowed, depth, rarity))
        by_meaning = self.meaning(question.text, filters=allowed, limit=depth) if self.meaning else []
        hits = fuse(question, by_words, by_meaning, rarity=rarity)[:limit]
        return reranked(question.text, hits, self.reranker) if self.reranker else hits

    def _by_words(self, question: Question, filters: Filters, depth: int, rarity: Rarity) -> Iterator[Hit]:
        """What holds most of the words in any spelling.

        What is of the time asked about is found by itself; the more there is of it, the less of all else is looked at.
        """
        weights = {word: rarity(word) for word in (*telling_words(question), *other_terms(question))}
        if window := around(question.period):
            of_the_time = self.library.search_words(weights, filters=filters.within(window), limit=depth)
            yield from of_the_time
            depth -= int(len(of_the_time) * _SPARED)
        yield from self.library.search_words(weights, filters=filters, limit=depth)
