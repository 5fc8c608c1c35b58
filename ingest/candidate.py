"""An article on its way in: cleaned and dated, before the library says which version it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A cleaned article; the fields mean what they mean in `assistant.domain.Article`."""

    source: str
    """Where it stands, for reports."""
    identity: str
    name: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    published: datetime | None = None
    updated: datetime | None = None
    language: str | None = None
    shelf: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict, hash=False)
    revision: int | None = None
    """Which version of the article its source calls this."""
    sketch: tuple[int, ...] = ()
    """What near copies of the text are found by."""
