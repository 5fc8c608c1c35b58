"""SQLite connections to one file: borrowed for one transaction each, safe from any thread and process."""

import sqlite3
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.errors import MAKE_ROOM, LibraryError
from assistant.library import schema

PATIENCE = 30.0
"""Seconds that a writer waits for the writers before it; no transaction of ours lasts half a second."""
_CACHE = 16_000
"""Kilobytes of the file that each connection keeps in memory: a search of a large library reads many pages again."""


class Connections:
    """The connections of one process to one file, which is made with its tables unless they are there.

    Readers never wait: the file is in write-ahead mode. Writers wait for each other, 30 seconds at most.
    """

    def __init__(self, path: Path, tables: schema.Schema) -> None:
        self.path = path
        self._idle: deque[sqlite3.Connection] = deque()
        self._closed = False
        self._make_folder()
        with self.reading() as connection:
            found = schema.recorded_version(connection)
        if found == schema.NOTHING:  # a new file, or what a killed process left of one
            self._make(tables)
        elif found != tables.version:
            raise schema.another(found, tables, path)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the file throughout.

        Raises:
            LibraryError: the file cannot be read, or is closed.
        """
        with self._borrowed() as connection, _transaction(connection, "BEGIN"):
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are all kept at the end, or none of them after an exception.

        Raises:
            LibraryError: the file cannot be written, or another process has been writing for too long.
        """
        with self._borrowed() as connection, _transaction(connection, "BEGIN IMMEDIATE"):
            yield connection

    def write_through(self) -> bool:
        """Empty the file of what was written ahead, which holds what was there before too; False while others read."""
        with self._borrowed() as connection:
            busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    def close(self) -> None:
        """Close every idle connection; those in use close when they come back."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()

    def _make_folder(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = f"'{self.path.parent}' cannot be created: {error.strerror}; name another folder"
            raise LibraryError(message) from error

    def _make(self, tables: schema.Schema) -> None:
        with self._borrowed() as connection:
            connection.execute("PRAGMA journal_mode = WAL")
        with self.writing() as connection:
            schema.create(connection, tables)

    @contextmanager
    def _borrowed(self) -> Iterator[sqlite3.Connection]:
        with translated(self.path):
            connection = self._take()
            try:
                yield connection
            finally:
                self._give_back(connection)

    def _take(self) -> sqlite3.Connection:
        if self._closed:
            message = f"'{self.path}' is closed"
            raise LibraryError(message)
        try:
            return self._idle.pop()
        except IndexError:
            return _connect(self.path)

    def _give_back(self, connection: sqlite3.Connection) -> None:
        if self._closed:
            connection.close()
        else:
            self._idle.append(connection)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """SQLite's errors on this file as our own, with what to do.

    Raises:
        LibraryError: in place of them.
    """
    try:
        yield
    except sqlite3.Error as error:
        message = f"'{path}' could not be used: {error}; {_remedy(error, path)}"
        raise LibraryError(message) from error
    except UnicodeEncodeError as error:
        message = f"'{path}' can only hold text that is valid Unicode: {error.reason}; clean the text first"
        raise LibraryError(message) from error


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what goes is not to be read in the file's free pages
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    return connection


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _remedy(error: sqlite3.Error, path: Path) -> str:
    text = str(error)
    if "locked" in text or "busy" in text:
        return "another process has been writing for long, try again when it is done"
    if "fts5" in text:
        return "this Python's SQLite lacks FTS5, use another build of Python"
    if "not a database" in text or "malformed" in text:
        return f"it is damaged: {schema.REMEDIES.get(path.name, 'it is made anew')}"
    if "full" in text or "disk I/O" in text:
        return MAKE_ROOM
    return "check the folder's permissions and free space"
