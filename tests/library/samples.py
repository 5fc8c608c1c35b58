"""Invented entries for the library's tests."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from assistant.domain import Article, Entry, Figure, Passage, Period, Span
from assistant.sentences import sentence_spans

FERRY = "The ferry Sea Lark sank off Marrow Point on Monday. At least nine people drowned, the coast guard said."
MARKET = "A bomb hit the grain market of Port Vell. The Blue Shield counted six dead."

PUBLISHED = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)


def article(identity: str, text: str = FERRY, *, version: int = 1, **fields: Any) -> Article:
    """An article with what a test does not care about filled in."""
    given = {"name": identity.rsplit("/", 1)[-1], "wire": f"wire of {text[:20]}", "published": PUBLISHED, **fields}
    return Article(id=f"{identity}@{version}", identity=identity, text=text, version=version, **given)


def entry(identity: str, text: str = FERRY, *, version: int = 1, figures: int = 1, **fields: Any) -> Entry:
    """An entry whose passages are the sentences of its text, with some figures."""
    printed = article(identity, text, version=version, **fields)
    spans = sentence_spans(text)
    return Entry(
        article=printed,
        passages=tuple(
            Passage(article=printed.id, start=span.start, end=span.end, text=text[span.start : span.end])
            for span in spans
        ),
        figures=tuple(figure(printed, at) for at in range(figures)),
        read_by="",
    )


def figure(printed: Article, at: int) -> Figure:
    """A figure that stands on the character `at`, with every field filled."""
    return Figure(
        id=f"{printed.identity}#{at}",
        article=printed.id,
        start=at,
        end=at + 1,
        sentence=Span(start=0, end=10),
        value_text=printed.text[at : at + 1],
        low=Decimal("2.50"),
        high=None,
        qualifier="at_least",
        measure="killed",
        counted="people",
        place="Port Vell",
        period=Period(words="on Monday", first=PUBLISHED.date(), last=None),
        origin="coast guard",
        via="",
        status="counted",
        extent="part",
        part_of=f"{printed.identity}#0",
        background=True,
        happening="ferry sinking",
    )


def story(number: int) -> str:
    """A text of its own for each number: six sentences, no two alike."""
    return " ".join(f"Sentence{number}x{line} tells of harbour{number} on pier{line} again." for line in range(6))
