"""WARC: the pages of a crawl, read record by record."""

import gzip
import os
from dataclasses import replace
from pathlib import Path
from typing import IO, cast

import pytest

from ingest.readers.document import Document
from ingest.readers.raw import RawArticle, Rejected
from ingest.readers.warc import LARGEST_PAGE, read_warc
from tests.ingest.readers.given import found_in, given

WORDS = "A ferry sank off Norland on Tuesday, and twelve people are missing, the coast guard said. "
ARTICLE = f"<article><h1>Ferry sinks</h1><p>{WORDS * 3}</p></article>"
PAGE = f"<html lang='en'><head><title>Ferry sinks</title></head><body>{ARTICLE}</body></html>"
HTML = ("Content-Type", "text/html; charset=UTF-8")


class Crawl:
    """A WARC that is being written."""

    def __init__(self, *, packed: bool = False) -> None:
        self._packed = packed
        self.data = b""
        self._write("warcinfo", "", "application/warc-fields", b"software: test\r\n")

    def add(
        self,
        url: str = "https://post.example/ferry",
        *,
        payload: bytes = PAGE.encode(),
        headers: tuple[tuple[str, str], ...] = (HTML,),
        status: str = "200 OK",
        kind: str = "response",
    ) -> "Crawl":
        """Write one more record."""
        if kind in ("response", "revisit"):
            lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers), "", ""]
            self._write(kind, url, "application/http; msgtype=response", "\r\n".join(lines).encode() + payload)
        elif kind == "request":
            request = b"GET /ferry HTTP/1.1\r\nHost: post.example\r\n\r\n"
            self._write(kind, url, "application/http; msgtype=request", request)
        else:
            self._write(kind, url, headers[0][1], payload)
        return self

    def _write(self, kind: str, url: str, content_type: str, block: bytes) -> None:
        lines = [
            "WARC/1.0",
            f"WARC-Type: {kind}",
            "WARC-Date: 2031-07-03T10:00:00Z",
            f"WARC-Record-ID: <urn:uuid:{url}>",
        ]
        lines += [f"WARC-Target-URI: {url}"] if url else []
        lines += [f"Content-Type: {content_type}", f"Content-Length: {len(block)}", "", ""]
        record = "\r\n".join(lines).encode() + block + b"\r\n\r\n"
        self.data += gzip.compress(record) if self._packed else record


def pages(data: bytes) -> list[tuple[str, bytes]]:
    """The address and the bytes of each page."""
    found: list[tuple[str, bytes]] = []
    for page in read_warc(given(data, "a.warc")):
        assert isinstance(page, Document)
        with page.open() as file:
            found.append((page.identity, file.read()))
    return found


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.warc", Crawl().add().data, id="as it is"),
        pytest.param("a.warc.gz", Crawl(packed=True).add().data, id="each record packed"),
        pytest.param("a.warc.gz", gzip.compress(Crawl().add().data), id="packed as one"),
        pytest.param("a.bin", Crawl().add().data, id="by another name"),
    ],
)
def test_a_page_becomes_an_article(name: str, data: bytes) -> None:
    """Under its address."""
    [article] = found_in(data, name)
    assert isinstance(article, RawArticle)
    assert article.source == f"in/{name}!https://post.example/ferry"
    assert WORDS.strip() in article.text


def test_what_is_no_page_is_passed_over() -> None:
    """Nothing is said of it where there are pages."""
    crawl = Crawl().add(kind="request", payload=b"").add(kind="metadata", payload=b"x: y").add(status="404 Not Found")
    crawl.add(status="301 Moved").add(headers=(("Content-Type", "image/png"),)).add("dns:post.example", kind="resource")
    crawl.add("https://post.example/2")
    assert [url for url, _ in pages(crawl.data)] == ["https://post.example/2"]


def test_a_crawl_without_a_page_says_what_it_holds() -> None:
    """In one line."""
    crawl = Crawl().add(status="404 Not Found").add(status="404 Not Found").add(headers=(("Content-Type", "a/b"),))
    assert found_in(crawl.data, "a.warc") == [
        Rejected(
            source="in/a.warc",
            reason="no web page in it; it holds: 2 answered with 404, 1 of a/b, 1 of type 'warcinfo'",
        )
    ]


CHUNKED = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE.encode())


@pytest.mark.parametrize(
    ("payload", "headers", "page"),
    [
        pytest.param(gzip.compress(PAGE.encode()), (HTML, ("Content-Encoding", "gzip")), PAGE, id="packed"),
        pytest.param(CHUNKED, (HTML, ("Transfer-Encoding", "chunked")), PAGE, id="in chunks"),
        pytest.param(PAGE.encode(), (HTML, ("Transfer-Encoding", "chunked")), PAGE, id="in chunks, it says"),
        pytest.param(PAGE.encode(), (HTML, ("Content-Encoding", "gzip")), PAGE, id="packed, it says"),
        pytest.param(PAGE.encode(), (("Content-Type", "application/xhtml+xml"),), PAGE, id="XHTML"),
        pytest.param(PAGE.encode(), (("Content-Type", "TEXT/HTML"),), PAGE, id="in capitals"),
    ],
)
def test_a_page_is_unpacked_as_its_server_says(payload: bytes, headers: tuple[tuple[str, str], ...], page: str) -> None:
    """Where that holds."""
    assert pages(Crawl().add(payload=payload, headers=headers).data) == [("https://post.example/ferry", page.encode())]


@pytest.mark.parametrize(
    ("header", "charset"),
    [
        pytest.param("text/html; charset=windows-1251", "windows-1251", id="it says so"),
        pytest.param('TEXT/HTML; q=1; Charset="UTF-8"', "UTF-8", id="in quotes"),
        pytest.param("text/html", None, id="it says nothing"),
    ],
)
def test_a_page_comes_with_the_encoding_that_its_server_gives(header: str, charset: str | None) -> None:
    """Whether it is true, the page's bytes tell."""
    [found] = read_warc(given(Crawl().add(headers=(("Content-Type", header),)).data, "a.warc"))
    assert isinstance(found, Document)
    assert found.charset == charset


@pytest.mark.parametrize(
    ("payload", "headers", "reason"),
    [
        pytest.param(b"x" * (LARGEST_PAGE + 1), (HTML,), "a page of more than 16 MB", id="too large"),
        pytest.param(
            gzip.compress(b"x" * (LARGEST_PAGE + 1)), (HTML, ("Content-Encoding", "gzip")), "a page of more than 16 MB",
            id="a bomb",
        ),
        pytest.param(b"x", (HTML, ("Content-Encoding", "br")), "packed as 'br', which is not read", id="Brotli"),
    ],
)  # fmt: skip
def test_a_page_that_cannot_be_read_is_reported(
    payload: bytes, headers: tuple[tuple[str, str], ...], reason: str
) -> None:
    """And the others go on."""
    crawl = Crawl().add("https://post.example/1", payload=payload, headers=headers).add("https://post.example/2")
    rejected, page = read_warc(given(crawl.data, "a.warc"))
    assert rejected == Rejected(source="in/a.warc!https://post.example/1", reason=reason)
    assert isinstance(page, Document)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_crawl_that_is_cut_off_gives_what_is_complete(name: str) -> None:
    """Then a report; half a page is none."""
    crawl, page = Crawl(packed=name.endswith("gz")), PAGE.replace("Ferry sinks", "Ferry sinks " * 500).encode()
    data = crawl.add("https://post.example/1", payload=page).add("https://post.example/2").data
    article, fault = found_in(data[:-150], name)
    assert isinstance(article, RawArticle)
    assert isinstance(fault, Rejected)
    assert fault.reason.startswith("cut off")


def test_a_crawl_is_never_in_memory(tmp_path: Path) -> None:
    """A page is given before the file has been read any further."""
    crawl = Crawl(packed=True)
    for number in range(400):
        crawl.add(f"https://post.example/{number}", payload=PAGE.encode() + os.urandom(2_000))
    path = tmp_path / "a.warc.gz"
    path.write_bytes(crawl.data)
    with path.open("rb") as file, gzip.open(file) as stream:
        next(iter(read_warc(replace(given(b"", "a.warc"), open=lambda: cast("IO[bytes]", stream)))))
        assert file.tell() < len(crawl.data) / 2


def test_a_page_says_when_it_was_collected() -> None:
    """Which is no date of its own, and all that is known of an undated one."""
    [found] = found_in(Crawl().add().data, "a.warc")
    assert isinstance(found, RawArticle)
    assert (found.published, found.metadata["collected"]) == (None, "2031-07-03T10:00:00Z")
