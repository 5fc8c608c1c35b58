"""The body of an answer, unpacked while it comes and never larger than is allowed."""

import zlib
from collections.abc import Iterable, Iterator

from assistant.errors import SourceError

PACKINGS = ("gzip", "x-gzip")
"""How servers may pack an answer for the way."""

_GZIP = 16 + zlib.MAX_WBITS
_MEMBER = b"\x1f"
"""How each gzip member begins."""
_AT_ONCE = 2**16


def body_of(chunks: Iterable[bytes], *, packing: str, most: int, cut: bool = False) -> bytes:
    """The body that comes in chunks.

    Args:
        chunks: As they come over the wire.
        packing: The answer's Content-Encoding, in lower case; empty for none.
        most: Bytes; however much more comes, no more is held.
        cut: Whether the beginning will do where there is more than that.

    Raises:
        SourceError: It is larger, packed in another way, or does not unpack.
    """
    if packing not in ("", "identity", *PACKINGS):
        reason = f"packed as {packing!r}, which was not asked for"
        raise SourceError(reason)
    held = bytearray()
    for piece in _unpacked(chunks) if packing in PACKINGS else chunks:
        held += piece
        if len(held) > most:
            if cut:
                return bytes(held[:most])
            reason = f"larger than {most / 2**20:.0f} MB, which is the most that is fetched: save it to a file"
            raise SourceError(reason)
    return bytes(held)


def _unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces of what is packed, none larger than _AT_ONCE.

    Several gzip members on end are one body; what else comes after a member is none of it, as browsers have it.
    """
    unpacker = zlib.decompressobj(_GZIP)
    started = False
    try:
        for chunk in chunks:
            rest = chunk
            while rest:
                if unpacker.eof and not rest.startswith(_MEMBER):
                    return
                if unpacker.eof:
                    unpacker = zlib.decompressobj(_GZIP)
                started = True
                yield unpacker.decompress(rest, _AT_ONCE)
                rest = unpacker.unconsumed_tail or unpacker.unused_data
    except zlib.error as error:
        reason = "its gzip packing is damaged"
        raise SourceError(reason) from error
    if started and not unpacker.eof:
        reason = "its gzip packing breaks off"
        raise SourceError(reason)
