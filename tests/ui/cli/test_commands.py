"""The commands over a real library, as programs call them."""

import json

import pytest
from typer.testing import CliRunner

from assistant.library import Library
from ui.cli.app import app

STRIKE = (
    "An air strike hit the market of Tarn on Monday, 2 March 2026. "
    "At least nine people were killed in the strike on Tarn market, the Rescue Corps said."
)


@pytest.fixture
def run(tmp_path):
    """Runs a command on the test's own library."""

    def crosscheck(*arguments):
        return CliRunner().invoke(app, [*map(str, arguments), "--library", str(tmp_path / "library")])

    return crosscheck


@pytest.fixture
def lines(run):
    """Runs a command that must succeed, for its lines of JSON."""

    def read(*arguments):
        done = run(*arguments, "--json")
        assert done.exit_code == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return read


@pytest.fixture
def folder(tmp_path):
    """An article, and a file that is none."""
    source = tmp_path / "articles"
    source.mkdir()
    (source / "strike.txt").write_text(STRIKE, encoding="utf-8")
    (source / "nothing.txt").touch()
    return source


@pytest.mark.parametrize("command", [("status",), ("articles",), ("figures",)])
def test_a_library_that_is_not_there_is_named_with_how_to_fill_it(command, run, tmp_path):
    """Looking into a missing library fails in one line that says which and what to do."""
    done = run(*command)
    assert (done.exit_code, done.stdout) == (1, "")
    assert str(tmp_path / "library") in done.stderr
    assert "crosscheck ingest PATH" in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_empty_library_answers_with_how_to_fill_it(lines, run, tmp_path):
    """Asking before anything was indexed is no error but an answer of its own, and status says so too."""
    Library.open(tmp_path / "library", create=True).close()
    assert "crosscheck ingest PATH" in run("status").stdout
    (answer,) = lines("ask", "How many were killed?")
    assert answer["no_answer"] == "empty_library"
    assert "crosscheck ingest PATH" in run("ask", "How many were killed?").stdout


def test_nothing_that_can_be_indexed_is_a_failure(run, tmp_path):
    """An ingest of nothing readable ends with code 1 and a line that says why."""
    done = run("ingest", tmp_path / "missing")
    assert done.exit_code == 1
    assert "nothing was indexed" in done.stderr


def test_articles_go_in_and_come_out(lines, run, folder, tmp_path):
    """What was read is reported, counted, listed, quoted and compared; what could not be read is named."""
    (report,) = lines("ingest", folder)
    assert (report["added"], report["articles"]) == (1, 1)
    assert [each["source"].endswith("nothing.txt") for each in report["rejected"]] == [True]

    (status,) = lines("status")
    assert (status["articles"], status["figures"]) == (1, report["figures"])
    assert "1 article" in run("status").stdout

    (article,) = lines("articles", "--text")
    assert article["article"] == "strike.txt"

    figures = lines("figures", "--article", "strike.txt")
    assert [article["text"][each["start"] : each["end"]] for each in figures] == [
        each["value_text"] for each in figures
    ]
    assert "nine" in [each["value_text"] for each in figures]

    (answer,) = lines("ask", "How many people were killed in the strike on Tarn market?")
    assert all(article["text"][each["start"] : each["end"]] == each["quote"] for each in answer["citations"])
    assert answer["no_answer"] is None

    questions = tmp_path / "questions.jsonl"
    questions.write_text(json.dumps({"id": "Q1", "question": "Who counted the dead of Tarn market?"}), encoding="utf-8")
    (search,) = lines("search", "--questions", questions, "--limit", "1", "--explain")
    (hit,) = search["hits"]
    assert (search["id"], hit["article"]) == ("Q1", "strike.txt")
    assert article["text"][hit["start"] : hit["end"]] == hit["quote"]
    assert hit["score"] == pytest.approx(sum(hit["signals"].values()), abs=0.001)
    assert lines("search", "Who counted the dead?", "--outlet", "Nobody's News")[0]["hits"] == []

    side = {"article": "strike.txt", "quote": STRIKE, "value_text": "nine"}
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text(json.dumps({"id": "P1", "a": side, "b": {**side, "value_text": "ninety"}}), encoding="utf-8")
    (pair,) = lines("compare", "--pairs", pairs)
    assert (pair["id"], pair["relation"]) == ("P1", "not_found")
