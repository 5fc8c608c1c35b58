"""What kind of document bytes are: by the ending of their name, else by how they begin, else by what a server says."""

import re
from pathlib import PurePosixPath
from typing import Literal

Kind = Literal[
    "bzip2", "csv", "docx", "eml", "gzip", "html", "json", "jsonl", "markdown", "parquet", "pdf", "tar", "text", "tsv",
    "warc", "xml", "zip",
]  # fmt: skip

HEAD = 4096
"""Bytes from the beginning of a document that tell its kind."""

_ENDINGS: dict[Kind, str] = {
    "bzip2": ".bz2 .tbz2",
    "csv": ".csv",
    "docx": ".docx",
    "eml": ".eml",
    "gzip": ".gz .gzip .tgz",
    "html": ".htm .html .shtml .xhtml",
    "json": ".json",
    "jsonl": ".jsonl .ndjson",
    "markdown": ".markdown .md",
    "parquet": ".parquet",
    "pdf": ".pdf",
    "tar": ".tar",
    "text": ".txt",
    "tsv": ".tsv",
    "warc": ".warc",
    "xml": ".atom .newsml .nitf .opml .rdf .rss .xml",
    "zip": ".zip",
}
_BY_ENDING = {ending: kind for kind, endings in _ENDINGS.items() for ending in endings.split()}

_BY_MEDIA_TYPE: dict[str, Kind] = {
    "application/csv": "csv",
    "application/gzip": "gzip",
    "application/json": "json",
    "application/jsonl": "jsonl",
    "application/pdf": "pdf",
    "application/vnd.apache.parquet": "parquet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/warc": "warc",
    "application/x-bzip2": "bzip2",
    "application/x-gzip": "gzip",
    "application/x-ndjson": "jsonl",
    "application/x-tar": "tar",
    "application/x-zip-compressed": "zip",
    "application/xhtml+xml": "html",
    "application/xml": "xml",
    "application/zip": "zip",
    "message/rfc822": "eml",
    "text/csv": "csv",
    "text/html": "html",
    "text/markdown": "markdown",
    "text/plain": "text",
    "text/tab-separated-values": "tsv",
    "text/xml": "xml",
}

_SAYS_NOTHING = frozenset({"application/octet-stream", "application/x-download", "binary/octet-stream", "text/plain"})
"""What servers call all that they have no name for, JSON Lines and Markdown among it."""

_BY_BEGINNING: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF-", "pdf"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"PAR1", "parquet"),
    (b"WARC/", "warc"),
    (b"<!doctype html", "html"),
    (b"<html", "html"),
    (b"<?xml", "xml"),
    (b"<!doctype nitf", "xml"),
    *((b"<" + root, "xml") for root in b"feed news nitf opml rdf rss sitemapindex urlset".split()),
)
_FIRST_TAG = re.compile(rb"<([a-z][\w:.-]*)", re.IGNORECASE)
_BOM = b"\xef\xbb\xbf"


def kind_of(name: str, head: bytes, media_type: str | None = None) -> Kind | None:
    """The kind of a document, or None where nothing tells it.

    Args:
        name: Its base name; the last ending counts: "news.warc.gz" is gzip.
        head: Its first HEAD bytes, or all where there are fewer.
        media_type: What a server calls it; addresses have no reliable endings, so this outranks the name, unless it is
            what servers say of all that they do not know.
    """
    by_ending = _BY_ENDING.get(PurePosixPath(name.lower()).suffix)
    if not media_type:
        return by_ending or _by_beginning(head)
    told = by_ending if media_type in _SAYS_NOTHING else None
    return _by_beginning(head) or told or _BY_MEDIA_TYPE.get(media_type) or _by_suffix(media_type)


def _by_beginning(head: bytes) -> Kind | None:
    """What a document says of itself in its first bytes; XML whose root is html is a page."""
    start = head.removeprefix(_BOM).lstrip()[:64]
    lowered = start.lower()
    found = next((kind for mark, kind in _BY_BEGINNING if start.startswith(mark) or lowered.startswith(mark)), None)
    if found != "xml":
        return found
    root = _FIRST_TAG.search(head)
    return "html" if root and root.group(1).lower() == b"html" else "xml"


def _by_suffix(media_type: str) -> Kind | None:
    """The kind behind a structured suffix: "application/rss+xml", "application/feed+json" (RFC 6839)."""
    suffixes: tuple[tuple[str, Kind], ...] = (("+xml", "xml"), ("+json", "json"))
    return next((kind for suffix, kind in suffixes if media_type.endswith(suffix)), None)
