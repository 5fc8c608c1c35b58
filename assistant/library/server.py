"""One Chroma server on loopback: starting it, asking whether it is alive, stopping it."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from assistant.errors import LibraryError

HOST = "127.0.0.1"

_START_TIMEOUT = 30.0
_STOP_TIMEOUT = 10.0
_POLL = 0.05


def start(vectors: Path, port: int, *, log: Path, lock: int) -> subprocess.Popen[bytes]:
    """Begin a server over the vector files, which inherits the lock's file descriptor and outlives a killed parent."""
    program = "from chromadb.cli.cli import app; app()"
    options = ["--path", str(vectors), "--host", HOST, "--port", str(port)]
    with log.open("wb") as output:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and constants
            [sys.executable, "-c", program, "run", *options],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            pass_fds=(lock,),
            start_new_session=True,  # an interrupt typed in the terminal is for its parent alone
        )


def await_start(process: subprocess.Popen[bytes], port: int, *, log: Path) -> None:
    """Wait until the server answers.

    Raises:
        LibraryError: it ended, or did not answer in half a minute.
    """
    deadline = time.monotonic() + _START_TIMEOUT
    while not alive(port):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            process.wait()
            message = f"the vector server did not start; '{log}' says why"
            raise LibraryError(message)
        time.sleep(_POLL)


def alive(port: int) -> bool:
    """Whether a Chroma server answers on this port."""
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", "/api/v2/heartbeat")
        return b"heartbeat" in connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def stop(pid: int, port: int) -> None:
    """Ask a server to end, and make it end when it still answers after ten seconds."""
    with suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signal.SIGTERM)
        deadline = time.monotonic() + _STOP_TIMEOUT
        while alive(port):
            if time.monotonic() > deadline:
                os.kill(pid, signal.SIGKILL)
                return
            time.sleep(_POLL)


def free_port() -> int:
    """A port of loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
