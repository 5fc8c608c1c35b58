"""What comes of asking a server for an address once."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Page:
    """What the server sent."""

    url: str
    """The address that was asked for."""
    body: bytes
    """Unpacked where the server had packed it for the way."""
    media_type: str | None = None
    """What the server calls it, in lower case and without parameters: "text/html"."""
    charset: str | None = None
    """The encoding that the server says it is in."""
    etag: str | None = None
    modified: str | None = None
    """The server's ETag and Last-Modified, to ask with whether it has changed."""


@dataclass(frozen=True, kw_only=True)
class Unmodified:
    """It is as it was when its ETag or Last-Modified was given."""


@dataclass(frozen=True, kw_only=True)
class Moved:
    """It is to be had at another address."""

    to: str
    """As the server has it, which may be relative to the address that was asked for."""


@dataclass(frozen=True, kw_only=True)
class Failed:
    """It could not be had."""

    reason: str
    """One line: what is wrong, and what to do where something can be done."""
    temporary: bool = True
    """Whether it may be had at another time, without anybody doing anything."""
    wait: float | None = None
    """Seconds after which the server would be asked again; None where it has not said that it is only busy."""
    status: int | None = None
    """The status that the server answered with, where it did."""


Answer = Page | Unmodified | Moved | Failed
