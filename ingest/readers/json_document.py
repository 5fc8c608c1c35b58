"""Reads .json: one record, or a list of records."""

from collections.abc import Iterator

from assistant.errors import SourceError
from ingest.readers.decoding import bytes_of, decoded
from ingest.readers.files import SourceFile
from ingest.readers.raw import RawArticle, Rejected
from ingest.readers.records import Place, article_of, parsed


def read_json(file: SourceFile) -> Iterator[RawArticle | Rejected]:
    """The article of each record; a record that is none is reported by its number, counted from 1.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is not JSON in UTF-8, too large, or its only record is no article.
    """
    document = parsed(decoded(bytes_of(file.path)))
    if not isinstance(document, list):
        yield article_of(document, Place(file=file))
        return
    if not document:
        reason = "the list of records is empty"
        raise SourceError(reason)
    for number, record in enumerate(document, start=1):
        place = Place(file=file, number=number)
        try:
            yield article_of(record, place)
        except SourceError as error:
            yield Rejected(source=place.source, reason=str(error))
