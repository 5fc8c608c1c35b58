"""Reads .tar: its files in the order in which they lie, for it cannot be read back and forth while it is unpacked."""

import tarfile
from collections.abc import Iterator
from typing import IO, cast

from assistant.errors import SourceError
from ingest.readers.archive_bounds import MOST_MEMBERS
from ingest.readers.document import Document
from ingest.readers.members import Members, is_passed_over, leads_out
from ingest.readers.raw import Rejected
from ingest.readers.spooling import kept
from ingest.readers.streams import AsItComes, watched


def read_tar(document: Document) -> Iterator[Document | Rejected]:
    """The files of an archive; links, devices and folders are passed over.

    Raises:
        OSError: It cannot be opened or read, or the disk is full.
        SourceError: It is no tar archive, damaged, cut off, or holds too many files; what came before was given.
    """
    with watched(document.open()) as stream:
        try:
            with tarfile.open(fileobj=cast("IO[bytes]", AsItComes(stream)), mode="r|") as archive:
                yield from _members(document, archive)
        except tarfile.TarError as error:
            reason = f"no tar archive, damaged or cut off: {error}"
            raise SourceError(reason) from None
        except (EOFError, ValueError, OverflowError) as error:
            reason = f"a damaged tar archive: {error}"
            raise SourceError(reason) from None


def _members(document: Document, archive: tarfile.TarFile) -> Iterator[Document | Rejected]:
    members, number = Members(document), 0
    for info in archive:
        if not info.isreg() or is_passed_over(info.name):
            continue
        number += 1
        if number > MOST_MEMBERS:
            reason = f"the archive holds more than {MOST_MEMBERS:,} files"
            raise SourceError(reason)
        if leads_out(info.name):
            yield Rejected(source=members.source(info.name), reason="its name leads out of the archive")
            continue
        content = archive.extractfile(info)
        if content is not None:
            with watched(content) as stream, kept(stream) as reopened:
                yield members.document(info.name, reopened)
    if not number:
        reason = "the archive holds no files"
        raise SourceError(reason)
