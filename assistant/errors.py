"""Every error that Crosscheck raises on purpose.

CrosscheckError
 ├── UsageError          the caller asked for something that cannot be (exit code 2)
 ├── LibraryError        the library cannot be opened, read or written
 │    ├── Overtaken      another process has stored another version meanwhile
 │    └── VectorsHeld    another process holds the vectors; words still work
 ├── SourceError         one source could not be read; the others go on
 ├── EmbeddingError      the embedding model cannot be loaded or is not the one it claims to be
 └── RerankingError      the reranker cannot be loaded or is no reranker

A message is one line: what happened, which thing, what to do.
"""

MAKE_ROOM = "make room on the disk and run this again: all that was stored before is safe"
"""What to do when a disk is full."""


class CrosscheckError(Exception):
    """Anything that went wrong in a way that a person can be told in one line."""


class UsageError(CrosscheckError):
    """A request that cannot be carried out as it was put."""


class LibraryError(CrosscheckError):
    """The library cannot be opened, read or written."""


class Overtaken(LibraryError):  # noqa: N818 - it says what has happened, and is no fault
    """Another process has stored another version of an article since this one was decided on."""


class VectorsHeld(LibraryError):  # noqa: N818 - it says who holds what, and is no fault
    """Another process holds the vector files; its message names the holder."""


class SourceError(CrosscheckError):
    """A source that could not be read; its message is the reason alone, the report names the source."""


class EmbeddingError(CrosscheckError):
    """The embedding model cannot be loaded, or its weights are not the published ones."""


class RerankingError(CrosscheckError):
    """The reranker cannot be loaded, or does not give one score for a passage."""
