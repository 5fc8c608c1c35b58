"""Which servers may be asked: those of the public network, by the addresses that their names resolve to."""

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

Resolve = Callable[[str, int], Sequence[str]]
"""The IP addresses of a host and port, those to try first in front; OSError where there are none."""

_NAT64 = IPv6Network("64:ff9b::/96")


class NotPublic(Exception):  # noqa: N818 - it says what an address is
    """A host that resolves to an address which is not of the public network."""


def by_system(host: str, port: int) -> Sequence[str]:
    """The addresses that the machine's resolver gives.

    Raises:
        OSError: It gives none.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # a label that is empty or too long
        raise OSError(str(error)) from error
    return list(dict.fromkeys(str(where[0]) for *_, where in found))


def public_addresses(host: str, port: int, *, resolve: Resolve) -> Sequence[str]:
    """The addresses of a host, all of them of the public network: one that is not makes the others suspect.

    Raises:
        OSError: It has none.
        NotPublic: One of them belongs to this machine, a private network, or nobody.
    """
    addresses = resolve(host, port)
    for address in addresses:
        if not is_public(address):
            raise NotPublic(address)
    return addresses


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public network; addresses that carry another are as that one is."""
    ip = ip_address(address)
    if isinstance(ip, IPv6Address):
        carried = _carried(ip)
        if carried is not None:
            return is_public(str(carried))
        if ip.is_site_local or ip.is_reserved:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_unspecified


def _carried(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address within an IPv6 address that leads to it: mapped, 6to4, Teredo, NAT64."""
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
