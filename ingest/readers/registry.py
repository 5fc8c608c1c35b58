"""Which reader reads which kind of document."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from assistant.errors import SourceError
from ingest.readers.document import Document, document_of
from ingest.readers.files import files_of, reason_of
from ingest.readers.json_document import read_json
from ingest.readers.json_lines import read_json_lines
from ingest.readers.kinds import HEAD, Kind, kind_of
from ingest.readers.markdown import read_markdown
from ingest.readers.plain import read_plain
from ingest.readers.raw import Found, Rejected
from ingest.readers.web_page import read_web_page

READERS: Mapping[Kind, Callable[[Document], Iterator[Found]]] = {
    "html": read_web_page,
    "json": read_json,
    "jsonl": read_json_lines,
    "markdown": read_markdown,
    "text": read_plain,
}
"""What holds articles."""

ARCHIVES: Mapping[Kind, Callable[[Document], Iterator[Document | Rejected]]] = {}
"""What holds documents."""

DEEPEST = 3
"""Archives within one another; deeper ones are made to do harm."""


def read(sources: Sequence[Path], *, columns: Mapping[str, str] | None = None) -> Iterator[Found]:
    """The articles of files and folders, in an order that never changes, among reports of what could not be read.

    Args:
        sources: Files and folders.
        columns: What their fields are called, where that is not told by their names: {"text": "body"}.
    """
    for source in sources:
        for file in files_of(source):
            if isinstance(file, Rejected):
                yield file
            else:
                yield from read_document(document_of(file, columns=columns))


def read_document(document: Document, *, depth: int = 0) -> Iterator[Found]:
    """The articles of one document; whatever is wrong with it ends in a report, never in an exception.

    Args:
        document: What to read.
        depth: How many archives it lies in.
    """
    try:
        kind = _kind_of(document)
        if kind in ARCHIVES and depth >= DEEPEST:
            reason = f"more than {DEEPEST} archives within one another"
            yield Rejected(source=document.source, reason=reason)
        elif kind in ARCHIVES:
            for member in ARCHIVES[kind](document):
                yield from [member] if isinstance(member, Rejected) else read_document(member, depth=depth + 1)
        else:
            yield from READERS[kind](document)
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
