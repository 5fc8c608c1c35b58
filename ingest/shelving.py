"""Puts candidates into a library: decides what each is, reads its figures, and stores a batch at a time."""

from collections import Counter
from collections.abc import Callable
from functools import partial

from assistant.domain import Article, Entry, Figure
from assistant.library import ENTRIES_AT_ONCE, Library
from ingest.candidate import Candidate
from ingest.languages import with_language
from ingest.splitting import split
from ingest.versions import Decision, Outcome, article_id, decide, wire_of
from ingest.workers import Workers

BATCH_ARTICLES = ENTRIES_AT_ONCE
"""Stored in one transaction, so that nobody waits for it and a kill loses no more."""
BATCH_CHARACTERS = 500_000
"""A batch with more text than this is stored at once."""

FindFigures = Callable[[Article], tuple[Figure, ...]]


class Shelving:
    """Puts candidates into a library, a batch at a time, and counts what became of them.

    While one batch is decided on, the figures of the one before are read by the workers.
    """

    def __init__(self, library: Library, find_figures: FindFigures, read_by: str, workers: Workers) -> None:
        self.outcomes: Counter[Outcome] = Counter()
        self._library = library
        self._entry = partial(entry_of, find_figures=find_figures, read_by=read_by)
        self._workers = workers
        self._deciding: list[Article] = []
        self._reading: list[Article] = []
        self._read: Callable[[], list[Entry]] = list

    def settle(self, candidate: Candidate) -> None:
        """Decide on a candidate and put it into the batch, which is stored in due time."""
        wire = wire_of(candidate.text)
        held = (*self._reading, *self._deciding)
        if any(one.identity == candidate.identity or one.wire == wire for one in held):
            self.store()  # what is on its way decides on this one
        decision = decision_on(candidate, self._library)
        self.outcomes[decision.outcome] += 1
        if decision.article is not None:
            self._deciding.append(decision.article)
        if self._is_full():
            self._next()

    def store(self) -> None:
        """Store all that was decided on."""
        self._next()
        self._next()

    def _next(self) -> None:
        """Store the batch that was being read, in one transaction, and begin to read the one that was decided on."""
        if entries := self._read():
            self._library.add(entries)
        self._reading, self._deciding = self._deciding, []
        self._read = self._workers.begin(self._entry, self._reading)

    def _is_full(self) -> bool:
        characters = sum(len(one.text) for one in self._deciding)
        return len(self._deciding) >= BATCH_ARTICLES or characters >= BATCH_CHARACTERS


def decision_on(candidate: Candidate, library: Library) -> Decision:
    """Whether the library has a candidate already, and as what it is to be stored."""
    current = library.current(candidate.identity)
    versions = range(1, current.version) if current else ()
    older = library.articles_by_id(article_id(candidate.identity, version) for version in versions) if versions else {}
    copied = current is None and bool(library.printed(wire_of(candidate.text)))
    return decide(candidate, current=current, older=older.values(), copied=copied)


def entry_of(article: Article, find_figures: FindFigures, read_by: str) -> Entry:
    """An article with its language, passages and figures, and the fingerprint of what these were read by."""
    article = with_language(article)
    passages = split(article.id, article.text)
    return Entry(article=article, passages=passages, figures=find_figures(article), read_by=read_by)
