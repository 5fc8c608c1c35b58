"""Drafts against a small library: what an editor would be told of each figure."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assistant.domain import Filters
from assistant.library import Library
from tests.answering.samples import library_of
from tests.checking.samples import NOW, REPORTS, assistant_of, checked, the_one

MARKET = "Bombs fell on the grain market of Velmora on Sunday."
FERRY = "The ferry Sea Lark sank off Hask on Monday."
MILL = "A fire burned the Ostrava mill in Dessik on Tuesday."
QUAKE = "An earthquake shook the Ildan valley on Tuesday."


@pytest.mark.parametrize(
    ("draft", "value", "verdict", "said"),
    [
        pytest.param(
            f"{FERRY} Twenty-five passengers drowned, the coastguard said.",
            "Twenty-five",
            "supported",
            "A report bears this out",
            id="the last count of its own source is supported",
        ),
        pytest.param(
            f"{FERRY} Eight passengers drowned, the coastguard said.",
            "Eight",
            "differs",
            "no longer the latest count: twenty-five",
            id="a count that its source has raised since differs, and the later one is named",
        ),
        pytest.param(
            f"{FERRY} The toll rose to 25, from eight on Tuesday, the coastguard said.",
            "eight",
            "supported",
            "eight",
            id="an earlier count that the draft gives as one is supported",
        ),
        pytest.param(
            f"{FERRY} Twenty-six passengers drowned, the coastguard said.",
            "Twenty-six",
            "differs",
            "another number in the reports: twenty-five",
            id="a number that nobody gives differs from what the reports have",
        ),
        pytest.param(
            f"{QUAKE} It killed 14 people, the Seismic Bureau said.",
            "14",
            "differs",
            "at least 14",
            id="whoever drops an at least says more than the source",
        ),
        pytest.param(
            f"{QUAKE} It killed at least 14 people, the Seismic Bureau said.",
            "14",
            "supported",
            "at least 14",
            id="whoever keeps an at least is supported",
        ),
        pytest.param(
            f"{QUAKE} It killed more than 14 people, the Seismic Bureau said.",
            "14",
            "differs",
            "at least 14",
            id="more than is not at least",
        ),
        pytest.param(
            f"{MARKET} At least nine people were killed, the Rescue League said.",
            "nine",
            "supported",
            "at least nine",
            id="a number that another's takes in is not contradicted by it",
        ),
        pytest.param(
            f"{MARKET} Thirteen people were killed, the Rescue League said.",
            "Thirteen",
            "differs",
            "The source named is reported otherwise: at least nine",
            id="a number that its source did not give differs, and it is said whose it is",
        ),
        pytest.param(
            f"{MARKET} Thirty-one people were wounded.",
            "Thirty-one",
            "supported",
            "thirty-one wounded (Courier)",
            id="a number of the outlet's own supports one without a source",
        ),
        pytest.param(
            f"{MILL} Nearly 300 workers fled the building, the fire service said.",
            "300",
            "supported",
            "297",
            id="a number that rounds the source's is supported",
        ),
        pytest.param(
            f"{MILL} The owner puts the damage at $1.2 billion.",
            "$1.2 billion",
            "supported",
            "$1.24 billion",
            id="money may lose digits",
        ),
        pytest.param(
            f"{MILL} The owner puts the damage at $1.42 billion.",
            "$1.42 billion",
            "differs",
            "$1.24 billion",
            id="money with two digits exchanged differs",
        ),
        pytest.param(
            f"{MARKET} Three hundred lorries were burned.",
            "Three hundred",
            "not_found",
            "No report in the library gives this number",
            id="what no report counts is not found",
        ),
        pytest.param(
            "A bridge fell at Tolvik on Sunday. Eight people were killed, police said.",
            "Eight",
            "not_found",
            "No report",
            id="the number of another happening supports nothing",
        ),
        pytest.param(
            f"{FERRY} Five children drowned, the coastguard said.",
            "Five",
            "not_found",
            "No report",
            id="a number of children is not found where only all were counted",
        ),
    ],
)
def test_a_figure_is_told_from_the_reports(draft, value, verdict, said, tmp_path):
    """Each kind of figure gets the verdict that an editor would give, and a sentence that says why."""
    one = the_one(checked(tmp_path, draft), value)
    assert (one.verdict, one.explanation) == (verdict, one.explanation)
    assert said in one.explanation
    assert one.explanation.endswith(".")


def test_voices_that_contradict_each_other_are_both_shown(tmp_path):
    """A number that one source bears out and another contradicts differs, with both readings."""
    later = replace(REPORTS[0], text=REPORTS[0].text.replace("At least nine", "Nine"))
    with library_of(tmp_path, later, *REPORTS[1:]) as library:
        check = assistant_of(library).check(f"{MARKET} Thirteen people were killed, the Uplands Monitor said.", now=NOW)
    one = the_one(check, "Thirteen")
    assert one.verdict == "differs"
    assert one.explanation.startswith("Reports differ: thirteen killed (Uplands Monitor) and nine killed")
    assert [reading.figure.value_text for reading in one.readings] == ["Thirteen", "Nine"]


def test_a_report_checked_as_a_draft_is_borne_out_by_itself(tmp_path):
    """Who repeats a report word for word is supported, or told where the library is at odds with itself."""
    with library_of(tmp_path, *REPORTS) as library:
        found = [
            (report.name, one.figure.value_text, one.verdict)
            for report in REPORTS
            for one in assistant_of(library).check(report.text, now=report.published).figures
        ]
    assert [row for row in found if row[2] != "supported"] == [("ferry-first", "Eight", "differs")]


def test_what_dates_or_names_gives_no_line(tmp_path):
    """Dates, ages, telephone numbers and the like are no figures."""
    draft = "On 4 May 2031 Ilva Torn, 34, of 12 Mill Street called 555 0134 from room 7 of flight LK 902."
    assert checked(tmp_path, draft).figures == ()


def test_without_a_time_an_older_library_is_matched_by_words(tmp_path):
    """Where nobody says when a draft was written, and the library ends years off, its days stay unresolved."""
    check = checked(tmp_path, f"{FERRY} Twenty-five passengers drowned, the coastguard said.", now=None)
    assert [one.verdict for one in check.figures] == ["supported"]
    assert "the days that the text does not date: the newest article is of 8 May 2031" in check.not_checked


def test_a_sunday_of_another_year_is_another_sunday(tmp_path):
    """A draft of a year later is not supported by last year's report of the like."""
    later = datetime(2032, 5, 10, tzinfo=UTC)
    check = checked(tmp_path, "Bombs hit a market on Sunday. Thirteen people were killed, the Monitor said.", now=later)
    assert [one.verdict for one in check.figures] == ["not_found"]


def test_an_empty_library_supports_nothing(tmp_path):
    """Nothing can be found where nothing is."""
    with Library.open(tmp_path, create=True) as library:
        check = assistant_of(library).check(f"{FERRY} Eight passengers drowned.", now=NOW)
    assert [one.verdict for one in check.figures] == ["not_found"]


def test_filters_leave_reports_out(tmp_path):
    """What only a report outside the filters gives is not found."""
    with library_of(tmp_path, *REPORTS) as library:
        check = assistant_of(library).check(
            f"{FERRY} Twenty-five passengers drowned.", now=NOW, filters=Filters(outlets=frozenset(("Herald",)))
        )
    assert [one.verdict for one in check.figures] == ["not_found"]


def test_a_text_in_a_language_that_is_not_read_is_said_to_be(tmp_path):
    """No figure is read, and the reader is told so."""
    with library_of(tmp_path, *REPORTS) as library:
        check = assistant_of(library).check("Murieron ocho personas en el naufragio.", language="es", now=NOW)
    assert check.figures == ()
    assert check.not_checked[0] == "the figures of the text, which is in Spanish"


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param(f"{FERRY}\r\n\r\nTwenty-five passengers\r\ndrowned, the coastguard said.", id="carriage returns"),
        pytest.param(f"{FERRY} Twenty-five passengers\ndrowned, the coastguard said.", id="a line wrapped by hand"),
        pytest.param(f"\ufeff{FERRY}\n\n\tTwenty-five\u00a0passengers drowned, the coastguard said.", id="odd spaces"),
    ],
)
def test_spans_count_the_characters_of_the_text_as_it_was_given(draft, tmp_path):
    """However a text is broken into lines, its figures are read, and their spans point into it as it is."""
    check = checked(tmp_path, draft)
    assert [one.verdict for one in check.figures] == ["supported"]
    figure = check.figures[0].figure
    assert check.draft.text == draft
    assert draft[figure.start : figure.end] == figure.value_text == "Twenty-five"
    assert draft[figure.sentence.start : figure.sentence.end].split()[0] == "Twenty-five"


def test_a_headline_is_no_part_of_the_sentence_under_it(tmp_path):
    """A line that ends without a stop and is followed by a capital stands alone."""
    check = checked(tmp_path, f"Divers find more dead in ferry\n{FERRY} Twenty-five passengers drowned.")
    figure = check.figures[0].figure
    assert check.draft.text[figure.sentence.start : figure.sentence.end] == "Twenty-five passengers drowned."
