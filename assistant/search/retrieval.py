"""The search itself: words and meaning asked of the library, their hits fused, copies left out."""

from dataclasses import dataclass
from typing import Protocol

from assistant.domain import Filters, Hit
from assistant.library import Library
from assistant.search.learned import in_all_spellings
from assistant.search.question import Question
from assistant.search.ranking import fuse
from assistant.search.rarity import rarity_in
from assistant.search.spelling import other_terms

_DEPTH = 100
"""Passages that each search brings at least; the fusion orders them."""


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

    def search(self, question: Question, *, filters: Filters | None = None, limit: int = 40) -> list[Hit]:
        """The passages that may answer, best first, each wire once; scores are comparable within one search only.

        Raises:
            LibraryError: the library cannot be read.
        """
        allowed = filters or Filters()
        depth = max(_DEPTH, 2 * limit)
        question = in_all_spellings(question, self.library)
        others = other_terms(question)
        by_words = self.library.search_words(question.terms, others=others, filters=allowed, limit=depth)
        by_meaning = self.meaning(question.text, filters=allowed, limit=depth) if self.meaning else []
        return fuse(question, by_words, by_meaning, rarity=rarity_in(self.library))[:limit]
