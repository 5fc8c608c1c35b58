"""The sentences of an article, with what is read out of them: each thing once, and only when a figure asks for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.domain import Article, Span
from assistant.figures.names import naming_spans
from assistant.figures.periods import Time, times
from assistant.figures.places import Place, places
from assistant.figures.tokens import Token, tokenise
from assistant.sentences import sentence_spans


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence where it stands; the offsets of tokens and places are the article's, the others its own."""

    article: Article
    span: Span
    text: str

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """Its words, numbers and marks."""
        return tokenise(self.article.text, self.span)

    @cached_property
    def naming(self) -> Sequence[tuple[int, int]]:
        """The half-open spans of its text whose numbers count and measure nothing."""
        return naming_spans(self.text)

    @cached_property
    def places(self) -> Sequence[Place]:
        """The phrases that name a place, left to right."""
        return list(places(self.tokens))

    @cached_property
    def times(self) -> Sequence[Time]:
        """The expressions of time, left to right, as the article's date of publication resolves them."""
        published = self.article.published
        return list(times(self.text, published.date() if published else None))


def sentences_of(article: Article) -> list[Sentence]:
    """The sentences of an article in order."""
    text = article.text
    return [Sentence(article=article, span=span, text=text[span.start : span.end]) for span in sentence_spans(text)]
