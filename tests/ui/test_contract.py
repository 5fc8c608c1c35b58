import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from assistant.comparing.gold import number_json
from ingest.readers.raw import Rejected
from ingest.report import Report
from tests.ui import samples
from ui import contract
from ui.ingested import report_json


@pytest.mark.parametrize("shape", samples.SHAPES)
def test_an_answer_reads_as_its_golden_file(shape, golden):
    """Every shape of answer has the fields of the contract, null or empty where there is nothing."""
    line = contract.answer_json(samples.SHAPES[shape], question_id="Q01")
    golden(f"{shape}.json", json.dumps(line, indent=1, ensure_ascii=False) + "\n")


def test_a_search_reads_as_its_golden_file(golden):
    """A search has the fields of the contract, and which filters were applied; each hit its quote and score."""
    line = contract.search_json(samples.SEARCHED, question_id="Q01")
    golden("search.json", json.dumps(line, indent=1, ensure_ascii=False) + "\n")


@pytest.mark.parametrize("explain", [True, False])
def test_a_hit_says_what_brought_it_when_asked(explain):
    """What each signal brought is there only when it is asked for."""
    for hit, line in zip(
        samples.SEARCHED.hits, contract.search_json(samples.SEARCHED, explain=explain)["hits"], strict=True
    ):
        assert ("signals" in line) == explain
        assert line.get("signals", hit.signals) == hit.signals
        assert hit.article.text[line["start"] : line["end"]] == line["quote"]


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        pytest.param(None, None, id="unknown"),
        pytest.param(datetime(2026, 3, 2, 17, 30, 5, 999, tzinfo=UTC), "2026-03-02T17:30:05Z", id="to the second"),
        pytest.param(
            datetime(2026, 3, 2, 1, tzinfo=timezone(timedelta(hours=3))), "2026-03-01T22:00:00Z", id="another zone"
        ),
        pytest.param(datetime(2026, 3, 2), "2026-03-02T00:00:00Z", id="no zone"),  # noqa: DTZ001 - the case
    ],
)
def test_times_are_utc_to_the_second(time, expected):
    """A time is written in UTC with a Z, whatever zone it came in."""
    assert contract.time_json(time) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(None, "null", id="open"),
        pytest.param(Decimal(9), "9", id="whole"),
        pytest.param(Decimal("5E+5"), "500000", id="whole with an exponent"),
        pytest.param(Decimal("5.40"), "5.4", id="fraction"),
        pytest.param(Decimal("1200000000.0"), "1200000000", id="large"),
    ],
)
def test_numbers_are_ints_where_they_are_whole(value, expected):
    """A bound is a JSON number without a needless fraction."""
    assert json.dumps(number_json(value)) == expected


def test_a_figure_stands_with_its_article():
    """A figure has the words of its sentence, its own span and what its article is."""
    figure = samples.CONFLICT.readings[0].figure
    line = contract.figure_json(figure, samples.GAZETTE)
    assert line["sentence"] == "At least nine people were killed, the Rescue Corps said."
    assert samples.GAZETTE.text[line["start"] : line["end"]] == line["value_text"] == "nine"
    assert (line["low"], line["high"], line["qualifier"]) == (9, None, "at_least")
    assert (line["outlet"], line["published"]) == ("Tarn Gazette", "2026-03-02T17:30:00Z")
    assert (line["period"], line["via"], line["status"]) == ("2026-03-02", None, None)


@pytest.mark.parametrize("with_text", [True, False])
def test_an_article_has_its_text_when_asked_for(with_text):
    """The text is there only when it is asked for; all else always."""
    line = contract.article_json(samples.GAZETTE, with_text=with_text)
    assert ("text" in line) == with_text
    assert (line["article"], line["byline"], line["version"]) == ("tarn-gazette-17", "Lena Orvik", 1)


def test_a_report_names_what_was_rejected():
    """The report of an ingest lists each source that was rejected with its reason."""
    report = Report(
        added=3,
        updated=0,
        unchanged=1,
        duplicates=2,
        withdrawn=0,
        rejected=(Rejected(source="notes/a.txt", reason="it is empty"),),
        articles=6,
        passages=40,
        figures=17,
        pending_vectors=0,
        seconds=1.23456,
    )
    assert report_json(report) == {
        "added": 3,
        "updated": 0,
        "unchanged": 1,
        "duplicates": 2,
        "withdrawn": 0,
        "forgotten": 0,
        "retold": [],
        "rejected": [{"source": "notes/a.txt", "reason": "it is empty"}],
        "articles": 6,
        "passages": 40,
        "figures": 17,
        "pending_vectors": 0,
        "unread_languages": {},
        "reread": 0,
        "seconds": 1.235,
    }
