"""Documents for tests, made of the bytes that they hold."""

import io

from ingest.readers.document import Document
from ingest.readers.raw import Found
from ingest.readers.registry import read_document


def given(content: bytes | str, name: str, *, url: str | None = None, media_type: str | None = None) -> Document:
    """A document of this content and name."""
    data = content.encode() if isinstance(content, str) else content
    return Document(
        source=f"in/{name}", identity=name, name=name, open=lambda: io.BytesIO(data), url=url, media_type=media_type
    )


def found_in(content: bytes | str, name: str) -> list[Found]:
    """What a document of this content and name holds."""
    return list(read_document(given(content, name)))


def only(content: bytes | str, name: str) -> Found:
    """The one thing that a document of this content and name holds."""
    [found] = found_in(content, name)
    return found
