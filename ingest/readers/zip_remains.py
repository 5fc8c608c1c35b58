"""Reads what is left of a .zip whose end is missing: its members lie one after another, each with its name before it.

The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7 (local file header).
"""

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from assistant.errors import SourceError
from ingest.readers.archive_bounds import Bounds
from ingest.readers.decoding import LARGEST_FILE
from ingest.readers.document import Document
from ingest.readers.members import Members, is_passed_over, leads_out
from ingest.readers.raw import Rejected

_HEADER = struct.Struct("<4s2xHH8xL4xHH")
"""Mark, flags, method, packed bytes, characters of the name, bytes of what else follows it."""

_MARK = b"PK\x03\x04"
_ENCRYPTED, _SIZES_FOLLOW, _UTF8 = 0x1, 0x8, 0x800
_STORED, _DEFLATED = 0, 8
_LENGTHS_OF_SIZES = (16, 12, 24, 20)
"""Bytes of the sizes after a member: with a mark or without, of 32 bits or of 64."""

_PIECE = 2**16


@dataclass(frozen=True, kw_only=True)
class _Member:
    path: str
    flags: int
    method: int
    size: int
    """Packed bytes; 0 where they are only told after the member."""


def remains_of(document: Document, fault: str) -> Iterator[Document | Rejected]:
    """The complete members of an archive without its end, in the order in which they lie, then what is wrong with it.

    Raises:
        OSError: It cannot be read.
        SourceError: It is no zip archive at all, or unpacks to too much.
    """
    members, given = Members(document), False
    with document.open() as file:
        bounds = Bounds(file.seek(0, io.SEEK_END))
        file.seek(0)
        while (member := _next(file)) and (data := _unpacked(file, member)) is not None:
            bounds.unpacked(len(data))
            given = True
            if leads_out(member.path):
                yield Rejected(source=members.source(member.path), reason="its name leads out of the archive")
            elif not member.path.endswith("/") and not is_passed_over(member.path):
                yield _document(members, member.path, data)
    if not given:
        reason = f"no zip archive that can be read: {fault}"
        raise SourceError(reason)
    reason = "cut off: its end is missing, and its members were read as far as they are complete"
    yield Rejected(source=document.source, reason=reason)


def _document(members: Members, path: str, data: bytes) -> Document:
    return members.document(path, lambda: io.BytesIO(data))


def _next(file: IO[bytes]) -> _Member | None:
    """The header of the next member."""
    head = file.read(_HEADER.size)
    if len(head) < _HEADER.size or not head.startswith(_MARK):
        return None
    _, flags, method, packed, name_length, extra_length = _HEADER.unpack(head)
    name = file.read(name_length)
    file.seek(extra_length, io.SEEK_CUR)
    path = name.decode("utf-8" if flags & _UTF8 else "cp437", "replace")
    return _Member(path=path, flags=flags, method=method, size=0 if flags & _SIZES_FOLLOW else packed)


def _unpacked(file: IO[bytes], member: _Member) -> bytes | None:
    """What a member holds; None where it is not complete or larger than LARGEST_FILE. The next one follows."""
    if member.flags & _ENCRYPTED or member.size > LARGEST_FILE:
        return None
    if member.method == _DEFLATED:
        data = _inflated(file)
    else:
        known = member.method == _STORED and not member.flags & _SIZES_FOLLOW
        data = file.read(member.size) if known else None
        data = data if data is None or len(data) == member.size else None
    if member.flags & _SIZES_FOLLOW:
        _pass_sizes(file)
    return data


def _inflated(file: IO[bytes]) -> bytes | None:
    """What was packed from here on: it says itself where it ends."""
    unpacking, data = zlib.decompressobj(-zlib.MAX_WBITS), bytearray()
    while not unpacking.eof and len(data) <= LARGEST_FILE:
        packed = unpacking.unconsumed_tail or file.read(_PIECE)
        try:
            data += unpacking.decompress(packed, LARGEST_FILE + 1 - len(data))
        except zlib.error:
            return None
        if not packed:
            return None
    file.seek(-len(unpacking.unused_data), io.SEEK_CUR)
    return bytes(data) if unpacking.eof else None


def _pass_sizes(file: IO[bytes]) -> None:
    """Go to the end of the sizes that follow a member."""
    start = file.tell()
    following = file.read(max(_LENGTHS_OF_SIZES) + 2)
    found = (length for length in _LENGTHS_OF_SIZES if following[length : length + 2] == b"PK")
    file.seek(start + next(found, _LENGTHS_OF_SIZES[0]))
