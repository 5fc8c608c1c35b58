"""Errands: an address that is to be fetched, why, and all that comes of it."""

from dataclasses import dataclass, field, replace

from ingest.fetching.addresses import Address
from ingest.memory import Note
from ingest.readers.raw import Link, RawArticle

_SUMMARISED = ("title", "outlet", "byline", "published", "updated", "language")
"""What the summary of a link tells of an article whose own page does not."""


class Round:
    """One look at what the user named: nothing that is named or pointed at is fetched twice in it."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.led: dict[str, str] = {}
        """Where the addresses among these have led that were left because that is another of them."""
        self.links = 0
        """How many addresses were fetched because something pointed at them."""

    def leads_back(self, url: str, start: str) -> bool:
        """Whether an address leads, over others of this round, to the one that has led to it."""
        while url in self.led and url != start:
            url = self.led[url]
        return url == start


@dataclass(kw_only=True, eq=False)
class Errand:
    """An address that is to be fetched, on the way from what the user named to an article."""

    address: Address
    round: Round
    link: Link | None = None
    """What pointed at it; None where the user named it."""
    parent: "Errand | None" = None
    """What that link stood in, where it was fetched too."""
    depth: int = 0
    """Links from what the user named."""
    known: Note | None = None
    """What is remembered of it, and the library bears out."""
    trail: tuple[str, ...] = ()
    """Where its redirects have led."""
    waiting: int = 0
    """How many of its links are still to be settled."""
    note: Note | None = None
    """What is to be remembered once they are."""
    identities: dict[str, None] = field(default_factory=dict)
    """Of the articles that came of it and of its links; in order, as a set has none."""
    points: bool = False
    """Whether it holds links."""
    complete: bool = True
    """Whether all of its links are dealt with, so that it need not be read again until it changes."""

    @property
    def mark(self) -> str | None:
        """When it has last changed, as what points at it says."""
        return self.link.updated if self.link else None

    @property
    def summary(self) -> RawArticle | None:
        """What points at it says of it."""
        return self.link.summary if self.link else None

    def leads_to(self, url: str) -> bool:
        """Whether an address is this one, or one that it has led to already."""
        return url == self.address.url or url in self.trail

    def completed(self, article: RawArticle) -> RawArticle:
        """Its article, with what only the link to it tells, under the name that its summary went in by before."""
        if self.summary is not None:
            told = {name: getattr(self.summary, name) for name in _SUMMARISED if getattr(article, name) is None}
            article = replace(article, **told)
        if self.known and self.known.summary and self.known.identities:
            article = replace(article, identity=self.known.identities[0])
        return article
