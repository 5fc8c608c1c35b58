"""Addresses of the web: what is one, and how it is written so that the same is always the same."""

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote

import httpx

from assistant.errors import SourceError

LONGEST = 4_000
"""Characters; a longer address is no article's."""

HIGHEST_PORT = 65_535

_SCHEME = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.-]+://")
_CREDENTIALS = re.compile(r"(?<=://)[^/?#\s]*@")


@dataclass(frozen=True, kw_only=True)
class Address:
    """Where something is to be fetched."""

    url: str
    """Scheme and host in lower case, the host in ASCII, no fragment, and no credentials: it may be kept and shown."""
    credentials: tuple[str, str] | None = field(default=None, repr=False)
    """The user and password that it was given with; they are sent to its own server and kept nowhere."""


def is_address(text: str) -> bool:
    """Whether a SOURCE is meant as an address, be it one that can be fetched or not."""
    return _SCHEME.match(text) is not None


def without_credentials(text: str) -> str:
    """What a user gave, without a user and password in it: for reports."""
    return _CREDENTIALS.sub("", text)


def address_of(text: str, *, base: str | None = None) -> Address:
    """The address that a text is, relative to the address it was found at.

    Raises:
        SourceError: It is none that is fetched.
    """
    try:
        url = httpx.URL(base).join(text.strip()) if base else httpx.URL(text.strip())
        objection = _objection(url)
    except (httpx.InvalidURL, ValueError) as error:
        objection = f"no address: {without_credentials(str(error)).lower()}"
    if objection:
        raise SourceError(objection)
    credentials = (url.username, url.password) if url.userinfo else None
    plain = url.copy_with(fragment=None, userinfo=None)
    if plain.path == "/":
        plain = plain.copy_with(path="/")  # written out
    return Address(url=str(plain), credentials=credentials)


def _objection(url: httpx.URL) -> str | None:
    """Why nothing can be fetched from there.

    Raises:
        ValueError: Its host is no name.
    """
    if url.scheme not in ("http", "https"):
        return f"addresses of the kind {url.scheme + '://'!r} are not fetched, only http:// and https://"
    if not url.host:
        return "no address: it names no host"
    if url.port is not None and url.port > HIGHEST_PORT:
        return f"no address: there is no port {url.port}"
    return f"no address: it is longer than {LONGEST:,} characters" if len(str(url)) > LONGEST else None


def redirected(address: Address, to: str) -> Address:
    """Where a server sends us from an address; credentials go along within one server, and nowhere else.

    Raises:
        SourceError: It is no address that is fetched.
    """
    target = address_of(to, base=address.url)
    same = origin_of(target.url) == origin_of(address.url)
    return Address(url=target.url, credentials=address.credentials if same else None)


def origin_of(url: str) -> str:
    """The server behind an address: its scheme, host and port."""
    parts = httpx.URL(url)
    return f"{parts.scheme}://{parts.netloc.decode('ascii')}"


def name_of(url: str) -> str:
    """What people call what is at an address: the last part of its path, else its host."""
    parts = httpx.URL(url)
    return unquote(PurePosixPath(parts.path).name) or parts.host
