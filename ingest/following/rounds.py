"""The rounds in which a library is kept current: what has come since the last one is stored, and then remembered."""

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from ingest.following.feeds import Feeds
from ingest.following.folder import Dropped, Folder
from ingest.gathered import Came, Gathered, Unchanged
from ingest.memory import Memory
from ingest.readers.document import Document
from ingest.readers.raw import Rejected
from ingest.report import Report
from ingest.sources import Sources

POLL = 0.5
"""Seconds from one look at the folders to the next; more where a look takes long."""

FILES_AT_ONCE = 500
"""Files that are read in one round at most, so that what they hold is soon stored and remembered."""

MOST_TOLD = 10_000
"""Rejections that are kept in mind, so as not to be told again."""


class Rounds:
    """Follows folders and feeds until it is told to stop."""

    def __init__(
        self,
        *,
        folders: Sequence[Folder],
        feeds: Feeds,
        sources: Callable[[], Sources],
        store: Callable[[Iterable[Came | Document]], Report],
        memory: Memory,
    ) -> None:
        """What to follow, and where to put it.

        Args:
            folders: What files are dropped into.
            feeds: What is fetched, in a thread of its own.
            sources: Makes what reads files.
            store: Brings what was found into the library.
            memory: What is remembered of it.
        """
        self._folders = folders
        self._feeds = feeds
        self._sources = sources
        self._store = store
        self._memory = memory
        self._told: dict[Rejected, None] = {}

    def run(self, stopping: threading.Event, told: Callable[[Report], None]) -> None:
        """Follow until `stopping` is set; the round in hand is brought to its end.

        Args:
            stopping: Set by whoever wants this to end.
            told: Given the report of each round that brought something.
        """
        self._feeds.start()
        try:
            while not stopping.is_set():
                began = time.monotonic()
                dropped = [each for folder in self._folders for each in folder.complete()]
                pause = max(POLL, 2 * (time.monotonic() - began))
                self._round(dropped[:FILES_AT_ONCE], self._feeds.taken(), told)
                stopping.wait(0.0 if dropped[FILES_AT_ONCE:] else pause)
        finally:
            self._feeds.stop()

    def _round(self, dropped: Sequence[Dropped], gathered: Sequence[Gathered], told: Callable[[Report], None]) -> None:
        """Store what has come, then remember it: what breaks off in between is read again."""
        troubles = (each for folder in self._folders for each in folder.troubles())
        come = [*troubles, *(each for one in gathered for each in one.found)]
        sources = self._sources()
        if dropped or not all(isinstance(each, Unchanged) for each in come):
            report = self._fresh(self._store(chain(sources.found_in(each.file for each in dropped), come)))
            if report.added or report.updated or report.duplicates or report.withdrawn or report.rejected:
                told(report)
        if not sources.broken_off:
            self._remember_files(dropped)
        self._memory.remember([*sources.notes, *(note for one in gathered for note in one.notes)])

    def _fresh(self, report: Report) -> Report:
        """The report without what was told before: feeds point at the same things for days."""
        fresh = [each for each in report.rejected if each not in self._told]
        self._told = dict.fromkeys([*self._told, *fresh][-MOST_TOLD:])
        return replace(report, rejected=tuple(fresh))

    def _remember_files(self, dropped: Sequence[Dropped]) -> None:
        for folder in self._folders:
            if states := [each.state for each in dropped if each.folder is folder]:
                folder.remember(states)
