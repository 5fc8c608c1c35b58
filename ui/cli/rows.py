"""The JSON Lines files that commands take questions and pairs from."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.errors import UsageError


def read_rows(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each object of a JSON Lines file with where it stands, for messages: "'pairs.jsonl' line 3".

    Raises:
        UsageError: the file cannot be read, or a line is not a JSON object.
    """
    for number, line in enumerate(_lines(path), start=1):
        if line.strip():
            where = f"'{path}' line {number}"
            yield where, _object(line, where)


def field(row: dict[str, Any], name: str, where: str) -> str:
    """A text that the row must have.

    Raises:
        UsageError: it is missing, or not a text.
    """
    value = row.get(name)
    if not isinstance(value, str):
        message = f"{where} needs the text field {name!r}"
        raise UsageError(message)
    return value


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        message = f"cannot read '{path}': {reason}"
        raise UsageError(message) from error


def _object(line: str, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        message = f"{where} is not JSON"
        raise UsageError(message) from error
    if not isinstance(row, dict):
        message = f"{where} is not a JSON object"
        raise UsageError(message)
    return row
