"""Addresses: what is one, and that nothing secret stays in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import SourceError
from ingest.fetching.addresses import (
    LONGEST,
    Address,
    address_of,
    is_address,
    name_of,
    origin_of,
    redirected,
    without_credentials,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("https://tidewater.example/a", True, id="https"),
        pytest.param("HTTP://tidewater.example", True, id="in capitals"),
        pytest.param("ftp://tidewater.example/a", True, id="one that is not fetched, which is to be said"),
        pytest.param("articles/https", False, id="a path"),
        pytest.param("C:\\articles", False, id="a drive"),
        pytest.param("https:/typo", False, id="no scheme without two slashes"),
    ],
)
def test_a_source_is_an_address_or_a_path(text: str, expected: bool) -> None:
    """What begins with a scheme is meant as an address."""
    assert is_address(text) is expected


@pytest.mark.parametrize(
    ("text", "base", "url"),
    [
        pytest.param(
            " HTTPS://Tidewater.Example:443/a#top ", None, "https://tidewater.example/a", id="written one way"
        ),
        pytest.param("http://tidewater.example", None, "http://tidewater.example/", id="a host has a front page"),
        pytest.param("http://tidewater.example?a=1", None, "http://tidewater.example/?a=1", id="and a query of it"),
        pytest.param("http://tidewater.example/a%2Fb", None, "http://tidewater.example/a%2Fb", id="escapes stay"),
        pytest.param("https://küste.example/ä", None, "https://xn--kste-0ra.example/%C3%A4", id="other scripts"),
        pytest.param("../b?x=1", "https://tidewater.example/n/a", "https://tidewater.example/b?x=1", id="relative"),
        pytest.param("//other.example/a", "https://tidewater.example/", "https://other.example/a", id="another host"),
        pytest.param("https://ann:pw@tidewater.example/a", None, "https://tidewater.example/a", id="with a password"),
    ],
)
def test_the_same_address_is_always_written_the_same(text: str, base: str | None, url: str) -> None:
    """Case, ports that go without saying, fragments and credentials make no other address."""
    assert address_of(text, base=base).url == url


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("ftp://tidewater.example/a", "'ftp://' are not fetched", id="another scheme"),
        pytest.param("file:///etc/passwd", "'file://' are not fetched", id="a file of this machine"),
        pytest.param("https://", "names no host", id="no host"),
        pytest.param("https://tidewater.example:port/", "no address", id="no port"),
        pytest.param("https://tidewater.example:65536/", "there is no port 65536", id="a port beyond the last"),
        pytest.param("https://xn--/a", "no address", id="a host that only looks encoded"),
        pytest.param("https://tidewater.example/" + "a" * LONGEST, "longer than 4,000 characters", id="too long"),
        pytest.param("https://tidewater.example/\x00", "no address", id="control characters"),
    ],
)
def test_what_is_no_address_has_its_reason(text: str, reason: str) -> None:
    """One line says what is wrong."""
    with pytest.raises(SourceError, match=reason) as raised:
        address_of(text)
    assert "\n" not in str(raised.value)


@given(text=st.text(max_size=60), user=st.text("abc:@/%", max_size=6))
def test_no_text_breaks_it_and_no_password_stays(text: str, user: str) -> None:
    """Whatever is given is an address without credentials, or has a reason."""
    for each in (text, f"https://{user}hunter2@tidewater.example/{text}", f"http://x/{text}"):
        try:
            address = address_of(each)
        except SourceError:
            continue
        assert "@" not in origin_of(address.url)
        assert address_of(address.url) == Address(url=address.url)
        assert name_of(address.url)


def test_credentials_go_to_their_own_server_alone() -> None:
    """A redirect within the server keeps them, another one drops them; nothing shows them."""
    address = address_of("https://ann:hunter2@tidewater.example/a")
    assert address.credentials == ("ann", "hunter2")
    assert redirected(address, "/b").credentials == ("ann", "hunter2")
    assert redirected(address, "http://tidewater.example/b").credentials is None
    assert redirected(address, "https://other.example/b").credentials is None
    assert "hunter2" not in repr(address)
    assert without_credentials("ftp://ann:hunter2@tidewater.example/a") == "ftp://tidewater.example/a"
