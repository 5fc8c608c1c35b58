"""Saved web pages to articles."""

from pathlib import Path

import pytest

from ingest.readers.raw import Found, RawArticle, Rejected
from ingest.readers.registry import read
from ingest.readers.web_page import page_of

PARAGRAPHS = [
    "Two ferries collided off the coast of Norland on Monday morning, and nine sailors were hurt, the port said.",
    "The larger ferry was on its way to the islands with sixty passengers, all of whom were taken off in lifeboats.",
    "Divers will inspect the hull of the smaller vessel on Tuesday, the harbour master told reporters at the pier.",
]

PAGE = """<!DOCTYPE html><html lang="en-GB"><head>
<meta charset="{charset}"><title>Ferries collide off Norland | Norland Post</title>
<meta property="og:title" content="Ferries collide off Norland">
<meta property="og:site_name" content="Norland Post">
<meta property="article:published_time" content="2023-06-25T14:30:00+02:00">
<link rel="canonical" href="{url}">
<script type="application/ld+json">{{"@type": "NewsArticle", "dateModified": "2023-06-26T09:00:00Z"}}</script>
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferries collide off Norland</h1>{body}</article>
<footer>About the café, contact, terms of use</footer></body></html>"""


def page(*, charset: str = "utf-8", url: str = "https://post.example/news/ferries") -> str:
    """A page of an invented outlet."""
    return PAGE.format(charset=charset, url=url, body="".join(f"<p>{each}</p>" for each in PARAGRAPHS))


def found_in(path: Path, data: bytes) -> Found:
    """What a page holds."""
    path.write_bytes(data)
    [found] = read([path])
    return found


def test_a_page_tells_about_its_article(tmp_path: Path) -> None:
    """Title, outlet, times, language and address are the page's own; menus are left out."""
    found = found_in(tmp_path / "a.html", page().encode())
    assert isinstance(found, RawArticle)
    assert (found.title, found.outlet, found.language) == ("Ferries collide off Norland", "Norland Post", "en-GB")
    assert (found.published, found.updated) == ("2023-06-25T14:30:00+02:00", "2023-06-26T09:00:00Z")
    assert found.identity == found.url == "https://post.example/news/ferries"
    assert found.name == "a.html"
    assert all(each in found.text for each in PARAGRAPHS)
    assert "Sport" not in found.text


def test_the_address_of_a_whole_site_is_no_identity(tmp_path: Path) -> None:
    """Many pages name their front page as their own."""
    found = found_in(tmp_path / "a.html", page(url="https://post.example/").encode())
    assert isinstance(found, RawArticle)
    assert (found.identity, found.url) == ("a.html", None)


LATIN = page(charset="windows-1252").encode("windows-1252")
SILENT = LATIN.replace(b'<meta charset="windows-1252">', b"")
CYRILLIC = page(charset="x").replace(PARAGRAPHS[0], "Паромы столкнулись у берегов, ранены девять моряков.")
CHINESE = page(charset="gb2312").replace(PARAGRAPHS[0], "两艘渡轮相撞，朱镕说。").replace("é", "")


@pytest.mark.parametrize(
    ("data", "charset", "words"),
    [
        pytest.param(LATIN, None, "café", id="as the page says"),
        pytest.param(SILENT, "ISO-8859-1", "café", id="as its server says"),
        pytest.param(LATIN.replace(b"windows-1252", b"koi8-r"), "iso-8859-1", "café", id="the server before the page"),
        pytest.param(page().encode(), "iso-8859-1", "café", id="UTF-8, whatever the server says"),
        pytest.param(SILENT, None, "café", id="as recognised"),
        pytest.param(LATIN.replace(b"windows-1252", b"klingon"), None, "café", id="an unknown one is none"),
        pytest.param(CYRILLIC.encode("cp1251", "replace"), "windows-1251", "ранены девять моряков", id="Cyrillic"),
        pytest.param(CHINESE.encode("gbk"), None, "朱镕说", id="what is meant by an old name"),
        pytest.param(page(charset="x").encode("utf-16"), None, "café", id="a mark"),
        pytest.param(page().encode() + b"<!-- \xe9 -->", None, "café", id="a stray byte in UTF-8"),
        pytest.param(page().encode()[:-20] + b"\xc3", None, "café", id="cut off within a letter"),
    ],
)
def test_the_encoding_of_a_page_is_found(data: bytes, charset: str | None, words: str) -> None:
    """By its mark, as UTF-8, as its server or the page says, or by its bytes; a stray byte harms only itself."""
    assert words in page_of(data, charset=charset)


def test_a_page_in_no_encoding_is_reported(tmp_path: Path) -> None:
    """Bytes that spell nothing in any encoding."""
    found = found_in(tmp_path / "a.html", b"<html><body><p>" + bytes(range(128, 256)) * 4)
    assert isinstance(found, Rejected)
    assert found.reason.startswith("not UTF-8: byte 0x80 at position ")


def test_a_page_without_an_article_is_reported(tmp_path: Path) -> None:
    """An empty page is no article."""
    found = found_in(tmp_path / "a.html", b"<html><body></body></html>")
    assert found == Rejected(source=f"{tmp_path}/a.html", reason="no article was found in the page")
