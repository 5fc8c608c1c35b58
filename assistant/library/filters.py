"""Filters in the two languages that searches speak: SQL conditions, and Chroma's `where`."""

import json
from typing import Any

from assistant.domain import Filters
from assistant.library.numbering import numbers_allowed, seconds_allowed

_COLUMNS = {"outlet": "outlet_folded", "language": "language", "shelf": "shelf"}


def sql_conditions(filters: Filters) -> tuple[list[str], list[str | int]]:
    """Conditions on `words.rowid` and `article`, and the values to bind in their order."""
    conditions: list[str] = []
    values: list[str | int] = []
    seconds = seconds_allowed(filters)
    if seconds is not None:
        numbers = numbers_allowed(seconds)
        conditions.append("words.rowid >= ? AND words.rowid < ?")
        values += [numbers.start, numbers.stop]
    for name, allowed in _named(filters).items():
        conditions.append(f"article.{_COLUMNS[name]} IN (SELECT value FROM json_each(?))")  # noqa: S608 - ours
        values.append(json.dumps(allowed))
    return conditions, values


def names_articles(filters: Filters) -> bool:
    """Whether the filters ask for more than the time of publication."""
    return bool(_named(filters))


def chroma_where(filters: Filters) -> dict[str, Any] | None:
    """Chroma's filter on the metadata that vectors carry, or None when everything is let through."""
    clauses: list[dict[str, Any]] = []
    seconds = seconds_allowed(filters)
    if seconds is not None:
        clauses += [{"published": {"$gte": seconds.start}}, {"published": {"$lt": seconds.stop}}]
    clauses += [{name: {"$in": allowed}} for name, allowed in _named(filters).items()]
    if len(clauses) < 2:
        return clauses[0] if clauses else None
    return {"$and": clauses}


def _named(filters: Filters) -> dict[str, list[str]]:
    """What an article's outlet (without regard to case), language and shelf may be, where that is limited."""
    wanted = {
        "outlet": sorted(outlet.casefold() for outlet in filters.outlets),
        "language": sorted(filters.languages),
        "shelf": sorted(filters.shelves),
    }
    return {name: allowed for name, allowed in wanted.items() if allowed}
