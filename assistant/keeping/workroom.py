"""A folder in which something is made that takes its place when it is whole."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.errors import MAKE_ROOM, LibraryError
from assistant.library.locks import FileLock
from assistant.library.room import is_full


@contextmanager
def workroom(room: Path, what: str) -> Iterator[Path]:
    """A folder for one process at a time, empty at first, and gone when the block ends.

    Args:
        room: The folder.
        what: What is made there, for messages: "the backup 'x'".

    Raises:
        LibraryError: another process is at it, or something in the block could not be read or written on the disk.
    """
    lock = FileLock(room / "lock")
    try:
        room.mkdir(parents=True, exist_ok=True)
        if not lock.acquire():
            message = f"another process is making {what}; try again when it has ended"
            raise LibraryError(message)
        _clear(room)
        yield room
    except OSError as error:
        message = f"{what} could not be made: {error.strerror or error}; {_remedy(room)}"
        raise LibraryError(message) from error
    finally:
        if lock.held:
            shutil.rmtree(room, ignore_errors=True)
            lock.release()


def _remedy(room: Path) -> str:
    return MAKE_ROOM if is_full(room) else "check the folder's permissions and free space, or choose another place"


def _clear(room: Path) -> None:
    """Remove what a killed process left here."""
    for path in room.iterdir():
        if path.name != "lock":
            path.unlink()
