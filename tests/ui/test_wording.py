from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest

from assistant.domain import Coverage, NoAnswer, Period, Qualifier, Relation
from tests.ui import samples
from ui import wording

NINE = samples.CONFLICT.readings[0].figure


@pytest.mark.parametrize(
    ("qualifier", "value_text", "expected"),
    [
        ("exact", "nine", "nine"),
        ("at_least", "nine", "at least nine"),
        ("at_least", "At least 9", "At least 9"),
        ("more_than", "300", "more than 300"),
        ("at_most", "40", "at most 40"),
        ("nearly", "half a million", "nearly half a million"),
        ("about", "30", "about 30"),
        ("range", "10 to 15", "10 to 15"),
        ("vague", "dozens", "dozens"),
    ],
)
def test_a_number_keeps_its_words_and_its_qualifier(qualifier, value_text, expected):
    """A number is shown as the source wrote it, its qualifier said in words and said once."""
    assert wording.value_in_words(replace(NINE, qualifier=qualifier, value_text=value_text)) == expected


@pytest.mark.parametrize("qualifier", get_args(Qualifier))
def test_every_qualifier_has_words(qualifier):
    """No qualifier is left without a wording."""
    assert wording.value_in_words(replace(NINE, qualifier=qualifier)).endswith("nine")


@pytest.mark.parametrize("relation", get_args(Relation))
def test_every_relation_has_a_name_and_a_meaning(relation):
    """A relation is never shown as a bare word of the code."""
    name, meaning = wording.relation_in_words(replace(samples.CONFLICT, relation=relation)).split(": ")
    assert name
    assert meaning


def test_a_figure_alone_is_not_said_to_agree():
    """One reading has nothing to agree with."""
    alone = replace(samples.CONFLICT, relation="agree", readings=samples.CONFLICT.readings[:1])
    assert wording.relation_in_words(alone) == "One figure: nothing to compare it with"


@pytest.mark.parametrize("reason", get_args(NoAnswer))
def test_every_reason_for_no_answer_says_what_to_do(reason):
    """Whoever gets no answer is told why and what to do."""
    why, what_to_do = wording.no_answer_in_words(reason)
    assert why.endswith(".")
    assert "crosscheck ingest PATH" in what_to_do


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, "people killed, Tarn market, 2 March 2026", id="done to people"),
        pytest.param({"counted": ""}, "killed, Tarn market, 2 March 2026", id="nobody named"),
        pytest.param(
            {"measure": "count", "counted": "stalls", "place": "", "period": None}, "stalls", id="a plain count"
        ),
        pytest.param(
            {"measure": "money", "counted": "USD", "place": "", "period": Period(words="last year")},
            "money, USD, last year",
            id="a unit, and words for the period",
        ),
        pytest.param(
            {"status": "feared", "extent": "part"},
            "people killed, Tarn market, 2 March 2026, feared, part of a total",
            id="status and extent",
        ),
        pytest.param(
            {"extent": "cumulative", "place": "", "period": replace(samples.STRIKE_DAY, first=None)},
            "people killed, on Monday, added up over a time",
            id="an open period",
        ),
    ],
)
def test_what_is_counted_is_said_with_its_scope(fields, expected):
    """What a figure counts is said with place, period, status and extent, as far as they are known."""
    assert wording.count_in_words(replace(NINE, **fields)) == expected


@pytest.mark.parametrize(
    ("origin", "via", "expected"),
    [
        ("Rescue Corps", "", "Rescue Corps"),
        ("town council", "United Relief", "town council, via United Relief"),
        ("", "", "not named"),
    ],
)
def test_who_counted_is_told_from_who_relayed(origin, via, expected):
    """The origin comes first, then who relayed it; a figure without one says so."""
    assert wording.origin_in_words(replace(NINE, origin=origin, via=via)) == expected


@pytest.mark.parametrize(
    ("coverage", "expected"),
    [
        (samples.COVERAGE, "1,204 articles, the newest of 3 March 2026, 3 undated"),
        (Coverage(articles=1, newest_published=None, undated=1, pending_vectors=0), "1 article, 1 undated"),
        (
            replace(samples.COVERAGE, undated=0, pending_vectors=1500),
            "1,204 articles, the newest of 3 March 2026, 1,500 passages found by words alone so far",
        ),
    ],
    ids=["full", "one article", "vectors missing"],
)
def test_what_the_library_held_is_said_in_full(coverage, expected):
    """How much, how fresh, and what is missing."""
    assert wording.coverage_in_words(coverage) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain – “quoted” نص", "plain – “quoted” نص"),
        ("red \x1b[31malert\x1b[0m\x07", "red [31malert[0m"),
        ("one\r\ntwo\tthree", "one  two three"),
        ("abc\u202edef", "abcdef"),
        ("broken \ud800 half", "broken  half"),
    ],
    ids=["ordinary", "terminal codes", "line breaks", "direction", "surrogate"],
)
def test_text_cannot_steer_the_screen(text, expected):
    """Characters that move a cursor, colour a terminal or turn the direction are taken out."""
    assert wording.plain(text) == expected


def test_a_zero_is_not_an_open_bound():
    """A count of none is shown as its word."""
    assert (
        wording.value_in_words(replace(NINE, value_text="no", low=Decimal(0), high=Decimal(0), qualifier="exact"))
        == "no"
    )


def test_an_explanation_is_said_once():
    """Where a sentence of the answer is the explanation, the screens need not repeat it."""
    said = replace(samples.CONFLICTING.sentences[0], text=samples.CONFLICT.explanation)
    assert not wording.is_said(samples.CONFLICTING, samples.CONFLICT)
    assert wording.is_said(replace(samples.CONFLICTING, sentences=(said,)), samples.CONFLICT)
