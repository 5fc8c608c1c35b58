"""`crosscheck check` as programs and people call it."""

import json

import pytest
from typer.testing import CliRunner

from tests.answering.samples import library_of
from tests.checking.samples import REPORTS
from ui.cli.app import app

DRAFT = (
    "The ferry Sea Lark sank off Hask on Monday. Twenty-five passengers drowned, the coastguard said. "
    "900 lorries were burned."
)
FIELDS = {"value_text", "sentence", "start", "end", "verdict", "readings", "explanation"}


@pytest.fixture
def run(tmp_path):
    """Runs the command on a library of the sample reports."""
    library_of(tmp_path / "library", *REPORTS).close()

    def check(*arguments, given=None):
        return CliRunner().invoke(
            app, ["check", *map(str, arguments), "--library", str(tmp_path / "library")], input=given
        )

    return check


@pytest.fixture
def draft(tmp_path):
    """Writes a draft to a file."""

    def written(content: bytes):
        path = tmp_path / "draft.txt"
        path.write_bytes(content)
        return path

    return written


def test_each_figure_is_a_line_of_json(run, draft):
    """A program gets a line a figure with its span, its verdict, and its readings with article and quote."""
    done = run(draft(DRAFT.encode()), "--json", "--now", "2031-05-08")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["value_text"], line["verdict"]) for line in lines] == [
        ("Twenty-five", "supported"),
        ("900", "not_found"),
    ]
    assert all(line.keys() >= FIELDS for line in lines)
    assert [DRAFT[line["start"] : line["end"]] for line in lines] == ["Twenty-five", "900"]
    assert lines[0]["sentence"] == "Twenty-five passengers drowned, the coastguard said."
    (reading, *_) = lines[0]["readings"]
    assert reading["article"] == "ferry-later"
    assert reading["value_text"] in reading["quote"]


@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a byte order mark"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_spans_are_those_of_the_text_in_the_file(head, line_end, run, draft):
    """A byte order mark is no part of the text, and a line end counts as it stands."""
    text = DRAFT.replace(". ", f".{line_end}{line_end}")
    done = run(draft(head + text.encode()), "--json", "--now", "2031-05-08")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [text[line["start"] : line["end"]] for line in lines] == ["Twenty-five", "900"]


def test_a_draft_may_come_from_standard_input(run):
    """A dash reads what another program writes."""
    done = run("-", "--json", given=DRAFT)
    assert [json.loads(line)["value_text"] for line in done.stdout.splitlines()] == ["Twenty-five", "900"]


def test_a_person_reads_signs_and_sentences(run, draft):
    """In a terminal each verdict has its sign in words, its reason and its readings."""
    done = run(draft(DRAFT.encode()), "--now", "2031-05-08")
    assert done.stdout.startswith("2 figures: 1 supported, 1 not found.\n")
    assert "✓ Supported: Twenty-five (passengers killed)" in done.stdout
    assert "? Not found: 900 (lorries)" in done.stdout


def test_a_text_without_figures_is_said_to_have_none(run, draft):
    """Nothing to check is no failure."""
    done = run(draft(b"The harbour of Hask is closed."))
    assert done.exit_code == 0
    assert done.stdout.startswith("No figure was found in the text.")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(None, "cannot read", id="a missing file"),
        pytest.param(b"", "is empty", id="an empty file"),
        pytest.param(b" \r\n ", "is empty", id="a blank file"),
        pytest.param(b"\xff\xfe\x00\x81", "it is not UTF-8", id="another encoding"),
        pytest.param(b"PK\x03\x04\x00\x00", "it is no text", id="a document of a word processor"),
    ],
)
def test_what_is_no_draft_is_refused_in_one_line(content, said, run, draft, tmp_path):
    """Wrong input ends with one line that says what is wrong, and with the code of wrong usage."""
    path = tmp_path / "missing.txt" if content is None else draft(content)
    done = run(path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert path.name in done.stderr
    assert done.stderr.count("\n") == 1
