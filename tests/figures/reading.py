"""Short ways to read figures out of invented sentences."""

from datetime import UTC, datetime

from assistant.domain import Article, Figure, Span
from assistant.figures import find_figures
from assistant.figures.tokens import Token, tokenise

WEDNESDAY = datetime(2031, 4, 23, tzinfo=UTC)


def article(text: str, *, published: datetime | None = WEDNESDAY) -> Article:
    """An article of nothing but this text."""
    return Article(id="a", identity="a", name="a", text=text, wire="a", published=published)


def figures(text: str, *, published: datetime | None = WEDNESDAY) -> tuple[Figure, ...]:
    """The figures of a text."""
    return find_figures(article(text, published=published))


def tokens(text: str) -> list[Token]:
    """The tokens of a sentence."""
    return tokenise(text, Span(start=0, end=len(text)))
