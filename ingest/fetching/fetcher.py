"""One request to one server: within the limits, to where it may go, and with an answer that is never an exception."""

import errno
import socket
import ssl
from base64 import b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpcore
import httpx

from assistant.errors import SourceError
from ingest.fetching.addresses import Address, origin_of
from ingest.fetching.answers import Answer, Failed, Moved, Page, Unmodified
from ingest.fetching.bodies import body_of
from ingest.fetching.connecting import Deadline, GuardedBackend
from ingest.fetching.manners import Manners, trust
from ingest.fetching.networks import NotPublic, public_addresses
from ingest.fetching.proxies import proxy_for
from ingest.readers.content_type import content_type_of

_ACCEPT = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml, */*;q=0.8"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
_PASSING = frozenset({408, 425})
"""Statuses below 500 that another time may not have."""
_WHAT_TO_DO = {
    401: "it wants a user and password: https://user:password@host/",
    403: "it does not let this program in",
    404: "check the address",
    407: "the proxy wants a user and password: HTTPS_PROXY=http://user:password@host:port",
    410: "it is gone for good",
}


@dataclass(frozen=True, kw_only=True)
class Request:
    """What a server is asked for."""

    address: Address
    etag: str | None = None
    modified: str | None = None
    """What the server said of the version that is known already: it need not be sent again."""
    enough: int | None = None
    """Bytes of a longer answer that will do; None where it is wanted as a whole, within the limits."""


class Fetcher:
    """Asks servers; safe for many threads, for every request has a connection of its own."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._limits = manners.limits

    def fetch(self, request: Request) -> Answer:
        """Ask once: redirects are not followed."""
        try:
            return self._ask(request)
        except NotPublic as error:
            reason = f"leads to {error}, which is not a public address; CROSSCHECK_FETCH_PRIVATE=true allows such"
            return Failed(reason=reason, temporary=False)
        except SourceError as error:
            return Failed(reason=str(error), temporary=False)
        except (OSError, httpcore.TimeoutException, httpcore.NetworkError) as error:
            return Failed(reason=_reason(error) + _by_way_of(proxy_for(request.address.url)))
        except httpcore.ProxyError as error:
            return Failed(reason=f"the proxy does not let it through: {error}; see HTTPS_PROXY and NO_PROXY")
        except (httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
            return Failed(reason=f"the server's answer is no proper HTTP: {_first_line(error)}")

    def _ask(self, request: Request) -> Answer:
        url = request.address.url
        with (
            self._pool(url) as pool,
            pool.stream("GET", url, headers=self._headers(request), extensions={"timeout": self._timeouts()}) as answer,
        ):
            return self._read(request, answer)

    def _pool(self, url: str) -> httpcore.ConnectionPool:
        """What connects to a server, or to the proxy before it, for one request."""
        deadline = Deadline(self._limits.total)
        trusted = trust(self._manners.authority)
        proxy = proxy_for(url)
        if proxy is None:
            backend = GuardedBackend(deadline, self._allowed)
            return httpcore.ConnectionPool(ssl_context=trusted, network_backend=backend)
        self._check_behind_proxy(url)
        secure = proxy.url.startswith("https:")
        return httpcore.HTTPProxy(
            proxy_url=proxy.url,
            proxy_auth=proxy.credentials,
            ssl_context=trusted,
            proxy_ssl_context=trust(self._manners.authority) if secure else None,
            network_backend=GuardedBackend(deadline, self._manners.resolve),  # the company's own, so it may be private
        )

    def _allowed(self, host: str, port: int) -> list[str]:
        """The addresses of a host that may be asked."""
        if self._manners.private:
            return list(self._manners.resolve(host, port))
        return list(public_addresses(host, port, resolve=self._manners.resolve))

    def _check_behind_proxy(self, url: str) -> None:
        """See that a proxy is not sent to private addresses; names that only the proxy can resolve are its to judge."""
        parts = httpx.URL(url)
        try:
            self._allowed(parts.host, parts.port or (443 if parts.scheme == "https" else 80))
        except OSError:
            return

    def _timeouts(self) -> dict[str, float]:
        silence = self._limits.silence
        return {"connect": self._limits.connecting, "read": silence, "write": silence, "pool": silence}

    def _headers(self, request: Request) -> list[tuple[bytes, bytes]]:
        headers = {
            "Host": httpx.URL(request.address.url).netloc.decode("ascii"),
            "User-Agent": self._manners.agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }
        if request.address.credentials:
            packed = b64encode(":".join(request.address.credentials).encode()).decode("ascii")
            headers["Authorization"] = f"Basic {packed}"
        if request.etag:
            headers["If-None-Match"] = request.etag
        if request.modified:
            headers["If-Modified-Since"] = request.modified
        return [(name.encode("ascii"), value.encode("utf-8")) for name, value in headers.items()]

    def _read(self, request: Request, answer: httpcore.Response) -> Answer:
        """What an answer amounts to; its body is read only where it is what was asked for."""
        headers = httpx.Headers(answer.headers)
        if answer.status in _REDIRECTS and "location" in headers:
            return Moved(to=headers["location"])
        if answer.status == HTTPStatus.NOT_MODIFIED:
            return Unmodified()
        if answer.status != HTTPStatus.OK:
            return self._failed(answer.status, headers)
        try:
            body = self._body(request, answer, packing=headers.get("content-encoding", "").strip().lower())
        except SourceError as error:
            return Failed(reason=str(error), temporary=False, status=answer.status)
        media_type, charset = content_type_of(headers.get("content-type"))
        return Page(
            url=request.address.url,
            body=body,
            media_type=media_type,
            charset=charset,
            etag=headers.get("etag"),
            modified=headers.get("last-modified"),
        )

    def _body(self, request: Request, answer: httpcore.Response, *, packing: str) -> bytes:
        most = request.enough or self._limits.body
        return body_of(answer.iter_stream(), packing=packing, most=most, cut=request.enough is not None)

    def _failed(self, status: int, headers: httpx.Headers) -> Failed:
        words = f"the server answers {status} {_phrase(status)}".strip()
        if status in _BUSY:
            wait = _seconds(headers.get("retry-after"), most=self._limits.longest)
            asks = f" and asks to come back in {wait:,.0f} s" if wait is not None else ""
            return Failed(reason=words + asks, wait=self._limits.busy if wait is None else wait, status=status)
        advice = f"; {_WHAT_TO_DO[status]}" if status in _WHAT_TO_DO else ""
        return Failed(reason=words + advice, temporary=status >= 500 or status in _PASSING, status=status)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _seconds(retry_after: str | None, *, most: float) -> float | None:
    """Retry-After in seconds from now, be it a number or a time; None where it is neither."""
    words = (retry_after or "").strip()
    if words.isascii() and words.isdigit():
        return min(float(words), most)
    try:
        moment = parsedate_to_datetime(words)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max((aware - datetime.now(UTC)).total_seconds(), 0.0), most)


def _reason(error: Exception) -> str:
    """Why a server could not be reached or broke off, in a few words."""
    if isinstance(error, httpcore.ConnectTimeout):
        return "the server does not take the connection in time"
    if isinstance(error, httpcore.TimeoutException):
        return "the server is too slow, and was given up"
    if isinstance(error, socket.gaierror):
        return "the name of the server is not known; check the address"
    cause = error.__context__ if isinstance(error.__context__, OSError) else error
    if isinstance(cause, ssl.SSLCertVerificationError):
        why = cause.verify_message
        return f"its certificate is not trusted: {why}; CROSSCHECK_CA_FILE names an authority of your own"
    if isinstance(cause, OSError) and cause.errno == errno.ECONNREFUSED:
        return "the server refuses the connection"
    return f"the connection failed: {_first_line(cause)}"


def _by_way_of(proxy: Address | None) -> str:
    return f", by way of the proxy {origin_of(proxy.url)}" if proxy else ""


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__).strip().lower()
