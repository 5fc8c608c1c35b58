"""A folder that files are dropped into: which of them are complete and have not been read yet."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.memory import FileState, Memory
from ingest.readers.files import SourceFile, files_of
from ingest.readers.raw import Rejected

SETTLED = 2.0
"""Seconds that a file must stay as it is; one that is being written changes its size or time before that."""

UNFINISHED = (
    *(".part", ".partial", ".tmp", ".temp", ".download", ".crdownload", ".filepart", ".inprogress", ".uploading"),
    *(".swp", "~"),
)
"""Endings of names that files have until they are complete."""


@dataclass(frozen=True, kw_only=True)
class Dropped:
    """A file that is complete."""

    folder: "Folder"
    file: SourceFile
    state: FileState


class Folder:
    """One folder, with all that is below it."""

    def __init__(self, path: Path, memory: Memory, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.path = path
        self._key = str(path.resolve())
        self._memory = memory
        self._clock = clock
        self._read = {state.path: state for state in memory.files(self._key)}
        self._seen: dict[str, tuple[FileState, float]] = {}
        self._troubles: dict[str, str] = {}
        self._fresh_troubles: list[Rejected] = []

    def complete(self) -> list[Dropped]:
        """The files that are complete and have not been read as they are, the oldest first."""
        now = self._clock()
        there = list(self._files())
        self._forget_all_but({state.path for _, state in there})
        dropped = [
            Dropped(folder=self, file=file, state=state)
            for file, state in there
            if self._read.get(state.path) != state and self._has_settled(state, now)
        ]
        return sorted(dropped, key=lambda each: (each.state.changed, each.state.path))

    def troubles(self) -> list[Rejected]:
        """What cannot be looked at and has not been told yet."""
        fresh, self._fresh_troubles = self._fresh_troubles, []
        return fresh

    def remember(self, states: Iterable[FileState]) -> None:
        """These have been read, and what they hold is stored."""
        kept = list(states)
        self._read |= {state.path: state for state in kept}
        self._memory.remember_files(self._key, kept)

    def _files(self) -> Iterator[tuple[SourceFile, FileState]]:
        """The files that are there and have their final names."""
        for file in files_of(self.path):
            if isinstance(file, Rejected):
                self._trouble(file)
            elif not file.name.lower().endswith(UNFINISHED) and (state := _state_of(file)):
                yield file, state

    def _trouble(self, rejected: Rejected) -> None:
        if not self._is_empty(rejected) and self._troubles.get(rejected.source) != rejected.reason:
            self._troubles[rejected.source] = rejected.reason
            self._fresh_troubles.append(rejected)

    def _is_empty(self, rejected: Rejected) -> bool:
        """Whether nothing is wrong but that the folder holds no file yet."""
        return rejected.source == str(self.path) and self.path.is_dir()

    def _has_settled(self, state: FileState, now: float) -> bool:
        """Whether a file has been as it is for long enough."""
        seen, since = self._seen.get(state.path, (None, now))
        if seen != state:
            self._seen[state.path] = state, now
            return False
        return now - since >= SETTLED

    def _forget_all_but(self, there: set[str]) -> None:
        """Forget what is gone, unless it is the folder itself: a share that was taken away may come back."""
        for path in self._seen.keys() - there:
            del self._seen[path]
        gone = self._read.keys() - there if there else set()
        if gone:
            self._read = {path: state for path, state in self._read.items() if path not in gone}
            self._memory.remember_files(self._key, (), gone=gone)


def _state_of(file: SourceFile) -> FileState | None:
    """A file as it is; None where it is gone again, or holds nothing yet."""
    try:
        found = file.path.stat()
    except OSError:
        return None
    if not found.st_size:
        return None
    return FileState(path=file.relative, size=found.st_size, changed=found.st_mtime_ns, touched=found.st_ctime_ns)
