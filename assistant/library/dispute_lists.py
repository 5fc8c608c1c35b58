"""The lists of those who name the same: where a wire stands in them, and whom it is to meet.

A list holds, for one key, the wires that have it in the order of publication. Two wires are near when at most NEAREST
places lie between them in SHARED lists or more; that follows from the wires alone, in whatever order they came.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator

from assistant.comparing.meeting import NEAREST, SHARED

Place = tuple[int, str]
"""The second of publication and the id of the article that stands for a wire: its place in every list."""

_BEFORE = """
    SELECT wire FROM dispute_key WHERE key = ? AND (second, article) < (?, ?)
    ORDER BY second DESC, article DESC LIMIT ?
"""
_AFTER = """
    SELECT wire FROM dispute_key WHERE key = ? AND (second, article) > (?, ?)
    ORDER BY second, article LIMIT ?
"""
_MEET = """
    INSERT INTO dispute_meeting VALUES (?, ?, ?) ON CONFLICT (x, y) DO UPDATE SET anew = max(anew, excluded.anew)
"""
_DECIDED_BETWEEN = """
    SELECT 1 FROM dispute_figure AS f
    JOIN dispute_pair ON a = f.figure JOIN dispute_figure AS g ON g.figure = b WHERE f.wire = ? AND g.wire = ? LIMIT 1
"""
_DECIDED = """
    SELECT DISTINCT g.wire FROM dispute_figure AS f
    JOIN dispute_pair ON a = f.figure JOIN dispute_figure AS g ON g.figure = b WHERE f.wire = ?
"""


def keys(connection: sqlite3.Connection, wire: str) -> set[str]:
    """The keys under which a wire is listed."""
    return {row[0] for row in connection.execute("SELECT key FROM dispute_key WHERE wire = ?", (wire,))}


def enter(connection: sqlite3.Connection, wire: str, place: Place, entered: Iterable[str]) -> None:
    """List a wire under keys; of those whom it pushes apart it is to be seen whether they are still near."""
    for key in sorted(entered):
        connection.execute("INSERT INTO dispute_key VALUES (?, ?, ?, ?)", (key, *place, wire))
        pushed = _just_apart(connection, key, place)
        decided = [pair for pair in pushed if connection.execute(_DECIDED_BETWEEN, pair).fetchone()]
        meet(connection, decided, anew=False)


def leave(connection: sqlite3.Connection, wire: str, left: Iterable[str]) -> None:
    """Take a wire off the lists of these keys; those between whom it stood may have come near, and meet."""
    for key in sorted(left):
        place = connection.execute(
            "DELETE FROM dispute_key WHERE wire = ? AND key = ? RETURNING second, article", (wire, key)
        ).fetchall()[0]
        meet(connection, _just_apart(connection, key, (place["second"], place["article"])), anew=True)


def near(connection: sqlite3.Connection, wire: str) -> set[str]:
    """The wires that are near to one."""
    shared: Counter[str] = Counter()
    for row in connection.execute("SELECT * FROM dispute_key WHERE wire = ?", (wire,)).fetchall():
        before, after = _around(connection, row["key"], (row["second"], row["article"]))
        shared.update([*before, *after])
    return {other for other, lists in shared.items() if lists >= SHARED}


def decided_with(connection: sqlite3.Connection, wire: str) -> set[str]:
    """The wires with which something was decided."""
    return {row[0] for row in connection.execute(_DECIDED, (wire,))}


def meet(connection: sqlite3.Connection, pairs: Iterable[tuple[str, str]], *, anew: bool) -> None:
    """Have wires meet, by two: to decide on their figures anew, or only to see whether they are still near."""
    connection.executemany(_MEET, [(min(pair), max(pair), int(anew)) for pair in pairs])


def _just_apart(connection: sqlite3.Connection, key: str, place: Place) -> Iterator[tuple[str, str]]:
    """Those who stand NEAREST places apart in a list, not counting who stands, or stood, at a place between them."""
    before, after = _around(connection, key, place)
    for index, wire in enumerate(before):
        if NEAREST - 1 - index < len(after):
            yield wire, after[NEAREST - 1 - index]


def _around(connection: sqlite3.Connection, key: str, place: Place) -> tuple[list[str], list[str]]:
    """The NEAREST wires before and after a place in a list, the nearest first."""
    before, after = (
        [row[0] for row in connection.execute(statement, (key, *place, NEAREST))] for statement in (_BEFORE, _AFTER)
    )
    return before, after
