"""The sketches of current articles: the least hashes of their runs of words, by which near copies are found."""

import sqlite3
from collections import Counter
from collections.abc import Iterable

_NEWEST = 50
"""Articles looked at for one hash: what a hundred others share as well is a line under every article of an outlet."""


def learn(connection: sqlite3.Connection, key: int, sketch: Iterable[int]) -> None:
    """Keep the sketch of an article that has become current."""
    connection.executemany("INSERT OR IGNORE INTO sketch VALUES (?, ?)", [(each, key) for each in sketch])


def forget(connection: sqlite3.Connection, key: int) -> None:
    """Drop the sketch of an article that is current no more."""
    connection.execute("DELETE FROM sketch WHERE article = ?", (key,))


def resembling(connection: sqlite3.Connection, sketch: Iterable[int], *, in_common: int, limit: int) -> list[int]:
    """The keys of up to `limit` articles that have so many hashes in common with a sketch, those with most first."""
    newest = "SELECT article FROM sketch WHERE hash = ? ORDER BY article DESC LIMIT ?"
    shared: Counter[int] = Counter()
    for each in sketch:
        shared.update(row[0] for row in connection.execute(newest, (each, _NEWEST)))
    return [key for key, hashes in shared.most_common(limit) if hashes >= in_common]
