"""The composition root of ingest: from the settings to a filled library, or one that is kept current."""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from assistant.figures import find_figures
from assistant.library import Library
from assistant.settings import Settings
from assistant.wiring import embedding_beside, embedding_into, measures_of, open_library, teach
from ingest.following.feeds import Feeds, Schedule
from ingest.following.folder import Folder
from ingest.following.named import named
from ingest.following.rounds import Rounds
from ingest.following.vectors import Embedding
from ingest.gathered import Came
from ingest.gathering import Gatherer, Known
from ingest.memory import Memory
from ingest.pipeline import ingest
from ingest.progress import Progress, Tell, untold
from ingest.readers.document import Document
from ingest.report import Report
from ingest.sources import Sources

When = Literal["now", "later"]


def ingest_sources(  # noqa: PLR0913 - what a user may say of it, each by its name
    sources: Sequence[Path | str],
    *,
    settings: Settings,
    shelf: str | None = None,
    columns: Mapping[str, str] | None = None,
    vectors: When = "now",
    tell: Tell = untold,
    stopped: Callable[[], bool] = lambda: False,
) -> Report:
    """Bring files, folders and what lies at addresses into the library of the settings, which is made if need be.

    Args:
        sources: Files, folders and addresses.
        settings: Where to, and how.
        shelf: The part of the library for all that is read here; the sources' own shelves count where it is None.
        columns: What the sources' fields are called, where their names do not tell: {"text": "body"}.
        vectors: When the passages get theirs; words find them at once.
        tell: Told how far this has come.
        stopped: Asked often; once it says so, what was read is stored and the rest left for the next time.

    Raises:
        UsageError: the newsroom's measures cannot be read, be it from its file or from the library; or the certificates
            of its own authority.
        LibraryError: the library cannot be opened or written.
        EmbeddingError: the vectors cannot be made; the articles are stored.
    """
    with _desk(settings, shelf, columns) as desk:
        read = Sources(gatherer=desk.gatherer, columns=columns, stopped=stopped)
        found = read.found([str(source) for source in sources])

        def embed() -> int:
            desk.memory.remember(read.notes)  # all is stored, and what breaks this off is not to have it fetched again
            return 0 if stopped() else _embed(desk, tell=tell, stopped=stopped)

        later = vectors == "later"
        report = desk.store(found, embed=None if later else embed, tell=tell, share=lambda: read.share, stopped=stopped)
        desk.memory.remember(read.notes)
        return report


def follow_sources(  # noqa: PLR0913 - what a user may say of it, each by its name
    sources: Sequence[str],
    *,
    settings: Settings,
    every: float,
    stopping: threading.Event,
    told: Callable[[Report], None],
    shelf: str | None = None,
    columns: Mapping[str, str] | None = None,
    vectors: When = "now",
) -> None:
    """Keep the library of the settings current with folders, feeds and lists of feeds, until `stopping` is set.

    Args:
        sources: What to follow.
        settings: Where to, and how.
        every: Seconds from one look at a feed to the next.
        stopping: Set by whoever wants this to end; the round in hand is brought to its end.
        told: Given the report of each round that brought something.
        shelf: As of `ingest_sources`.
        columns: As of `ingest_sources`.
        vectors: As of `ingest_sources`.

    Raises:
        UsageError: as of `ingest_sources`; or a source is nothing that can be followed.
        LibraryError: the library cannot be opened or written.
    """
    follow = named(sources)
    with (
        _desk(settings, shelf, columns) as desk,
        Embedding(partial(embedding_beside, desk.library, settings)) as embedding,
    ):

        def store(found: Iterable[Came | Document]) -> Report:
            report = desk.store(found, embed=None)
            if vectors == "now":
                embedding.wake()
            return report

        if vectors == "now" and desk.library.coverage().pending_vectors:
            embedding.wake()
        schedule, gatherer = Schedule(every, remembered=desk.memory.note), partial(desk.gatherer, patient=True)
        rounds = Rounds(
            folders=[Folder(path, desk.memory) for path in follow.folders],
            feeds=Feeds(follow.addresses, follow.lists, gatherer=gatherer, schedule=schedule),
            sources=partial(Sources, gatherer=gatherer, columns=columns, stopped=stopping.is_set),
            store=store,
            memory=desk.memory,
        )
        rounds.run(stopping, told)


@dataclass(frozen=True, kw_only=True)
class _Desk:
    """Where what comes is dealt with: a library, and what is remembered of its sources."""

    library: Library
    memory: Memory
    settings: Settings
    columns: Mapping[str, str] | None
    store: Callable[..., Report]
    """The pipeline into the library; takes what was found and `embed`, and who is told."""

    def gatherer(self, *, patient: bool = False) -> Gatherer:
        """What fetches for the library, by the settings.

        Raises:
            UsageError: the certificates that they name cannot be read.
        """
        from ingest.fetching.crawl import Crawl  # brings an HTTP client, which files need not wait for
        from ingest.fetching.manners import manners_of

        known = Known(note=self.memory.note, holds=self._has_settled)
        return Gatherer(Crawl(manners_of(self.settings)), known=known, columns=self.columns, patient=patient)

    def _has_settled(self, identity: str) -> bool:
        """Whether the library has an article, or is not to have it: it need not be fetched while it stays as it is."""
        return self.library.current(identity) is not None or self.library.forgotten.stands(identity)


def _embed(desk: _Desk, *, tell: Tell, stopped: Callable[[], bool]) -> int:
    """Give the passages that lack one their vectors; how many were given."""
    pending = max(1, desk.library.coverage().pending_vectors)

    def progress(done: int) -> None:
        tell(Progress(stage="embedding", done=done, share=min(1.0, done / pending)))

    return embedding_into(desk.library, desk.settings, progress=progress, stopped=stopped)


@contextmanager
def _desk(settings: Settings, shelf: str | None, columns: Mapping[str, str] | None) -> Iterator[_Desk]:
    """The desk of the settings' library, which is taught its measures."""
    measures = measures_of(settings)
    with open_library(settings, create=True) as library, Memory.open(library.directory) as memory:
        vocabulary = teach(library, measures)
        figures = partial(find_figures, vocabulary=vocabulary)
        store = partial(ingest, library=library, find_figures=figures, read_by=vocabulary.fingerprint, shelf=shelf)
        yield _Desk(library=library, memory=memory, settings=settings, columns=columns, store=store)
