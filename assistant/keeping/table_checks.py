"""Checks of what is in SQLite: both files, and the tables against each other."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.bookkeeping import keeper_lock, settle
from assistant.keeping.checking import Check, Finding
from assistant.keeping.remedies import Remedies
from assistant.library import ENTRIES_AT_ONCE, Library, sqlite_file
from assistant.library.schema import LIBRARY, PEOPLE, Schema

_ROOM = 200_000_000
"""Bytes that must be free beside a library: an ingest writes ahead, and a check copies."""
_NAMED = 3
"""Articles that a finding names."""


def checks_of_files(directory: Path) -> Iterator[Check]:
    """Checks of the files as such, which can be made where the library cannot be opened."""
    yield Check(name="disk", look=lambda: _room(directory))
    yield Check(name="library file", look=lambda: _file(directory, LIBRARY))
    yield Check(name="people's file", look=lambda: _file(directory, PEOPLE))


def checks_of_tables(library: Library, remedies: Remedies) -> Iterator[Check]:
    """Checks of what the library's tables say of each other; those that others rest on come first."""
    tables = _Tables(library, remedies)
    yield Check(name="passages", look=tables.passages)
    yield Check(name="words", look=tables.words)
    yield Check(name="figures", look=tables.figures)
    yield Check(name="measures", look=tables.measures)
    yield Check(name="disputes", look=tables.disputes)


def _room(directory: Path) -> Iterator[Finding]:
    free = shutil.disk_usage(directory).free
    if free < _ROOM:
        line = f"only {free / 1e6:,.0f} MB are free on the disk of '{directory}'"
        yield Finding(line=line, advice=f"make room: {_ROOM / 1e6:,.0f} MB should be free")


def _file(directory: Path, tables: Schema) -> Iterator[Finding]:
    path = directory / tables.file
    if not path.is_file():
        return
    if reason := sqlite_file.unusable(path, tables):
        yield Finding(line=reason, last=tables is LIBRARY)
        return
    if tables is LIBRARY and not path.stat().st_size:
        yield Finding(line=f"'{path}' is empty, as no library's ever is", advice=tables.when_damaged, last=True)
        return
    for fault in sqlite_file.damage(path):
        yield Finding(line=f"'{path}' is damaged: {fault}", advice=tables.when_damaged, last=tables is LIBRARY)
        return
    for fault in sqlite_file.orphans(path):
        yield Finding(line=f"'{path}' is damaged: {fault}", advice=tables.when_damaged)


class _Tables:
    """Looks at the tables of a library, each method at one of them."""

    def __init__(self, library: Library, remedies: Remedies) -> None:
        self._library = library
        self._upkeep = library.upkeep
        self._remedies = remedies

    def passages(self) -> Iterator[Finding]:
        """Those of current articles hold every sentence once and in order, and there are no others."""
        if strays := self._upkeep.strays():
            yield Finding(line=f"passages of articles that are not current: {strays:,}", repair=self._remove_strays)
        if miscut := self._upkeep.miscut():
            line = f"articles whose passages do not fit their text: {self._named(miscut)}"
            yield Finding(line=line, repair=lambda: self._cut_anew(miscut))

    def words(self) -> Iterator[Finding]:
        """The index is that of the passages."""
        if not self._upkeep.words_agree():
            yield Finding(line="the index of words is not that of the passages", repair=self._rebuild_words)

    def figures(self) -> Iterator[Finding]:
        """Each stands in its article where it says."""
        if misread := self._upkeep.misread():
            line = f"articles with figures that do not stand in their text: {self._named(misread)}"
            yield Finding(line=line, repair=lambda: self._read_anew(misread))

    def measures(self) -> Iterator[Finding]:
        """All figures were read by the measures that the library was taught."""
        if outdated := self._upkeep.outdated():
            line = f"articles whose figures were read by other measures than the library's: {outdated:,}"
            advice = "the next ingest reads them anew"
            yield Finding(line=line, problem=False, repair=lambda: self._read_anew([]), advice=advice)

    def disputes(self) -> Iterator[Finding]:
        """Nothing is left to do for the ledger by a process that is gone."""
        lock = keeper_lock(self._library.directory)
        if not self._library.disputes.busy() or not lock.acquire():
            return
        lock.release()
        line = f"the ledger of disputes is not up to date; articles to be entered: {self._library.disputes.pending():,}"
        yield Finding(line=line, problem=False, repair=self._settle, advice="the next ingest does it")

    def _remove_strays(self) -> str:
        self._upkeep.remove_strays()
        self._upkeep.rebuild_words()
        return "they were removed"

    def _cut_anew(self, ids: list[str]) -> str:
        for start in range(0, len(ids), ENTRIES_AT_ONCE):
            articles = self._library.articles_by_id(ids[start : start + ENTRIES_AT_ONCE])
            self._upkeep.cut_anew({one.id: self._remedies.split(one.id, one.text) for one in articles.values()})
        self._upkeep.rebuild_words()
        return "they were cut out of the text anew"

    def _rebuild_words(self) -> str:
        self._upkeep.rebuild_words()
        return "it was made anew"

    def _read_anew(self, ids: list[str]) -> str:
        self._upkeep.unread(ids)
        read = self._remedies.read_anew(self._library)
        settle(self._library)
        return f"articles whose figures were read anew: {read:,}"

    def _settle(self) -> str:
        settle(self._library)
        return "it was brought up to date"

    def _named(self, ids: Sequence[str]) -> str:
        """How many articles these are, and the names of the first few."""
        names = sorted(one.name for one in self._library.articles_by_id(ids[:_NAMED]).values())
        return f"{len(ids):,} ({', '.join([*names, '...'] if len(ids) > _NAMED else names)})"
