"""Which field of an article a name in somebody's records means, and what a user says that it means."""

import re
from collections.abc import Iterable, Mapping, Sequence

from assistant.errors import SourceError, UsageError
from ingest.readers.aliases import ALIASES, FIELDS, Field

_SHOWN = 12
"""Columns that a message names."""
_MARKS = re.compile(r"[\W_]+")
_PAIR = re.compile(rf",(?=\s*(?:{'|'.join(FIELDS)})\s*=)")


def folded(name: str) -> str:
    """A name of a field as it is compared: its letters and digits in lower case."""
    return _MARKS.sub("", name).lower()


NAMES: Mapping[Field, tuple[str, ...]] = {
    field: tuple(dict.fromkeys(folded(name) for name in (field, *ALIASES[field]))) for field in FIELDS
}
"""All names of each field, our own first, as they are compared."""


WITHIN_OBJECTS = frozenset(folded(name) for names in ALIASES.values() for name in names if "." in name)
"""The names that may stand in an object: "thread.site" for {"thread": {"site": ...}}, as they are compared."""


def fields_named(columns: Iterable[str]) -> frozenset[Field]:
    """The fields of an article that columns of these names may hold."""
    names = frozenset(map(folded, columns))
    return frozenset(field for field in FIELDS if not names.isdisjoint(NAMES[field]))


def check_columns(columns: Sequence[str], given: Mapping[str, str]) -> None:
    """See that a table has the columns that the user names, and one for the text.

    Raises:
        SourceError: It has not; the message names its columns.
    """
    shown = ", ".join(map(repr, columns[:_SHOWN])) + (", ..." if len(columns) > _SHOWN else "")
    for field, column in given.items():
        if column not in columns and column.split(".")[0] not in columns:
            reason = f"no column is called {column!r}, which is to be the {field!r}: there are {shown}"
            raise SourceError(reason)
    if "text" not in given and "text" not in fields_named(columns):
        reason = f"no column is called like a text: there are {shown}; say which it is with --map text=COLUMN"
        raise SourceError(reason)


def columns_of(words: str) -> dict[str, str]:
    """What a user says that fields are called: "text=body,published=date" as {"text": "body", "published": "date"}.

    Raises:
        UsageError: A pair has no equals sign or no column, or its field is none or is named twice.
    """
    columns: dict[str, str] = {}
    for pair in _PAIR.split(words):
        field, equals, column = (part.strip() for part in pair.partition("="))
        if field not in FIELDS or not equals or not column:
            message = f"cannot read {pair.strip()!r}: write FIELD=COLUMN, the field being one of {', '.join(FIELDS)}"
            raise UsageError(message)
        if field in columns:
            message = f"{field!r} is given two columns, {columns[field]!r} and {column!r}: give it one"
            raise UsageError(message)
        columns[field] = column
    return columns
