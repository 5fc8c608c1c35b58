"""Real processes that follow: what is dropped and fetched arrives, whatever happens to them."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.library import Library
from ingest.memory import Memory
from tests.web import Web

ROOT = Path(__file__).parents[3]
PROSE = "Two ferries collided off the coast of Norland on Monday, and {} sailors were hurt, the port said."
SOON = 8.0
"""Seconds within which a complete file is in the library: five, and some for what else a machine does."""


class Follower:
    """Starts processes that follow into one library."""

    def __init__(self, library: Path) -> None:
        self.library = library
        self.started: list[subprocess.Popen[str]] = []

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """A process that has begun to follow."""
        command = [sys.executable, "-m", "tests.ingest.following.program", "ingest", "--follow", *arguments]
        environment = os.environ | {
            "CROSSCHECK_FETCH_PRIVATE": "true",
            "CROSSCHECK_FETCH_INTERVAL": "0",
            "PYTHONPATH": str(ROOT),
        }
        process = subprocess.Popen(
            [*command, "--library", str(self.library), "--json"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.started.append(process)
        assert process.stderr
        assert "Following" in process.stderr.readline()
        return process

    def wait_for(self, *names: str, within: float = 20.0) -> None:
        """Until the library has these articles, by the ends of their identities."""
        deadline = time.monotonic() + within
        while not set(names) <= self.names():
            assert time.monotonic() < deadline, f"{self.names()} lacks some of {names}"
            time.sleep(0.1)

    def wait_until_remembered(self, folder: Path, name: str) -> None:
        """Until it is remembered that a file was read."""
        with Memory.open(self.library) as memory:
            wait_until(lambda: name in {state.path for state in memory.files(str(folder.resolve()))})

    def names(self) -> set[str]:
        """What the library has, by the ends of the identities."""
        if not (self.library / "library.sqlite").exists():
            return set()
        with Library.open(self.library, create=True) as library:
            return {article.identity.rpartition("/")[2] for article in library.articles()}


@pytest.fixture
def follower(tmp_path: Path) -> Iterator[Follower]:
    """Its processes are ended."""
    made = Follower(tmp_path / "library")
    yield made
    for process in made.started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def ended(process: subprocess.Popen[str], number: int) -> list[dict[str, object]]:
    """The reports of a process that is ended by a signal, cleanly."""
    process.send_signal(number)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 0, err
    assert "The same command goes on from here." in err.splitlines()[-1]
    return [json.loads(line) for line in out.splitlines()]


def drop(folder: Path, name: str, text: str) -> None:
    """A file that is renamed into place, as a wire does."""
    part = folder / f"{name}.part"
    part.write_text(text, encoding="utf-8")
    part.rename(folder / name)


def test_a_folder_is_followed(follower: Follower, tmp_path: Path) -> None:
    """A complete file is in within seconds, and one that is being written is waited for.

    What is dropped or changed while nobody follows is read by the next who does, and nothing else.
    """
    folder = tmp_path / "in"
    folder.mkdir()
    first = follower.start(str(folder))
    drop(folder, "a.txt", PROSE.format("nine"))
    with (folder / "slow.txt").open("w", encoding="utf-8") as slow:
        for word in PROSE.format("ten").split():
            slow.write(word + " ")
            slow.flush()
            time.sleep(0.15)
            assert "slow.txt" not in follower.names()
    follower.wait_for("a.txt", "slow.txt", within=SOON)
    with Library.open(follower.library) as library:
        assert {article.version for article in library.articles(versions=True)} == {1}
    follower.wait_until_remembered(folder, "slow.txt")
    first.kill()
    first.wait()
    (folder / "a.txt").write_text(PROSE.format("twelve"), encoding="utf-8")
    drop(folder, "b.txt", PROSE.format("eleven"))
    second = follower.start(str(folder))
    follower.wait_for("b.txt")
    [report] = ended(second, signal.SIGTERM)
    assert (report["added"], report["updated"], report["unchanged"]) == (1, 1, 0)


def test_killed_among_many_files_none_is_lost(follower: Follower, tmp_path: Path) -> None:
    """Killed at any moment, and started again, all are in the library once."""
    folder = tmp_path / "in"
    folder.mkdir()
    names = {f"{number}.txt" for number in range(60)}
    for name in names:
        drop(folder, name, f"{PROSE.format('nine')} It was ship {name}.")
    first = follower.start(str(folder))
    deadline = time.monotonic() + 20
    while not follower.names():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    first.kill()
    first.wait()
    second = follower.start(str(folder))
    follower.wait_for(*names)
    ended(second, signal.SIGINT)
    with Library.open(follower.library) as library:
        assert library.coverage().articles == len(names)


def test_a_feed_is_followed(follower: Follower, web: Web) -> None:
    """A restart after a kill fetches what is new alone, and says nothing twice."""
    pages = [web.page(f"/{name}", PROSE.format(name) * 4) for name in ("nine", "ten", "eleven")]
    feed = web.feed("/feed", *pages[:2], f"{web.origin}/gone", etag='"one"')
    first = follower.start(feed, "--every", "10s")
    follower.wait_for("nine", "ten")
    with Memory.open(follower.library) as memory:
        wait_until(lambda: memory.note(feed) is not None)
    first.kill()
    first.wait()
    asked = len(web.paths)
    web.feed("/feed", *pages, f"{web.origin}/gone", etag='"two"')
    second = follower.start(feed)
    follower.wait_for("eleven")
    [report] = ended(second, signal.SIGTERM)
    assert (report["added"], report["rejected"]) == (1, [])
    assert web.paths[asked:] == ["/feed", "/eleven"]


def wait_until(what: Callable[[], bool]) -> None:
    """Until something holds."""
    deadline = time.monotonic() + 20
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.05)
