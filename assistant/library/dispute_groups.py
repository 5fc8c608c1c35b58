"""What was decided between figures, and the rows of the groups that they form."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Literal

from assistant.domain import Dispute, Verdict
from assistant.library.rows import dispute_row, insertion

Decided = tuple[str, str, Verdict, bool]
"""The ids of two figures, how the first relates to the second, and whether that ties them into one group."""

_Row = tuple[str, str, str, str | None, int]

_MIRRORED: dict[str | None, Literal["a", "b"] | None] = {"a": "b", "b": "a", None: None}
_STALE = "INSERT OR REPLACE INTO dispute_stale (figure) VALUES (?)"
_BETWEEN = """
    SELECT a, b, relation, later, tied FROM dispute_figure AS f
    JOIN dispute_pair ON a = f.figure JOIN dispute_figure AS g ON g.figure = b WHERE f.wire = ? AND g.wire = ?
"""
_OF = "SELECT value FROM json_each(?)"


def hold(connection: sqlite3.Connection, wire: str, figures: Sequence[str]) -> None:
    """Record that a wire has these figures; their groups are stale."""
    held = [row[0] for row in connection.execute("SELECT figure FROM dispute_figure WHERE wire = ?", (wire,))]
    let_go(connection, wire, [figure for figure in held if figure not in figures])
    connection.executemany("INSERT OR REPLACE INTO dispute_figure VALUES (?, ?)", [(one, wire) for one in figures])
    stale(connection, figures)


def let_go(connection: sqlite3.Connection, wire: str, figures: Iterable[str] | None = None) -> None:
    """Forget figures of a wire, all by default, with all that was decided on them; their groups are stale."""
    if figures is None:
        figures = [row[0] for row in connection.execute("SELECT figure FROM dispute_figure WHERE wire = ?", (wire,))]
    for figure in figures:
        partners = connection.execute("DELETE FROM dispute_pair WHERE a = ? RETURNING b", (figure,)).fetchall()
        others = [row[0] for row in partners]
        connection.executemany("DELETE FROM dispute_pair WHERE a = ? AND b = ?", [(one, figure) for one in others])
        connection.execute("DELETE FROM dispute_figure WHERE figure = ?", (figure,))
        stale(connection, [figure, *others])


def record(connection: sqlite3.Connection, wire: str, other: str, decided: Iterable[Decided]) -> None:
    """Replace what was decided between two wires; where that changes something, their figures' groups are stale."""
    before = {tuple(row) for row in connection.execute(_BETWEEN, (wire, other))}
    before |= {tuple(row) for row in connection.execute(_BETWEEN, (other, wire))}
    now = {row for one in decided for row in _both_ways(one)}
    if before == now:
        return
    connection.executemany("DELETE FROM dispute_pair WHERE a = ? AND b = ?", [row[:2] for row in before])
    connection.executemany("INSERT INTO dispute_pair VALUES (?, ?, ?, ?, ?)", sorted(now))
    stale(connection, sorted({row[0] for row in before ^ now}))


def stale(connection: sqlite3.Connection, figures: Iterable[str]) -> None:
    """Have the groups of these figures cut anew."""
    connection.executemany(_STALE, [(figure,) for figure in figures])


def rewrite(
    connection: sqlite3.Connection, part: str, figures: Sequence[str], rows: Iterable[Dispute], *, until: int
) -> None:
    """Replace the rows of a part of a group; figures that were with one of its own and are not now are stale."""
    given = json.dumps(list(figures))
    held = f"SELECT DISTINCT part FROM dispute_member WHERE figure IN ({_OF})"  # noqa: S608 - ours
    before = json.dumps([row[0] for row in connection.execute(held, (given,))])
    left = f"SELECT figure FROM dispute_member WHERE part IN ({_OF}) AND figure NOT IN ({_OF})"  # noqa: S608 - ours
    stale(connection, [row[0] for row in connection.execute(left, (before, given)).fetchall()])
    connection.execute(f"DELETE FROM dispute WHERE part IN ({_OF})", (before,))  # noqa: S608 - ours
    connection.execute(f"DELETE FROM dispute_member WHERE part IN ({_OF})", (before,))  # noqa: S608 - ours
    if len(figures) > 1:
        connection.executemany("INSERT INTO dispute_member VALUES (?, ?)", [(one, part) for one in figures])
    for dispute in rows:
        _insert(connection, part, dispute)
    settled = f"DELETE FROM dispute_stale WHERE number <= ? AND figure IN ({_OF})"  # noqa: S608 - ours
    connection.execute(settled, (until, given))


def readings(connection: sqlite3.Connection, dispute: str) -> list[tuple[str, bool]]:
    """The figures of a row and whether each is superseded, in their order."""
    statement = "SELECT figure, superseded FROM dispute_reading WHERE dispute = ? ORDER BY place"
    return [(row["figure"], bool(row["superseded"])) for row in connection.execute(statement, (dispute,))]


def _insert(connection: sqlite3.Connection, part: str, dispute: Dispute) -> None:
    row = dispute_row(dispute, part)
    connection.execute(insertion("dispute", row), row)
    connection.executemany(
        "INSERT INTO dispute_reading VALUES (?, ?, ?, ?)",
        [(dispute.id, at, one.figure.id, int(one.superseded)) for at, one in enumerate(dispute.readings)],
    )


def _both_ways(decided: Decided) -> tuple[_Row, _Row]:
    a, b, verdict, tied = decided
    return (
        (a, b, verdict.relation, verdict.later, int(tied)),
        (b, a, verdict.relation, _MIRRORED[verdict.later], int(tied)),
    )
