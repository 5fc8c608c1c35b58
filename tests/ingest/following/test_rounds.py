"""Following as a whole, in this process: what each round tells, and that vectors come beside it."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NoReturn

import pytest

from assistant.errors import LibraryError
from assistant.library import Library
from assistant.settings import Settings
from ingest import wiring
from ingest.report import Report
from tests.fakes.bag_of_words import BagOfWords
from tests.web import Web

PROSE = "Two ferries collided off the coast of Norland on Monday, and {} sailors were hurt, the port said."


class Followed:
    """Following in a thread, and what it tells."""

    def __init__(self, settings: Settings, *sources: str, vectors: Literal["now", "later"] = "now") -> None:
        self.reports: list[Report] = []
        self.failure: Exception | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(settings, sources, vectors))

    def wait(self, enough: Callable[[], bool]) -> None:
        """Until it is enough, within some seconds."""
        deadline = time.monotonic() + 20
        while not enough():
            assert self._thread.is_alive()
            assert time.monotonic() < deadline
            time.sleep(0.05)

    def added(self) -> int:
        """How many articles were added so far."""
        return sum(report.added for report in self.reports)

    def __enter__(self) -> "Followed":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._thread.join(timeout=30)
        assert not self._thread.is_alive()

    def _run(self, settings: Settings, sources: tuple[str, ...], vectors: Literal["now", "later"]) -> None:
        try:
            wiring.follow_sources(
                sources,
                settings=settings,
                every=0.5,
                stopping=self._stopping,
                told=self.reports.append,
                vectors=vectors,
            )
        except Exception as error:  # noqa: BLE001 - the test looks at it
            self.failure = error


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Loopback is allowed, and servers are asked at once."""
    return Settings(library=tmp_path / "library", fetch_private=True, fetch_interval=0.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder."""
    made = tmp_path / "in"
    made.mkdir()
    return made


@contextmanager
def no_vectors(*_: object) -> Iterator[Callable[[object], int]]:
    """Makes none."""
    yield lambda _progress: 0


def test_rounds_tell_what_they_brought_and_nothing_twice(
    web: Web, settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder, a feed and what a dropped file points at; rounds that bring nothing are silent."""
    monkeypatch.setattr(wiring, "embedding_beside", no_vectors)
    bad = f"{web.origin}/gone"
    feed = web.feed("/feed", web.page("/a", PROSE.format("nine") * 4), bad)
    with Followed(settings, str(folder), feed) as followed:
        linked = web.page("/b", PROSE.format("ten") * 4)
        (folder / "list.opml").write_text(f'<opml><body><outline xmlUrl="{linked}"/></body></opml>', encoding="utf-8")
        (folder / "c.txt").write_text(PROSE.format("eleven"), encoding="utf-8")
        (folder / "d.xyz").write_text("?", encoding="utf-8")
        followed.wait(lambda: followed.added() == 3)
        polls = web.paths.count("/feed")
        followed.wait(lambda: web.paths.count("/feed") > polls + 2)
    assert followed.failure is None
    rejected = [each.source for report in followed.reports for each in report.rejected]
    assert sorted(rejected) == sorted([bad, str(folder / "d.xyz")])
    assert all(report.added or report.rejected for report in followed.reports)


def test_vectors_are_made_beside_it(settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each new article has its vectors soon, by the server that others can join."""
    monkeypatch.setattr("assistant.embeddings.open_embeddings", lambda _: BagOfWords())
    with Followed(settings, str(folder)) as followed:
        for number, word in enumerate(("nine", "ten"), start=1):
            (folder / f"{word}.txt").write_text(PROSE.format(word), encoding="utf-8")
            followed.wait(lambda number=number: followed.added() == number)
            with Library.open(settings.library_directory) as library:
                followed.wait(lambda library=library: library.coverage().pending_vectors == 0)
    assert followed.failure is None


def test_vectors_can_be_put_off(settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that makes them is opened; words find the article."""

    def opened(*_: object) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr(wiring, "embedding_beside", opened)
    for pending, word in enumerate(("nine", "ten"), start=1):
        (folder / f"{word}.txt").write_text(PROSE.format(word), encoding="utf-8")
        with Followed(settings, str(folder), vectors="later") as followed:
            followed.wait(lambda followed=followed: followed.added() == 1)
        assert followed.failure is None
        assert followed.reports[-1].pending_vectors == pending


def test_a_library_that_fails_ends_it(settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who started it is told, and starts it again when that is mended."""

    def full(*_: object, **__: object) -> Report:
        message = "the disk is full"
        raise LibraryError(message)

    monkeypatch.setattr(wiring, "ingest", full)
    monkeypatch.setattr(wiring, "embedding_beside", no_vectors)
    (folder / "a.txt").write_text(PROSE.format("nine"), encoding="utf-8")
    with Followed(settings, str(folder)) as followed:
        deadline = time.monotonic() + 20
        while followed.failure is None and time.monotonic() < deadline:
            time.sleep(0.05)
    assert str(followed.failure) == "the disk is full"
