"""Bytes of a file to text: UTF-8 or a reason, in bounded memory."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.errors import SourceError
from ingest.readers.document import Document

LONGEST_LINE = 4 * 2**20
"""Bytes; a longer line is reported and never held in memory."""

LARGEST_FILE = 64 * 2**20
"""Bytes; what is read as one piece (a page, a JSON document, the text of one article) is never larger."""

_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")
_SAMPLE = 65536
_TEXT_CONTROLS = b"\t\n\r\f\x1a\x1b"
_CONTROLS = bytes(byte for byte in range(32) if byte not in _TEXT_CONTROLS)


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of a file."""

    number: int
    """Counted from 1."""
    data: bytes | None
    """Without a byte order mark; None when it is longer than LONGEST_LINE."""


def lines_of(document: Document) -> Iterator[Line]:
    """The lines of a document, one in memory at a time.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It holds no text.
    """
    with document.open() as file:
        data, number = file.readline(LONGEST_LINE + 1), 1
        refuse_binary(data[:_SAMPLE])
        data = data.removeprefix(_BOM)
        while data:
            whole = len(data) <= LONGEST_LINE
            rest = data
            while not whole and rest and not rest.endswith(b"\n"):
                rest = file.readline(_SAMPLE)
            yield Line(number=number, data=data if whole else None)
            data, number = file.readline(LONGEST_LINE + 1), number + 1


def data_of(document: Document) -> bytes:
    """All bytes of a document.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is larger than LARGEST_FILE, or empty.
    """
    with document.open() as file:
        data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        reason = f"larger than {LARGEST_FILE // 2**20} MB, which is the most that is read as one piece"
        raise SourceError(reason)
    if not data:
        reason = "the file is empty"
        raise SourceError(reason)
    return data


def bytes_of(document: Document) -> bytes:
    """All bytes of a document that may be text, without a byte order mark.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is larger than LARGEST_FILE, empty, or holds no text.
    """
    data = data_of(document)
    refuse_binary(data[:_SAMPLE])
    return data.removeprefix(_BOM)


def decoded(data: bytes, *, offset: int = 0) -> str:
    """UTF-8 as text; `offset` is where the data begins in its file, in bytes.

    Raises:
        SourceError: It is not UTF-8; the message says where.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        reason = f"not UTF-8: byte 0x{data[error.start]:02X} at position {offset + error.start}"
        raise SourceError(reason) from None


def refuse_binary(sample: bytes) -> None:
    """Checks that the beginning of a file may be text; a few stray control characters are let through.

    Raises:
        SourceError: It is empty, UTF-16, or more than 1 % of it is control characters.
    """
    if not sample:
        reason = "the file is empty"
        raise SourceError(reason)
    if sample.startswith(_WIDE_BOMS):
        reason = "UTF-16 text: save it as UTF-8"
        raise SourceError(reason)
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 100 > len(sample):
        reason = "binary data, not text"
        raise SourceError(reason)
