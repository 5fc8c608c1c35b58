"""A sentence of an article, with what is read out of it: each thing once, and only when a figure asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.domain import Article, Span
from assistant.figures.periods import Time, times
from assistant.figures.places import Place, places
from assistant.figures.tokens import Token, tokenise


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence where it stands; the offsets of tokens and places are the article's, those of times its own."""

    article: Article
    span: Span

    @cached_property
    def text(self) -> str:
        """Its words as they are printed."""
        return self.article.text[self.span.start : self.span.end]

    @cached_property
    def lower(self) -> str:
        """The same in lower case."""
        return self.text.lower()

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """Its words, numbers and marks."""
        return tokenise(self.article.text, self.span)

    @cached_property
    def places(self) -> Sequence[Place]:
        """The phrases that name a place, left to right."""
        return list(places(self.tokens))

    @cached_property
    def times(self) -> Sequence[Time]:
        """The expressions of time, left to right, as the article's date of publication resolves them."""
        published = self.article.published
        return list(times(self.text, published.date() if published else None))
