"""What is remembered between runs, and that losing it is no loss."""

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.memory import FILE, KEPT, FileState, Memory, Note

NOW = time.time()
NOTE = Note(
    url="https://tidewater.example/a",
    since=NOW - 5.5,
    at=NOW,
    etag='"one"',
    modified="Mon, 02 Nov 2026 10:00:00 GMT",
    mark="Monday",
    identities=("a", "b"),
    points=True,
    summary=True,
    failures=3,
    reason="it is busy",
    again=NOW + 7.25,
)
NAMES = ["a.txt", "b/c.txt", os.fsdecode(b"caf\xe9.txt")]
"""The last is in no encoding that this machine uses."""
FILES = [FileState(path=name, size=size, changed=10**18 + size, touched=size) for size, name in enumerate(NAMES, 1)]


def test_notes_last(tmp_path: Path) -> None:
    """Each replaces the one before it."""
    with Memory.open(tmp_path) as memory:
        memory.remember([NOTE, Note(url="https://tidewater.example/b", since=NOW, at=NOW)])
        memory.remember([replace(NOTE, failures=4)])
    with Memory.open(tmp_path) as memory:
        assert memory.note(NOTE.url) == replace(NOTE, failures=4)
        assert memory.note("https://tidewater.example/b") == Note(url="https://tidewater.example/b", since=NOW, at=NOW)
        assert memory.note("https://tidewater.example/c") is None


def test_files_last_each_in_its_folder(tmp_path: Path) -> None:
    """Those that are gone are forgotten."""
    with Memory.open(tmp_path) as memory:
        memory.remember_files("/in", FILES)
        memory.remember_files("/other", FILES)
        memory.remember_files("/in", [replace(FILES[1], size=9)], gone=[NAMES[0], NAMES[2]])
    with Memory.open(tmp_path) as memory:
        assert list(memory.files("/in")) == [replace(FILES[1], size=9)]
        assert list(memory.files("/other")) == FILES


def test_old_notes_are_forgotten(tmp_path: Path) -> None:
    """So that the file does not grow for ever."""
    with Memory.open(tmp_path) as memory:
        memory.remember([replace(NOTE, at=NOW - KEPT - 60), replace(NOTE, url="https://tidewater.example/b")])
    with Memory.open(tmp_path) as memory:
        assert memory.note(NOTE.url) is None
        assert memory.note("https://tidewater.example/b") is not None


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"this is no database at all" * 100, id="another file"),
        pytest.param(b"SQLite format 3\x00" + b"\xff" * 5000, id="a damaged one"),
    ],
)
def test_a_memory_that_cannot_be_read_is_begun_anew(tmp_path: Path, data: bytes) -> None:
    """It costs work, and nothing else."""
    (tmp_path / FILE).write_bytes(data)
    with Memory.open(tmp_path) as memory:
        memory.remember([NOTE])
        assert memory.note(NOTE.url) == NOTE
