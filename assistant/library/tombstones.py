"""What is kept of an article that was forgotten, so that it stays away: its names, and no word of it."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from assistant.domain import Article

_IDENTITY = "identity = coalesce((SELECT article FROM alias WHERE identity = :it), :it)"


@dataclass(frozen=True, kw_only=True)
class Tombstone:
    """An article that was forgotten."""

    identity: str
    name: str
    url: str | None
    wire: str
    """A hash of its text, by which the very same text under another identity is told."""
    at: datetime
    """When it was forgotten."""
    by: str
    """Who had it forgotten, as far as that was said; so for the note."""
    note: str


def set_up(connection: sqlite3.Connection, article: Article, *, at: datetime, by: str, note: str) -> None:
    """Keep an article from coming again, under whichever of its identities."""
    row = (article.identity, article.name, article.url, article.wire, at.isoformat(), by, note)
    connection.execute("INSERT OR REPLACE INTO forgotten VALUES (?, ?, ?, ?, ?, ?, ?)", row)


def take_down(connection: sqlite3.Connection, identity: str) -> None:
    """Let an article come again."""
    connection.execute("DELETE FROM forgotten WHERE identity = ?", (identity,))
    connection.execute("DELETE FROM alias WHERE article = ?", (identity,))


def stands(connection: sqlite3.Connection, identity: str) -> bool:
    """Whether the article of this identity, or of which it is another identity, was forgotten."""
    statement = f"SELECT 1 FROM forgotten WHERE {_IDENTITY}"  # noqa: S608 - a constant
    return connection.execute(statement, {"it": identity}).fetchone() is not None


def has_text(connection: sqlite3.Connection, wire: str) -> bool:
    """Whether an article with the text of this wire was forgotten."""
    return connection.execute("SELECT 1 FROM forgotten WHERE wire = ?", (wire,)).fetchone() is not None


def called(connection: sqlite3.Connection, name: str) -> list[Tombstone]:
    """Those whom a person may mean: the one of this identity, else all of this name or url."""
    for condition in (_IDENTITY, "name = :it OR url = :it"):
        statement = f"SELECT * FROM forgotten WHERE {condition} ORDER BY identity"  # noqa: S608 - one of two constants
        if found := connection.execute(statement, {"it": name}).fetchall():
            return list(map(_from_row, found))
    return []


def every(connection: sqlite3.Connection) -> list[Tombstone]:
    """All of them, the earliest first."""
    return list(map(_from_row, connection.execute("SELECT * FROM forgotten ORDER BY at, identity")))


def _from_row(row: sqlite3.Row) -> Tombstone:
    return Tombstone(**{**dict(row), "at": datetime.fromisoformat(row["at"])})
