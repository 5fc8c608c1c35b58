"""Reads .json: one record, or a list of records."""

from collections.abc import Iterator

from assistant.errors import SourceError
from ingest.readers.decoding import bytes_of, decoded
from ingest.readers.document import Document
from ingest.readers.place import Place
from ingest.readers.raw import Found, Rejected
from ingest.readers.records import article_of, parsed
from ingest.readers.wire_json import items_of


def read_json(document: Document) -> Iterator[Found]:
    """The article of each record; a record that is none is reported by its number, counted from 1.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is not JSON in UTF-8, too large, or its only record is no article.
    """
    value = parsed(decoded(bytes_of(document)))
    records = value if isinstance(value, list) else items_of(value)
    if records == [value]:
        yield article_of(value, Place(document=document))
        return
    if not records:
        reason = "the list of records is empty"
        raise SourceError(reason)
    for number, record in enumerate(records, start=1):
        place = Place(document=document, number=number)
        try:
            yield article_of(record, place)
        except SourceError as error:
            yield Rejected(source=place.source, reason=str(error))
