"""What a backup says of itself, and the names of what is in it.

A backup is one ZIP file: the library's SQLite file, the people's unless it is left out, the vectors, and last the
manifest. Vectors stand in rows of one length, by number: the passage's number in eight bytes, then the vector in four
bytes a part, all little-endian.
"""

import json
import struct
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from assistant.library.schema import LIBRARY, PEOPLE

FILE = "manifest.json"
VECTORS = "vectors.f32"

FORM = 1
"""Of backups as they are made now."""


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A file in a backup, as it was when it was put there."""

    bytes: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Manifest:
    """What a backup says of itself."""

    crosscheck: str
    """The version that made it."""
    made_at: str
    """UTC, to the second."""
    model: str | None
    """The embedding model of the library's vectors; None where it had none."""
    articles: int
    """Current ones; so for passages and figures."""
    passages: int
    figures: int
    vectors: int
    """How many are in it: fewer than passages where some had none, or where they could not be reached."""
    dimensions: int
    """Of each vector."""
    library_schema: int = LIBRARY.version
    people_schema: int = PEOPLE.version
    form: int = FORM
    files: dict[str, Kept] = field(default_factory=dict)

    @property
    def has_people(self) -> bool:
        """Whether conversations are in the backup."""
        return PEOPLE.file in self.files

    def to_json(self) -> str:
        """The manifest as it is written."""
        return json.dumps(asdict(self), indent=1)

    @classmethod
    def from_json(cls, text: bytes) -> "Manifest":
        """The manifest as it was written.

        Raises:
            ValueError: it is none.
        """
        try:
            said: dict[str, Any] = json.loads(text)
            known = {one.name: said[one.name] for one in fields(cls)}
            known["files"] = {name: Kept(**kept) for name, kept in known["files"].items()}
        except (TypeError, KeyError, AttributeError) as error:
            raise ValueError(str(error)) from error
        return cls(**known)


def row_form(dimensions: int) -> struct.Struct:
    """How a row of the vectors is written: a passage's number, and its vector."""
    return struct.Struct(f"<q{dimensions}f")
