from dataclasses import replace
from datetime import UTC, datetime

import pytest
from typer.testing import CliRunner

from assistant.errors import CrosscheckError
from ingest.pipeline import candidates
from ingest.readers.raw import Rejected
from ingest.readers.registry import read
from ingest.report import Report
from ui.cli.app import app
from ui.cli.ingest import require_some
from ui.ingested import report_lines

EMPTY = Report(
    added=0,
    updated=0,
    unchanged=0,
    duplicates=0,
    withdrawn=0,
    rejected=(),
    articles=0,
    passages=0,
    figures=0,
    pending_vectors=0,
    seconds=0.04,
)
BROKEN = replace(EMPTY, rejected=(Rejected(source="a.txt", reason="it is empty"),))


@pytest.mark.parametrize("what", ["added", "updated", "unchanged", "duplicates"])
def test_one_article_is_enough(what):
    """Rejected sources are no failure as long as one article is in, new or not."""
    require_some(replace(BROKEN, **{what: 1}))


@pytest.mark.parametrize(
    ("report", "message"),
    [
        pytest.param(BROKEN, "of 1 rejected, the first is 'a.txt': it is empty", id="all rejected"),
        pytest.param(EMPTY, "no source holds an article", id="nothing there"),
    ],
)
def test_nothing_at_all_is_a_failure(report, message):
    """An ingest that put nothing in says which source it could not take, and why."""
    with pytest.raises(CrosscheckError, match=message):
        require_some(report)


def test_a_report_says_what_was_rejected_and_why():
    """A person reads the counts, each rejected source with its reason, and what was put off."""
    report = replace(BROKEN, added=1200, articles=1200, passages=9000, figures=1, notice="vectors wait: reindex")
    assert list(report_lines(report)) == [
        "1,200 added, 0 updated, 0 unchanged, 0 copies of others, 1 rejected, in 0.0 s.",
        "Rejected a.txt: it is empty",
        "The library now holds 1,200 articles, 9,000 passages and 1 figures.",
        "vectors wait: reindex",
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("body", "cannot read 'body': write FIELD=COLUMN, the field being one of id, text, title"),
        ("text=a,text=b", "'text' is given two columns, 'a' and 'b': give it one"),
    ],
)
def test_a_mapping_that_cannot_be_read_is_wrong_usage(words, message, tmp_path):
    """One line says what to write, and no library is made."""
    ended = CliRunner().invoke(app, ["ingest", "a.csv", "--map", words, "--library", str(tmp_path / "library")])
    assert ended.exit_code == 2
    assert message in ended.stderr
    assert not (tmp_path / "library").exists()


def test_columns_reach_the_readers(tmp_path):
    """A table whose columns nobody could guess is read by the names that the user gives."""
    table = tmp_path / "a.csv"
    table.write_text("a,b\n2023-06-25,Nine sailors were hurt.\n", encoding="utf-8")
    [found] = candidates(read([table], columns={"text": "b", "published": "a"}))
    assert (found.text, found.published) == ("Nine sailors were hurt.", datetime(2023, 6, 25, tzinfo=UTC))
