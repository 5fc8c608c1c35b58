"""How a process reaches the vector files: holding them itself, or through the one server that does.

Two processes that open the files lose vectors silently. So whoever opens them holds `vectors.lock`; a server inherits
the lock, and keeps it even when its parent is killed. Whoever holds `vectors.owner` stops that server at its end.
"""

import atexit
import os
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from assistant.errors import LibraryError, VectorsHeld
from assistant.library import server
from assistant.library.holder import Holder, record, recorded, this_process, unrecord
from assistant.library.locks import FileLock

_STARTING = 15.0
"""Seconds that a server which is recorded, and does not answer yet, is given to start."""

_POLL = 0.05

_LEFT_RUNNING: list[subprocess.Popen[bytes]] = []
"""Servers that this process started and another is to stop: Python warns of a child that nobody refers to."""


class Access:
    """One process's way to the vector files, held from `reach` to `close`."""

    def __init__(self, directory: Path, *, long_lived: bool) -> None:
        self.files = directory / "vectors"
        self._directory = directory
        self._long_lived = long_lived
        self._lock = _lock_of(directory)
        self._owner = FileLock(directory / "vectors.owner")
        self._server: subprocess.Popen[bytes] | None = None
        self._log = directory / "vectors.log"

    def reach(self, *, wait: float, alone: bool = False) -> int | None:
        """The port of the server to talk to, or None when this process holds the files itself.

        A long-lived process starts a server where there is none. With `alone`, no server is joined.

        Raises:
            VectorsHeld: another process has held the files for `wait` seconds.
            LibraryError: the server does not start, or the folder cannot be written.
        """
        try:
            return self._reach(wait, alone=alone)
        except OSError as error:
            message = (
                f"the vectors in '{self._directory}' cannot be used: {error}; check its permissions and free space"
            )
            raise LibraryError(message) from error

    def close(self) -> None:
        """Let go of the files, and stop the server if it is this process's to stop."""
        atexit.unregister(self.close)
        if self._owner.held:
            self._stop_server()
            self._owner.release()
        elif self._server and self._server.poll() is None:
            _LEFT_RUNNING.append(self._server)
        self._leave()

    def _reach(self, wait: float, *, alone: bool) -> int | None:
        began = time.monotonic()
        while not self._lock.acquire():
            holder = recorded(self._directory)
            if holder and holder.port and not alone and server.alive(holder.port):
                self._adopt(holder)
                return holder.port
            starting = not alone and (holder is None or holder.port)
            if time.monotonic() - began >= max(wait, _STARTING if starting else 0.0):
                raise VectorsHeld(self._held_message(holder))
            time.sleep(_POLL)
        if self._long_lived and not alone:
            return self._start()
        record(self._directory, this_process())
        return None

    def _start(self) -> int:
        if self._server:
            self._server.wait()  # it is dead, for the lock was free
        port = server.free_port()
        record(self._directory, this_process(port=port))
        self._server = server.start(self.files, port, log=self._log, lock=self._lock.descriptor)
        record(self._directory, this_process(port=port, server=self._server.pid))
        self._lock.release()  # the server has it now
        self._own()
        try:
            server.await_start(self._server, port, log=self._log)
        except LibraryError:
            self.close()
            raise
        return port

    def _adopt(self, holder: Holder) -> None:
        """Become the one who stops the server, if the one who was is gone."""
        if self._long_lived and self._own():
            record(self._directory, this_process(port=holder.port, server=holder.server))

    def _own(self) -> bool:
        """Whether the server has just become this process's to stop."""
        if self._owner.held or not self._owner.acquire():
            return False
        atexit.register(self.close)
        return True

    def _stop_server(self) -> None:
        """Stop the server that is recorded, if it is alive: then it has the lock, and the record is its own."""
        if not self._lock.acquire():
            holder = recorded(self._directory)
            if holder and holder.server and holder.port:
                server.stop(holder.server, holder.port)
        if self._server:
            self._server.wait()

    def _leave(self) -> None:
        """Let go of the lock; this process's record goes too, unless a server holds the files on."""
        holder = recorded(self._directory)
        with suppress(OSError):
            if holder and holder.pid == os.getpid() and (self._lock.held or self._lock.acquire()):
                unrecord(self._directory)
        self._lock.release()

    def _held_message(self, holder: Holder | None) -> str:
        who = holder or "a process that has left no record"
        return f"the vectors in '{self._directory}' are held by {who}; try again when it has ended"


def abandoned(directory: Path) -> Holder | None:
    """The record of a process that held the files, and is gone without having put it away; None where there is none."""
    holder, lock = recorded(directory), _lock_of(directory)
    if holder is None or not lock.acquire():
        return None
    lock.release()
    return holder


def put_away(directory: Path) -> None:
    """Remove the record of a process that is gone."""
    lock = _lock_of(directory)
    if lock.acquire():
        unrecord(directory)
        lock.release()


def _lock_of(directory: Path) -> FileLock:
    return FileLock(directory / "vectors.lock")
