"""Writing the one file of a backup: beside its name first, so that no half of one ever bears it."""

import hashlib
import os
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import IO

from assistant.errors import UsageError
from assistant.keeping import manifest
from assistant.keeping.manifest import Kept, Manifest

_CHUNK = 1 << 20
"""Bytes that are packed at once."""
_PACKED = 1
"""How hard SQLite's files are packed, 1 to 9: more takes much longer and saves little."""


def expect_free(path: Path) -> None:
    """See that a backup may bear this name.

    Raises:
        UsageError: it may not.
    """
    if path.is_dir() or not path.parent.is_dir():
        reason = "it is a folder" if path.is_dir() else f"there is no folder '{path.parent}'"
        message = f"no backup can be written to '{path}': {reason}; name a file"
        raise UsageError(message)
    if path.exists() and not _is_backup(path):
        message = f"'{path}' is there and is no backup; give another name"
        raise UsageError(message)


class Member:
    """A file in a backup, measured as it is written."""

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw = raw
        self._digest = hashlib.sha256()
        self._size = 0

    def write(self, chunk: bytes) -> int:
        """Write on."""
        self._digest.update(chunk)
        self._size += len(chunk)
        return self._raw.write(chunk)

    @property
    def kept(self) -> Kept:
        """What was written so far."""
        return Kept(bytes=self._size, sha256=self._digest.hexdigest())


class Packing:
    """A backup that is being written, file by file."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        self._packed = packed
        self._files: dict[str, Kept] = {}

    def add(self, name: str, path: Path) -> None:
        """Put a file of the disk into the backup."""
        with path.open("rb") as source, self._packed.open(name, "w", force_zip64=True) as raw:
            member = Member(raw)
            shutil.copyfileobj(source, member, _CHUNK)
        self._files[name] = member.kept

    @contextmanager
    def vectors(self) -> Iterator[Member]:
        """The file of vectors, to be written until the block ends; they would hardly become smaller."""
        with self._packed.open(zipfile.ZipInfo(manifest.VECTORS), "w", force_zip64=True) as raw:
            member = Member(raw)
            try:
                yield member
            finally:  # what came until they could be reached no more is worth keeping
                self._files[manifest.VECTORS] = member.kept

    def end(self, said: Manifest) -> Manifest:
        """Write what the backup says of itself; that, with its files."""
        said = replace(said, files=self._files)
        self._packed.writestr(manifest.FILE, said.to_json())
        return said


@contextmanager
def packing(path: Path, room: Path) -> Iterator[Packing]:
    """Write a backup until the block ends, and give it its name then."""
    draft = room / "backup"
    with draft.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_PACKED) as packed:
            yield Packing(packed)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    with suppress(OSError):  # not every disk can do this
        _sync(path.parent)


def _is_backup(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as packed:
            return manifest.FILE in packed.namelist()
    except (OSError, zipfile.BadZipFile):
        return False


def _sync(folder: Path) -> None:
    """Have the disk keep a new name."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
