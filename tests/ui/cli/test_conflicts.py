"""`crosscheck conflicts` and `crosscheck rule` over a real library."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from ui.cli.app import app
from ui.cli.conflicts import COLUMNS

NIGHT = "An air strike hit the market of Tarn on Monday, 2 March 2026. {}"
ARTICLES = (
    {
        "id": "herald",
        "outlet": "Herald",
        "published": "2026-03-03T08:00:00Z",
        "text": NIGHT.format("At least nine people were killed in the strike on Tarn market, the Rescue Corps said."),
    },
    {
        "id": "post",
        "outlet": "Post",
        "published": "2026-03-04T09:00:00Z",
        "text": NIGHT.format("Six people were killed in Tarn, the Harbour Watch said."),
    },
    {
        "id": "guild",
        "outlet": "Ledger",
        "published": "2026-07-08T09:00:00Z",
        "text": "Fire broke out in a mill in Ostrel on Tuesday. The police said that 30 people were hurt.",
    },
    {
        "id": "mill",
        "outlet": "Courier",
        "published": "2026-07-08T10:00:00Z",
        "text": "In Ostrel, 30 people were hurt when a mill caught fire on Tuesday, the fire service said.",
    },
)


@pytest.fixture
def run(tmp_path):
    """Runs a command on a library of four articles, two of which differ and two of which agree."""
    source = tmp_path / "articles.jsonl"
    source.write_text("".join(json.dumps(each) + "\n" for each in ARTICLES), encoding="utf-8")

    def crosscheck(*arguments):
        return CliRunner().invoke(app, [*map(str, arguments), "--library", str(tmp_path / "library")])

    assert crosscheck("ingest", source).exit_code == 0
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
def ids(lines):
    """The ids of the figures by their words."""
    return {each["value_text"]: each["id"] for each in lines("figures") if each["measure"] == "killed"}


def test_a_row_stands_alone(lines):
    """It has its range, its voices, and every reading with its article and quote."""
    [row] = lines("conflicts")
    assert (row["measure"], row["relation"], row["voices"], row["ruling"]) == ("killed", "conflict", 2, None)
    assert (row["low"], row["high"], row["date"]) == (6, None, "2026-03-02")
    assert (row["first_reported"], row["last_reported"]) == ("2026-03-03T08:00:00Z", "2026-03-04T09:00:00Z")
    texts = {each["id"]: each["text"] for each in ARTICLES}
    for reading in row["readings"]:
        assert texts[reading["article"]][reading["start"] : reading["end"]] == reading["quote"]
        assert reading["value_text"] in reading["quote"]


@pytest.mark.parametrize(
    ("options", "relations"),
    [
        pytest.param((), ["conflict"], id="what differs"),
        pytest.param(("--relation", "agree"), ["agree"], id="what agrees"),
        pytest.param(("--relation", "agree", "--relation", "conflict"), ["agree", "conflict"], id="newest first"),
        pytest.param(("--measure", "killed"), ["conflict"], id="measure"),
        pytest.param(("--measure", "magnitude"), [], id="another measure"),
        pytest.param(("--place", "tarn"), ["conflict"], id="place"),
        pytest.param(("--place", "Ostrel"), [], id="another place"),
        pytest.param(("--outlet", "POST"), ["conflict"], id="outlet"),
        pytest.param(("--outlet", "Courier"), [], id="another outlet"),
        pytest.param(("--since", "2026-03-04"), ["conflict"], id="reported since"),
        pytest.param(("--since", "2026-03-05"), [], id="not reported since"),
        pytest.param(("--until", "2026-03-04"), ["conflict"], id="reported before"),
        pytest.param(("--until", "2026-03-03"), [], id="not reported before"),
    ],
)
def test_rows_are_filtered(options, relations, lines):
    """Each filter lets through what it says."""
    assert [row["relation"] for row in lines("conflicts", *options)] == relations


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("conflicts", "--relation", "quarrel"), "'quarrel'"),
        (("conflicts", "--relation", "unrelated"), "'unrelated'"),
        (("conflicts", "--measure", "goodness"), "'goodness'"),
        (("conflicts", "--since", "soon"), "'soon'"),
        (("conflicts", "--json", "--csv"), "--csv"),
        (("rule", "misread", "f0", "--by", "A. Lind"), "'f0'"),
        (("rule", "relation", "f0", "f1", "quarrel", "--by", "A. Lind"), "'quarrel'"),
        (("rule", "undo", "r0"), "'r0'"),
    ],
)
def test_what_cannot_be_meant_is_said_in_one_line(arguments, named, run):
    """Wrong usage ends with code 2 and a line that names what is wrong."""
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert named in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_table_has_a_row_for_each_reading(run):
    """UTF-8 with a byte order mark; the columns of the row are repeated."""
    written = run("conflicts", "--csv").stdout_bytes
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert [row["reading_value_text"] for row in rows] == ["nine", "Six"]
    assert len({row["id"] for row in rows}) == 1


def test_people_are_told_when_nothing_differs(run):
    """An empty list says so."""
    assert "no two reports differ" in run("conflicts", "--measure", "magnitude").stdout


@pytest.mark.parametrize(
    ("ruling", "relations"),
    [
        (("apart", "nine", "Six"), []),
        (("relation", "nine", "Six", "update"), ["update"]),
        (("misread", "Six"), []),
        (("same", "nine", "Six"), ["conflict"]),
    ],
    ids=["apart", "relation", "misread", "same"],
)
def test_a_ruling_is_heeded_until_it_is_undone(ruling, relations, lines, ids, tmp_path):
    """The ledger, comparisons and answers follow it, and go back when it is undone."""
    before = lines("conflicts")
    kind, *named = ruling
    [made] = lines("rule", kind, *(ids.get(each, each) for each in named), "--by", "A. Lind", "--note", "seen there")
    assert (made["ruling"], made["by"], made["note"]) == (kind, "A. Lind", "seen there")
    assert [row["relation"] for row in lines("conflicts")] == relations
    assert [row["ruling"]["id"] for row in lines("conflicts")] == [made["id"]] * len(relations)
    assert lines("rule", "list") == [made]
    [pair] = lines("compare", "--explain", "--pairs", pairs_file(tmp_path))
    assert pair["relation"] == {"misread": "not_found", "apart": "unrelated"}.get(
        kind, relations[0] if relations else ""
    )
    assert any("A. Lind ruled on" in reason for reason in pair["reasons"])
    assert lines("rule", "undo", made["id"]) == [made]
    assert (lines("conflicts"), lines("rule", "list")) == (before, [])


def pairs_file(folder):
    """The file that asks how the two tolls relate."""
    herald, post = ({"article": each["id"], "quote": each["text"]} for each in ARTICLES[:2])
    path = folder / "pairs.jsonl"
    path.write_text(json.dumps({"id": "P", "a": {**herald, "value_text": "nine"}, "b": {**post, "value_text": "Six"}}))
    return path


def test_a_misread_figure_is_in_no_answer(lines, ids):
    """It is shown as misread among the figures, and answers do without it."""
    lines("rule", "misread", ids["Six"], "--by", "A. Lind")
    [answer] = lines("ask", "How many people were killed in the strike on Tarn market?")
    shown = [reading["value_text"] for one in answer["comparisons"] for reading in one["readings"]]
    assert shown == ["nine"]
    [figure] = (each for each in lines("figures") if each["id"] == ids["Six"])
    assert figure["misread"].startswith("A. Lind ruled on")


def test_people_read_who_ruled_what(run, lines, ids):
    """The list of rulings names person, day and figures."""
    assert "Nobody has ruled" in run("rule", "list").stdout
    done = run("rule", "apart", ids["nine"], ids["Six"], "--by", "A. Lind")
    assert "A. Lind ruled on" in done.stdout
    assert ids["nine"] in run("rule", "list").stdout


def test_rulings_are_exported_as_gold(run, lines, ids, tmp_path):
    """Both tables hold what a scorer needs, each quote stands in its article once."""
    lines("rule", "relation", ids["nine"], ids["Six"], "conflict", "--by", "A. Lind")
    done = run("rule", "export", tmp_path / "ours")
    assert done.exit_code == 0, done.stderr
    figures, pairs = (
        [json.loads(line) for line in (tmp_path / f"ours.{kind}.jsonl").read_text(encoding="utf-8").splitlines()]
        for kind in ("figures", "pairs")
    )
    assert pairs == [{"a": ids["nine"], "b": ids["Six"], "relation": "conflict"}]
    texts = {each["id"]: each["text"] for each in ARTICLES}
    assert [texts[each["article"]].count(each["quote"]) for each in figures] == [1, 1]
    assert len({each["event"] for each in figures}) == 1
