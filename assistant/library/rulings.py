"""People's rulings as the library keeps them: by the ids of figures, whether or not the library holds these now."""

import sqlite3
from collections.abc import Set
from dataclasses import replace
from datetime import datetime

from assistant.comparing.rulings import Rulings
from assistant.domain import Figure, Ruling
from assistant.library.connections import Connections
from assistant.library.rows import Row, figure_from, insertion

_OWN = """
    SELECT DISTINCT figure.id FROM figure JOIN article ON article.key = figure.article
    WHERE article.identity = coalesce((SELECT article FROM alias WHERE identity = :it), :it)
"""
_STALE = "INSERT OR REPLACE INTO dispute_stale (figure) VALUES (?)"


class RulingBook:
    """The rulings that stand. Each method is its own transaction."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def add(self, ruling: Ruling) -> None:
        """Write a ruling down; the ledger's rows that it concerns are to be made anew."""
        row = _row(ruling)
        with self._connections.writing() as connection:
            connection.execute(insertion("ruling", row), row)
            _unsettle(connection, ruling)

    def undo(self, ruling_id: str) -> Ruling | None:
        """Strike a ruling out, and return it; None when there is no such ruling."""
        with self._connections.writing() as connection:
            row = connection.execute("SELECT * FROM ruling WHERE id = ?", (ruling_id,)).fetchone()
            if row is None:
                return None
            connection.execute("DELETE FROM ruling WHERE id = ?", (ruling_id,))
            _unsettle(connection, _ruling_from(row))
        return _ruling_from(row)

    def all(self) -> list[Ruling]:
        """Every ruling that stands, the earliest first."""
        with self._connections.reading() as connection:
            return [_ruling_from(row) for row in connection.execute("SELECT * FROM ruling ORDER BY at, id")]

    def standing(self) -> Rulings:
        """The rulings as comparisons apply them: each holds for the copies of its figures' articles too."""
        rulings = self.all()
        named = {figure for one in rulings for figure in (one.a, one.b) if figure}
        with self._connections.reading() as connection:
            return Rulings(rulings, {figure: _copies(connection, figure) for figure in named})


def rehome(connection: sqlite3.Connection, identity: str) -> int:
    """Have rulings on the figures of an article that is about to go hold for those of a copy; the others go.

    How many went.
    """
    own = frozenset(row[0] for row in connection.execute(_OWN, {"it": identity}))
    went = 0
    for ruling in map(_ruling_from, connection.execute("SELECT * FROM ruling").fetchall()):
        if own.isdisjoint((ruling.a, ruling.b)):
            continue
        moved = _moved(connection, ruling, own)
        _unsettle(connection, moved or ruling)
        if moved:
            connection.execute("UPDATE ruling SET a = :a, b = :b WHERE id = :id", _row(moved))
        else:
            connection.execute("DELETE FROM ruling WHERE id = ?", (ruling.id,))
            went += 1
    return went


def _moved(connection: sqlite3.Connection, ruling: Ruling, own: Set[str]) -> Ruling | None:
    """A ruling on copies' figures in place of one's own; None where there are none to rule on."""
    a, b = (_home(connection, figure, own) for figure in (ruling.a, ruling.b))
    if a is None or (b is None) != (ruling.b is None) or a == b:
        return None
    return replace(ruling, a=a, b=b)


def _home(connection: sqlite3.Connection, figure: str | None, own: Set[str]) -> str | None:
    """A figure, or the same of a copy where it is one's own; None where there is none."""
    if figure is None or figure not in own:
        return figure
    return min(_copies(connection, figure) - own, default=None)


def _unsettle(connection: sqlite3.Connection, ruling: Ruling) -> None:
    """Have what the ruling concerns cut anew: its figures, or the copies that stand for them in the ledger."""
    for figure in filter(None, (ruling.a, ruling.b)):
        connection.executemany(_STALE, [(one,) for one in sorted(_copies(connection, figure))])


def _copies(connection: sqlite3.Connection, figure: str) -> frozenset[str]:
    """The figure and those of its article's copies with the same words at the same place among their equals."""
    statement = """
        SELECT figure.*, article.id AS article_id, article.status AS article_status
        FROM article JOIN figure ON figure.article = article.key
        WHERE article.status <> 'superseded' AND article.wire IN (
            SELECT wire FROM article JOIN figure ON figure.article = article.key
            WHERE figure.id = ? AND article.status <> 'superseded')
        ORDER BY article.key, figure.start
    """
    places: dict[tuple[str, str, str], list[Figure]] = {}
    for one in map(figure_from, connection.execute(statement, (figure,))):
        places.setdefault((one.article, one.measure, one.value_text), []).append(one)
    alike: dict[tuple[str, str, int], set[str]] = {}
    for (_, measure, value), equals in places.items():
        for index, one in enumerate(equals):
            alike.setdefault((measure, value, index), set()).add(one.id)
    return frozenset(next((found for found in alike.values() if figure in found), {figure}))


def _row(ruling: Ruling) -> Row:
    return {
        "id": ruling.id,
        "kind": ruling.kind,
        "a": ruling.a,
        "b": ruling.b,
        "relation": ruling.relation,
        "by": ruling.by,
        "at": ruling.at.isoformat(),
        "note": ruling.note,
    }


def _ruling_from(row: sqlite3.Row) -> Ruling:
    return Ruling(
        id=row["id"],
        kind=row["kind"],
        a=row["a"],
        b=row["b"],
        relation=row["relation"],
        by=row["by"],
        at=datetime.fromisoformat(row["at"]),
        note=row["note"],
    )
