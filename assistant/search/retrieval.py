"""The search itself: words and meaning asked of the library, their hits fused, copies left out."""

from dataclasses import dataclass
from typing import Protocol

from assistant.comparing.names import names_in
from assistant.domain import Filters, Hit
from assistant.library import Library
from assistant.search.question import Question
from assistant.search.ranking import LEAD, fuse, variants
from assistant.search.rarity import rarity_in

_DEPTH = 100
"""Passages that each search brings at least; the fusion orders them."""
_READ_FOR_SPELLINGS = 30
"""Hits whose names are looked through for other spellings of the question's."""


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
        by_words = self._by_words(question, allowed, depth)
        by_meaning = self.meaning(question.text, filters=allowed, limit=depth) if self.meaning else []
        return fuse(question, by_words, by_meaning, rarity=rarity_in(self.library))[:limit]

    def _by_words(self, question: Question, filters: Filters, depth: int) -> list[Hit]:
        """What the words find; once more where the articles found spell a name otherwise."""
        hits = self.library.search_words(question.terms, filters=filters, limit=depth)
        spellings = variants(question, _names_in(hits[:_READ_FOR_SPELLINGS]))
        if not spellings:
            return hits
        return self.library.search_words([*question.terms, *spellings], filters=filters, limit=depth)


def _names_in(hits: list[Hit]) -> list[str]:
    texts = dict.fromkeys(
        text for hit in hits for text in (hit.article.title, hit.article.text[:LEAD], hit.passage.text)
    )
    return [name for text in texts if text for name in names_in(text)]
