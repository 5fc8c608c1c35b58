"""One of a library's SQLite files as a whole: copied while others use it, and checked."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from assistant.errors import LibraryError
from assistant.library.connections import PATIENCE, translated
from assistant.library.schema import NOTHING, Schema, another, recorded_version

_PAGES_AT_ONCE = 5_000
"""Of 4 kB each; between them a copy can be interrupted."""
_FAULTS = 3
"""Faults of a file that are told: where there is one, there are often thousands."""

_ASIDE = ".replaced"
_UNREADABLE = ("SQLITE_NOTADB", "SQLITE_CORRUPT")


def copy(source: Path, target: Path) -> None:
    """Copy all that a file holds into another, in one transaction; both may be in use.

    Who has the source open goes on writing; who has the target open goes on reading, and sees the new content next.

    Raises:
        LibraryError: one of them cannot be read or written, or others have been writing to the target for too long.
    """
    with translated(source), closing(sqlite3.connect(source, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        recorded_version(reader)  # from here on it sees one state of the file
        with translated(target), closing(sqlite3.connect(target, isolation_level=None)) as writer:
            reader.backup(writer, pages=_PAGES_AT_ONCE, progress=_impatient(target))


def unusable(path: Path, tables: Schema) -> str:
    """Why a file cannot be one with these tables, and what to do; empty where it is one, or holds nothing yet.

    Raises:
        LibraryError: that cannot be told.
    """
    with translated(path), closing(sqlite3.connect(path)) as connection:
        try:
            found = recorded_version(connection)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorname.startswith(_UNREADABLE):
                return f"'{path}' is no database, or a badly damaged one; {tables.when_damaged}"
            raise
    return "" if found in (tables.version, NOTHING) else str(another(found, tables, path))


def set_aside(path: Path) -> Path:
    """Give a file that cannot be used another name, with what SQLite keeps beside it; that name."""
    aside = path.with_name(f"{path.name}{_ASIDE}")
    for beside in ("", "-wal", "-shm"):
        part = Path(f"{path}{beside}")
        if part.exists():
            part.replace(f"{aside}{beside}")
    return aside


def kept_aside(directory: Path) -> list[Path]:
    """The files of a folder that were given another name because they could not be used."""
    return sorted(directory.glob(f"*.sqlite{_ASIDE}"))


def damage(path: Path) -> list[str]:
    """What SQLite finds wrong with the pages of a file; but for those of the index of words, which is made anew.

    Raises:
        LibraryError: that cannot be told.
    """
    with translated(path), closing(sqlite3.connect(path)) as connection:
        try:
            found = [str(row[0]) for row in connection.execute(f"PRAGMA quick_check({_FAULTS})")]
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorname.startswith(_UNREADABLE):
                return [str(error)]
            raise
    return [" ".join(each.split()) for each in found if each != "ok" and not _is_of_the_index(each)]


def orphans(path: Path) -> list[str]:
    """Which tables of a file have rows that refer to rows that are gone.

    Raises:
        LibraryError: the file cannot be read at all.
    """
    with translated(path), closing(sqlite3.connect(path)) as connection:
        found = connection.execute('SELECT "table", count(*) FROM pragma_foreign_key_check GROUP BY 1').fetchall()
    return [f"rows of {table} that refer to rows that are gone: {count:,}" for table, count in found]


@contextmanager
def copied(path: Path) -> Iterator[sqlite3.Connection]:
    """A copy of a file that goes when the block ends, for what would keep others from writing; on disk, not in memory.

    Raises:
        LibraryError: the file cannot be read, or the copy not be written.
    """
    with translated(path), closing(sqlite3.connect("", isolation_level=None)) as copy_of:  # SQLite removes it
        with closing(sqlite3.connect(path)) as reader:
            reader.backup(copy_of)
        yield copy_of


def _is_of_the_index(fault: str) -> bool:
    """Whether it is the index of words that is at fault, which newer SQLite looks at too."""
    return "fts5" in fault.casefold()


def _impatient(path: Path) -> Callable[[int, int, int], None]:
    """Follows a copy, which would wait for other writers for ever."""
    began = time.monotonic()

    def look(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() - began > PATIENCE:
            message = f"'{path}' could not be replaced: another process has been writing for long, try again then"
            raise LibraryError(message)

    return look
