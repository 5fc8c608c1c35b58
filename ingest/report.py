"""What an ingest has to say when it is done."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.readers.raw import Rejected


@dataclass(frozen=True, kw_only=True)
class Report:
    """What became of the sources, and what the library holds now.

    Every article that was read is counted once among added, updated, unchanged, duplicates and forgotten, and every
    recall among withdrawn, unchanged and forgotten.
    """

    added: int
    """New identities."""
    updated: int
    """New versions of known identities."""
    unchanged: int
    """Articles that the library already held as they are."""
    duplicates: int
    """New identities whose text another article already has: stored under its wire."""
    withdrawn: int
    """Articles that their source has recalled: out of all answers, and kept as withdrawn."""
    rejected: tuple[Rejected, ...]
    articles: int
    """In the library now, current versions only; so for passages and figures."""
    passages: int
    figures: int
    pending_vectors: int
    """Passages that words find and meaning does not yet."""
    seconds: float
    unread: Mapping[str, int] = field(default_factory=dict, hash=False)
    """How many of the articles are in a language whose figures are not read, by its ISO 639 code."""
    reread: int = 0
    """Articles of the library whose figures were found anew, for its measures have changed."""
    forgotten: int = 0
    """Articles that were left out, for somebody had them forgotten."""
    retold: tuple[str, ...] = ()
    """The names of articles that came in with the very text of a forgotten one, under an identity of their own."""
    notice: str | None = None
    """One line on what was put off, and how to make up for it."""
