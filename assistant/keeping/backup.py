"""Backing up a library while it is in use: both SQLite files, and the vectors through whoever holds them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from assistant.errors import LibraryError
from assistant.keeping.manifest import Manifest, row_form
from assistant.keeping.packing import Member, Packing, expect_free, packing
from assistant.keeping.workroom import workroom
from assistant.library import Library, People, Vectors, sqlite_file
from assistant.library.ledger import VectorLedger
from assistant.library.schema import LIBRARY, PEOPLE, Schema
from assistant.library.vectors import VECTORS_AT_ONCE

Progress = Callable[[int], None]
"""Told how many vectors have been read, or written, so far."""


@dataclass(frozen=True, kw_only=True)
class BackedUp:
    """A backup that was made."""

    manifest: Manifest
    notice: str | None = None
    """One line on what is not in it."""


def back_up(
    library: Library, path: Path, *, people: bool = True, wait: float = 0.0, progress: Progress = lambda _: None
) -> BackedUp:
    """Write a library into one file, as it is at this moment; others may go on using it, and filling it.

    Where the vectors cannot be reached, the backup is without them: they can be made again.

    Args:
        library: What is backed up.
        path: The file; a backup that bears this name is replaced when the new one is whole.
        people: Whether conversations go into it.
        wait: Seconds that another process may go on holding the vectors.
        progress: Told how many vectors have been read so far.

    Raises:
        UsageError: the file cannot be a backup's.
        LibraryError: something cannot be read or written; what bore the file's name before is as it was.
    """
    expect_free(path)
    with workroom(path.with_name(f".{path.name}.unfinished"), f"the backup '{path}'") as room:
        _copy(library.directory, room, LIBRARY)
        with packing(path, room) as packed:
            packed.add(LIBRARY.file, room / LIBRARY.file)
            if people and People.are_in(library.directory):
                _copy(library.directory, room, PEOPLE)
                packed.add(PEOPLE.file, room / PEOPLE.file)
            with Library.open(room) as copy:
                return _ended(packed, copy, library.directory, wait=wait, progress=progress)


def _copy(directory: Path, room: Path, tables: Schema) -> None:
    """Copy a file, as it is at this moment.

    Raises:
        LibraryError: it is damaged: no backup that is whole may be replaced by one of that.
    """
    path = directory / tables.file
    sqlite_file.copy(path, room / tables.file)
    for fault in sqlite_file.damage(room / tables.file):
        message = f"'{path}' is damaged ({fault}), and no backup was made; {tables.when_damaged}"
        raise LibraryError(message)


def _ended(packed: Packing, copy: Library, directory: Path, *, wait: float, progress: Progress) -> BackedUp:
    """Add the vectors of the passages of a copy, and the manifest."""
    export = _Export(progress)
    notice = None
    model = copy.ledger.model()
    if model is not None:
        try:
            with Vectors.open(directory, model=model, wait=wait) as vectors, packed.vectors() as member:
                export.write(copy.ledger, vectors, member)
        except LibraryError as error:
            notice = f"the backup lacks vectors, which crosscheck embed makes again after a restore: {error}"
    if export.lost and not notice:
        notice = f"the backup lacks vectors that the library has lost: {export.lost:,}; crosscheck doctor says more"
    size = copy.size()
    made = Manifest(
        crosscheck=version("crosscheck"),
        made_at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        model=model,
        articles=copy.coverage().articles,
        passages=size.passages,
        figures=size.figures,
        vectors=export.count,
        dimensions=export.dimensions,
    )
    return BackedUp(manifest=packed.end(made), notice=notice)


class _Export:
    """Writes vectors, a few at a time, and counts them."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.count = 0
        self.lost = 0
        self.dimensions = 0

    def write(self, ledger: VectorLedger, vectors: Vectors, member: Member) -> None:
        """Write the vectors that a library has, by their numbers."""
        after = -1
        while numbers := ledger.embedded(VECTORS_AT_ONCE, after=after):
            stored = vectors.stored(numbers)
            self.lost += len(numbers) - len(stored)
            for number, vector in sorted(stored.items()):
                self.dimensions = len(vector)
                member.write(row_form(self.dimensions).pack(number, *vector))
                self.count += 1
            self._progress(self.count)
            after = numbers[-1]
