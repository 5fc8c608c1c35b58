"""What comes of sources, links followed: plain values on their way to the library."""

from dataclasses import dataclass, replace

from ingest.fetching.addresses import without_credentials
from ingest.memory import Note
from ingest.readers.raw import Found, RawArticle, Recalled, Rejected


@dataclass(frozen=True, kw_only=True)
class Unchanged:
    """An article that is as it was when it was last read, as its server or what points at it says."""

    source: str
    """As of RawArticle; so for the identity."""
    identity: str


Came = Found | Unchanged
"""What comes of a source."""


def shown(came: Came) -> Came:
    """The same without users and passwords in its addresses: what is kept must not hold them."""
    if isinstance(came, Rejected):
        return replace(came, source=without_credentials(came.source), reason=without_credentials(came.reason))
    if isinstance(came, RawArticle | Recalled):
        came = replace(
            came,
            source=without_credentials(came.source),
            identity=without_credentials(came.identity),
            name=without_credentials(came.name),
            url=without_credentials(came.url) if came.url else None,
        )
    if isinstance(came, RawArticle):
        came = replace(came, metadata={key: without_credentials(value) for key, value in came.metadata.items()})
    return came


@dataclass(frozen=True, kw_only=True)
class Gathered:
    """What came of one address."""

    found: tuple[Came, ...] = ()
    notes: tuple[Note, ...] = ()
    """To be remembered once all that came until now is stored, and no sooner."""
