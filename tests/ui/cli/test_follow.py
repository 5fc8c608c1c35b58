"""`crosscheck ingest --follow`, before anything is followed and in what it says."""

from dataclasses import replace

import pytest
from typer.testing import CliRunner

from ingest.readers.raw import Rejected
from tests.ui.cli.test_ingest import BROKEN, EMPTY
from ui.cli.app import app
from ui.cli.follow import round_line


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        pytest.param(["--every", "10m", "."], "which only --follow does; add --follow", id="every without following"),
        pytest.param(["--follow", "--every", "soon", "."], "write 30s, 10m or 2h", id="no interval"),
        pytest.param(["--follow", "gone"], "cannot follow 'gone': cannot be read: no such file", id="nothing there"),
    ],
)
def test_what_cannot_be_followed_is_wrong_usage(arguments, line, tmp_path):
    """One line says what, which and what to do."""
    done = CliRunner().invoke(app, ["ingest", *arguments, "--library", str(tmp_path / "library")])
    assert done.exit_code == 2
    assert line in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("report", "line"),
    [
        pytest.param(replace(EMPTY, added=1200), "1,200 added", id="added"),
        pytest.param(replace(EMPTY, updated=2, duplicates=1), "2 updated, 1 copies of others", id="others"),
        pytest.param(replace(BROKEN, added=1), "1 added, 1 rejected; a.txt: it is empty", id="rejected"),
        pytest.param(
            replace(EMPTY, rejected=(Rejected(source="a\x1b[2J.txt", reason="no\ntext"),)),
            "1 rejected; a[2J.txt: no text",
            id="what would steer a screen",
        ),
    ],
)
def test_a_round_is_one_line(report, line):
    """What is zero is left out."""
    assert round_line(report) == line
