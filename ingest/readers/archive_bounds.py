"""How much an archive may hold: what unpacks to more is made to do harm."""

from collections.abc import Callable

from assistant.errors import SourceError

MOST_MEMBERS = 500_000
"""Files in one archive; each takes some 500 bytes of memory while a zip archive is open."""

LARGEST_RATIO = 100
"""Bytes that each packed byte may unpack to, of a whole archive; text packs to a fifth, repetitive records to a
fiftieth, and what is made to do harm to a thousandth."""

ALWAYS_ALLOWED = 32 * 2**20
"""Bytes that an archive may unpack to whatever its ratio: a short file of one repeated line harms nobody."""

MOST_UNPACKED = 256 * 2**30
"""Bytes that one archive may unpack to; a month of a large crawl is several archives."""

LARGEST_KEPT = 4 * 2**30
"""Bytes of one member that is unpacked to disk, because its format has to be read back and forth."""


class Bounds:
    """Counts what an archive unpacks to, and ends the reading where it is too much."""

    def __init__(self, packed: int = 0) -> None:
        self._packed = packed
        self._unpacked = 0

    def packed(self, read: int) -> None:
        """So many more packed bytes were read, where their number is not known from the beginning."""
        self._packed += read

    def unpacked(self, read: int) -> None:
        """So many more bytes were unpacked.

        Raises:
            SourceError: They are too many.
        """
        self._unpacked += read
        if self._unpacked > MOST_UNPACKED:
            reason = f"unpacks to more than {MOST_UNPACKED // 2**30} GB"
            raise SourceError(reason)
        if self._unpacked > ALWAYS_ALLOWED + LARGEST_RATIO * self._packed:
            reason = f"unpacks to more than {LARGEST_RATIO} times its size, as only what is made to do harm does"
            raise SourceError(reason)


class MemberBounds:
    """Counts what a member unpacks to; bytes that are unpacked again, for another look at it, count once."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._furthest = 0

    def reading(self) -> Callable[[int], None]:
        """What is to be told of the bytes of one reading from the beginning."""
        position = 0

        def told(read: int) -> None:
            nonlocal position
            position += read
            if position > self._furthest:
                self._bounds.unpacked(position - self._furthest)
                self._furthest = position

        return told
