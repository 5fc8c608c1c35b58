import os
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from ui.cli.app import app

COMMANDS = [
    *("demo", "ingest", "ask", "search", "web", "status", "figures", "compare", "articles"),
    *("embed", "reindex", "forget", "doctor", "backup", "restore", "serve", "mcp"),
]
HEAVY = {"torch", "sentence_transformers", "chromadb", "streamlit", "trafilatura", "pydantic", "langchain_core", "mcp"}


def crosscheck(*arguments, **environment):
    """The command as a shell would run it."""
    script = "from ui.cli.app import main; main()"
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


def test_help_names_every_command_in_a_newcomers_order():
    """`crosscheck --help` lists the commands, the first ones first, and where to start."""
    shown = CliRunner().invoke(app, ["--help"]).output
    places = [shown.index(f"│ {command} ") for command in COMMANDS]
    assert places == sorted(places)
    assert "crosscheck demo" in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command):
    """Each command has a help page of its own."""
    assert CliRunner().invoke(app, [command, "--help"]).exit_code == 0


def test_nothing_heavy_is_imported_for_help():
    """The help page needs no model, no database and no web server, so it comes at once."""
    script = f"import sys, ui.cli.app; print(*({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        pytest.param(["ask"], "give either a question or --questions FILE", id="no question"),
        pytest.param(["ask", "Who?", "--questions", "q.jsonl"], "give either a question or", id="two ways to ask"),
        pytest.param(["ask", "--questions", "q.jsonl"], "cannot read 'q.jsonl': No such file", id="no such file"),
        pytest.param(["ask", "Who?", "--since", "yesterday"], "--since 'yesterday' is not a time", id="not a time"),
        pytest.param(["search"], "give either a question or --questions FILE", id="nothing to search for"),
        pytest.param(["search", "Who?", "--now", "soon"], "--now 'soon' is not a time", id="no time to search at"),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(arguments, line):
    """What was wrong with the request is said in one line on standard error, nothing on standard output."""
    done = crosscheck(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert line in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_unknown_command_is_wrong_usage():
    """A command that does not exist ends with code 2."""
    done = crosscheck("frobnicate")
    assert done.returncode == 2
    assert "frobnicate" in done.stderr


def test_a_setting_without_meaning_is_named_but_not_shown():
    """A setting that cannot be used is named in one line, without its value, which may be a secret."""
    done = crosscheck("status", CROSSCHECK_LOG_LEVEL="hunter2")
    assert done.returncode == 2
    assert "setting CROSSCHECK_LOG_LEVEL cannot be used" in done.stderr
    assert "hunter2" not in done.stderr
    assert done.stderr.count("\n") == 1
