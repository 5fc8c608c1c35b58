"""`crosscheck serve` as a process: it keeps a server up, and takes it along when it ends."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant.library import Library, Vectors, server
from assistant.library.holder import recorded
from tests.library.conftest import stop_server
from tests.library.programs import MODEL
from ui.cli.app import app


@pytest.fixture
def serving(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The command, on an empty library."""
    Library.open(folder, create=True).close()
    script = "from ui.cli.app import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", script, "serve", "--json", "--library", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    yield process
    process.kill()
    process.communicate()
    stop_server(folder)


def next_port(process: subprocess.Popen[str]) -> int:
    """The port that the command tells next."""
    assert process.stdout
    return int(json.loads(process.stdout.readline())["address"].rpartition(":")[2])


def ended(process: subprocess.Popen[str], ending: signal.Signals, folder: Path, port: int) -> str:
    """End the command, which leaves no server and no record of one; what it says on standard error."""
    process.send_signal(ending)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (0, "")
    assert not server.alive(port)
    assert recorded(folder) is None
    return err


def test_it_serves_until_it_is_ended(serving: subprocess.Popen[str], folder: Path):
    """As by Ctrl-C, which it says it has heard: its server goes with it."""
    said = ended(serving, signal.SIGINT, folder, next_port(serving))
    assert said.strip().startswith("Stopping")
    assert said.count("\n") == 2


def test_a_server_that_dies_is_replaced(serving: subprocess.Popen[str], folder: Path):
    """Others join the one that is there, and a service manager ends the one that came after it."""
    first = next_port(serving)
    with Vectors.open(folder, model=MODEL, wait=20) as vectors:
        assert list(vectors.numbers()) == []
        holder = recorded(folder)
        assert holder
        assert holder.server
        os.kill(holder.server, signal.SIGKILL)
        second = next_port(serving)
        assert server.alive(second)
        assert not server.alive(first)
        assert ended(serving, signal.SIGTERM, folder, second) == ""


def test_an_orphan_becomes_its_own(serving: subprocess.Popen[str], folder: Path, program):
    """It joins the server that is there, and stops it in the end if who started it was killed."""
    next_port(serving)
    serving.kill()
    serving.communicate()
    heir = program("serve")
    assert heir.stdout
    assert heir.stdout.readline() == "reached\n"
    holder = recorded(folder)
    assert holder
    assert (holder.pid, server.alive(holder.port or 0)) == (heir.pid, True)
    heir.communicate()
    assert not server.alive(holder.port or 0)


def test_without_a_library_there_is_nothing_to_serve(tmp_path: Path):
    """A folder without one is named, with how to fill it."""
    done = CliRunner().invoke(app, ["serve", "--library", str(tmp_path / "none")])
    assert done.exit_code == 1
    assert "crosscheck ingest PATH" in done.stderr
