"""How much of the given files has been read: bytes tell before the articles are counted."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import IO

from ingest.readers.document import Document
from ingest.readers.files import SourceFile


class Meter:
    """Watches the files as they are opened, one after the other."""

    def __init__(self, files: Iterable[SourceFile]) -> None:
        self._sizes = {file.path: _size(file) for file in files}
        self._total = sum(self._sizes.values())
        self._passed = 0
        self._open: IO[bytes] | None = None

    @property
    def share(self) -> float | None:
        """Of all bytes, from 0 to 1; None where there are none."""
        here = self._open.tell() if self._open is not None and not self._open.closed else 0
        return min(1.0, (self._passed + here) / self._total) if self._total else None

    def watched(self, document: Document, file: SourceFile) -> Document:
        """The document of a file, which is watched when it is opened."""
        return replace(document, open=partial(self._opened, file))

    def passed(self, file: SourceFile) -> None:
        """A file was read to its end, here or by another process."""
        self._passed += self._sizes.get(file.path, 0)
        self._open = None

    def _opened(self, file: SourceFile) -> IO[bytes]:
        self._open = file.path.open("rb")
        return self._open


def _size(file: SourceFile) -> int:
    try:
        return file.path.stat().st_size
    except OSError:
        return 0
