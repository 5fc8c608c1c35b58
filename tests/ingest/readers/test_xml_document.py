"""XML: told by its root, and read so that it can do no harm."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.errors import SourceError
from ingest.readers import xml_elements, xml_text
from ingest.readers.raw import Link, RawArticle, Rejected
from ingest.readers.xml_elements import elements_of, root_of
from tests.ingest.readers.given import found_in, given, only

SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://post.example/a </loc><lastmod>2031-07-03</lastmod></url>
<url><loc>https://post.example/b</loc><news:news><news:publication><news:name>Norland Post</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2031-07-04T10:00:00Z</news:publication_date>
<news:title>Ferry</news:title></news:news></url><url><loc>ftp://post.example/c</loc></url><url/></urlset>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://post.example/1.xml</loc></sitemap></sitemapindex>"""
OPML = """<opml version="2.0"><head><title>Feeds</title></head><body><outline text="Harbour">
<outline type="rss" xmlUrl="https://post.example/feed" text="Post"/><outline xmlUrl="https://post.example/feed"/>
<outline text="no feed"/></outline><outline type="rss" xmlUrl="https://ws.example/atom"/></body></opml>"""
PAGE = """<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Ferry</title></head>
<body><article><h1>Ferry</h1><p>A ferry sank off Norland, and twelve people are missing, said the coast guard.</p>
<p>The search goes on in heavy weather, with two boats and a helicopter from Ostrel.</p></article></body></html>"""


def test_a_sitemap_gives_links() -> None:
    """With the time of change or of publication; what is no address is reported."""
    *links, ftp, nothing = found_in(SITEMAP, "a.xml")
    assert links == [
        Link(source="in/a.xml:1", url="https://post.example/a", updated="2031-07-03"),
        Link(source="in/a.xml:2", url="https://post.example/b", updated="2031-07-04T10:00:00Z"),
    ]
    assert ftp == Rejected(source="in/a.xml:3", reason="no address of the web: 'ftp://post.example/c'")
    assert nothing == Rejected(source="in/a.xml:4", reason="no address of the web: None")


def test_an_index_gives_links_to_sitemaps() -> None:
    """They are fetched like pages, and are sitemaps then."""
    assert found_in(INDEX, "a.xml") == [Link(source="in/a.xml:1", url="https://post.example/1.xml")]


@pytest.mark.parametrize("name", ["a.opml", "a.xml"])
def test_a_list_of_feeds_gives_links(name: str) -> None:
    """Each feed once, however deep it lies."""
    links = [found.url for found in found_in(OPML, name) if isinstance(found, Link)]
    assert links == ["https://post.example/feed", "https://ws.example/atom"]


def test_xhtml_is_a_page() -> None:
    """Whatever its ending says."""
    assert isinstance(only(PAGE, "a.xml"), RawArticle)


ENTITY = "the XML declares entities of its own, which is refused: they can be made to do harm"
BOMB = """<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<rss><channel><title>&c;</title></channel></rss>"""


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        pytest.param(BOMB, ENTITY, id="entities within entities"),
        pytest.param('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf>&x;</nitf>', ENTITY, id="a file"),
        pytest.param('<!DOCTYPE a [<!ENTITY % x SYSTEM "http://x.example/d"> %x;]><nitf/>', ENTITY, id="a remote one"),
        pytest.param("<cars><car/></cars>", "XML whose root element is 'cars', which no reader knows", id="root"),
        pytest.param("Nine.", "not XML: it has no element", id="no XML"),
        pytest.param("", "the file is empty", id="empty"),
        pytest.param("<opml/>", "the OPML lists no feed: no outline has an 'xmlUrl'", id="no feeds"),
        pytest.param("<nitf>" + "<p>" * 300, "more than 256 elements within one another", id="too deep"),
    ],
)  # fmt: skip
def test_what_is_refused_is_reported_in_one_line(document: str, reason: str) -> None:
    """And nothing of it is read."""
    assert only(document, "a.xml") == Rejected(source="in/a.xml", reason=reason)


def test_a_type_definition_is_never_fetched(tmp_path: Path) -> None:
    """A document that names one is read without it; entities of HTML are known."""
    (tmp_path / "a.dtd").write_text("<!ENTITY x 'never'>", encoding="utf-8")
    document = f'<!DOCTYPE nitf SYSTEM "{tmp_path}/a.dtd"><nitf><p>&eacute;&nbsp;&x;</p></nitf>'
    with pytest.raises(SourceError, match="undefined entity"):
        list(elements_of(given(document, "a.xml"), ("nitf",)))
    [root] = elements_of(given(document.replace("&x;", ""), "a.xml"), ("nitf",))
    assert "".join(root.itertext()) == "é\xa0"


@pytest.mark.parametrize(
    ("declared", "encoding", "text"),
    [
        pytest.param("UTF-8", "utf-8", "Fähre …", id="as declared"),
        pytest.param("iso-8859-1", "utf-8", "Fähre …", id="UTF-8 whatever it declares"),
        pytest.param("UTF-8", "cp1252", "Fähre …", id="Windows, though it declares UTF-8"),
        pytest.param("ISO-8859-1", "cp1252", "Fähre …", id="Windows under its usual wrong name"),
        pytest.param("windows-1251", "cp1251", "Паром", id="another one of Windows"),
        pytest.param("GB2312", "gb2312", "渡轮", id="two bytes a character"),
        pytest.param("UTF-16", "utf-16", "Fähre …", id="UTF-16"),
        pytest.param("base64", "cp1252", "Fähre …", id="what is no encoding of text"),
        pytest.param("no-such-thing", "utf-8", "Fähre …", id="an unknown name"),
    ],
)
def test_the_encoding_is_told_by_what_holds(declared: str, encoding: str, text: str) -> None:
    """A wrong declaration does no harm."""
    data = f'<?xml version="1.0" encoding="{declared}"?><nitf><p>{text}</p></nitf>'.encode(encoding)
    [root] = elements_of(given(data, "a.xml"), ("nitf",))
    assert "".join(root.itertext()) == text


def test_elements_are_given_as_they_come() -> None:
    """Before the document has been read to its end, and those before a fault."""
    data = b"<urlset>" + b"<url><loc>https://post.example/</loc></url>" * 40_000 + b"<url></urlset>"
    read: list[int] = []

    class Counting(io.BytesIO):
        def read1(self, size: int | None = -1, /) -> bytes:
            read.append(1)
            return super().read1(size)

    elements = elements_of(replace(given(data, "a.xml"), open=lambda: Counting(data)), ("url",))
    next(elements)
    after_one = len(read)
    with pytest.raises(SourceError, match="not well-formed XML: mismatched tag"):
        list(elements)
    assert after_one < len(read)


def test_limits_end_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the whole document, and of one item in it."""
    monkeypatch.setattr(xml_elements, "MOST_ELEMENTS", 5)
    with pytest.raises(SourceError, match="more than 5 elements in one item"):
        list(elements_of(given("<nitf><p/><p/><p/><p/><p/></nitf>", "a.xml"), ("nitf",)))
    assert len(list(elements_of(given("<urlset>" + "<url/>" * 9 + "</urlset>", "a.xml"), ("url",)))) == 9
    monkeypatch.setattr(xml_text, "LARGEST_XML", 2**20)
    with pytest.raises(SourceError, match="larger than 1 MB"):
        root_of(given(" " * (2**20 + 1) + "<nitf/>", "a.xml"))
