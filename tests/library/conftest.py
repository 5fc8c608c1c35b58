"""A library of its own for each test."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.library import Library, server
from assistant.library.holder import recorded


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the test's library is."""
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """An empty library."""
    with Library.open(folder, create=True) as opened:
        yield opened


@pytest.fixture
def program(folder: Path) -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    """Starts one of tests/library/programs.py on the test's library, and ends it with the test."""
    started: list[subprocess.Popen[str]] = []

    def start(name: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.library.programs", name, str(folder)],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
    stop_server(folder)


def stop_server(folder: Path) -> None:
    """End the server that a killed process may have left over the test's library."""
    holder = recorded(folder) if folder.exists() else None
    if holder and holder.server and holder.port and server.alive(holder.port):
        server.stop(holder.server, holder.port)
