"""How we behave towards other people's servers, and whom we trust: what the settings say of fetching."""

import ssl
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from assistant.errors import UsageError
from assistant.settings import Settings
from ingest.fetching.limits import LIMITS, Limits
from ingest.fetching.networks import Resolve, by_system

PRODUCT = "Crosscheck"
"""The name that a robots.txt knows us by."""


@dataclass(frozen=True, kw_only=True)
class Manners:
    """What fetching is done by."""

    agent: str
    """Who asks, as servers are told."""
    interval: float = 1.0
    """Seconds from one request to a server until the next, at least."""
    private: bool = False
    """Whether addresses of this machine and of private networks are fetched too."""
    authority: Path | None = None
    """A file or folder of certificates that are trusted besides the system's."""
    limits: Limits = LIMITS
    resolve: Resolve = field(default=by_system, repr=False)


def manners_of(settings: Settings) -> Manners:
    """The manners that the settings ask for.

    Raises:
        UsageError: the certificates that they name cannot be read.
    """
    authority = settings.ca_file.expanduser() if settings.ca_file else None
    manners = Manners(
        agent=agent(settings.contact),
        interval=settings.fetch_interval,
        private=settings.fetch_private,
        authority=authority,
    )
    try:
        trust(authority)
    except (OSError, ssl.SSLError) as error:
        message = (
            f"the certificates in '{authority}' cannot be read: {error.strerror or error}; CROSSCHECK_CA_FILE (or"
            " REQUESTS_CA_BUNDLE, SSL_CERT_FILE) names a file of them in PEM"
        )
        raise UsageError(message) from error
    return manners


def agent(contact: str | None) -> str:
    """The user agent: the product, its version and where its user can be reached."""
    about = f"+{contact}" if contact else "news archive"
    return f"{PRODUCT}/{version('crosscheck')} ({about})"


def trust(authority: Path | None) -> ssl.SSLContext:
    """Whom a connection trusts: the system's authorities and, where one is named, the company's own.

    Raises:
        OSError: The authority's file cannot be read, or holds no certificate.
    """
    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if authority is not None:
        folder = authority.is_dir()
        context.load_verify_locations(cafile=None if folder else authority, capath=authority if folder else None)
    return context
