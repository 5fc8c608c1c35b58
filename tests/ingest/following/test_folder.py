"""A folder that files are dropped into: which are complete, and which have been read."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ingest.following.folder import SETTLED, Folder
from ingest.memory import Memory


@dataclass
class Clock:
    """A clock that is set by hand."""

    now: float = 0.0


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """An empty one."""
    with Memory.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An empty folder."""
    made = tmp_path / "in"
    made.mkdir()
    return made


@pytest.fixture
def clock() -> Clock:
    """At 0."""
    return Clock()


@pytest.fixture
def folder(path: Path, memory: Memory, clock: Clock) -> Folder:
    """The folder, followed."""
    return Folder(path, memory, clock=lambda: clock.now)


def complete(folder: Folder, clock: Clock) -> list[str]:
    """What is complete after a while in which nothing changed."""
    folder.complete()
    clock.now += SETTLED
    return [each.state.path for each in folder.complete()]


def read(folder: Folder, clock: Clock) -> list[str]:
    """As `complete`; and then it is read."""
    folder.complete()
    clock.now += SETTLED
    dropped = folder.complete()
    folder.remember(each.state for each in dropped)
    return [each.state.path for each in dropped]


def test_a_file_is_complete_when_it_stays_as_it_is(folder: Folder, path: Path, clock: Clock) -> None:
    """While it grows it is waited for."""
    file = path / "a.txt"
    for size in range(1, 6):
        file.write_text("x" * size, encoding="utf-8")
        assert folder.complete() == []
        clock.now += SETTLED / 2
    assert folder.complete() == []
    clock.now += SETTLED / 2
    assert [each.state.path for each in folder.complete()] == ["a.txt"]


def test_one_of_the_same_size_that_is_written_again_is_waited_for(folder: Folder, path: Path, clock: Clock) -> None:
    """Its time of modification counts too."""
    file = path / "a.txt"
    file.write_text("nine", encoding="utf-8")
    folder.complete()
    clock.now += SETTLED
    os.utime(file, ns=(1, 1))
    assert folder.complete() == []


@pytest.mark.parametrize(
    "name", ["a.txt.part", "a.TMP", "a.txt~", ".a.txt", ".sync/a.txt", "a.crdownload", "a.filepart", "b/a.partial"]
)
def test_names_of_unfinished_files_are_passed_over(folder: Folder, path: Path, clock: Clock, name: str) -> None:
    """Until they are renamed into place."""
    file = path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("nine", encoding="utf-8")
    assert complete(folder, clock) == []
    file.rename(path / "done.txt")
    assert complete(folder, clock) == ["done.txt"]


def test_an_empty_file_is_waited_for(folder: Folder, path: Path, clock: Clock) -> None:
    """Something is still to come."""
    (path / "a.txt").touch()
    assert complete(folder, clock) == []


def test_what_was_read_is_not_read_again(folder: Folder, path: Path, clock: Clock, memory: Memory) -> None:
    """Not by another process either; but when it changes."""
    (path / "b").mkdir()
    (path / "b" / "a.txt").write_text("nine", encoding="utf-8")
    assert read(folder, clock) == ["b/a.txt"]
    again = Folder(path, memory, clock=lambda: clock.now)
    assert (read(folder, clock), read(again, clock)) == ([], [])
    (path / "b" / "a.txt").write_text("nineteen", encoding="utf-8")
    assert (read(folder, clock), read(again, clock)) == (["b/a.txt"], ["b/a.txt"])


@pytest.mark.parametrize("replaced", [False, True])
def test_a_change_that_keeps_size_and_time_counts(folder: Folder, path: Path, clock: Clock, replaced: bool) -> None:
    """Another file in its place that was written at the same time; or that it may be read now."""
    file = path / "a.txt"
    file.write_text("nine", encoding="utf-8")
    assert read(folder, clock) == ["a.txt"]
    if replaced:
        other = path.parent / "a.txt"
        other.write_text("five", encoding="utf-8")
        os.utime(other, ns=(0, file.stat().st_mtime_ns))
        other.rename(file)
    else:
        file.chmod(0o600)
    assert read(folder, clock) == ["a.txt"]
    assert read(folder, clock) == []


def test_a_name_may_be_in_any_encoding(folder: Folder, path: Path, clock: Clock, memory: Memory) -> None:
    """It is read, and remembered."""
    name = os.fsdecode(b"caf\xe9.txt")
    (path / name).write_text("nine", encoding="utf-8")
    assert read(folder, clock) == [name]
    assert read(Folder(path, memory, clock=lambda: clock.now), clock) == []


def test_what_was_not_read_to_the_end_comes_again(folder: Folder, path: Path, clock: Clock) -> None:
    """It is there until it is remembered."""
    (path / "a.txt").write_text("nine", encoding="utf-8")
    assert complete(folder, clock) == complete(folder, clock) == ["a.txt"]


def test_the_oldest_come_first(folder: Folder, path: Path, clock: Clock) -> None:
    """So that a later version of an article is the later one here."""
    for age, name in enumerate(["c.txt", "a.txt", "b.txt"]):
        (path / name).write_text("nine", encoding="utf-8")
        os.utime(path / name, ns=(age, age))
    assert complete(folder, clock) == ["c.txt", "a.txt", "b.txt"]


def test_what_is_gone_is_forgotten(folder: Folder, path: Path, clock: Clock, memory: Memory) -> None:
    """But not while the folder itself is away, as a share may be."""
    for name in ("a.txt", "b.txt"):
        (path / name).write_text("nine", encoding="utf-8")
    read(folder, clock)
    (path / "a.txt").unlink()
    folder.complete()
    kept = [state.path for state in memory.files(str(path))]
    path.rename(path.with_name("away"))
    folder.complete()
    assert kept == [state.path for state in memory.files(str(path))] == ["b.txt"]
    path.with_name("away").rename(path)
    assert read(folder, clock) == []


def test_what_cannot_be_looked_at_is_told_once(folder: Folder, path: Path) -> None:
    """A folder that is away, and what is no file; an empty folder is nothing to tell."""
    folder.complete()
    assert folder.troubles() == []
    os.mkfifo(path / "pipe.txt")
    for _ in range(3):
        folder.complete()
    assert [trouble.reason for trouble in folder.troubles()] == ["not a regular file"]
    (path / "pipe.txt").unlink()
    path.rmdir()
    for _ in range(3):
        folder.complete()
    assert [trouble.reason for trouble in folder.troubles()] == ["no such file or folder"]
    assert folder.troubles() == []
