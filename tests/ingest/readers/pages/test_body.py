"""The text of a page's article, in bounded time."""

import time

import pytest

from ingest.readers.pages import body
from ingest.readers.raw import RawArticle, Rejected
from tests.ingest.readers.pages.samples import PARAGRAPHS, article, page, paragraphs, read_page

TABLE = """<table><thead><tr><th>Ferry</th><th>Hurt</th></tr></thead>
<tr><td>Aurora</td><td>7</td></tr><tr><td>Borealis</td><td>2</td></tr></table>"""
SLOW = 20
"""Seconds; the pages below take one or two, and took minutes before there were limits."""


def text_of(html: str) -> str:
    """The text of a page's article."""
    found = read_page(html)
    assert isinstance(found, RawArticle)
    return found.text


def test_tables_and_lists_keep_their_figures_and_their_place() -> None:
    """A row or an item is a line."""
    items = "<ul><li>seven on the Aurora</li><li>two on the <b>Borealis</b></li></ul>"
    text = text_of(article(body=paragraphs(*PARAGRAPHS[:2]) + TABLE + items + paragraphs(*PARAGRAPHS[2:])))
    between = ["Ferry | Hurt", "Aurora | 7", "Borealis | 2", "- seven on the Aurora", "- two on the Borealis"]
    lines = [line for line in text.split("\n") if line != "Ferries collide off Norland"]
    assert lines == [*PARAGRAPHS[:2], *between, *PARAGRAPHS[2:]]


def test_quotes_and_line_breaks_are_lines() -> None:
    """And words that markup cuts stay whole."""
    broken = "<p>The <em>Auro</em>ra sank.<br>The Borealis did not.</p>"
    quote = "<blockquote><p>“We saw smoke,” a passenger of the larger ferry said.</p></blockquote>"
    lines = text_of(article(body=paragraphs(*PARAGRAPHS) + broken + quote)).split("\n")
    assert lines[-3:] == [
        "The Aurora sank.",
        "The Borealis did not.",
        "“We saw smoke,” a passenger of the larger ferry said.",
    ]


def test_what_is_not_the_article_is_left_out() -> None:
    """Captions, comments and related links."""
    caption = "<figure><img src='a.jpg'><figcaption>The Aurora in the port of Norland last year.</figcaption></figure>"
    comments = "<section id='comments'><h2>Comments</h2><div class='comment'><p>I was on board.</p></div></section>"
    related = "<aside><h2>Related</h2><ul><li><a href='/b'>Harbour closes for repairs</a></li></ul></aside>"
    text = text_of(article(before=caption, after=comments + related))
    assert all(line in text for line in PARAGRAPHS)
    assert not any(words in text for words in ("last year", "on board", "Harbour closes", "World", "contact"))


@pytest.mark.parametrize(
    "inner",
    [
        pytest.param("<p>" + "<a href='/x'>Nine</a> were hurt. " * 40_000 + "</p>", id="links within a paragraph"),
        pytest.param("<p>" + "<i>Nine</i> were hurt. " * 40_000 + "</p>", id="words in italics"),
        pytest.param("<p>Nine were hurt.</p>" * 40_000, id="paragraphs"),
        pytest.param("<p>" + "Nine were hurt. " * 62_500 + "</p>", id="a million characters in a line"),
        pytest.param("<p>" + "x" * 1_000_000 + "</p>", id="a million characters in a word"),
        pytest.param("<div>" * 50_000 + PARAGRAPHS[0] + "</div>" * 50_000, id="depth"),
        pytest.param("<h1>Ferries collide</h1>" * 10_000, id="headlines"),
        pytest.param('<script type="application/ld+json">' + "[" * 100_000 + "</script>", id="depth of linked data"),
    ],
)
def test_no_page_takes_forever(inner: str) -> None:
    """Whatever stands in it, something is found of it, or why not is told."""
    started = time.process_time()
    found = read_page(article(body=inner))
    assert isinstance(found, RawArticle | Rejected)
    assert time.process_time() - started < SLOW


def test_a_page_that_is_too_large_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says how large it may be."""
    monkeypatch.setattr(body, "LARGEST_PAGE", 2 * 10**6)
    found = read_page(page("<p>Nine were hurt.</p>" * 100_000))
    assert found == Rejected(source="a.html", reason="the page is longer than 2 million characters")
