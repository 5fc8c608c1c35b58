"""What a reader is given: bytes with a name, wherever they lie."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import IO

from ingest.readers.files import SourceFile


@dataclass(frozen=True, kw_only=True)
class Document:
    """A file, a member of an archive, or a server's answer."""

    source: str
    """Where it stands, for reports: the path or address as the user gave it, "archive.zip!member" within an archive."""
    identity: str
    """What its article is called after when it says no better itself: its address, or its path relative to SOURCE."""
    name: str
    """The base name."""
    open: Callable[[], IO[bytes]]
    """A new stream from its first byte, to be closed by who asked for it; OSError where it cannot be had."""
    url: str | None = None
    """The address that it was fetched from."""
    media_type: str | None = None
    """What the server that sent it calls it, in lower case and without parameters: "text/html"."""
    collected: str | None = None
    """When a crawler fetched it, as its archive spells it."""
    charset: str | None = None
    """The encoding that the server says it is in, as the server spells it: "ISO-8859-1"; it may be wrong."""
    columns: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What the user says that its fields are called: {"text": "body"}."""

    def at(self, number: int) -> str:
        """Where its line or record of this number stands, for reports; counted from 1."""
        return f"{self.source}:{number}"


def in_memory(document: Document, data: bytes) -> Document:
    """A document that brings its bytes along, as one that another process reads must."""
    return replace(document, open=partial(BytesIO, data))


def document_of(file: SourceFile, *, columns: Mapping[str, str] | None = None) -> Document:
    """A file on disk."""
    return Document(
        source=str(file.path),
        identity=file.relative,
        name=file.name,
        open=partial(_open, file.path),
        columns=columns or {},
    )


def _open(path: Path) -> IO[bytes]:
    return path.open("rb")
