"""What a reader yields: an article as its source has it, or the reason why there is none."""

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
    metadata: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What else the source says of it."""


@dataclass(frozen=True, kw_only=True)
class Rejected:
    """A file, a line or a record that could not be read."""

    source: str
    """The path as the user gave it, with ":line" within a file of records."""
    reason: str
    """One line: what is wrong with it."""
