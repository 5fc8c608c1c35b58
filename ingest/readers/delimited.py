"""Reads .csv and .tsv: a row an article, under a header; one row in memory at a time."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

from assistant.errors import SourceError
from ingest.readers.decoding import LONGEST_LINE, too_long_reason
from ingest.readers.document import Document
from ingest.readers.fields import check_columns, fields_named
from ingest.readers.place import Place
from ingest.readers.raw import Found, Rejected
from ingest.readers.records import articles_of
from ingest.readers.text_stream import TextStream, skip_line, text_stream

_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 65536
"""Characters from the beginning that tell how a table is written."""
_TOLD = "sep="
"""What a first line begins with that tells a spreadsheet the delimiter."""


@dataclass(frozen=True, kw_only=True)
class _Dialect:
    """How a table is written."""

    delimiter: str
    quoting: Literal[0, 3]
    """csv.QUOTE_MINIMAL, or csv.QUOTE_NONE where quotes are characters like others."""

    def reader(self, lines: Iterator[str]) -> Iterator[list[str]]:
        """The rows of lines."""
        quoted = self.quoting != csv.QUOTE_NONE
        return csv.reader(
            lines, delimiter=self.delimiter, quoting=self.quoting, skipinitialspace=quoted, doublequote=True
        )


def read_delimited(document: Document) -> Iterator[Found]:
    """The article of each row; a row that has more or fewer cells than the header is reported by its line.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is not text, no column is called like a text, or one is missing that the user names.
    """
    csv.field_size_limit(LONGEST_LINE)
    with text_stream(document) as stream:
        sample = stream.file.read(_SAMPLE)
    with text_stream(document) as stream:
        lines = _Lines(stream)
        rows = _rows(lines, _dialect_of(sample), document)
        header = _header(rows)
        check_columns(header, document.columns)
        records = (_record(row, header, stream, document) for row in rows)
        yield from articles_of(records, document)


class _Lines:
    """The lines of a table, which remember where the row begins that is being read."""

    def __init__(self, stream: TextStream) -> None:
        self.number = 0
        """Of the line that was read last, counted from 1."""
        self.ended = False
        """Whether a row asked for a line more than there was."""
        self.whole = True
        """Whether the last line has its end."""
        self._stream = stream

    def __iter__(self) -> Iterator[str]:
        """Itself."""
        return self

    def __next__(self) -> str:
        """The next line.

        Raises:
            csv.Error: It is too long.
        """
        line = self._stream.file.readline(LONGEST_LINE + 1)
        if not line:
            self.ended = True
            raise StopIteration
        self.number += 1
        self.whole = line.endswith("\n")
        if len(line) > LONGEST_LINE and not self.whole:
            skip_line(self._stream.file)
            raise csv.Error(too_long_reason())
        return line


@dataclass(frozen=True, kw_only=True)
class _Row:
    """The cells of a row, as they stand in the file."""

    number: int
    """Of its first line, counted from 1."""
    cells: Sequence[str]
    cut: bool
    """Whether the file ends with it, without an end of the line."""


def _rows(lines: _Lines, dialect: _Dialect, document: Document) -> Iterator[_Row | Rejected]:
    """The rows that hold anything, among reports of those that cannot be told apart from what follows."""
    reader = dialect.reader(lines)
    while True:
        number = lines.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Rejected(source=document.at(number), reason=f"not a row that can be read: {error}")
            continue
        if lines.ended:
            reason = f"a quote is never closed: left out from here to the end, {lines.number - number + 1:,} lines"
            yield Rejected(source=document.at(number), reason=reason)
        elif any(cell.strip() for cell in cells):
            yield _Row(number=number, cells=cells, cut=not lines.whole)


def _header(rows: Iterator[_Row | Rejected]) -> Sequence[str]:
    """The names of the columns.

    Raises:
        SourceError: There are none.
    """
    for row in rows:
        if isinstance(row, Rejected):
            raise SourceError(row.reason)
        if not "".join(row.cells).lower().startswith(_TOLD):
            return [cell.strip() for cell in row.cells]
    reason = "the table is empty"
    raise SourceError(reason)


def _record(
    row: _Row | Rejected, header: Sequence[str], stream: TextStream, document: Document
) -> tuple[object, Place] | Rejected:
    """A row as a record with its place, or why it is none."""
    if isinstance(row, Rejected):
        return row
    cells = list(row.cells)
    while len(cells) > len(header) and not cells[-1].strip():
        cells.pop()
    if len(cells) != len(header):
        reason = f"the row has {len(cells)} cells, the header has {len(header)}"
        reason = f"the file ends in the middle of this row: {reason}" if row.cut else reason
        return Rejected(source=document.at(row.number), reason=reason)
    try:
        texts = [stream.mended(cell) for cell in cells]
    except SourceError as error:
        return Rejected(source=document.at(row.number), reason=str(error))
    metadata: Mapping[str, str] = next((text.metadata for text in texts if text.recognised), {})
    record = {name: text.words for name, text in zip(header, texts, strict=True) if name}
    return record, Place(document=document, number=row.number, metadata=metadata)


def _dialect_of(sample: str) -> _Dialect:
    """How a table is written: so that most of its columns are known and most of its rows are as long as its header."""
    dialects = [
        dialect
        for delimiter in _DELIMITERS
        for dialect in (
            _Dialect(delimiter=delimiter, quoting=csv.QUOTE_MINIMAL),
            _Dialect(delimiter=delimiter, quoting=csv.QUOTE_NONE),
        )
    ]
    return max(dialects, key=lambda dialect: _fit(sample, dialect))


def _fit(sample: str, dialect: _Dialect) -> tuple[int, bool, float]:
    """How well a dialect explains a sample: known columns, whether there are several, the share of whole rows."""
    rows: list[list[str]] = []
    lines = sample.splitlines(keepends=True)
    with suppress(csv.Error):  # the rows before it tell
        rows.extend(row for row in dialect.reader(iter(lines)) if any(row))
    if rows and "".join(rows[0]).lower().startswith(_TOLD):
        del rows[0]
    if len(rows) > 2 and len(sample) == _SAMPLE:
        rows.pop()  # it may go on
    if not rows:
        return 0, False, 0.0
    whole = sum(len(row) == len(rows[0]) for row in rows)
    return len(fields_named(rows[0])), len(rows[0]) > 1, whole / len(rows)
