"""Which reader reads which kind of document."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import TypeVar

from assistant.errors import SourceError
from ingest.readers.compressed import read_bzip2, read_gzip
from ingest.readers.decoding import data_of
from ingest.readers.delimited import read_delimited
from ingest.readers.document import Document, document_of, in_memory
from ingest.readers.email_message import attachments_of, read_email
from ingest.readers.files import files_of, reason_of
from ingest.readers.json_document import read_json, read_json_lines
from ingest.readers.kinds import HEAD, Kind, kind_of
from ingest.readers.markdown import read_markdown
from ingest.readers.parquet import read_parquet
from ingest.readers.pdf import read_pdf
from ingest.readers.plain import read_plain
from ingest.readers.raw import Found, Rejected
from ingest.readers.tar_archive import read_tar
from ingest.readers.warc import read_warc
from ingest.readers.web_page import read_web_page
from ingest.readers.word import read_word
from ingest.readers.xml_document import read_xml
from ingest.readers.zip_archive import read_zip

READERS: Mapping[Kind, Callable[[Document], Iterator[Found]]] = {
    "csv": read_delimited,
    "docx": read_word,
    "eml": read_email,
    "html": read_web_page,
    "json": read_json,
    "jsonl": read_json_lines,
    "markdown": read_markdown,
    "parquet": read_parquet,
    "pdf": read_pdf,
    "text": read_plain,
    "tsv": read_delimited,
    "xml": read_xml,
}
"""What holds articles."""

ARCHIVES: Mapping[Kind, Callable[[Document], Iterator[Document | Rejected]]] = {
    "bzip2": read_bzip2,
    "eml": attachments_of,
    "gzip": read_gzip,
    "tar": read_tar,
    "warc": read_warc,
    "zip": read_zip,
}
"""What holds documents; a message holds an article besides."""

PAGES: Set[Kind] = {"html", "pdf", "docx", "eml"}
"""What holds an article or two and takes long to read."""

DEEPEST = 3
"""Archives within one another; deeper ones are made to do harm."""

Held = TypeVar("Held", Found, Found | Document)


def read(sources: Sequence[Path], *, columns: Mapping[str, str] | None = None) -> Iterator[Found]:
    """The articles of files and folders, in an order that never changes, among reports of what could not be read.

    Args:
        sources: Files and folders.
        columns: What their fields are called, where that is not told by their names: {"text": "body"}.
    """
    for source in sources:
        for file in files_of(source):
            yield from [file] if isinstance(file, Rejected) else read_document(document_of(file, columns=columns))


def unfolded(document: Document) -> Iterator[Found | Document]:
    """As `read_document`, but for pages, which take long to read: those are given as they are, for another process."""
    return _unfolded(document, depth=0)


def read_document(document: Document, *, depth: int = 0) -> Iterator[Found]:
    """The articles of one document; whatever is wrong with it ends in a report, never in an exception.

    Args:
        document: What to read.
        depth: How many archives and messages it lies in.
    """
    for each in _unfolded(document, depth=depth):
        yield from _reported(each, _read_page(each, depth=depth)) if isinstance(each, Document) else [each]


def _unfolded(document: Document, *, depth: int) -> Iterator[Found | Document]:
    """What a document holds, itself if it is a page; `depth` is in how many archives it lies."""
    return _reported(document, _held_in(document, depth=depth))


def _held_in(document: Document, *, depth: int) -> Iterator[Found | Document]:
    kind = _kind_of(document)
    if kind in ARCHIVES and depth >= DEEPEST:
        reason = f"more than {DEEPEST} archives within one another"
        raise SourceError(reason)
    if kind in PAGES:
        yield in_memory(document, data_of(document)) if depth else document
    elif kind in ARCHIVES:
        for member in ARCHIVES[kind](document):
            yield from [member] if isinstance(member, Rejected) else _unfolded(member, depth=depth + 1)
    else:
        yield from READERS[kind](document)


def _read_page(page: Document, *, depth: int) -> Iterator[Found]:
    """The article of a page, and those of what is attached to it."""
    kind = _kind_of(page)
    yield from READERS[kind](page)
    for member in ARCHIVES[kind](page) if kind in ARCHIVES else ():
        yield from [member] if isinstance(member, Rejected) else read_document(member, depth=depth + 1)


def _reported(document: Document, found: Iterator[Held]) -> Iterator[Held | Rejected]:
    """What was found, and at last a report of what broke it off."""
    try:
        yield from found
    except SourceError as error:
        yield Rejected(source=document.source, reason=str(error))
    except OSError as error:
        yield Rejected(source=document.source, reason=reason_of(error))


def _kind_of(document: Document) -> Kind:
    """The kind of a document.

    Raises:
        OSError: It cannot be opened.
        SourceError: Nothing reads it.
    """
    with document.open() as file:
        kind = kind_of(document.name, file.read(HEAD), document.media_type)
    if kind is None or (kind not in READERS and kind not in ARCHIVES):
        what = (
            f"content type {document.media_type!r}" if document.media_type else f"ending {Path(document.name).suffix!r}"
        )
        reason = f"unknown {what}, and its beginning tells no format that is read"
        raise SourceError(reason)
    return kind
