"""Bringing a library back from a backup, while others use the library that it replaces."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.bookkeeping import keeper_lock, settle
from assistant.errors import LibraryError, VectorsHeld
from assistant.keeping.manifest import Manifest
from assistant.keeping.unpacking import Backup
from assistant.keeping.workroom import workroom
from assistant.library import Library, People, Vectors, sqlite_file
from assistant.library.meaning import remove_stale
from assistant.library.replacing import replace_library
from assistant.library.schema import LIBRARY, PEOPLE, Schema
from assistant.library.tombstones import Tombstone
from assistant.library.vectors import VECTORS_AT_ONCE

Progress = Callable[[int], None]
"""Told how many vectors have been brought back so far."""

_NAMED = 10
"""Articles that a notice names."""


@dataclass(frozen=True, kw_only=True)
class Restored:
    """A library that was brought back."""

    manifest: Manifest
    notices: tuple[str, ...] = ()
    """One line each on what is not as it was backed up."""


def articles_in(directory: Path) -> int | None:
    """How many articles a folder's library has that a restore would replace; None where its file cannot be used.

    Raises:
        LibraryError: that cannot be told.
    """
    path = directory / LIBRARY.file
    if not path.is_file():
        return 0
    if _cannot_be_used(path, LIBRARY):
        return None
    with Library.open(directory) as library:
        return library.coverage().articles


def restore(backup: Backup, directory: Path, *, wait: float = 0.0, progress: Progress = lambda _: None) -> Restored:
    """Make a folder's library what a backup holds; who has it open goes on, and sees that.

    Nothing is touched before all of the backup has been checked. Killed on the way, it can be run again.

    Args:
        backup: What is brought back.
        directory: The library's folder; it is made where it is not there.
        wait: Seconds that another process may go on filling the library.
        progress: Told how many vectors have been brought back so far.

    Raises:
        VectorsHeld: another process holds the vectors, or is filling the library; nothing was touched.
        LibraryError: something cannot be read or written.
    """
    with workroom(directory / ".restoring", f"the library in '{directory}'") as room:
        backup.unpack(room)
        notices = [line for tables in (LIBRARY, PEOPLE) for line in _set_aside(directory, tables)]
        with Library.open(directory, create=True) as library:
            with _alone(library, backup.manifest.model, wait) as vectors:
                forgotten = library.forgotten.all()
                replace_library(directory / LIBRARY.file, room / LIBRARY.file)
                notices += _back_again(library, forgotten)
                notices += _restore_people(room, directory)
                if vectors:
                    notices += _restore_vectors(backup, library, vectors, progress)
            settle(library)
            lacking = library.coverage().pending_vectors
    if lacking:
        notices.append(f"passages without a vector, which crosscheck embed makes: {lacking:,}")
    return Restored(manifest=backup.manifest, notices=tuple(notices))


def _set_aside(directory: Path, tables: Schema) -> Iterator[str]:
    """Make room for a file where there is one that this version cannot use; what became of that."""
    path = directory / tables.file
    if path.is_file() and _cannot_be_used(path, tables):
        aside = sqlite_file.set_aside(path)
        yield f"'{path}' could not be used and is kept as '{aside}'; start anew what had the library open"


def _cannot_be_used(path: Path, tables: Schema) -> bool:
    """Whether a file is none with these tables, or a damaged one, which nothing can be put into."""
    return bool(sqlite_file.unusable(path, tables) or sqlite_file.damage(path))


@contextmanager
def _alone(library: Library, model: str | None, wait: float) -> Iterator[Vectors | None]:
    """Keep others from filling a library; its vectors, where the backup is of a library that has a model."""
    lock = keeper_lock(library.directory)
    with ExitStack() as stack:
        vectors = None
        if model is not None:
            vectors = stack.enter_context(Vectors.open(library.directory, model=model, wait=wait))
            try:
                stack.enter_context(vectors.writing())
            except VectorsHeld as error:
                raise _busy(library) from error
        if not lock.acquire(wait=wait):
            raise _busy(library)
        stack.callback(lock.release)
        yield vectors


def _busy(library: Library) -> VectorsHeld:
    where = f"another process is filling the library in '{library.directory}'"
    return VectorsHeld(f"{where}, which is as it was; restore it when that has ended")


def _back_again(library: Library, forgotten: Sequence[Tombstone]) -> Iterator[str]:
    """Which articles are back that were forgotten since the backup was made."""
    if back := [one.name for one in forgotten if library.current(one.identity)]:
        named = f"{', '.join(back[:_NAMED])}{', ...' if len(back) > _NAMED else ''}"
        yield f"back again, though forgotten since: {named}; crosscheck forget takes them out once more"


def _restore_people(room: Path, directory: Path) -> Iterator[str]:
    """Put the conversations of a backup in place of the library's, where it has some."""
    if (room / PEOPLE.file).is_file():
        People.open(directory).close()
        sqlite_file.copy(room / PEOPLE.file, directory / PEOPLE.file)
    elif People.are_in(directory):
        yield "the backup has no conversations; those that are here stay"


def _restore_vectors(backup: Backup, library: Library, vectors: Vectors, progress: Progress) -> Iterator[str]:
    """Make the vectors what they were; where they cannot be used, that they have to be made anew."""
    try:
        try:
            _put_vectors(backup, library, vectors, progress)
        except LibraryError:
            vectors.wipe()  # files that cannot be read are made anew: the backup has what was in them
            _put_vectors(backup, library, vectors, progress)
        _remove_others(library, vectors)
        library.ledger.end()
    except LibraryError as error:
        yield f"the vectors are not back: {error}"


def _put_vectors(backup: Backup, library: Library, vectors: Vectors, progress: Progress) -> None:
    """Store what is missing or differs; what is there already as it was stays."""
    done = 0
    for rows in backup.vectors():
        given = dict(rows)
        passages = library.ledger.passages(given)
        unlike = [passages[place] for place in vectors.unlike(passages, [given[one.number] for one in passages])]
        if unlike:
            vectors.put(unlike, [given[one.number] for one in unlike])
        library.ledger.mark_embedded(one.number for one in passages)
        done += len(rows)
        progress(done)


def _remove_others(library: Library, vectors: Vectors) -> None:
    """Remove the vectors that are no passage's, or of another text than the passage that has their number now."""
    others = [number for numbers in vectors.numbers() for number in library.ledger.unembedded(numbers)]
    for start in range(0, len(others), VECTORS_AT_ONCE):
        vectors.remove(others[start : start + VECTORS_AT_ONCE])
    remove_stale(library.ledger, vectors)
