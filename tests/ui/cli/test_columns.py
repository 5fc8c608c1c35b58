"""The tables of the commands, the page that documents them, and the README's lines that open them."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.ui import samples
from ui.cli import conflicts, figures
from ui.cli.app import app
from ui.contract import figure_json

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "columns.md").read_text(encoding="utf-8")
TABLES = {"figures": figures.COLUMNS, "conflicts": conflicts.COLUMNS}
ARTICLES = [
    {"id": "007", "outlet": "NA", "text": "A raid killed 14 sheep-dogs in Port Vell, the =Harbour= Watch said."},
    {"id": "tarn", "outlet": "Tarn Gazette", "published": "2026-03-02T17:30:00Z", "text": "It was minus 20 degrees."},
]


@pytest.fixture
def run(tmp_path):
    """Runs a command on a library of two invented articles, for what it writes."""
    source = tmp_path / "articles.jsonl"
    source.write_text("".join(json.dumps(each) + "\n" for each in ARTICLES), encoding="utf-8")
    library = ("--library", str(tmp_path / "library"))

    def crosscheck(*arguments):
        return CliRunner().invoke(app, [*arguments, *library])

    assert crosscheck("ingest", str(source)).exit_code == 0
    return crosscheck


@pytest.mark.parametrize("command", TABLES)
def test_every_column_is_documented_and_no_other(command):
    """The page lists the columns of each table in their order, every cell of it filled but the unit's."""
    section = PAGE.split(f"\n## {command}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| `")]
    rows = [[each.strip() for each in line[1:-1].split("|")] for line in lines]
    assert tuple(row[0].strip("`") for row in rows) == TABLES[command]
    assert all(len(row) == 5 and row[1] and row[3] and row[4] for row in rows)


def test_a_table_has_the_fields_of_the_json():
    """What one form prints of a figure the other prints too."""
    figure = samples.CONFLICT.readings[0].figure
    assert tuple(figure_json(figure, samples.GAZETTE)) == figures.COLUMNS


def test_figures_read_the_same_from_the_table(run):
    """The table holds every figure with the values of the JSON; only what would run as a formula is marked."""
    lines = [json.loads(line) for line in run("figures", "--json").stdout.splitlines()]
    written = run("figures", "--csv").stdout_bytes
    assert written.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert len(rows) == len(lines) > 1
    for row, line in zip(rows, lines, strict=True):
        assert row == {name: "" if value is None else str(value) for name, value in line.items()}
    assert "-20" in [row["low"] for row in rows]


@pytest.mark.parametrize("command", TABLES)
def test_one_form_at_a_time(command):
    """Asking for both forms is wrong usage, said in one line."""
    done = CliRunner().invoke(app, [command, "--csv", "--json"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--csv" in done.stderr
    assert done.stderr.count("\n") == 1


def test_pandas_opens_it_as_the_readme_says(run, tmp_path):
    """The README's lines give the same table from both forms: names as texts, bounds as numbers, times as times."""
    (tmp_path / "figures.csv").write_bytes(run("figures", "--csv").stdout_bytes)
    (tmp_path / "figures.jsonl").write_bytes(run("figures", "--json").stdout_bytes)
    [block] = re.findall(
        r"```python\n(import pandas.+?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL
    )
    setup, *reading, dating = filter(None, block.splitlines())
    for line in reading:
        names: dict[str, object] = {}
        exec("\n".join([setup, line, dating]), names)  # noqa: S102 - our own README
        table = names["rows"]
        assert table["article"].tolist() == ["007", "tarn"]
        assert table["outlet"].tolist() == ["NA", "Tarn Gazette"]
        assert table["value_text"].tolist() == ["14", "minus 20"]
        assert table["low"].tolist() == [14, -20]
        assert table["published"].dt.year.tolist()[1] == 2026
    assert len(reading) == 2
