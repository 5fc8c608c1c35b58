"""The commands that keep a library, as people and programs call them."""

import json
import os
import pty
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant.library import Library
from ui.cli.app import app

STRIKE = {
    "id": "strike",
    "title": "Nine dead in Tarn",
    "outlet": "Herald",
    "text": "An air strike hit the market of Tarn on Monday. At least nine people were killed, the Rescue Corps said.",
}
REPRINT = {**STRIKE, "id": "reprint", "outlet": "Post"}
FERRY = {"id": "ferry", "text": "The ferry Sea Lark sank off Marrow Point. Four people drowned, the coast guard said."}


@pytest.fixture
def run(tmp_path):
    """Runs a command on the test's own library."""

    def crosscheck(*arguments, **given):
        return CliRunner().invoke(app, [*map(str, arguments), "--library", str(tmp_path / "library")], **given)

    return crosscheck


@pytest.fixture
def library(run, tmp_path):
    """The folder of a library without vectors."""
    source = tmp_path / "articles.jsonl"
    source.write_text("\n".join(map(json.dumps, (STRIKE, REPRINT, FERRY))), encoding="utf-8")
    assert run("ingest", source, "--vectors", "later").exit_code == 0
    return tmp_path / "library"


@pytest.fixture
def lines(run):
    """Runs a command that must succeed, for its lines of JSON."""

    def read(*arguments):
        done = run(*arguments, "--json")
        assert done.exit_code == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return read


def articles(library):
    """The names of what the library holds."""
    with Library.open(library) as opened:
        return [one.name for one in opened.articles()]


def test_programs_keep_a_library(lines, run, library, tmp_path):
    """Embedding, checking, backing up, forgetting and restoring, each with a line of JSON that tells what was done."""
    (left,) = lines("doctor")
    assert (left["check"], left["problem"]) == ("vectors that are wanting", False)
    assert lines("embed") == [{"passages": 3, "pending_vectors": 0}]
    assert lines("doctor") == []
    assert lines("embed") == [{"passages": 0, "pending_vectors": 0}]

    (backup,) = lines("backup", tmp_path / "kept")
    assert (backup["articles"], backup["vectors"], backup["conversations"], backup["notice"]) == (3, 3, False, None)
    assert backup["bytes"] == (tmp_path / "kept").stat().st_size

    (forgotten,) = lines("forget", "strike", "ferry", "--yes")
    assert [one["article"] for one in forgotten["forgotten"]] == ["strike", "ferry"]
    assert (forgotten["versions"], forgotten["stored_answers"], forgotten["copies_left"]) == (2, 0, 1)
    assert articles(library) == ["reprint"]
    assert lines("doctor") == []

    (restored,) = lines("restore", tmp_path / "kept", "--yes")
    assert (restored["articles"], restored["vectors"]) == (3, 3)
    assert restored["notices"] == [
        "back again, though forgotten since: ferry, strike; crosscheck forget takes them out once more"
    ]
    assert articles(library) == ["strike", "reprint", "ferry"]
    assert lines("doctor") == []


def test_people_read_what_was_done(run, library, tmp_path):
    """In a line or two for each command."""
    assert run("backup", tmp_path / "kept", "--without-people").stdout.startswith(f"{tmp_path}/kept holds 3 articles")
    forgotten = run("forget", "strike").stdout
    assert "Forgotten: strike: Nine dead in Tarn. Herald, undated" in forgotten
    assert "1 other article has the same text and stayed." in forgotten
    restored = run("restore", tmp_path / "kept", "--yes").stdout
    assert "3 articles and 0 vectors" in restored
    assert "Note: passages without a vector" in run("doctor").stdout


def test_what_is_forgotten_stays_so_until_that_is_undone(lines, run, library, tmp_path):
    """An ingest says how many it left out; the list says which, when, by whom and why; undone, they come again."""
    source = tmp_path / "articles.jsonl"
    lines("forget", "ferry", "--by", "Legal", "--note", "case 7")
    (report,) = lines("ingest", source, "--vectors", "later")
    assert (report["forgotten"], report["added"], report["unchanged"]) == (1, 0, 2)
    said = run("ingest", source, "--vectors", "later").stdout
    assert "1 article was left out, forgotten before: crosscheck forget --list says which" in said
    (kept,) = lines("forget", "--list")
    assert {name: kept[name] for name in ("article", "id", "by", "note")} == {
        "article": "ferry",
        "id": "ferry",
        "by": "Legal",
        "note": "case 7",
    }
    assert run("forget", "--list").stdout.endswith(" by Legal: case 7\n")
    assert "No longer kept out: ferry. Reading its source again" in run("forget", "ferry", "--undo").stdout
    assert run("forget", "--list").stdout == "Nothing was forgotten.\n"
    (report,) = lines("ingest", source, "--vectors", "later")
    assert (report["forgotten"], report["added"]) == (0, 1)


def test_a_source_of_forgotten_articles_alone_is_no_failure(run, library, tmp_path):
    """There is nothing wrong with it, and nothing comes in."""
    source = tmp_path / "one.jsonl"
    source.write_text(json.dumps(FERRY), encoding="utf-8")
    run("forget", "ferry")
    assert run("ingest", source, "--vectors", "later").exit_code == 0
    assert len(articles(library)) == 2


def test_a_problem_ends_with_code_1_until_it_is_repaired(run, library):
    """The doctor's exit code tells programs whether a problem stands."""
    with closing(sqlite3.connect(library / "library.sqlite")) as connection:
        connection.execute("UPDATE figure SET value_text = 'ninety'")
        connection.commit()
    done = run("doctor")
    assert done.exit_code == 1
    assert "Problem: articles with figures that do not stand in their text: 3 (ferry, reprint, strike); " in done.stdout
    assert "crosscheck doctor --repair repairs it" in done.stdout


def test_a_library_that_cannot_be_opened_is_one_line(run, library):
    """With what to do, in words and as JSON, and a restore knows what it replaces."""
    for path in library.glob("library.sqlite*"):
        path.write_bytes(b"no database " * 500)
    done = run("doctor")
    assert (done.exit_code, done.stdout.count("\n"), done.stderr) == (1, 1, "")
    assert "is no database" in done.stdout
    assert json.loads(run("doctor", "--json").stdout)["problem"]


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        pytest.param(["forget", "gazette"], 2, "no article is called 'gazette'", id="nothing of that name"),
        pytest.param(["forget"], 2, "or give --list alone", id="nothing named"),
        pytest.param(["forget", "ferry", "--list"], 2, "or give --list alone", id="a name and the list"),
        pytest.param(["forget", "ferry", "--undo"], 2, "no forgotten article is called 'ferry'", id="nothing to undo"),
        pytest.param(["backup", "/nowhere/kept"], 2, "there is no folder '/nowhere'", id="no folder"),
        pytest.param(["restore", "/nowhere/kept"], 2, "cannot read '/nowhere/kept'", id="no backup"),
    ],
)
def test_what_cannot_be_done_is_one_line(run, library, arguments, code, line):
    """On standard error, and nothing is changed."""
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (code, "")
    assert line in done.stderr
    assert done.stderr.count("\n") == 1
    assert len(articles(library)) == 3


def test_a_library_with_articles_is_not_replaced_unasked(run, library, tmp_path):
    """Where nobody can be asked, --yes says so; one without articles is just filled."""
    run("backup", tmp_path / "kept")
    done = run("restore", tmp_path / "kept")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "with 3 articles, stays as it is; --yes replaces it" in done.stderr
    run("forget", "strike", "reprint", "ferry")
    assert run("restore", tmp_path / "kept").exit_code == 0
    assert len(articles(library)) == 3


@pytest.mark.parametrize(("answer", "code", "left"), [(b"y\n", 0, 2), (b"n\n", 1, 3)])
def test_on_a_terminal_a_person_is_asked(library, answer, code, left):
    """What is to be forgotten is shown before; --yes is for those who know."""
    script = "from ui.cli.app import main; main()"
    ours, theirs = pty.openpty()
    asked = subprocess.Popen(
        [sys.executable, "-c", script, "forget", "strike", "--library", str(library)],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    os.write(ours, answer)
    _, err = asked.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert "strike: Nine dead in Tarn. Herald, undated\nForget 1 article for good?" in err
    assert (asked.returncode, len(articles(library))) == (code, left)
