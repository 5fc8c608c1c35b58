"""Rows as CSV for spreadsheets and pandas: UTF-8 with a byte order mark, a header, one line a row."""

import csv
import re
import sys
from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from typing import Any

_RUNS = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""What a text begins with that a spreadsheet runs as a formula: full-width forms too (OWASP, "CSV injection")."""
_NEGATIVE = re.compile(r"-\d+(?:\.\d+)?")


def print_table(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """Write rows on standard output as they come; the header stands there even when there are none.

    Args:
        rows: Texts, numbers, booleans or None by column; every column is there, and no other.
        columns: Their order.
    """
    _write(BOM_UTF8 + _line(columns))
    for row in rows:
        if row.keys() != set(columns):
            message = f"a row has the columns {sorted(row)}, not {sorted(columns)}"
            raise ValueError(message)
        _write(_line([cell(row[column]) for column in columns]))


def cell(value: str | float | bool | None) -> str | float:
    """A value as it stands in a table: None is empty, true and false are words, and no text runs as a formula.

    A text that would is preceded by an apostrophe; a plain negative number would not and stays as it is.
    """
    if isinstance(value, str):
        return f"'{value}" if _RUNS.match(value) and not _NEGATIVE.fullmatch(value) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value


def _line(cells: Sequence[str | float]) -> bytes:
    buffer = StringIO(newline="")
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue().encode("utf-8", errors="backslashreplace")


def _write(line: bytes) -> None:
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()
