"""Several processes on one library, and processes that are killed."""

import random
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

import pytest

from assistant.domain import Filters
from assistant.library import Library, Size
from tests.library.programs import STORIES

EVERYTHING = Filters()
WHOLE = Size(wires=STORIES, passages=6 * STORIES, figures=2 * STORIES)

Program = Callable[[str], Popen[str]]


def test_one_process_reads_while_another_writes(folder: Path, program: Program):
    """A reader sees whole transactions as they come, with the words of each article it sees."""
    writer = program("add")
    assert writer.stdout
    writer.stdout.readline()
    with Library.open(folder) as library:
        while writer.poll() is None:
            count = library.coverage().articles
            assert count % 2 == 0
            assert library.search_words({f"harbour{count - 1}": 1.0}, filters=EVERYTHING, limit=1)
        assert library.size() == WHOLE


def test_many_processes_create_one_library(folder: Path, program: Program):
    """Processes that come first at the same moment make one library together."""
    writers = [program("add") for _ in range(4)]
    for writer in writers:
        writer.communicate(timeout=60)
    assert [writer.returncode for writer in writers] == [0, 0, 0, 0]
    with Library.open(folder) as library:
        assert library.size() == WHOLE


@pytest.mark.parametrize("seed", range(3))
def test_killed_while_adding(folder: Path, program: Program, seed: int):
    """Killed at some moment, the library opens, holds whole transactions only, and is completed by a second run."""
    writer = program("add")
    assert writer.stdout
    for _ in range(random.Random(seed).randrange(40)):  # noqa: S311 - any moment will do
        writer.stdout.readline()
    writer.kill()
    writer.wait()
    with Library.open(folder, create=True) as library:
        count = library.coverage().articles
        assert library.size() == Size(wires=count, passages=6 * count, figures=2 * count)
        assert count % 2 == 0
        program("add").communicate(timeout=60)
        assert library.size() == WHOLE
        assert all(library.knows(f"harbour{number}") for number in range(STORIES))
