"""Bodies: unpacked while they come, and never more than allowed."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import SourceError
from ingest.fetching.bodies import body_of

MOST = 1000


def chunks(data: bytes, size: int) -> list[bytes]:
    """The data in pieces."""
    return [data[start : start + size] for start in range(0, len(data), size)]


@given(data=st.binary(max_size=MOST), size=st.integers(1, 50), members=st.integers(1, 3))
def test_what_was_packed_comes_out(data: bytes, size: int, members: int) -> None:
    """However it is cut, and in however many members."""
    parts = chunks(data, max(1, -(-len(data) // members))) or [b""]
    packed = b"".join(map(gzip.compress, parts))
    assert body_of(chunks(packed, size), packing="gzip", most=MOST) == data
    assert body_of(chunks(data, size), packing="", most=MOST) == data


@pytest.mark.parametrize("after", [b"\0\0\0", b"\n", b"<!-- served in 3 ms -->"])
def test_what_comes_after_the_packed_body_is_left(after: bytes) -> None:
    """Servers pad; browsers do not mind."""
    packed = gzip.compress(b"Nine ") + gzip.compress(b"sailors.") + after
    assert body_of(chunks(packed, 7), packing="gzip", most=MOST) == b"Nine sailors."


@pytest.mark.parametrize("packing", ["", "gzip"])
def test_the_beginning_may_do(packing: str) -> None:
    """Of what is larger than allowed, where it is asked for."""
    data = b"x" * (3 * MOST)
    sent = gzip.compress(data) if packing else data
    assert body_of(chunks(sent, 7), packing=packing, most=MOST, cut=True) == data[:MOST]


@pytest.mark.parametrize(
    ("data", "packing", "reason"),
    [
        pytest.param(b"x" * (MOST + 1), "", "larger than", id="too large"),
        pytest.param(gzip.compress(b"x" * (MOST + 1)), "gzip", "larger than", id="too large unpacked"),
        pytest.param(gzip.compress(b"Nine sailors.")[:-6], "gzip", "breaks off", id="cut"),
        pytest.param(b"Nine sailors.", "gzip", "is damaged", id="not packed at all"),
        pytest.param(zlib.compress(b"Nine"), "deflate", "'deflate', which was not asked for", id="packed otherwise"),
        pytest.param(b"", "br", "'br', which was not asked for", id="packed in what is not installed"),
    ],
)
def test_what_is_wrong_with_a_body_is_said(data: bytes, packing: str, reason: str) -> None:
    """One line each."""
    with pytest.raises(SourceError, match=reason):
        body_of(chunks(data, 7), packing=packing, most=MOST)


def test_a_bomb_is_not_unpacked() -> None:
    """Of a gigabyte in a megabyte, no more is unpacked than is allowed and one piece."""
    asked: list[int] = []

    def bomb() -> list[bytes]:
        packer = zlib.compressobj(wbits=31)
        pieces = []
        for number in range(64):
            asked.append(number)
            pieces.append(packer.compress(b"\0" * 2**20))
        return [*pieces, packer.flush()]

    with pytest.raises(SourceError, match="larger than 0 MB"):
        body_of(bomb(), packing="gzip", most=MOST)
