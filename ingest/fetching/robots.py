"""What a server's robots.txt lets us fetch, and how fast."""

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING

from assistant.errors import SourceError
from ingest.fetching.addresses import Address, redirected
from ingest.fetching.answers import Answer, Failed, Moved, Page
from ingest.fetching.fetcher import Fetcher, Request
from ingest.fetching.limits import Limits
from ingest.fetching.manners import PRODUCT

if TYPE_CHECKING:
    from protego import Protego

_LONGEST = 500 * 2**10
"""Bytes of a robots.txt that are read, as RFC 9309 has it."""


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What one server allows."""

    delay: float = 0.0
    """Seconds that it wants between two requests."""
    refused: Failed | None = None
    """Why nothing may be fetched from it, be it for now or for good."""
    _robots: "Protego | None" = field(default=None, repr=False)

    def objection(self, url: str) -> Failed | None:
        """What is to be said against fetching an address of this server; None where it may be fetched."""
        if self.refused:
            return self.refused
        if self._robots is not None and not self._robots.can_fetch(url, PRODUCT):
            return Failed(reason="the site's robots.txt does not allow programs to fetch it", temporary=False)
        return None


def rules_of(fetcher: Fetcher, origin: Address, limits: Limits) -> Rules:
    """The rules of a server, of which it is asked; an answer of 4xx means that it has none (RFC 9309)."""
    answer: Answer = Moved(to="/robots.txt")
    at = origin
    for _ in range(limits.redirects + 1):
        if not isinstance(answer, Moved):
            break
        try:
            at = redirected(at, answer.to)
        except SourceError:
            return Rules()
        answer = fetcher.fetch(Request(address=at, enough=_LONGEST))
    return _rules(answer)


def _rules(answer: Answer) -> Rules:
    if isinstance(answer, Page):
        return _written(_whole_lines(answer.body))
    if isinstance(answer, Failed):
        if answer.status is None:  # nobody there, or nobody who may be asked
            return Rules(refused=answer)
        if answer.status >= 500 or answer.status in (HTTPStatus.OK, HTTPStatus.TOO_MANY_REQUESTS):
            reason = f"its robots.txt cannot be had for now: {answer.reason}"
            return Rules(refused=Failed(reason=reason, wait=answer.wait, status=answer.status))
    return Rules()


def _whole_lines(text: bytes) -> bytes:
    """The lines of what may have been cut off: the rest of a path would forbid more than the whole of it."""
    end = max(text.rfind(b"\n"), text.rfind(b"\r"))
    return text if len(text) < _LONGEST else text[: end + 1]


def _written(text: bytes) -> Rules:
    from protego import Protego

    robots = Protego.parse(text.decode("utf-8-sig", errors="replace"))
    rate = robots.request_rate(PRODUCT)
    delays = (robots.crawl_delay(PRODUCT), rate.seconds / rate.requests if rate and rate.requests else None)
    return Rules(delay=max(delay or 0.0 for delay in delays), _robots=robots)
