"""Saved web pages to articles."""

from pathlib import Path

from ingest.readers.raw import Found, RawArticle, Rejected
from ingest.readers.registry import read

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


def test_an_encoding_that_is_declared_is_used(tmp_path: Path) -> None:
    """Only when the page is not UTF-8, and only when it says so."""
    latin = page(charset="windows-1252").encode("windows-1252")
    assert isinstance(found_in(tmp_path / "a.html", latin), RawArticle)
    silent = found_in(tmp_path / "b.html", latin.replace(b'<meta charset="windows-1252">', b""))
    assert isinstance(silent, Rejected)
    assert silent.reason.startswith("not UTF-8: byte 0xE9 at position ")
    unknown = found_in(tmp_path / "c.html", latin.replace(b"windows-1252", b"klingon"))
    assert isinstance(unknown, Rejected)
    assert unknown.reason == "neither UTF-8 nor 'klingon', which the page declares"


def test_a_page_without_an_article_is_reported(tmp_path: Path) -> None:
    """An empty page is no article."""
    found = found_in(tmp_path / "a.html", b"<html><body></body></html>")
    assert found == Rejected(source=f"{tmp_path}/a.html", reason="no article was found in the page")
