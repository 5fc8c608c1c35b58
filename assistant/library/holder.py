"""The record of who holds the vector files, beside their lock: for messages, and for those who would join."""

import json
import os
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

_FILE = "vectors.json"


@dataclass(frozen=True, kw_only=True)
class Holder:
    """A process that took the lock on the vector files; it may be gone by now."""

    pid: int
    command: str
    started: str
    """UTC, to the second."""
    port: int | None = None
    """Where its server listens on loopback; None when it has opened the files itself."""
    server: int | None = None
    """The process id of that server."""

    def __str__(self) -> str:
        """As a message names it."""
        return f"process {self.pid} ({self.command}, since {self.started})"


def this_process(*, port: int | None = None, server: int | None = None) -> Holder:
    """The record of this process."""
    command = " ".join([Path(sys.argv[0]).name, *sys.argv[1:2]]).strip() or "python"
    started = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Holder(pid=os.getpid(), command=command, started=started, port=port, server=server)


def record(directory: Path, holder: Holder) -> None:
    """Write the record, all at once."""
    draft = directory / f"{_FILE}.{holder.pid}"
    draft.write_text(json.dumps(asdict(holder)), encoding="utf-8")
    draft.replace(directory / _FILE)


def recorded(directory: Path) -> Holder | None:
    """The record, or None when there is none that can be read."""
    try:
        return Holder(**json.loads((directory / _FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def unrecord(directory: Path) -> None:
    """Remove the record; only for who holds the lock."""
    (directory / _FILE).unlink(missing_ok=True)
