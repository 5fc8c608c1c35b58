"""Reads .parquet: a row an article; some rows in memory at a time."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from assistant.errors import SourceError
from ingest.readers.document import Document
from ingest.readers.fields import check_columns
from ingest.readers.foreign import reading
from ingest.readers.place import Place
from ingest.readers.raw import Found, Rejected
from ingest.readers.records import articles_of
from ingest.readers.spooling import seekable

_BATCH = 64
"""Rows that are held at a time."""
_LARGEST_STRING = 64 * 2**20
"""Bytes; what the file says about itself is not believed beyond this."""


def read_parquet(document: Document) -> Iterator[Found]:
    """The article of each row; the row group that cannot be read ends the file with a report.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is not Parquet, no column is called like a text, or one is missing that the user names.
    """
    yield from articles_of(_records(document), document)


def _records(document: Document) -> Iterator[tuple[object, Place] | Rejected]:
    """The rows with their places, counted from 1."""
    number = 0
    try:
        with seekable(document) as kept, kept.open() as file, reading("Parquet"):
            for number, row in enumerate(_rows(file, document), start=1):
                yield {name: _plain(value) for name, value in row.items()}, Place(document=document, number=number)
    except SourceError as error:
        if not number:
            raise
        reason = f"{error}; the rows before it were read, what follows was not"
        yield Rejected(source=document.at(number + 1), reason=reason)


def _rows(file: Any, document: Document) -> Iterator[dict[str, object]]:  # noqa: ANN401 - pyarrow has no types
    from pyarrow.parquet import ParquetFile  # type: ignore[import-untyped]  # it has no types

    table = ParquetFile(
        file, pre_buffer=False, thrift_string_size_limit=_LARGEST_STRING, thrift_container_size_limit=_LARGEST_STRING
    )
    check_columns(table.schema_arrow.names, document.columns)
    for group in range(table.num_row_groups):
        for batch in table.iter_batches(batch_size=_BATCH, row_groups=[group], use_threads=False):
            yield from batch.to_pylist()


def _plain(value: object) -> object:
    """A value as JSON would have it: times as text with their zone, bytes as the text that old writers meant."""
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal | timedelta):
        return str(value)
    if isinstance(value, bytes):
        return _text(value)
    return value


def _text(value: bytes) -> str | None:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return None
