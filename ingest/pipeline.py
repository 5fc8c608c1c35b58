"""The ingest: read, clean, recognise copies and versions, split, find figures, store, keep the ledger, embed."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from assistant.bookkeeping import settle
from assistant.domain import Article, Entry, Figure
from assistant.errors import SourceError, VectorsHeld
from assistant.library import Library
from ingest.candidate import Candidate
from ingest.cleaning import clean
from ingest.languages import with_language
from ingest.readers.raw import Link, RawArticle, Recalled, Rejected
from ingest.readers.registry import read
from ingest.report import Report
from ingest.rereading import reread
from ingest.splitting import split
from ingest.versions import Decision, Outcome, article_id, decide, wire_of

BATCH_ARTICLES = 32
"""Stored in one transaction, so that nobody waits for it and a kill loses no more."""
BATCH_CHARACTERS = 500_000
"""A batch with more text than this is stored at once."""

FindFigures = Callable[[Article], tuple[Figure, ...]]
Progress = Callable[[int, str], None]
"""Told how many articles and reports there were so far, and the source of the last one."""


def ingest(  # noqa: PLR0913 - the composition root passes each by its name
    sources: Sequence[Path],
    *,
    library: Library,
    find_figures: FindFigures,
    read_by: str,
    embed: Callable[[], int] | None,
    shelf: str | None = None,
    progress: Progress | None = None,
) -> Report:
    """Bring files and folders into a library; what is wrong with one source stops no other.

    Args:
        sources: Files and folders, as the user named them.
        library: Where the articles go.
        find_figures: Reads the figures out of an article.
        read_by: The fingerprint of the vocabulary that it reads by; figures read by another are found anew.
        embed: Makes the vectors that the library lacks, once all articles are stored; None puts that off.
        shelf: The part of the library for all that is read here; the sources' own shelves count where it is None.
        progress: Told after each article or report.

    Raises:
        LibraryError: The library cannot be written.
        EmbeddingError: The vectors cannot be made; the articles are stored.
    """
    started = time.monotonic()
    reread_articles = reread(library, find_figures, read_by, progress=progress)
    shelving = Shelving(library, find_figures, read_by)
    rejected: list[Rejected] = []
    for count, found in enumerate(candidates(sources, shelf=shelf), start=1):
        if isinstance(found, Rejected):
            rejected.append(found)
        else:
            shelving.settle(found)
        if progress is not None:
            progress(count, found.source)
    shelving.store()
    settle(library)
    notice = _embedded(embed)
    report = _report(library, shelving.outcomes, rejected, notice=notice, seconds=time.monotonic() - started)
    return replace(report, reread=reread_articles)


def candidates(sources: Sequence[Path], *, shelf: str | None = None) -> Iterator[Candidate | Rejected]:
    """The cleaned articles of files and folders, among reports of what could not be read."""
    for found in read(sources):
        if isinstance(found, RawArticle):
            yield cleaned(found, shelf=shelf)
        elif isinstance(found, Link):
            yield _of_link(found, shelf=shelf)
        elif isinstance(found, Recalled):
            yield Rejected(source=found.source, reason=found.reason)
        else:
            yield found


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


def decision_on(candidate: Candidate, library: Library) -> Decision:
    """Whether the library has a candidate already, and as what it is to be stored."""
    current = library.current(candidate.identity)
    versions = range(1, current.version) if current else ()
    older = library.articles_by_id(article_id(candidate.identity, version) for version in versions) if versions else {}
    copied = current is None and bool(library.printed(wire_of(candidate.text)))
    return decide(candidate, current=current, older=older.values(), copied=copied)


def entry_of(article: Article, find_figures: FindFigures, read_by: str) -> Entry:
    """An article with its passages and figures, and the fingerprint of what these were read by."""
    passages = split(article.id, article.text)
    return Entry(article=article, passages=passages, figures=find_figures(article), read_by=read_by)


class Shelving:
    """Puts candidates into a library, a batch at a time, and counts what became of them."""

    def __init__(self, library: Library, find_figures: FindFigures, read_by: str) -> None:
        self.outcomes: Counter[Outcome] = Counter()
        self._library = library
        self._find_figures = find_figures
        self._read_by = read_by
        self._batch: list[Entry] = []

    def settle(self, candidate: Candidate) -> None:
        """Decide on a candidate and put it into the batch, which is stored once it is full."""
        wire = wire_of(candidate.text)
        if any(held.article.identity == candidate.identity or held.article.wire == wire for held in self._batch):
            self.store()  # what the batch holds decides on this one
        decision = decision_on(candidate, self._library)
        self.outcomes[decision.outcome] += 1
        if decision.article is not None:
            self._batch.append(entry_of(with_language(decision.article), self._find_figures, self._read_by))
        if self._is_full():
            self.store()

    def store(self) -> None:
        """Store the batch in one transaction."""
        if self._batch:
            self._library.add(self._batch)
            self._batch = []

    def _is_full(self) -> bool:
        characters = sum(len(held.article.text) for held in self._batch)
        return len(self._batch) >= BATCH_ARTICLES or characters >= BATCH_CHARACTERS


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
    library: Library, outcomes: Counter[Outcome], rejected: Sequence[Rejected], *, notice: str | None, seconds: float
) -> Report:
    coverage, size = library.coverage(), library.size()
    return Report(
        added=outcomes["added"],
        updated=outcomes["updated"],
        unchanged=outcomes["unchanged"],
        duplicates=outcomes["duplicate"],
        rejected=tuple(rejected),
        articles=coverage.articles,
        passages=size.passages,
        figures=size.figures,
        pending_vectors=coverage.pending_vectors,
        unread=coverage.unread,
        seconds=round(seconds, 3),
        notice=notice,
    )
