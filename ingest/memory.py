"""What was fetched and read before, in a file of its own beside the library: losing it costs work, never articles."""

import json
import logging
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from assistant.errors import LibraryError
from assistant.library.closing import Closing
from assistant.library.connections import Connections
from assistant.library.schema import Schema

FILE = "sources.sqlite"

KEPT = 90 * 24 * 3600.0
"""Seconds after which an address that nothing has pointed at is forgotten."""

_SCHEMA = Schema(
    file=FILE,
    version=2,
    when_damaged="it is made anew",
    tables="""
CREATE TABLE page (
    url TEXT PRIMARY KEY,
    since REAL NOT NULL,
    at REAL NOT NULL,
    etag TEXT,
    modified TEXT,
    mark TEXT,
    identities TEXT NOT NULL,
    points INTEGER NOT NULL,
    summary INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    reason TEXT NOT NULL,
    again REAL
) WITHOUT ROWID;
CREATE INDEX page_by_time ON page (at);

CREATE TABLE file (
    folder BLOB NOT NULL,
    path BLOB NOT NULL,
    size INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    touched INTEGER NOT NULL,
    PRIMARY KEY (folder, path)
) WITHOUT ROWID;
""",
)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Note:
    """What is remembered of an address."""

    url: str
    since: float
    """When it was first read as it is; in seconds since 1970, as all times here."""
    at: float
    """When it was last asked for."""
    etag: str | None = None
    modified: str | None = None
    """What its server said of the version that was read; None where it is to be read again whatever the server says."""
    mark: str | None = None
    """When it had last changed, as what pointed at it said."""
    identities: tuple[str, ...] = ()
    """Of the articles that came of it, and of what it pointed at."""
    points: bool = False
    """Whether it pointed at others: a feed, a sitemap or a list of them."""
    summary: bool = False
    """Whether that was no more than the summary of what pointed at it."""
    failures: int = 0
    """How many times in a row it could not be had; 0 when it could."""
    reason: str = ""
    """Why it could not be had the last time."""
    again: float | None = None
    """From when on it is worth asking again after a failure; None where it is not, or did not fail."""


@dataclass(frozen=True, kw_only=True)
class FileState:
    """A file as it was when it was looked at: as long as that stays, its content does."""

    path: str
    """Relative to the folder that is followed."""
    size: int
    """Bytes."""
    changed: int
    """Its time of modification, in nanoseconds."""
    touched: int
    """When its content, its name or who may read it has last changed, in nanoseconds."""


class Memory(Closing):
    """What is remembered; safe for many threads and processes at once.

    Every method raises LibraryError when the file cannot be read or written.
    """

    def __init__(self, path: Path) -> None:
        self._connections = Connections(path, _SCHEMA)

    @classmethod
    def open(cls, directory: Path) -> Self:
        """Open the memory in a library's folder; one that cannot be read is begun anew.

        Raises:
            LibraryError: the folder cannot be written.
        """
        path = directory / FILE
        try:
            memory = cls(path)
        except LibraryError as error:
            _log.warning("what was read before is looked at anew: %s", error)
            for ending in ("", "-wal", "-shm"):
                path.with_name(FILE + ending).unlink(missing_ok=True)
            memory = cls(path)
        memory.forget_before(time.time() - KEPT)
        return memory

    def close(self) -> None:
        """Let go of the file."""
        self._connections.close()

    def note(self, url: str) -> Note | None:
        """What is remembered of an address."""
        with self._connections.reading() as connection:
            row = connection.execute("SELECT * FROM page WHERE url = ?", (url,)).fetchone()
        return _note(row) if row else None

    def remember(self, notes: Iterable[Note]) -> None:
        """Keep these notes, each instead of what was remembered of its address."""
        rows = [
            (
                *(each.url, each.since, each.at, each.etag, each.modified, each.mark, json.dumps(each.identities)),
                *(each.points, each.summary, each.failures, each.reason, each.again),
            )
            for each in notes
        ]
        with self._connections.writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)

    def forget_before(self, moment: float) -> None:
        """Forget the addresses that were not asked for since this moment, in seconds since 1970."""
        with self._connections.writing() as connection:
            connection.execute("DELETE FROM page WHERE at < ?", (moment,))

    def forget_all(self) -> None:
        """Forget everything: the library is not the one that it was when this was noted."""
        with self._connections.writing() as connection:
            connection.execute("DELETE FROM page")
            connection.execute("DELETE FROM file")

    def forget_files(self) -> None:
        """Forget which files of folders were read, so that they are read again."""
        with self._connections.writing() as connection:
            connection.execute("DELETE FROM file")

    def files(self, folder: str) -> Iterator[FileState]:
        """The files of a folder that were read, as they were then."""
        with self._connections.reading() as connection:
            rows = connection.execute(
                "SELECT path, size, changed, touched FROM file WHERE folder = ?", (os.fsencode(folder),)
            )
            for path, size, changed, touched in rows:
                yield FileState(path=os.fsdecode(path), size=size, changed=changed, touched=touched)

    def remember_files(self, folder: str, read: Iterable[FileState], gone: Iterable[str] = ()) -> None:
        """Keep which files of a folder were read, and forget those that are gone; names may be in any encoding."""
        where = os.fsencode(folder)
        rows = [(where, os.fsencode(each.path), each.size, each.changed, each.touched) for each in read]
        with self._connections.writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?)", rows)
            connection.executemany(
                "DELETE FROM file WHERE folder = ? AND path = ?", [(where, os.fsencode(path)) for path in gone]
            )


def _note(row: sqlite3.Row) -> Note:
    return Note(
        url=row["url"],
        since=row["since"],
        at=row["at"],
        etag=row["etag"],
        modified=row["modified"],
        mark=row["mark"],
        identities=tuple(json.loads(row["identities"])),
        points=bool(row["points"]),
        summary=bool(row["summary"]),
        failures=row["failures"],
        reason=row["reason"],
        again=row["again"],
    )
