"""Articles whose figures are not read, as the commands tell of them."""

import json

import pytest
from typer.testing import CliRunner

from ui.cli.app import app

ARTICLES = [
    {"id": "tarn", "published": "2031-08-02T10:00:00Z", "text": "A fire in Ostrel killed nine people, police said."},
    {
        "id": "sol",
        "text": "El incendio de Ostrel mató al menos a 12 personas el viernes, dijo la policía de la ciudad.",
    },
    {"id": "luna", "text": "Unas 12 personas murieron el viernes en el incendio de Ostrel, según la policía local."},
]


@pytest.fixture
def run(tmp_path):
    """Runs a command on a library of one English and two Spanish articles; it must succeed."""
    source = tmp_path / "articles.jsonl"
    source.write_text("".join(json.dumps(each) + "\n" for each in ARTICLES), encoding="utf-8")

    def crosscheck(*arguments):
        done = CliRunner().invoke(app, list(arguments))
        assert done.exit_code == 0, done.stderr
        return done.stdout

    crosscheck.source = str(source)
    return crosscheck


def test_ingest_and_status_count_them(run):
    """The report and the status say how many there are, for people and for programs."""
    told = "2 articles in Spanish: their figures are not read."
    assert told in run("ingest", run.source)
    assert told in run("status")
    for command in (("ingest", run.source), ("status",)):
        assert json.loads(run(*command, "--json"))["unread_languages"] == {"es": 2}


def test_an_answer_says_what_it_could_not_compare(run):
    """An answer that searched them says so; one that was limited to English did not search them."""
    run("ingest", run.source)
    question = ("ask", "How many people were killed in the fire in Ostrel?", "--json")
    answer = json.loads(run(*question))
    assert "the figures of 2 articles in Spanish" in answer["not_checked"]
    assert [reading["value_text"] for each in answer["comparisons"] for reading in each["readings"]] == ["nine"]
    limited = json.loads(run(*question, "--language", "en"))
    assert not [note for note in limited["not_checked"] if "Spanish" in note]
