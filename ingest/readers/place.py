"""Where a record stands among the records of a document."""

from dataclasses import dataclass

from ingest.readers.document import Document


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a record stands in its file."""

    document: Document
    number: int | None = None
    """The line or the record, counted from 1; None when the file is the record."""

    @property
    def source(self) -> str:
        """For reports: "file", or "file:3"."""
        return self.document.source if self.number is None else self.document.at(self.number)

    def named(self, base: str) -> str:
        """What a record without an id goes by: `base`, or "base:3"."""
        return base if self.number is None else f"{base}:{self.number}"
