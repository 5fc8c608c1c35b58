"""A lock between processes that ends with its holders, however they end."""

import fcntl
import os
import time
from pathlib import Path

from assistant.errors import LibraryError

_POLL = 0.05


class FileLock:
    """An exclusive lock on a file, which other processes of this machine can inherit but not share."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._descriptor is not None

    @property
    def descriptor(self) -> int:
        """The open file that the lock belongs to; a child that inherits it holds the lock as well."""
        if self._descriptor is None:
            message = f"'{self._path}' is not locked by this process"
            raise LibraryError(message)
        return self._descriptor

    def acquire(self, *, wait: float = 0.0) -> bool:
        """Take the lock and say so, or say after `wait` seconds that somebody else has it."""
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        deadline = time.monotonic() + wait
        while not _locked(descriptor):
            if time.monotonic() >= deadline:
                os.close(descriptor)
                return False
            time.sleep(_POLL)
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Let go of the lock; a child that inherited it keeps it."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
