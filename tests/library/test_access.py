"""Who may open the vector files, and what becomes of the others."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

import pytest

from assistant.domain import Filters
from assistant.errors import VectorsHeld
from assistant.library import Library, server
from assistant.library.holder import Holder, recorded
from assistant.library.ledger import Unembedded
from assistant.library.locks import FileLock
from assistant.library.vectors import Vectors
from tests.fakes.bag_of_words import DIMENSIONS
from tests.library.programs import MODEL

Program = Callable[[str], Popen[str]]


@pytest.fixture(autouse=True)
def _library(library: Library) -> None:
    """There is a library to have vectors."""


def reached(program: Program, name: str) -> Popen[str]:
    """A process that has reached the vectors."""
    process = program(name)
    assert process.stdout
    assert process.stdout.readline() == "reached\n"
    return process


def the_holder(folder: Path) -> Holder:
    """The record of who holds the vectors."""
    holder = recorded(folder)
    assert holder
    return holder


def is_free(folder: Path) -> bool:
    """Whether nobody holds the vector files."""
    lock = FileLock(folder / "vectors.lock")
    free = lock.acquire(wait=5)
    lock.release()
    return free


def test_two_short_commands(folder: Path, program: Program):
    """The second is told who holds the vectors; once the first is killed it gets them."""
    first = reached(program, "hold")
    with pytest.raises(VectorsHeld, match=rf"process {first.pid} \(programs\.py hold, since .*Z\)"):
        Vectors.open(folder, model=MODEL)
    first.kill()
    with Vectors.open(folder, model=MODEL, wait=10):
        assert the_holder(folder).pid == os.getpid()


def test_long_lived_process_outwaits_a_short_one(folder: Path, program: Program):
    """Where a short command holds the files, a long-lived process opens, and has them once the command has ended."""
    command = reached(program, "hold")
    with Vectors.open(folder, model=MODEL, long_lived=True) as vectors:
        with pytest.raises(VectorsHeld, match=r"programs\.py hold"):
            put(vectors, 5)
        command.kill()
        command.wait()
        put(vectors, 5)
        assert nearest(vectors) == [5]


def test_others_join_the_server(folder: Path, program: Program):
    """Short and long-lived processes join the server that is alive and see what each other stores."""
    reached(program, "serve")
    port = the_holder(folder).port
    with (
        Vectors.open(folder, model=MODEL) as short,
        Vectors.open(folder, model=MODEL, long_lived=True) as long_lived,
    ):
        put(short, 7)
        assert nearest(long_lived) == [7]
        assert the_holder(folder).port == port
    assert port
    assert server.alive(port)


def test_owner_stops_its_server(folder: Path, program: Program):
    """When the process that started the server ends, so does the server, and the files are free."""
    owner = reached(program, "serve")
    port = the_holder(folder).port
    owner.communicate()
    assert port
    assert not server.alive(port)
    assert is_free(folder)


def test_orphan_is_adopted(folder: Path, program: Program):
    """The server of a killed process serves on, and the next long-lived process stops it at last."""
    owner = reached(program, "serve")
    port = the_holder(folder).port
    assert port
    owner.kill()
    owner.wait()
    with Vectors.open(folder, model=MODEL) as short:
        put(short, 1)
    assert server.alive(port)
    with Vectors.open(folder, model=MODEL, long_lived=True) as heir:
        assert nearest(heir) == [1]
        assert the_holder(folder).pid == os.getpid()
    assert not server.alive(port)
    assert is_free(folder)


@pytest.mark.parametrize("long_lived", [False, True], ids=["short", "long-lived"])
def test_server_that_dies_is_replaced(folder: Path, program: Program, long_lived: bool):
    """A process goes on when the server that it joined is killed, with all that was stored."""
    reached(program, "serve")
    with Vectors.open(folder, model=MODEL, long_lived=long_lived, wait=10) as vectors:
        put(vectors, 3)
        killed = the_holder(folder).server
        assert killed
        os.kill(killed, signal.SIGKILL)
        assert nearest(vectors) == [3]
        assert (the_holder(folder).port is not None) == long_lived


def test_one_process_adds_at_a_time(folder: Path):
    """While one process adds vectors, another is told so."""
    with (
        Vectors.open(folder, model=MODEL, long_lived=True) as first,
        Vectors.open(folder, model=MODEL) as second,
        first.writing(),
        pytest.raises(VectorsHeld, match="adding vectors"),
        second.writing(),
    ):
        pass


def test_nobody_wipes_under_a_server(folder: Path):
    """Files that a server has open are not removed."""
    with Vectors.open(folder, model=MODEL, long_lived=True) as vectors:
        put(vectors, 3)
        with pytest.raises(VectorsHeld):
            vectors.wipe()
        with pytest.raises(VectorsHeld):
            Vectors.open(folder, model=MODEL, alone=True)
        assert nearest(vectors) == [3]


def put(vectors: Vectors, number: int) -> None:
    """Store a vector for a passage number."""
    passage = Unembedded(number=number, title=None, text="", outlet=None, language=None, shelf=None)
    vectors.put([passage], [[1.0] * DIMENSIONS])


def nearest(vectors: Vectors) -> list[int]:
    """The numbers of all vectors."""
    return list(vectors.nearest([1.0] * DIMENSIONS, filters=Filters(), limit=5))
