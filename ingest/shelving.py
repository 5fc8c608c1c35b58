"""Puts candidates into a library: decides what each is, reads its figures, and stores a batch at a time."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from itertools import chain
from pathlib import PurePath

from assistant.domain import Article, Entry, Figure
from assistant.errors import Overtaken
from assistant.library import ENTRIES_AT_ONCE, Library
from ingest.candidate import Candidate
from ingest.copies import IN_COMMON, Sketch, similarity
from ingest.editions import edition_of
from ingest.gathered import Unchanged
from ingest.languages import with_language
from ingest.readers.raw import Recalled, Rejected
from ingest.splitting import split
from ingest.versions import Original, Outcome, are_apart, article_id, decide, recalled, wire_of
from ingest.workers import Workers

BATCH_ARTICLES = ENTRIES_AT_ONCE
"""Stored in one transaction, so that nobody waits for it and a kill loses no more."""
BATCH_CHARACTERS = 500_000
"""A batch with more text than this is stored at once."""
_COMPARED = 5
"""Articles that a text is compared with, those first that have most of its sketch."""

_ONE_STORY = timedelta(days=3)
"""Within which a wire sends one story again and again."""

FindFigures = Callable[[Article], tuple[Figure, ...]]


@dataclass(frozen=True, kw_only=True)
class Draft:
    """An article that is to be stored, before its figures are read."""

    article: Article
    sketch: Sketch = ()
    alias: str | None = None
    """As of Entry."""


@dataclass(frozen=True, kw_only=True)
class _Decided:
    """What became of a candidate."""

    candidate: Candidate
    outcome: Outcome
    draft: Draft


class Shelving:
    """Puts candidates into a library, a batch at a time, and counts what became of them.

    While one batch is decided on, the figures of the one before are read by the workers.
    """

    def __init__(self, library: Library, find_figures: FindFigures, read_by: str, workers: Workers) -> None:
        self.outcomes: Counter[Outcome] = Counter()
        self.rejected: list[Rejected] = []
        """What a reader of the report must know of, though it was stored."""
        self.retold: list[str] = []
        """As of Report."""
        self._settled: set[int] = set()
        self._library = library
        self._entry = partial(entry_of, find_figures=find_figures, read_by=read_by)
        self._workers = workers
        self._deciding: list[_Decided] = []
        self._reading: list[_Decided] = []
        self._read: Callable[[], list[Entry]] = list

    def settle(self, candidate: Candidate) -> None:
        """Decide on a candidate and put it into the batch, which is stored in due time."""
        if self._was_forgotten(candidate.identity):
            return
        if any(candidate.identity in (one.article.identity, one.alias) for one in self._held()):
            self.store()  # the version on its way decides on this one
        given = candidate
        candidate = self._under_its_own_identity(candidate)
        current = self._library.current(candidate.identity) or self._edition_before(candidate)
        alias = candidate.identity if current and current.identity != candidate.identity else None
        candidate = replace(candidate, identity=current.identity) if current else candidate
        versions = range(1, current.version) if current else ()
        older = self._library.articles_by_id(article_id(candidate.identity, version) for version in versions)
        original = partial(self._original, candidate)
        decision = decide(candidate, current=current, older=older.values(), original=original)
        self.outcomes[decision.outcome] += 1
        if decision.article is not None:
            draft = Draft(article=decision.article, sketch=candidate.sketch, alias=alias)
            self._deciding.append(_Decided(candidate=given, outcome=decision.outcome, draft=draft))
            if self._library.forgotten.has_text(wire_of(candidate.text)):
                self.retold.append(candidate.name)
        if self._is_full():
            self._next()

    def _under_its_own_identity(self, candidate: Candidate) -> Candidate:
        """The candidate, or one that is called after its place too, where another article of this run has its id."""
        key, current = hash(candidate.identity), self._library.current(candidate.identity)
        if key in self._settled and current and not candidate.url and are_apart(candidate, current):
            identity = f"{PurePath(candidate.source).name}#{candidate.identity}"
            reason = f"{candidate.identity!r} is the id of another article too; it was kept as {identity!r}"
            self.rejected.append(Rejected(source=candidate.source, reason=reason))
            return replace(candidate, identity=identity, name=identity)
        self._settled.add(key)
        return candidate

    def leave(self, unchanged: Unchanged) -> None:
        """Count an article that is as it was."""
        if not self._was_forgotten(unchanged.identity):
            self.outcomes["unchanged"] += 1

    def recall(self, recall: Recalled) -> None:
        """Take an article out of the library's answers."""
        if self._was_forgotten(recall.identity):
            return
        self.store()  # it may be on its way there
        self.outcomes["withdrawn" if self._library.withdraw(recalled(recall)) else "unchanged"] += 1

    def _was_forgotten(self, identity: str) -> bool:
        """Whether an article is to be left out, for somebody had it forgotten; it is counted then."""
        forgotten = self._library.forgotten.stands(identity)
        self.outcomes["forgotten"] += forgotten
        return forgotten

    def store(self) -> None:
        """Store all that was decided on."""
        while self._reading or self._deciding:
            self._next()

    def _held(self) -> Iterator[Draft]:
        """What was decided on and is not in the library yet."""
        yield from (each.draft for each in chain(self._reading, self._deciding))

    def _edition_before(self, candidate: Candidate) -> Article | None:
        """The article that a candidate says it is a later edition of, by the same outlet and of the same days."""
        edition = edition_of(candidate.title, candidate.metadata)
        if not edition.number or not candidate.outlet:
            return None
        for article in self._resembling(candidate):
            by_the_same = (article.outlet or "").casefold() == candidate.outlet.casefold()
            earlier = edition_of(article.title, article.metadata)
            if by_the_same and _soon_after(candidate, article) and edition.follows(earlier):
                self.store()  # it may be on its way
                return self._library.current(article.identity)
        return None

    def _original(self, candidate: Candidate) -> Original | None:
        """What a candidate is a copy of: in the library, or on its way there."""
        wire = wire_of(candidate.text)
        printed = [*self._library.printed(wire), *(one.article for one in self._held() if one.article.wire == wire)]
        if any(article.identity != candidate.identity for article in printed):
            return Original(wire=wire)
        for article in self._resembling(candidate):
            share = None if article.identity == candidate.identity else similarity(candidate.text, article.text)
            if share is not None:
                return Original(wire=article.wire, similarity=share)
        return None

    def _resembling(self, candidate: Candidate) -> Iterator[Article]:
        sketch = frozenset(candidate.sketch)
        yield from (one.article for one in self._held() if len(sketch.intersection(one.sketch)) >= IN_COMMON)
        yield from self._library.resembling(candidate.sketch, in_common=IN_COMMON, limit=_COMPARED)

    def _next(self) -> None:
        """Store the batch that was being read, in one transaction, and begin to read the one that was decided on."""
        overtaken = [] if self._is_stored(self._read()) else self._reading
        self._reading, self._deciding = self._deciding, []
        self._read = self._workers.begin(self._entry, [each.draft for each in self._reading])
        self._decide_anew(overtaken)

    def _is_stored(self, entries: Sequence[Entry]) -> bool:
        """Store entries, unless another ingest into the library was faster with one of them."""
        try:
            if entries:
                self._library.add(entries)
        except Overtaken:
            return False
        return True

    def _decide_anew(self, decided: Sequence[_Decided]) -> None:
        """What the other ingest has stored decides now."""
        for each in decided:
            self.outcomes[each.outcome] -= 1
            self._settled.discard(hash(each.candidate.identity))
        for each in decided:
            self.settle(each.candidate)

    def _is_full(self) -> bool:
        characters = sum(len(one.draft.article.text) for one in self._deciding)
        return len(self._deciding) >= BATCH_ARTICLES or characters >= BATCH_CHARACTERS


def _soon_after(candidate: Candidate, article: Article) -> bool:
    """Whether a candidate was printed within some days of an article, or one of the two is undated."""
    if candidate.published is None or article.published is None:
        return True
    return abs(candidate.published - article.published) <= _ONE_STORY


def entry_of(draft: Draft, find_figures: FindFigures, read_by: str) -> Entry:
    """An article with its language, passages and figures, and the fingerprint of what these were read by."""
    article = with_language(draft.article)
    passages = split(article.id, article.text)
    return Entry(
        article=article,
        passages=passages,
        figures=find_figures(article),
        read_by=read_by,
        sketch=draft.sketch,
        alias=draft.alias,
    )
