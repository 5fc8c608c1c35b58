"""Reads .warc, what crawlers keep of the web: the pages that servers answered with, one record in memory at a time.

The format: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/.
"""

import io
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.errors import SourceError
from ingest.readers.content_type import content_type_of
from ingest.readers.document import Document
from ingest.readers.raw import Rejected
from ingest.readers.streams import AsItComes, watched

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord  # type: ignore[import-untyped]  # it has no types

LARGEST_PAGE = 16 * 2**20
"""Bytes of one page, unpacked; more is no article."""

_PIECE = 2**16
_ENCODINGS = frozenset(("identity", "", "gzip", "x-gzip", "deflate"))
"""How a page may be packed; Brotli would unpack to gigabytes at once where it is made to."""
_PAGES = frozenset(("text/html", "application/xhtml+xml"))


def read_warc(document: Document) -> Iterator[Document | Rejected]:
    """The web pages of a crawl; of all else that it holds nothing is said, unless it holds no page at all.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is damaged or cut off; the pages before that have been given.
    """
    passed: Counter[str] = Counter()
    given = False
    with watched(document.open()) as stream:
        for record in _records(AsItComes(stream)):
            try:
                found = _page(document, record, passed)
            except (SourceError, OSError):
                raise
            except Exception as error:  # noqa: BLE001 - what unpacks it fails in ways of many kinds
                found = Rejected(source=_source(document, record), reason=f"a damaged record: {error}")
            if found is not None:
                given = True
                yield found
    if not given:
        held = ", ".join(f"{count} {what}" for what, count in sorted(passed.items())) or "nothing"
        reason = f"no web page in it; it holds: {held}"
        raise SourceError(reason)


def _records(file: AsItComes) -> Iterator["ArcWarcRecord"]:
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # it has no types

    try:
        records = ArchiveIterator(file)
        while record := _next(records):
            yield record
            while record.raw_stream.read(_PIECE):
                pass
            if getattr(record.raw_stream, "limit", 0) > 0:
                reason = "cut off: its end is missing, and its records were read as far as they are complete"
                raise SourceError(reason)
    except (SourceError, OSError):
        raise
    except Exception as error:  # noqa: BLE001 - on damaged records it fails in ways of many kinds
        reason = f"damaged: {' '.join(str(error).split()) or type(error).__name__}"
        raise SourceError(reason) from None


def _next(records: "Iterator[ArcWarcRecord]") -> "ArcWarcRecord | None":
    """The next record; what the library prints of the one before, that its length was wrong, is kept off the screen."""
    with redirect_stderr(io.StringIO()):
        return next(records, None)


def _page(document: Document, record: "ArcWarcRecord", passed: Counter[str]) -> Document | Rejected | None:
    """The page of a record; None, and counted, where it has none."""
    headers = record.http_headers
    media_type, charset = content_type_of(headers.get_header("Content-Type") if headers else record.content_type)
    media_type = media_type or record.rec_headers.get_header("WARC-Identified-Payload-Type")
    if what := _no_page(record, media_type):
        passed[what] += 1
        return None
    encoding = (headers.get_header("Content-Encoding") or "identity").lower() if headers else "identity"
    if encoding not in _ENCODINGS:
        return Rejected(source=_source(document, record), reason=f"packed as {encoding!r}, which is not read")
    data = record.content_stream().read(LARGEST_PAGE + 1)
    if len(data) > LARGEST_PAGE:
        reason = f"a page of more than {LARGEST_PAGE // 2**20} MB"
        return Rejected(source=_source(document, record), reason=reason)
    if getattr(record.raw_stream, "limit", 0) > 0:
        return None  # the end of the file is missing, and with it the end of the page
    url = _url(record)
    return Document(
        source=_source(document, record),
        identity=url,
        name=PurePosixPath(urlsplit(url).path).name or url,
        open=lambda: io.BytesIO(data),
        url=url,
        media_type=media_type,
        collected=record.rec_headers.get_header("WARC-Date"),
        charset=charset,
        columns=document.columns,
    )


def _no_page(record: "ArcWarcRecord", media_type: str | None) -> str | None:
    """What a record holds instead of a page."""
    if record.rec_type not in ("response", "resource"):
        return f"of type {record.rec_type!r}"
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if status != "200":
        return f"answered with {status}"
    if media_type not in _PAGES:
        return f"of {media_type or 'no content type'}"
    return None if _url(record).startswith(("http://", "https://")) else "of another protocol"


def _url(record: "ArcWarcRecord") -> str:
    return (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")


def _source(document: Document, record: "ArcWarcRecord") -> str:
    return f"{document.source}!{_url(record)}"
