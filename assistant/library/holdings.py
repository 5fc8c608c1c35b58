"""What a library holds, in numbers."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from assistant.domain import Coverage
from assistant.figures.languages import is_read


@dataclass(frozen=True, kw_only=True)
class Size:
    """How much a library holds of current articles."""

    wires: int
    """Different texts: reprints count once."""
    passages: int
    figures: int


def coverage(connection: sqlite3.Connection) -> Coverage:
    """What the library holds now."""
    statement = """
        SELECT count(*) AS articles, max(published) AS newest, count(*) - count(published) AS undated,
            (SELECT count(*) FROM passage WHERE embedded = 0) AS pending,
            count(*) FILTER (WHERE read_by <> (SELECT read_by FROM state)) AS outdated
        FROM article WHERE status = 'current'
    """
    languages = "SELECT language, count(*) FROM article WHERE status = 'current' GROUP BY language ORDER BY 1"
    row = connection.execute(statement).fetchone()
    newest = row["newest"]
    return Coverage(
        articles=row["articles"],
        newest_published=datetime.fromisoformat(newest) if newest else None,
        undated=row["undated"],
        pending_vectors=row["pending"],
        unread={code: count for code, count in connection.execute(languages) if not is_read(code)},
        outdated_figures=row["outdated"],
    )


def wires(connection: sqlite3.Connection) -> int:
    """How many different texts the current articles have: reprints count once."""
    statement = "SELECT count(DISTINCT wire) FROM article WHERE status = 'current'"
    return int(connection.execute(statement).fetchone()[0])


def size(connection: sqlite3.Connection) -> Size:
    """How many passages and figures the current articles have."""
    statement = """
        SELECT (SELECT count(*) FROM passage) AS passages,
            (SELECT count(*) FROM figure JOIN article ON article.key = figure.article
             WHERE article.status = 'current') AS figures
    """
    row = connection.execute(statement).fetchone()
    return Size(wires=wires(connection), passages=row["passages"], figures=row["figures"])


def edition(connection: sqlite3.Connection) -> int:
    """A number that grows with every article that comes, changes or goes: those that mark the ledger are counted."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'dispute_mark'").fetchone()
    return int(row[0]) if row else 0
