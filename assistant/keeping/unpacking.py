"""Reading the one file of a backup: nothing of it is used before all of it has been checked."""

import hashlib
import os
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from assistant.errors import LibraryError, UsageError
from assistant.keeping import manifest
from assistant.keeping.manifest import Manifest, row_form
from assistant.library.schema import LIBRARY, PEOPLE
from assistant.library.vectors import VECTORS_AT_ONCE

_CHUNK = 1 << 20
"""Bytes that are read at once."""
_LONGEST_MANIFEST = 1_000_000
"""Bytes."""
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError)

Row = tuple[int, Sequence[float]]
"""A passage's number and its vector."""


class Backup:
    """A backup that is open to be read."""

    def __init__(self, path: Path, packed: zipfile.ZipFile) -> None:
        self.path = path
        self._packed = packed
        self.manifest = self._read_manifest()

    def unpack(self, room: Path) -> None:
        """Check every file against the manifest, and put SQLite's into a folder.

        Raises:
            LibraryError: the backup is damaged.
        """
        for name in self.manifest.files:
            target = room / name if name in (LIBRARY.file, PEOPLE.file) else Path(os.devnull)
            with self._file(name) as source:
                self._check(name, source, target)

    def vectors(self) -> Iterator[list[Row]]:
        """The vectors, by their passages' numbers, at most VECTORS_AT_ONCE at a time.

        Raises:
            LibraryError: the backup is damaged.
        """
        if not self.manifest.vectors:
            return
        form = row_form(self.manifest.dimensions)
        with self._file(manifest.VECTORS) as source:
            while chunk := source.read(form.size * VECTORS_AT_ONCE):
                yield [(number, vector) for number, *vector in form.iter_unpack(chunk)]

    def _read_manifest(self) -> Manifest:
        try:
            with self._file(manifest.FILE) as source:
                said = Manifest.from_json(source.read(_LONGEST_MANIFEST))
        except ValueError as error:
            reason = f"its manifest cannot be read ({error})"
            raise self._none(reason) from error
        expected = {"form": manifest.FORM, "library_schema": LIBRARY.version, "people_schema": PEOPLE.version}
        if any(getattr(said, name) != value for name, value in expected.items()) or LIBRARY.file not in said.files:
            message = (
                f"'{self.path}' was made by Crosscheck {said.crosscheck} with schema {said.library_schema}, and this "
                f"version reads schema {LIBRARY.version}; restore it with that version"
            )
            raise LibraryError(message)
        return said

    def _check(self, name: str, source: IO[bytes], target: Path) -> None:
        """Compare a file with what the manifest says of it while it is copied."""
        kept, digest, size = self.manifest.files[name], hashlib.sha256(), 0
        with target.open("wb") as copy:
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                if size > kept.bytes:
                    break
                copy.write(chunk)
        if (size, digest.hexdigest()) != (kept.bytes, kept.sha256):
            reason = f"{name} in it is not what it was when the backup was made"
            raise self._none(reason)

    @contextmanager
    def _file(self, name: str) -> Iterator[IO[bytes]]:
        try:
            with self._packed.open(name) as source:
                yield source
        except _DAMAGE as error:
            raise self._none(" ".join(str(error).replace('"', "").split())) from error

    def _none(self, reason: str) -> LibraryError:
        return LibraryError(f"'{self.path}' is no backup, or a damaged one: {reason}; use another copy of it")


@contextmanager
def opened(path: Path) -> Iterator[Backup]:
    """A backup, to be read until the block ends.

    Raises:
        UsageError: there is no such file.
        LibraryError: it is no backup, or one of another schema.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        message = f"cannot read '{path}': {error.strerror}; name a file that crosscheck backup has written"
        raise UsageError(message) from error
    with file:
        try:
            packed = zipfile.ZipFile(file)
        except _DAMAGE as error:
            message = f"'{path}' is no backup, or half of one; use another copy of it"
            raise LibraryError(message) from error
        with packed:
            yield Backup(path, packed)
