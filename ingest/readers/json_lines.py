"""Reads JSON Lines: one record a line, one line in memory at a time."""

from collections.abc import Iterator

from assistant.errors import SourceError
from ingest.readers.document import Document
from ingest.readers.envelopes import held_in, records_in
from ingest.readers.place import Place
from ingest.readers.raw import Rejected
from ingest.readers.records import parsed
from ingest.readers.text_stream import Line, lines_of


def records_by_line(document: Document) -> Iterator[tuple[object, Place] | Rejected]:
    """The record of each line with its place; a line that is no JSON is reported, blank lines are passed over.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is not text.
    """
    for line in lines_of(document):
        if isinstance(line, Rejected):
            yield line
        elif line.text.words.strip():
            yield from _records_of(line, document)


def _records_of(line: Line, document: Document) -> Iterator[tuple[object, Place] | Rejected]:
    """The record of a line, which may have a comma at its end; several, where it is a service's whole answer."""
    try:
        value = parsed(line.text.words.rstrip().removesuffix(","))
    except SourceError as error:
        reason = f"the file ends in the middle of this record: {error}" if line.cut else str(error)
        yield Rejected(source=document.at(line.number), reason=reason)
        return
    is_one = not isinstance(value, dict) or held_in(value) is None
    for part, record in enumerate([value] if is_one else records_in(value), start=1):
        place = Place(
            document=document,
            number=line.number,
            part=None if is_one else part,
            metadata=line.text.metadata,
        )
        yield record, place
