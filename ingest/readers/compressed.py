"""Reads .gz and .bz2: one document, unpacked while it is read."""

import bz2
import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import IO

from ingest.readers.archive_bounds import Bounds
from ingest.readers.document import Document
from ingest.readers.raw import Rejected
from ingest.readers.spooling import seekable
from ingest.readers.streams import Readable, watched

_TAR = re.compile(r"\.t(?:gz|bz2)\Z", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:gz|gzip|bz2)\Z", re.IGNORECASE)


def read_gzip(document: Document) -> Iterator[Document | Rejected]:
    """The document that was packed by gzip, whether in one piece or in many, as archives of the web are.

    Raises:
        OSError: It cannot be opened, or is not gzip.
        SourceError: It is damaged, or unpacks to too much.
    """
    yield from _unpacked(document, lambda packed: gzip.GzipFile(fileobj=packed))


def read_bzip2(document: Document) -> Iterator[Document | Rejected]:
    """The document that was packed by bzip2.

    Raises:
        OSError: It cannot be opened, or is not bzip2.
        SourceError: It is damaged, or unpacks to too much.
    """
    yield from _unpacked(document, bz2.BZ2File)


def _unpacked(document: Document, unpack: Callable[[IO[bytes]], Readable]) -> Iterator[Document]:
    def opened() -> IO[bytes]:
        bounds = Bounds()
        packed = watched(document.open(), bounds.packed)
        return watched(unpack(packed), bounds.unpacked, below=packed)

    name = _ENDING.sub("", _TAR.sub(".tar", document.name))
    with seekable(replace(document, name=name, media_type=None, charset=None, open=opened)) as inner:
        yield inner
