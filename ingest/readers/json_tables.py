"""Tables in JSON, as programs write them: by columns, by rows under a list of columns, or by the rows' names.

They are the "columns", "split" and "index" of pandas
(https://pandas.pydata.org/docs/reference/api/pandas.DataFrame.to_json.html).
"""

from ingest.readers.aliases import WRAPPERS
from ingest.readers.fields import fields_named

_LEAST = 2
"""Records; fewer are no table, but a field that is a list, or an object in another."""


def rows_in(value: dict[str, object]) -> list[object] | None:
    """The records of a table; None for what is none."""
    return _under_columns(value) or _of_columns(value) or _by_name(value)


def _under_columns(value: dict[str, object]) -> list[object] | None:
    """{"columns": ["title", "text"], "data": [["...", "..."]]}."""
    columns, rows = value.get("columns"), value.get("data")
    if not isinstance(columns, list) or not isinstance(rows, list) or "text" not in fields_named(map(str, columns)):
        return None
    names = list(map(str, columns))
    return [dict(zip(names, row, strict=False)) for row in rows if isinstance(row, list)] or None


def _of_columns(value: dict[str, object]) -> list[object] | None:
    """{"title": {"0": "..."}, "text": {"0": "..."}}, or the same with lists."""
    if not {"title", "text"} <= fields_named(value):
        return None
    columns = {name: _numbered(column) for name, column in value.items()}
    first = next(iter(columns.values()))
    if first is None or any(column is None or column.keys() != first.keys() for column in columns.values()):
        return None
    return [{name: column[row] for name, column in columns.items() if column} for row in first]


def _numbered(column: object) -> dict[str, object] | None:
    """The cells of a column by the numbers of their rows."""
    if isinstance(column, list):
        return {str(row): cell for row, cell in enumerate(column)} if len(column) >= _LEAST else None
    is_numbered = isinstance(column, dict) and column and all(name.isdigit() for name in column)
    return column if is_numbered and isinstance(column, dict) else None


def _by_name(value: dict[str, object]) -> list[object] | None:
    """{"a1": {"title": "...", "text": "..."}, "a2": {...}}: what a record goes by is its id where it has none."""
    if len(value) < _LEAST or fields_named(value) or any(name.lower() in WRAPPERS for name in value):
        return None
    rows = [{"id": name, **row} for name, row in value.items() if isinstance(row, dict) and _has_text(row)]
    return list(rows) if len(rows) == len(value) else None


def _has_text(row: dict[str, object]) -> bool:
    return "text" in fields_named(name for name, cell in row.items() if isinstance(cell, str))
