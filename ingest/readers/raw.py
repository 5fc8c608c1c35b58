"""What a reader yields: an article as its source has it, its recall, a pointer to it, or why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class RawArticle:
    """An article as its source has it: nothing cleaned, no time parsed."""

    source: str
    """Where it stands, for reports: the path as the user gave it, with ":line" within a file of records."""
    identity: str
    """Its url, else its record id, else its path relative to the SOURCE given."""
    name: str
    """The file's base name or the record's id; the library tells apart those that clash."""
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    published: str | None = None
    """As found: any spelling of a time."""
    updated: str | None = None
    """As found: any spelling of a time."""
    language: str | None = None
    shelf: str | None = None
    embargo: str | None = None
    """Until when its source forbids to print it, as found: any spelling of a time."""
    revision: int | None = None
    """Which version of the article its source calls this."""
    metadata: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What else the source says of it."""


@dataclass(frozen=True, kw_only=True)
class Recalled:
    """An article that its source has killed, cancelled or withheld: nothing of it is to be printed any more."""

    source: str
    """As of RawArticle; so for the fields of the same names."""
    identity: str
    name: str
    reason: str
    """In the source's words where it has any: "pubstatus: canceled"."""
    url: str | None = None
    updated: str | None = None
    """When it was recalled, as found."""


@dataclass(frozen=True, kw_only=True)
class Link:
    """An article that its source points at without holding it in full, as feeds and sitemaps do."""

    source: str
    """Where the link stands, for reports."""
    url: str
    summary: RawArticle | None = None
    """What the source says of it itself, to go in where the address cannot be read; None when that is no article."""
    updated: str | None = None
    """When the article last changed, as found."""


@dataclass(frozen=True, kw_only=True)
class Rejected:
    """A file, a line or a record that could not be read."""

    source: str
    """The path as the user gave it, with ":line" within a file of records."""
    reason: str
    """One line: what is wrong with it."""


Found = RawArticle | Recalled | Link | Rejected
"""What a reader yields."""
