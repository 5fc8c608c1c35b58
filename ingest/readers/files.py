"""The files behind the SOURCES that a user gives, in an order that never changes."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from ingest.readers.raw import Rejected


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    """A file to read, and what its articles are called after."""

    path: Path
    """As the user gave it, joined with the way down to the file."""
    relative: str
    """Relative to the SOURCE given, with forward slashes; the base name of a file that was given itself."""

    @property
    def name(self) -> str:
        """The base name."""
        return self.path.name


def files_of(source: Path) -> Iterator[SourceFile | Rejected]:
    """The files of a SOURCE, sorted by path; hidden files and folders inside it are passed over."""
    try:
        mode = source.stat().st_mode
    except FileNotFoundError:
        yield Rejected(source=str(source), reason="no such file or folder")
    except (OSError, ValueError) as error:
        yield Rejected(source=str(source), reason=reason_of(error))
    else:
        yield from _files_of_mode(source, mode)


def _files_of_mode(source: Path, mode: int) -> Iterator[SourceFile | Rejected]:
    if stat.S_ISDIR(mode):
        yield from _files_of_folder(source)
    elif stat.S_ISREG(mode):
        yield SourceFile(path=source, relative=source.name)
    else:
        yield Rejected(source=str(source), reason="not a regular file")


def _files_of_folder(folder: Path) -> Iterator[SourceFile | Rejected]:
    empty = True
    for found in _walk(folder):
        empty = False
        if isinstance(found, Rejected):
            yield found
        else:
            yield SourceFile(path=found, relative=PurePath(found.relative_to(folder)).as_posix())
    if empty:
        yield Rejected(source=str(folder), reason="the folder holds no files")


def _walk(top: Path) -> Iterator[Path | Rejected]:
    """The regular files under a folder; links to folders are not followed, so that no walk is endless."""
    waiting: list[Path | os.DirEntry[str]] = [top]
    while waiting:
        each = waiting.pop()
        path = Path(each)
        try:
            if isinstance(each, Path) or each.is_dir(follow_symlinks=False):
                waiting += reversed(_entries(path))
            elif each.is_file():
                yield path
            elif not each.is_dir():
                yield Rejected(source=str(path), reason="not a regular file")
            elif not path.resolve().is_relative_to(top.resolve()):
                yield Rejected(
                    source=str(path), reason="a link to another folder, which is not followed: name that one"
                )
        except OSError as error:
            yield Rejected(source=str(path), reason=reason_of(error))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What a folder holds that is not hidden, sorted by name."""
    with os.scandir(folder) as entries:
        return sorted((each for each in entries if not each.name.startswith(".")), key=lambda each: each.name)


def reason_of(error: OSError | ValueError) -> str:
    """What the operating system has against a path, in a few words."""
    why = error.strerror if isinstance(error, OSError) else None
    return f"cannot be read: {why or error}".lower()
