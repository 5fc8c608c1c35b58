"""From addresses to articles: what was fetched is read, what it points at is fetched in turn, and all is noted."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO

from assistant.errors import SourceError
from ingest.characters import repaired
from ingest.errands import Errand, Round
from ingest.fetching.addresses import Address, address_of, name_of, redirected, without_credentials
from ingest.fetching.answers import Answer, Failed, Moved, Page
from ingest.fetching.crawl import Crawl, Wish
from ingest.fetching.fetcher import Request
from ingest.gathered import Came, Gathered, Unchanged, shown
from ingest.memory import Note
from ingest.patience import failed, is_settled, is_waiting
from ingest.readers.document import Document
from ingest.readers.raw import Link, RawArticle, Rejected
from ingest.readers.registry import read_document


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known from before; nothing, unless it is told."""

    note: Callable[[str], Note | None] = lambda _: None
    """What is remembered of an address."""
    holds: Callable[[str], bool] = lambda _: False
    """Whether the library has an article of this identity."""


class Gatherer:
    """Fetches, reads and follows; what comes is fetched from it step by step, all in one thread."""

    def __init__(
        self,
        crawl: Crawl,
        *,
        known: Known,
        columns: Mapping[str, str] | None = None,
        patient: bool = False,
        now: Callable[[], float] = time.time,
    ) -> None:
        """How it is to go about.

        Args:
            crawl: What fetches.
            known: What is known from before.
            columns: As of Document.
            patient: Whether there will be another round: what failed waits for it, and is not reported again.
            now: The time, in seconds since 1970.
        """
        self._crawl = crawl
        self._known = known
        self._columns = columns or {}
        self._patient = patient
        self._now = now
        self._gathered: list[Gathered] = []
        self._open: set[str] = set()

    @property
    def idle(self) -> bool:
        """Whether everything that was begun has come."""
        return self._crawl.idle and not self._gathered

    def begin(self, address: Address, look: Round) -> None:
        """Fetch an address that the user has named."""
        if not self._is_under_way(address, look):
            self._start(Errand(address=address, round=look))

    def follow(self, link: Link, look: Round) -> None:
        """Fetch what a file points at."""
        self._follow(link, look, None)

    def step(self) -> Iterator[Gathered]:
        """What has come; nothing after a moment in which nothing comes."""
        if not self._gathered:
            self._crawl.step()
        gathered, self._gathered = self._gathered, []
        yield from gathered

    def _follow(self, link: Link, look: Round, parent: Errand | None) -> None:
        """Fetch what a link points at, unless that is done in this round anyway."""
        depth = parent.depth + 1 if parent else 1
        try:
            address = address_of(link.url, base=parent.address.url if parent else None)
        except SourceError as error:
            self._emit(Rejected(source=link.source, reason=f"points at {without_credentials(link.url)!r}: {error}"))
            return
        if self._is_under_way(address, look):
            return
        if depth > self._crawl.limits.depth:
            reason = f"is more than {self._crawl.limits.depth} links away from what was named, so it was not fetched"
            self._emit(Rejected(source=address.url, reason=reason))
            return
        if parent and parent.address.credentials:
            address = redirected(parent.address, address.url)
        else:
            address = Address(url=address.url)  # no link sets credentials
        self._start(Errand(address=address, round=look, link=link, parent=parent, depth=depth))

    def _is_under_way(self, address: Address, look: Round) -> bool:
        return address.url in look.seen or address.url in self._open

    def _start(self, errand: Errand) -> None:
        """Wish for an address, unless what is remembered makes that needless."""
        url, look = errand.address.url, errand.round
        look.seen.add(url)
        note = self._known.note(url)
        if note and all(map(self._known.holds, note.identities)):
            errand.known = note
        if errand.link and errand.known and self._is_settled(errand.link, errand.known, errand):
            return
        if errand.link:
            look.links += 1
            if look.links > self._crawl.limits.links:
                self._leave(errand)
                return
        self._open.add(url)
        if errand.parent:
            errand.parent.waiting += 1
        self._wish(errand, errand.address)

    def _is_settled(self, link: Link, note: Note, errand: Errand) -> bool:
        """Whether what is remembered of an address answers what points at it."""
        if not note.failures:
            settled = is_settled(link, note, self._now())
            if settled:
                self._emit(*_unchanged(note))
                _count(errand.parent, note.identities)
            return settled
        waiting = self._patient and is_waiting(note, self._now())
        if waiting and errand.parent:
            _count(errand.parent, note.identities)
            errand.parent.complete = errand.parent.complete and note.again is None
        return waiting

    def _leave(self, errand: Errand) -> None:
        """One link too many: it is for another run."""
        limit = self._crawl.limits.links
        if errand.link and errand.round.links == limit + 1:
            reason = f"points at more than {limit:,} addresses: the others are fetched when this is run again"
            self._emit(Rejected(source=errand.link.source, reason=reason))
        if errand.parent:
            errand.parent.complete = False

    def _wish(self, errand: Errand, address: Address) -> None:
        known = errand.known
        request = Request(
            address=address,
            etag=known.etag if known else None,
            modified=known.modified if known else None,
        )
        self._crawl.wish(
            Wish(request=request, answered=partial(self._answered, errand, address), first=errand.link is None)
        )

    def _answered(self, errand: Errand, at: Address, answer: Answer) -> None:
        """An answer has come for an errand, from where its redirects have led it."""
        if isinstance(answer, Moved):
            self._redirect(errand, at, answer)
        elif isinstance(answer, Failed):
            self._fail(errand, answer)
        elif isinstance(answer, Page):
            self._read(errand, answer)
        elif errand.known is None:
            reason = "the server says that nothing has changed since it was last asked, which it never was"
            self._fail(errand, Failed(reason=reason))
        else:
            self._keep(errand, errand.known)

    def _keep(self, errand: Errand, known: Note) -> None:
        """It has not changed."""
        self._emit(*_unchanged(known))
        errand.points = known.points
        note = replace(known, at=self._now(), mark=errand.mark, failures=0, reason="", again=None)
        self._finish(errand, note)

    def _redirect(self, errand: Errand, at: Address, moved: Moved) -> None:
        try:
            target = redirected(at, moved.to)
        except SourceError as error:
            self._fail(errand, Failed(reason=f"leads elsewhere: {error}", temporary=False))
            return
        start, look = errand.address.url, errand.round
        elsewhere = errand.link and target.url in look.seen and not errand.leads_to(target.url)
        errand.trail = (*errand.trail, target.url)
        if len(errand.trail) > self._crawl.limits.redirects:
            reason = f"leads from one address to the next more than {self._crawl.limits.redirects} times"
            self._fail(errand, Failed(reason=reason, temporary=False))
        elif elsewhere and look.leads_back(target.url, start):
            self._fail(errand, Failed(reason=f"leads to {target.url}, and that leads back to it", temporary=False))
        elif elsewhere:
            look.led[start] = target.url
            self._finish(errand, None)  # it is fetched in this round by its own name
        else:
            self._wish(errand, target)

    def _read(self, errand: Errand, page: Page) -> None:
        """Read what has come, and follow what it points at."""
        found: list[Came] = []
        links: list[Link] = []
        for each in read_document(self._document(page)):
            if isinstance(each, Link):
                links.append(each)
            else:
                found.append(shown(errand.completed(each) if isinstance(each, RawArticle) else each))
        rejected = [each for each in found if isinstance(each, Rejected)]
        if errand.link and not links and len(rejected) == len(found):
            reason = rejected[0].reason if rejected else "no article was found in it"
            self._fail(errand, Failed(reason=reason, temporary=False))
            return
        self._emit(*found)
        errand.points = bool(links)
        errand.waiting += 1  # so that nothing is noted before the last link is on its way
        for link in links:
            self._follow(link, errand.round, errand)
        errand.waiting -= 1
        note = replace(self._new_note(errand), identities=_identities(found), points=errand.points)
        if note.identities or links:  # what gives nothing is read, and reported, again
            note = replace(note, etag=page.etag, modified=page.modified)
        self._finish(errand, replace(note, mark=errand.mark))

    def _document(self, page: Page) -> Document:
        return Document(
            source=page.url,
            identity=page.url,
            name=name_of(page.url),
            open=partial(BytesIO, page.body),
            url=page.url,
            media_type=page.media_type,
            charset=page.charset,
            columns=self._columns,
        )

    def _fail(self, errand: Errand, failure: Failed) -> None:
        """What cannot be fetched is reported, and goes in as the summary that points at it, where there is one."""
        before = errand.known or self._new_note(errand)
        note = failed(before, failure, self._now(), named=errand.link is None)
        if errand.parent and note.again is not None:
            errand.parent.complete = False
        reason = failure.reason
        if errand.summary and (before.summary or not before.identities):
            told = dict(errand.summary.metadata) | {"only_summary": f"{errand.address.url}: {failure.reason}"}
            summary = shown(replace(errand.summary, metadata=told))
            self._emit(summary)
            note = replace(note, summary=True, identities=_identities([summary]))
            reason = f"{reason}; its summary went in instead"
        if not (self._patient and before.reason == failure.reason):
            self._emit(Rejected(source=errand.address.url, reason=reason))
        self._finish(errand, note)

    def _new_note(self, errand: Errand) -> Note:
        return Note(url=errand.address.url, since=self._now(), at=self._now())

    def _finish(self, errand: Errand, note: Note | None) -> None:
        """An errand is done, but for the links that are still to be fetched."""
        errand.note = note
        self._open.discard(errand.address.url)
        self._settle(errand)

    def _settle(self, errand: Errand) -> None:
        """Note an errand once its links are settled: whatever breaks off before then, it is read again with them."""
        if errand.waiting:
            return
        if errand.note:
            _count(errand, errand.note.identities)
            note = replace(errand.note, identities=tuple(errand.identities))
            note = note if errand.complete else replace(note, etag=None, modified=None)
            self._gathered.append(Gathered(notes=(note,)))
        _count(errand.parent, errand.identities)
        if parent := errand.parent:
            # What points at what points at articles may stay as it is while there are new articles.
            parent.complete = parent.complete and not errand.points
            parent.waiting -= 1
            self._settle(parent)

    def _emit(self, *found: Came) -> None:
        if found:
            self._gathered.append(Gathered(found=found))


def _count(errand: Errand | None, identities: Iterable[str]) -> None:
    """These articles have come of an errand."""
    if errand:
        errand.identities |= dict.fromkeys(identities)


def _unchanged(note: Note) -> Iterator[Unchanged]:
    return (Unchanged(source=note.url, identity=identity) for identity in note.identities)


def _identities(found: Iterable[Came]) -> tuple[str, ...]:
    """The identities of the articles among what came, as the library has them."""
    return tuple(repaired(each.identity).strip() for each in found if isinstance(each, RawArticle))
