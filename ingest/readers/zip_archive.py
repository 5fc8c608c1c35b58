"""Reads .zip: its members in the order of their names, none unpacked before it is read."""

import os
import struct
from collections.abc import Iterator
from typing import IO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from assistant.errors import SourceError
from ingest.readers.archive_bounds import MOST_MEMBERS, Bounds, MemberBounds
from ingest.readers.document import Document
from ingest.readers.members import Members, is_passed_over, leads_out
from ingest.readers.raw import Rejected
from ingest.readers.spooling import seekable
from ingest.readers.streams import watched
from ingest.readers.zip_remains import remains_of

_METHODS = frozenset((ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2))
"""How members may be packed; the others are rare, and LZMA takes whatever memory it says."""

_ENCRYPTED = 0x1
_FAULTS = (BadZipFile, NotImplementedError, RuntimeError, ValueError)
"""What is raised for an archive or a member that is damaged or written in a way that is not known."""


def read_zip(document: Document) -> Iterator[Document | Rejected]:
    """The files of an archive; of one whose end is missing, those that are complete.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is no zip archive, or holds too many files.
    """
    with seekable(document) as whole, whole.open() as file:
        try:
            archive = ZipFile(file)
        except (*_FAULTS, struct.error, OverflowError, EOFError) as error:
            yield from remains_of(whole, str(error))
            return
        with archive:
            yield from _members(document, archive, Bounds(file.seek(0, os.SEEK_END)))


def _members(document: Document, archive: ZipFile, bounds: Bounds) -> Iterator[Document | Rejected]:
    members = (info for info in archive.infolist() if not is_passed_over(info.filename))
    files = [info for info in members if not info.filename.endswith("/")]
    if not files:
        reason = "the archive holds no files"
        raise SourceError(reason)
    if len(files) > MOST_MEMBERS:
        reason = f"the archive holds more than {MOST_MEMBERS:,} files"
        raise SourceError(reason)
    named = Members(document)
    for info in sorted(files, key=lambda info: info.filename):
        if against := _against(info):
            yield Rejected(source=named.source(info.filename), reason=against)
        else:
            yield from _readable(_document(info, archive, named, MemberBounds(bounds)))


def _against(info: ZipInfo) -> str | None:
    """Why a member is not read."""
    if leads_out(info.filename):
        return "its name leads out of the archive"
    if info.flag_bits & _ENCRYPTED:
        return "encrypted: unpack the archive with its password first"
    if info.compress_type not in _METHODS:
        return f"packed by method {info.compress_type}, which is not read: pack the archive anew"
    return None


def _document(info: ZipInfo, archive: ZipFile, members: Members, bounds: MemberBounds) -> Document:
    def opened() -> IO[bytes]:
        try:
            return watched(archive.open(info), bounds.reading())
        except _FAULTS as error:
            reason = f"damaged: {error}"
            raise SourceError(reason) from None

    return members.document(info.filename, opened)


def _readable(member: Document) -> Iterator[Document | Rejected]:
    """A member that can be read back and forth where its format asks for that; else why not."""
    try:
        with seekable(member) as readable:
            yield readable
    except SourceError as error:
        yield Rejected(source=member.source, reason=str(error))
