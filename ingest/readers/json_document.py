"""Reads JSON: one record, a list of them, or what a service answered with; and JSON Lines that go by another name."""

import json
from collections.abc import Iterator

from assistant.errors import SourceError
from ingest.readers.decoding import LONGEST_LINE
from ingest.readers.document import Document
from ingest.readers.envelopes import records_in
from ingest.readers.json_lines import records_by_line
from ingest.readers.json_values import Values
from ingest.readers.place import Place
from ingest.readers.raw import Found, Rejected
from ingest.readers.records import articles_of
from ingest.readers.text_stream import text_stream


def read_json(document: Document) -> Iterator[Found]:
    """The article of each record; a record that is none is reported by its number, counted from 1.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is not JSON, or holds no record.
    """
    records = records_by_line(document) if is_by_line(document, expected=False) else records_of(document)
    yield from articles_of(records, document)


def read_json_lines(document: Document) -> Iterator[Found]:
    """The article of each line; a line that holds none is reported, blank lines are passed over.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is not text.
    """
    records = records_by_line(document) if is_by_line(document, expected=True) else records_of(document)
    yield from articles_of(records, document)


def records_of(document: Document) -> Iterator[tuple[object, Place] | Rejected]:
    """The records of a JSON text with their places; where it is cut off or broken, a report of where.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is not JSON from its beginning, or holds no record.
    """
    number = 0
    with text_stream(document) as stream:
        values = Values(stream)
        try:
            for value in values:
                for record in records_in(value):
                    number += 1
                    alone = number == 1 and record is value and values.at_end()
                    place = Place(document=document, number=None if alone else number, metadata=values.metadata)
                    yield record, place
        except SourceError as error:
            if not number:
                raise
            reason = f"{error}; the records before it were read, what follows was not"
            yield Rejected(source=document.at(number + 1), reason=reason)
    if not number:
        reason = "the list of records is empty"
        raise SourceError(reason)


def is_by_line(document: Document, *, expected: bool) -> bool:
    """Whether a document has a record a line, or a value over several lines, whatever its name lets expect.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is not text.
    """
    with text_stream(document) as stream:
        lines = (line.strip("\ufeff \t\n\r") for line in iter(lambda: stream.file.readline(LONGEST_LINE), ""))
        written = (line for line in lines if line)
        first, second = next(written, ""), next(written, None)
    if first.startswith("["):
        return False
    if second is None or not first.startswith("{"):
        return expected
    return second.startswith("{") or _is_whole(first)


def _is_whole(line: str) -> bool:
    try:
        json.loads(line, strict=False)
    except (ValueError, RecursionError):
        return False
    return True
