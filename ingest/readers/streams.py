"""Streams that are watched while they are read, so that none grows beyond its bounds."""

import io
import zlib
from collections.abc import Callable
from tarfile import TarError
from typing import IO, Protocol
from zipfile import BadZipFile

from assistant.errors import SourceError


class Readable(Protocol):
    """A stream of bytes, of whichever class."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at its end."""

    def close(self) -> None:
        """Nothing is read any more."""


def watched(
    file: Readable, told: Callable[[int], None] | None = None, *, below: IO[bytes] | None = None
) -> io.BufferedReader:
    """A stream that says how many bytes are read from it, and what is wrong with it in our words; it cannot seek.

    Args:
        file: What is read, and closed with it.
        told: Called with each number of bytes before they are handed on; whatever it raises ends the reading.
        below: What the file itself reads from without closing it.
    """
    return io.BufferedReader(_Watched(file, told, below))


class AsItComes:
    """Reads a stream in pieces of whatever size, so that all that comes before a fault in it is given."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream

    def read(self, size: int = -1, /) -> bytes:
        """Some bytes, at most so many; none at the end."""
        return self._stream.read1(size)


class _Watched(io.RawIOBase):
    """The reading of `watched`."""

    def __init__(self, file: Readable, told: Callable[[int], None] | None, below: IO[bytes] | None) -> None:
        self._file = file
        self._read = getattr(file, "read1", file.read)  # `read` would lose what comes right before a fault
        self._told = told
        self._below = below

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]  # it is given no others
        try:
            data: bytes = self._read(len(buffer))
        except EOFError:
            reason = "cut off: its end is missing, and what came before was read as far as it is complete"
            raise SourceError(reason) from None
        except (BadZipFile, TarError, zlib.error, ValueError) as error:
            reason = f"damaged: {error}"
            raise SourceError(reason) from None
        if self._told is not None:
            self._told(len(data))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._file.close()
            if self._below is not None:
                self._below.close()
        super().close()
