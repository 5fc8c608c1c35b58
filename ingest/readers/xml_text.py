"""XML as text: UTF-8 if it is that, whatever it declares; else as it or its server says, else as Windows has it."""

import codecs
import io
import re
from collections.abc import Iterator
from typing import IO

from assistant.errors import SourceError
from ingest.readers.decoding import codec_named
from ingest.readers.document import Document
from ingest.readers.streams import watched

LARGEST_XML = 128 * 2**20
"""Bytes; the protocol of sitemaps allows 50 MB, and no message of a wire comes near."""

_HEAD = 1024
_PIECE = 2**16
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?\sencoding\s*=\s*[\"']([A-Za-z][\w.:-]*)[\"']")
_BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_WITHOUT_BOM = {b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}


def pieces_of(document: Document) -> Iterator[str]:
    """The text of an XML document, a piece in memory at a time; without the blank lines that some begin with.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is empty, larger than LARGEST_XML, or in no encoding that can be told.
    """
    encoding = _encoding_of(document)
    begun = False
    try:
        with document.open() as file:
            for piece in _decoded(file, encoding):
                text = piece if begun else piece.lstrip()
                begun = begun or bool(text)
                if text:
                    yield text
    except UnicodeError:
        reason = "it was written to while it was read; read it again"
        raise SourceError(reason) from None


def _encoding_of(document: Document) -> str:
    with document.open() as file:
        head = file.read(_HEAD)
    if not head:
        reason = "the file is empty"
        raise SourceError(reason)
    certain = next((name for mark, name in (*_BOMS.items(), *_WITHOUT_BOM.items()) if head.startswith(mark)), None)
    declared = [codec for codec in map(codec_named, (_declared_in(head), document.charset)) if codec]
    candidates = [certain] if certain else ["utf-8", *declared, "cp1252"]
    for encoding in candidates:
        if _decodes(document, encoding):
            return encoding
    reason = f"not {candidates[0].upper()}" if len(candidates) < 3 else f"neither UTF-8 nor {candidates[1]!r}"
    raise SourceError(reason)


def _declared_in(head: bytes) -> str | None:
    """The encoding that it declares; one of those whose mark it lacks is none."""
    declared = _DECLARED.search(head)
    name = declared.group(1).decode("ascii") if declared else None
    return None if name and name.lower().startswith("utf") else name


def _decodes(document: Document, encoding: str) -> bool:
    """Whether a document is in an encoding from its first byte to its last."""
    try:
        with document.open() as file:
            for _ in _decoded(file, encoding):
                pass
    except (UnicodeError, LookupError):  # LookupError: a codec that turns bytes into bytes
        return False
    return True


def _decoded(file: IO[bytes], encoding: str) -> Iterator[str]:
    text = io.TextIOWrapper(watched(file, _Limit()), encoding=encoding, newline="")
    while piece := text.read(_PIECE):
        yield piece


class _Limit:
    """Counts what is read, and ends the reading where it is too much."""

    def __init__(self) -> None:
        self._read = 0

    def __call__(self, read: int) -> None:
        self._read += read
        if self._read > LARGEST_XML:
            reason = f"larger than {LARGEST_XML // 2**20} MB, which is the most that is read as XML"
            raise SourceError(reason)
