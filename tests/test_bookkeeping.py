"""The dispute ledger follows from the articles alone, at a cost that follows what came."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.bookkeeping import settle
from assistant.disputed import ROW_RELATIONS, Wanted, disputed
from assistant.domain import Ruling
from assistant.figures import find_figures
from assistant.figures.vocabulary import BUILT_IN
from assistant.library import Library
from ingest.pipeline import ingest
from ingest.readers.registry import read
from tests.simulator.newsroom import simulate

EVERYTHING = Wanted(relations=frozenset(ROW_RELATIONS))
ARTICLES = [printed.article for printed in simulate(11, articles=12).articles]
NIGHT = "An air strike hit the market of Tarn on Monday, 2 March 2026. {}"
HERALD = {
    "id": "herald",
    "outlet": "Herald",
    "published": "2026-03-03T08:00:00Z",
    "text": NIGHT.format("At least nine people were killed in the strike on Tarn market, the Rescue Corps said."),
}
POST = {
    "id": "post",
    "outlet": "Post",
    "published": "2026-03-03T09:00:00Z",
    "text": NIGHT.format("Six people were killed in Tarn, the Harbour Watch said."),
}
LEDGER = {
    "id": "ledger",
    "outlet": "Ledger",
    "published": "2026-03-03T10:00:00Z",
    "text": NIGHT.format("Seven people were killed at the market in Tarn, the Market Guild said."),
}
FIRST_RULING = Ruling(
    id="r1", kind="misread", a="", by="A. Lind", at=datetime(2026, 3, 4, tzinfo=UTC), note="a bus line"
)


def record(article, **changes) -> str:
    """An article as a line of JSON."""
    fields = {
        "id": article.name,
        "title": article.title,
        "text": article.text,
        "outlet": article.outlet,
        "published": article.published.isoformat() if article.published else None,
    }
    return json.dumps({**fields, **changes})


@contextmanager
def opened() -> Iterator[Library]:
    """An empty library."""
    with TemporaryDirectory() as folder, Library.open(Path(folder) / "library", create=True) as library:
        yield library


def bring(library: Library, lines: Sequence[str]) -> None:
    """Ingest records as one batch."""
    source = library.directory / "batch.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    ingest(read([source]), library=library, find_figures=find_figures, read_by=BUILT_IN.fingerprint, embed=None)


def ledger(library: Library) -> list[dict]:
    """All that the ledger says, without what tells in which order articles came."""
    return [asdict(row) for row in sorted(disputed(library, EVERYTHING), key=lambda one: one.id)]


@pytest.fixture(scope="module")
def expected() -> list[dict]:
    """What the ledger says when all articles come at once."""
    with opened() as library:
        bring(library, [record(article) for article in ARTICLES])
        return ledger(library)


@given(data=st.data())
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_order_in_which_articles_come_does_not_matter(data, expected):
    """Any order of the articles, in any batches, gives the same ledger."""
    order = data.draw(st.permutations(ARTICLES))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(order) - 1), max_size=4)))
    with opened() as library:
        for start, end in zip([0, *cuts], [*cuts, len(order)], strict=True):
            bring(library, [record(article) for article in order[start:end]])
        assert ledger(library) == expected
    assert expected


@pytest.fixture
def library(tmp_path) -> Iterator[Library]:
    """A library with two reports that differ."""
    with Library.open(tmp_path / "library", create=True) as opened_library:
        bring(opened_library, [json.dumps(HERALD), json.dumps(POST)])
        yield opened_library


def said(library: Library) -> list[tuple[str, list[str]]]:
    """Each row's relation and values."""
    rows = disputed(library, EVERYTHING)
    return [(row.relation, [one.figure.value_text for one in row.readings]) for row in rows]


def test_the_same_again_changes_nothing(library):
    """What is ingested twice leaves the ledger as it is, its ids too."""
    before = ledger(library)
    bring(library, [json.dumps(POST), json.dumps(HERALD)])
    assert ledger(library) == before
    assert said(library) == [("conflict", ["nine", "Six"])]


def test_a_new_version_replaces_the_old_one(library):
    """The figures of the old text are gone from the ledger."""
    bring(library, [json.dumps({**POST, "text": POST["text"].replace("Six", "Eight")})])
    assert said(library) == [("conflict", ["nine", "Eight"])]


def test_a_version_without_the_figure_ends_the_dispute(library):
    """A row needs two voices, or one that has counted again."""
    bring(library, [json.dumps({**POST, "text": "The Harbour Watch said nothing of Tarn on Monday."})])
    assert said(library) == []


def test_figures_that_go_leave_the_ledger(library):
    """However they go, the ledger learns of it."""
    with sqlite3.connect(library.directory / "library.sqlite") as connection:
        connection.execute("DELETE FROM figure WHERE article = (SELECT key FROM article WHERE base_name = 'post')")
    connection.close()
    assert library.disputes.pending() == 1
    settle(library)
    assert (said(library), library.disputes.pending()) == ([], 0)


def test_what_was_withdrawn_is_shown_as_such(library):
    """It stands no more, and is not silently gone."""
    post = library.current("post")
    assert library.withdraw(replace(post, metadata={"withdrawn": "killed by its source"}))
    settle(library)
    [row] = disputed(library, EVERYTHING)
    assert [(one.figure.value_text, one.figure.status, one.superseded) for one in row.readings] == [
        ("nine", "", False),
        ("Six", "withdrawn", True),
    ]
    assert row.relation == "update"
    assert row.explanation.endswith("was withdrawn.")


def test_what_was_corrected_is_shown_beside_what_replaced_it(library):
    """And what the corrected article says as before stands there alone."""
    corrected = POST["text"].replace("Six", "Eight")
    notice = "Correction: An earlier version of this article gave another number."
    bring(library, [json.dumps({**POST, "text": f"{corrected}\n\n{notice}"})])
    [row] = disputed(library, EVERYTHING)
    assert [(one.figure.value_text, one.superseded) for one in row.readings] == [
        ("nine", False),
        ("Eight", False),
        ("Six", True),
    ]
    assert "Six" not in row.explanation or "withdrawn" in row.explanation


def test_what_a_printer_adds_to_a_wire_counts_too(library):
    """A near copy brings no second voice for the wire's number, and its own paragraph's number is not lost."""
    longer = "The square was full when the jets came, witnesses said, and the market hall burned down to its walls."
    wire = f"{HERALD['text']}\n\n{longer}"
    added = "Eleven people were killed in the strike on Tarn market, the Harbour Office said."
    bring(library, [json.dumps({**HERALD, "id": "wire", "outlet": "Wire", "text": wire})])
    bring(library, [json.dumps({**HERALD, "id": "printer", "outlet": "Courier", "text": f"{wire}\n\n{added}"})])
    assert library.current("wire").wire == library.current("printer").wire
    [row] = disputed(library, EVERYTHING)
    assert sorted(one.figure.value_text for one in row.readings) == ["Eleven", "Six", "nine"]


def test_copies_are_one_voice(library):
    """A reprint stands beside the reading that it repeats, and the earliest print stands for all."""
    before = [row.id for row in disputed(library, EVERYTHING)]
    bring(library, [json.dumps({**POST, "id": "reprint", "outlet": "Courier", "published": "2026-03-04T09:00:00Z"})])
    [row] = disputed(library, EVERYTHING)
    assert [row.id] == before
    assert row.voices == 2
    assert [[one.outlet for one in reading.citation.also] for reading in row.readings] == [[], ["Courier"]]


def test_a_ruling_holds_until_it_is_undone(library):
    """It takes effect at once, survives another ingest, and leaves no trace when it is undone."""
    before = ledger(library)
    [row] = disputed(library, EVERYTHING)
    library.rulings.add(replace(FIRST_RULING, a=row.readings[1].figure.id))
    settle(library)
    assert said(library) == []
    bring(library, [json.dumps(LEDGER)])
    assert said(library) == [("conflict", ["nine", "Seven"])]
    library.rulings.undo("r1")
    bring(library, [json.dumps({**LEDGER, "text": "Nothing is known of the night in Tarn."})])
    assert ledger(library) == before


def test_a_ruling_on_a_copy_holds_for_the_text(library):
    """Which of the prints a person points at does not matter."""
    bring(library, [json.dumps({**POST, "id": "reprint", "outlet": "Courier", "published": "2026-03-04T09:00:00Z"})])
    reprint = next(one for one in library.articles() if one.name == "reprint")
    [figure] = (one for one in library.figures([reprint.id]) if one.measure == "killed")
    library.rulings.add(replace(FIRST_RULING, a=figure.id))
    settle(library)
    assert said(library) == []


def test_a_ruling_on_two_is_told_with_its_row(library):
    """Figures that the rules keep apart are one row when a person says so, and the row names who did."""
    bring(library, [json.dumps({**LEDGER, "text": "Four people drowned in Ostrel on 9 July 2025, the police said."})])
    figures = {one.value_text: one.id for one in library.figures()}
    joined = replace(FIRST_RULING, kind="relation", relation="conflict", a=figures["Six"], b=figures["Four"])
    library.rulings.add(joined)
    settle(library)
    [row] = disputed(library, EVERYTHING)
    assert sorted(one.figure.value_text for one in row.readings) == ["Four", "Six", "nine"]
    assert row.rulings == (joined,)
