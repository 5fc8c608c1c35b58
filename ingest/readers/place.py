"""Where a record stands among the records of a document."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.readers.document import Document


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a record stands in its file."""

    document: Document
    number: int | None = None
    """The line or the record, counted from 1; None when the file is the record."""
    part: int | None = None
    """Which record of the line it is, counted from 1; None when the line is the record."""
    metadata: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What its article says of the file."""

    @property
    def source(self) -> str:
        """For reports: "file", or "file:3"."""
        return self.document.source if self.number is None else self.document.at(self.number)

    def named(self, base: str) -> str:
        """What a record without an id goes by: `base`, "base:3", or "base:3.2"."""
        numbers = [str(number) for number in (self.number, self.part) if number is not None]
        return ":".join((base, ".".join(numbers))) if numbers else base
