"""Keeps what cannot be read twice, or not back and forth, for as long as it is being read."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from assistant.errors import SourceError
from ingest.readers.archive_bounds import LARGEST_KEPT
from ingest.readers.document import Document
from ingest.readers.kinds import HEAD, Kind, kind_of

_IN_MEMORY = 4 * 2**20
"""Bytes that are kept in memory; more go to a file of their own, which is removed afterwards."""

_PIECE = 2**20
_SEEKING: frozenset[Kind] = frozenset(("parquet", "zip"))
"""Formats with a table of contents at their end that are too large to be read as one piece."""


@contextmanager
def kept(file: IO[bytes]) -> Iterator[Callable[[], IO[bytes]]]:
    """What opens the rest of a stream from its beginning, again and again.

    Raises:
        OSError: It cannot be read, or the disk is full.
        SourceError: It is larger than LARGEST_KEPT.
    """
    data = file.read(_IN_MEMORY + 1)
    if len(data) <= _IN_MEMORY:
        yield lambda: io.BytesIO(data)
        return
    with TemporaryDirectory(prefix="crosscheck-") as folder:
        path = Path(folder) / "kept"
        with path.open("wb") as copy:
            while data:
                copy.write(data)
                if copy.tell() > LARGEST_KEPT:
                    reason = f"larger than {LARGEST_KEPT // 2**30} GB, which is the most that is unpacked of its format"
                    raise SourceError(reason)
                data = file.read(_PIECE)
        yield lambda: path.open("rb")


@contextmanager
def seekable(document: Document) -> Iterator[Document]:
    """The document, with a copy that can be read back and forth where its format asks for that and it lacks it.

    Raises:
        OSError: It cannot be opened or read, or the disk is full.
        SourceError: It is larger than LARGEST_KEPT, or damaged.
    """
    with document.open() as file:
        kind = None if file.seekable() else kind_of(document.name, file.read(HEAD), document.media_type)
    if kind not in _SEEKING:
        yield document
        return
    with document.open() as file, kept(file) as reopened:
        yield replace(document, open=reopened)
