"""The ingest: read, clean, recognise copies and versions, split, find figures, store, keep the ledger, embed."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, takewhile
from pathlib import Path

from assistant.bookkeeping import settle
from assistant.errors import SourceError, VectorsHeld
from assistant.library import Library
from ingest.candidate import Candidate
from ingest.cleaning import clean
from ingest.editions import is_kill
from ingest.gathered import Came, Unchanged
from ingest.progress import Progress, Tell, untold
from ingest.readers.document import Document
from ingest.readers.raw import Link, RawArticle, Recalled, Rejected
from ingest.readers.registry import read_document
from ingest.report import Report
from ingest.rereading import reread
from ingest.shelving import FindFigures, Shelving
from ingest.workers import Workers


def ingest(  # noqa: PLR0913 - the composition root passes each by its name
    found: Iterable[Came | Document],
    *,
    library: Library,
    find_figures: FindFigures,
    read_by: str,
    embed: Callable[[], int] | None,
    shelf: str | None = None,
    tell: Tell = untold,
    share: Callable[[], float | None] = lambda: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Report:
    """Bring what was found into a library; what is wrong with one source stops no other.

    Args:
        found: What the sources hold, asked for as it is needed; pages may be documents that are still to be read.
        library: Where the articles go.
        find_figures: Reads the figures out of an article.
        read_by: The fingerprint of the vocabulary that it reads by; figures read by another are found anew.
        embed: Makes the vectors that the library lacks, once all articles are stored; None puts that off.
        shelf: The part of the library for all that is read here; the sources' own shelves count where it is None.
        tell: Told how far this has come.
        share: How much of the sources was read, as of Progress.
        stopped: Asked before each article or report; once it says so, what was taken is stored and the rest left.

    Raises:
        LibraryError: The library cannot be written.
        EmbeddingError: The vectors cannot be made; the articles are stored.
    """
    started = time.monotonic()
    reread_articles = reread(library, find_figures, read_by, tell=tell)
    rejected: list[Rejected] = []
    with Workers() as workers:
        shelving = Shelving(library, find_figures, read_by, workers)
        taken = takewhile(lambda _: not stopped(), found)  # and whatever is taken is stored, so that it may be noted
        for count, each in enumerate(candidates(taken, shelf=shelf, workers=workers), start=1):
            if isinstance(each, Rejected):
                rejected.append(each)
            elif isinstance(each, Recalled):
                shelving.recall(each)
            elif isinstance(each, Unchanged):
                shelving.leave(each)
            else:
                shelving.settle(each)
            tell(Progress(stage="reading", done=count, share=share(), last=each.source))
        shelving.store()
        settled = workers.begin(_settle, [library.directory])
        try:
            notice = _embedded(embed)
        finally:
            settled()
    report = _report(
        library, shelving, [*rejected, *shelving.rejected], notice=notice, seconds=time.monotonic() - started
    )
    return replace(report, reread=reread_articles)


def candidates(
    found: Iterable[Came | Document], *, shelf: str | None = None, workers: Workers | None = None
) -> Iterator[Candidate | Recalled | Unchanged | Rejected]:
    """The cleaned articles among what was found, with recalls and reports of what could not be read."""
    prepare = partial(prepared, shelf=shelf)
    return chain.from_iterable(workers.each(prepare, found) if workers else map(prepare, found))


def prepared(found: Came | Document, *, shelf: str | None = None) -> list[Candidate | Recalled | Unchanged | Rejected]:
    """What a reader found as candidates, recalls and reports; a document is read first."""
    if isinstance(found, Document):
        return [one for each in read_document(found) for one in prepared(each, shelf=shelf)]
    if isinstance(found, RawArticle):
        candidate = cleaned(found, shelf=shelf)
        return [_recall_in(candidate) if isinstance(candidate, Candidate) and is_kill(candidate.title) else candidate]
    if isinstance(found, Link):
        return [_of_link(found, shelf=shelf)]
    return [found]


def _recall_in(kill: Candidate) -> Recalled:
    """What a text under the headline KILL does to the story of the same identity."""
    time = kill.updated or kill.published
    return Recalled(
        source=kill.source,
        identity=kill.identity,
        name=kill.name,
        reason=kill.title or "",
        url=kill.url,
        updated=time.isoformat() if time else None,
    )


def cleaned(raw: RawArticle, *, shelf: str | None = None) -> Candidate | Rejected:
    """A raw article as a candidate, or the reason why it is none."""
    try:
        return clean(raw, shelf=shelf)
    except SourceError as error:
        return Rejected(source=raw.source, reason=str(error))


def _of_link(link: Link, *, shelf: str | None) -> Candidate | Rejected:
    """What a link tells itself."""
    if link.summary is None:
        return Rejected(source=link.source, reason=f"only points at {link.url}")
    return cleaned(link.summary, shelf=shelf)


def _settle(directory: Path) -> None:
    """Keep the ledger of the library in a folder; in a process of its own where there are others."""
    with Library.open(directory) as library:
        settle(library)


def _embedded(embed: Callable[[], int] | None) -> str | None:
    """Make the vectors that are wanting; a notice when another process holds them."""
    if embed is None:
        return None
    try:
        embed()
    except VectorsHeld as error:
        return str(error)
    return None


def _report(
    library: Library, shelving: Shelving, rejected: Sequence[Rejected], *, notice: str | None, seconds: float
) -> Report:
    outcomes, coverage, size = shelving.outcomes, library.coverage(), library.size()
    return Report(
        added=outcomes["added"],
        updated=outcomes["updated"],
        unchanged=outcomes["unchanged"],
        duplicates=outcomes["duplicate"],
        withdrawn=outcomes["withdrawn"],
        forgotten=outcomes["forgotten"],
        retold=tuple(dict.fromkeys(shelving.retold)),
        rejected=tuple(rejected),
        articles=coverage.articles,
        passages=size.passages,
        figures=size.figures,
        pending_vectors=coverage.pending_vectors,
        unread=coverage.unread,
        seconds=round(seconds, 3),
        notice=notice,
    )
