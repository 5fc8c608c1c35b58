"""Which IP addresses are of the public network."""

import pytest

from ingest.fetching.networks import NotPublic, by_system, is_public, public_addresses


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("93.184.216.34", True, id="public"),
        pytest.param("2606:2800:220:1::1", True, id="public, IPv6"),
        pytest.param("127.0.0.1", False, id="loopback"),
        pytest.param("127.8.9.1", False, id="loopback, all of it"),
        pytest.param("0.0.0.0", False, id="unspecified"),  # noqa: S104 - an address, not what is listened on
        pytest.param("10.1.2.3", False, id="private, 10"),
        pytest.param("172.31.0.1", False, id="private, 172"),
        pytest.param("192.168.1.1", False, id="private, 192"),
        pytest.param("169.254.169.254", False, id="link-local: where clouds keep their secrets"),
        pytest.param("100.64.0.1", False, id="shared by a carrier's customers"),
        pytest.param("198.18.0.1", False, id="benchmarks"),
        pytest.param("224.0.0.1", False, id="multicast"),
        pytest.param("255.255.255.255", False, id="broadcast"),
        pytest.param("::1", False, id="loopback, IPv6"),
        pytest.param("::", False, id="unspecified, IPv6"),
        pytest.param("fe80::1", False, id="link-local, IPv6"),
        pytest.param("fe80::1%eth0", False, id="link-local with its interface"),
        pytest.param("fd00::1", False, id="private, IPv6"),
        pytest.param("fec0::1", False, id="site-local"),
        pytest.param("ff02::1", False, id="multicast, IPv6"),
        pytest.param("::ffff:127.0.0.1", False, id="loopback, mapped"),
        pytest.param("::ffff:93.184.216.34", True, id="public, mapped"),
        pytest.param("::127.0.0.1", False, id="loopback, in the old way"),
        pytest.param("64:ff9b::7f00:1", False, id="loopback behind NAT64"),
        pytest.param("64:ff9b::5db8:d822", True, id="public behind NAT64"),
        pytest.param("2002:7f00:1::", False, id="loopback behind 6to4"),
        pytest.param("2002:a00:1::", False, id="private behind 6to4"),
    ],
)
def test_an_address_is_public_or_not(address: str, expected: bool) -> None:
    """What leads to this machine or a private network, however it is written, is not."""
    assert is_public(address) is expected


def test_one_address_that_is_not_public_is_enough() -> None:
    """A name with a public and a private address is not asked at all."""
    with pytest.raises(NotPublic, match=r"10\.0\.0\.1"):
        public_addresses("tidewater.example", 443, resolve=lambda *_: ["93.184.216.34", "10.0.0.1"])


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "localhost"])
def test_other_spellings_of_loopback_are_seen_through(host: str) -> None:
    """The system's resolver says what they mean."""
    with pytest.raises(NotPublic):
        public_addresses(host, 80, resolve=by_system)


@pytest.mark.parametrize("host", ["a" * 70 + ".example", "a..example"])
def test_a_name_that_cannot_be_has_no_address(host: str) -> None:
    """It ends as a name that nobody knows."""
    with pytest.raises(OSError, match=r"label|encod"):
        by_system(host, 80)
