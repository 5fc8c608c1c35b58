"""Whatever bytes a page has, values come of it, never an exception."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.pipeline import cleaned
from ingest.readers.raw import RawArticle, Rejected
from tests.ingest.readers.pages.samples import PARAGRAPHS, read_page

WORDS = [
    "Ferries collide",
    "Norland Post",
    "2023-06-25",
    "By Ada Lind",
    "404",
    "/a",
    "https://[",
    "http://a.example/b",
    " | ",
    "",
    "\x00",
    "é",
    *PARAGRAPHS,
]
NAMES = [
    "og:title",
    "og:site_name",
    "og:url",
    "article:published_time",
    "datePublished",
    "author",
    "refresh",
    "og:locale",
]
TAGS = "p div h1 h2 a table tr td ul li time article script title blockquote br span".split()
ATTRIBUTES = ["", " class='byline'", " datetime='2023-06-25'", " href='/'", " itemprop='author'", " rel='author'"]

words = st.sampled_from(WORDS) | st.text(max_size=20)
metas = st.builds(lambda name, value: f'<meta property="{name}" content="{value}">', st.sampled_from(NAMES), words)
keys = st.sampled_from(
    """@type @id @graph name url author publisher headline datePublished mainEntityOfPage inLanguage
    isAccessibleForFree""".split()
)
values = st.recursive(
    words | st.sampled_from(["NewsArticle", "WebPage", "Organization"]) | st.none() | st.booleans() | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=8,
)


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> str:
    """Markup as nobody would write it, now and then closed."""
    tag = draw(st.sampled_from(TAGS))
    inner = (
        draw(words) if not depth or draw(st.booleans()) else "".join(draw(st.lists(elements(depth - 1), max_size=3)))
    )
    attributes = draw(st.sampled_from(ATTRIBUTES))
    return f"<{tag}{attributes}>{inner}{draw(st.sampled_from(['', f'</{tag}>']))}"


@st.composite
def pages(draw: st.DrawFn) -> bytes:
    """A page with linked data of any shape."""
    linked = f'<script type="application/ld+json">{json.dumps(draw(values))}</script>'
    head, inner = "".join(draw(st.lists(metas, max_size=4))), "".join(draw(st.lists(elements(), max_size=5)))
    return f"<html><head>{head}{linked}</head><body>{inner}<p>{PARAGRAPHS[0]}</p></body></html>".encode(
        errors="replace"
    )


@settings(max_examples=60, deadline=None)
@given(data=st.binary(min_size=1, max_size=400))
def test_any_bytes_end_in_a_value(data: bytes) -> None:
    """An article, or one line that says why there is none."""
    found = read_page(data)
    assert isinstance(found, RawArticle) or (isinstance(found, Rejected) and "\n" not in found.reason)


@settings(max_examples=150, deadline=None)
@given(data=pages(), url=st.none() | words)
def test_any_page_ends_in_a_value(data: bytes, url: str | None) -> None:
    """And can be cleaned."""
    found = read_page(data, url=url)
    assert isinstance(found, RawArticle | Rejected)
    if isinstance(found, RawArticle):
        cleaned(found)
        assert found.identity
        assert found.text.strip()
