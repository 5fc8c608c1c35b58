"""Reads .jsonl: one record a line, one line in memory at a time."""

from collections.abc import Iterator

from assistant.errors import SourceError
from ingest.readers.decoding import Line, decoded, lines_of
from ingest.readers.document import Document
from ingest.readers.place import Place
from ingest.readers.plain import too_long_reason
from ingest.readers.raw import Found, Rejected
from ingest.readers.records import article_of, parsed
from ingest.readers.wire_json import items_of


def read_json_lines(document: Document) -> Iterator[Found]:
    """The article of each line; a line that holds none is reported, blank lines are passed over.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is not text.
    """
    for line in lines_of(document):
        if line.data is None or line.data.strip():
            yield from _found_in(line, Place(document=document, number=line.number))


def _found_in(line: Line, place: Place) -> Iterator[Found]:
    try:
        records = items_of(parsed(_text_of(line)))
    except SourceError as error:
        yield Rejected(source=place.source, reason=str(error))
        return
    for record in records:
        try:
            yield article_of(record, place)
        except SourceError as error:
            yield Rejected(source=place.source, reason=str(error))


def _text_of(line: Line) -> str:
    if line.data is None:
        raise SourceError(too_long_reason())
    return decoded(line.data.rstrip(b"\r\n"))
