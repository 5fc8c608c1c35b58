"""A newsroom teaches its own measures, from the command line to the answer."""

import json

import pytest
from typer.testing import CliRunner

from ui.cli.app import app

MEASURES = """
["hectares burned"]
done = ["burned", "scorched"]
units = { hectares = ["ha"], acres = [] }
grows = true

["boats intercepted"]
done = ["intercepted"]
counted = ["boats", "dinghies"]
"""
ARTICLES = [
    {
        "id": "gazette",
        "outlet": "Tarn Gazette",
        "published": "2031-08-02T10:00:00Z",
        "text": "A wildfire burned 1,200 hectares near Ostrel on Friday, the Forest Service said. "
        "The navy intercepted 14 boats off Port Vell on Friday, the coast guard said.",
    },
    {
        "id": "herald",
        "outlet": "Northern Herald",
        "published": "2031-08-02T12:00:00Z",
        "text": "The wildfire near Ostrel scorched 900 hectares on Friday, the mayor of Ostrel said. "
        "Nine dinghies were intercepted off Port Vell on Friday, the interior ministry said.",
    },
]


@pytest.fixture
def measures(tmp_path):
    """The newsroom's file."""
    path = tmp_path / "measures.toml"
    path.write_text(MEASURES, encoding="utf-8")
    return path


@pytest.fixture
def articles(tmp_path):
    """Two outlets on a fire and on boats."""
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in ARTICLES), encoding="utf-8")
    return path


def run(*arguments):
    """A command on the test's own library, which must succeed, for its lines of JSON."""
    done = CliRunner().invoke(app, [*map(str, arguments), "--json"])
    assert done.exit_code == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def measured():
    """The measures of the library's figures in order."""
    return [line["measure"] for line in run("figures")]


def test_taught_measures_reach_figures_questions_and_comparisons(articles, measures):
    """Synonyms are one measure: reports that call it otherwise are compared, and a question finds them."""
    run("ingest", articles)
    assert measured() == ["area", "count"] * 2
    [report] = run("ingest", "--measures", measures, articles)
    assert (report["unchanged"], report["reread"]) == (2, 2)
    assert measured() == ["hectares burned", "boats intercepted"] * 2
    for question, values in [
        ("How many hectares did the wildfire near Ostrel burn?", ["1,200", "900"]),
        ("How many boats were intercepted off Port Vell?", ["14", "Nine"]),
    ]:
        [answer] = run("ask", question)
        [comparison] = answer["comparisons"]
        assert [reading["value_text"] for reading in comparison["readings"]] == values
        assert (comparison["relation"], answer["differs"]) == ("conflict", True)


def test_taught_measures_are_compared_and_enter_the_ledger(articles, measures, tmp_path):
    """Two quotations relate by what was taught, and the ledger drops and lists rows as a library is read anew."""
    sides = [
        {"article": "gazette", "quote": "burned 1,200 hectares near Ostrel", "value_text": "1,200"},
        {"article": "herald", "quote": "scorched 900 hectares on Friday", "value_text": "900"},
    ]
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text(json.dumps(dict(zip("ab", sides, strict=True)) | {"id": "fire"}), encoding="utf-8")
    run("ingest", articles)
    assert {row["measure"] for row in run("conflicts")}.isdisjoint({"hectares burned", "boats intercepted"})
    run("ingest", "--measures", measures, articles)
    [pair] = run("compare", "--pairs", pairs)
    assert pair["relation"] == "conflict"
    rows = {row["measure"]: (row["relation"], row["low"], row["high"]) for row in run("conflicts")}
    assert rows == {"hectares burned": ("conflict", 900, 1200), "boats intercepted": ("conflict", 9, 14)}
    assert [row["measure"] for row in run("conflicts", "--measure", "boats intercepted")] == ["boats intercepted"]


def test_the_setting_names_the_file(articles, measures, monkeypatch):
    """CROSSCHECK_MEASURES stands for --measures, and the library keeps what it was taught without either."""
    monkeypatch.setenv("CROSSCHECK_MEASURES", str(measures))
    run("ingest", articles)
    monkeypatch.setenv("CROSSCHECK_MEASURES", "")
    [report] = run("ingest", articles)
    assert (report["reread"], measured()) == (0, ["hectares burned", "boats intercepted"] * 2)


def test_an_answer_says_that_the_file_has_changed(articles, measures, monkeypatch):
    """What was not read by the file as it is now is never silently stale."""
    monkeypatch.setenv("CROSSCHECK_MEASURES", str(measures))
    run("ingest", articles)
    [answer] = run("ask", "How many boats were intercepted off Port Vell?")
    assert answer["not_checked"] == []
    measures.write_text(MEASURES.replace('"dinghies"', '"rafts"'), encoding="utf-8")
    [answer] = run("ask", "How many boats were intercepted off Port Vell?")
    assert [note for note in answer["not_checked"] if "measures.toml" in note and "crosscheck ingest" in note]
    measures.unlink()
    [answer] = run("ask", "How many boats were intercepted off Port Vell?")
    assert [note for note in answer["not_checked"] if "cannot read the measures" in note]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(b'["boats"]\nverb = "intercepted"', "table ['boats']: 'verb' is not known", id="a wrong key"),
        pytest.param(b"[[[", "is not TOML", id="no TOML"),
        pytest.param(b"\xff\xfe", "it is not UTF-8", id="another encoding"),
        pytest.param(None, "No such file", id="no file"),
    ],
)
def test_a_wrong_file_is_told_in_one_line(content, told, articles, measures, tmp_path):
    """An ingest with a file that teaches nothing stops before it reads anything, and says where and what to do."""
    if content is None:
        measures.unlink()
    else:
        measures.write_bytes(content)
    done = CliRunner().invoke(app, ["ingest", "--measures", str(measures), str(articles)])
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert told in done.stderr
    assert "measures.toml" in done.stderr
    assert not (tmp_path / "home").exists()
