"""Feeds that are looked at again and again, each at its own time, in a thread beside what stores the articles."""

import random
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Full, Queue

from assistant.errors import SourceError
from ingest.errands import Round
from ingest.fetching.addresses import Address, address_of
from ingest.gathered import Gathered
from ingest.gathering import Gatherer
from ingest.memory import Note
from ingest.patience import backed_off
from ingest.readers.document import document_of
from ingest.readers.files import SourceFile, reason_of
from ingest.readers.opml import feeds_of
from ingest.readers.raw import Rejected

AHEAD = 256
"""What came of so many addresses waits to be stored, and no more is fetched meanwhile."""

_LOOK = 0.5
"""Seconds until it is looked again whether a feed is due."""

_JITTER = 0.1
"""Of an interval, by which it is longer or shorter at random."""


@dataclass(frozen=True, kw_only=True)
class _List:
    """A list of feeds as it was read."""

    state: object = ()
    """What its file was like: None where there is none."""
    feeds: tuple[Address, ...] = ()


class Schedule:
    """When which feed is due; times are seconds since 1970."""

    def __init__(self, every: float, *, remembered: Callable[[str], Note | None]) -> None:
        self._every = every
        self._remembered = remembered
        self._due: dict[Address, float] = {}

    def follow(self, feeds: Iterable[Address]) -> None:
        """Follow these feeds and no others; new ones are due at once, unless they have failed before."""
        self._due = {feed: self._due.get(feed, self._after(self._remembered(feed.url))) for feed in feeds}

    def take(self, now: float) -> list[Address]:
        """The feeds that are due; each is due again after its interval."""
        due = [feed for feed, when in self._due.items() if when <= now]
        self._due |= {feed: now + _about(self._every) for feed in due}
        return due

    def noted(self, note: Note) -> None:
        """An address has been looked at; a feed that could not be had is left alone for longer each time."""
        if note.failures:
            self._due |= {feed: self._after(note) for feed in self._due if feed.url == note.url}

    def _after(self, note: Note | None) -> float:
        if note is None or not note.failures:
            return 0.0
        return max(note.at + _about(backed_off(self._every, note.failures + 1)), note.again or 0.0)


class Feeds:
    """Follows addresses and lists of them; what comes waits in a queue until it is taken."""

    def __init__(
        self, named: Iterable[Address], lists: Iterable[Path], *, gatherer: Callable[[], Gatherer], schedule: Schedule
    ) -> None:
        self._named = tuple(named)
        self._gatherer = gatherer
        self._schedule = schedule
        self._lists: dict[Path, _List] = {path: _List() for path in lists}
        self._looked_at: dict[Path, tuple[int, int] | None] = {}
        self._come: Queue[Gathered | Exception] = Queue(AHEAD)
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> None:
        """Begin; a list that cannot be read is reported among what comes."""
        self._thread.start()

    def stop(self) -> None:
        """Begin nothing more; what has not been taken will be fetched again another time."""
        self._stopping.set()

    def taken(self) -> list[Gathered]:
        """What has come.

        Raises:
            Exception: What has ended the thread.
        """
        come: list[Gathered] = []
        while True:
            try:
                each = self._come.get_nowait()
            except Empty:
                return come
            if isinstance(each, Exception):
                raise each
            come.append(each)

    def _run(self) -> None:
        try:
            self._schedule.follow(self._named)
            gatherer = self._gatherer()
            while not self._stopping.is_set():
                self._look(gatherer)
        except Exception as error:  # noqa: BLE001 - it is raised where what has come is taken
            self._hand_on(error)

    def _look(self, gatherer: Gatherer) -> None:
        """Begin what is due, and hand on what comes."""
        self._look_at_lists()
        for feed in self._schedule.take(time.time()):
            gatherer.begin(feed, Round())
        if gatherer.idle:
            self._stopping.wait(_LOOK)
        for gathered in gatherer.step():
            for note in gathered.notes:
                self._schedule.noted(note)
            self._hand_on(gathered)

    def _hand_on(self, come: Gathered | Exception) -> None:
        """Wait until there is room for what has come."""
        while not self._stopping.is_set():
            try:
                self._come.put(come, timeout=_LOOK)
            except Full:
                continue
            return

    def _look_at_lists(self) -> None:
        """Read the lists again that have changed, once they stay as they are from one look to the next."""
        states = {path: _state_of(path) for path in self._lists}
        changed = [path for path, each in self._lists.items() if each.state != states[path]]
        settled = [path for path in changed if self._looked_at.get(path, states[path]) == states[path]]
        self._looked_at = states
        for path in settled:
            self._lists[path] = self._list_at(path)
        if settled:
            listed = (feed for each in self._lists.values() for feed in each.feeds)
            self._schedule.follow(dict.fromkeys((*self._named, *listed)))

    def _list_at(self, path: Path) -> _List:
        """The feeds of a list; those that it had before where it cannot be read, which is reported."""
        state = _state_of(path)
        try:
            addresses = list(feeds_of(document_of(SourceFile(path=path, relative=path.name))))
        except (SourceError, OSError) as error:
            reason = reason_of(error) if isinstance(error, OSError) else str(error)
            self._hand_on(Gathered(found=(Rejected(source=str(path), reason=reason),)))
            return _List(state=state, feeds=self._lists[path].feeds)
        return _List(state=state, feeds=tuple(map(address_of, addresses)))


def _about(seconds: float) -> float:
    """Seconds, a little more or less, so that feeds do not come due all at once."""
    return seconds * random.uniform(1 - _JITTER, 1 + _JITTER)  # noqa: S311 - any will do


def _state_of(path: Path) -> tuple[int, int] | None:
    """Size and time of a file; as long as they stay, its content does."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
