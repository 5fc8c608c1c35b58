"""What holds for every article."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain import LONGEST_QUOTE
from assistant.figures.measures import ASKED_UNITS, MEASURES
from tests.figures.reading import figures

PIECES = st.sampled_from(
    [
        "At least nine people were killed on Sunday, the Tarn Council said.",
        "Two of them were children, according to police.",
        "It cost $1.2bn, up from €80m and 42 cents.",
        "“Some 3,000 fled,” he said; 10-15 stayed.",
        "A retired nurse was killed and dozens were hurt.",
        "There were no casualties in the 4.7-magnitude quake.",
        "Up to 60 miles (97 km) of the road, a quarter of it, was cut.",
        "AT LEAST 12 MEN -- TWO OF WHOM ESCAPED -- WERE ARRESTED.",
        "The list has 97 seats, the Green List 27, minus-20 degrees.",
    ]
)
ARTICLES = (
    st.lists(PIECES, max_size=6).map(" ".join)
    | st.text(max_size=200)
    | st.text("0123456789$€, .-–aone of\n", max_size=80)
)


@given(ARTICLES)
def test_span_is_exact_and_figures_share_none(text):
    """A figure's words stand at its span, inside its sentence, and no two figures overlap."""
    found = figures(text)
    assert [one.value_text for one in found] == [text[one.start : one.end] for one in found]
    assert all(one.sentence.start <= one.start < one.end <= one.sentence.end for one in found)
    assert all(one.sentence.end - one.sentence.start <= LONGEST_QUOTE for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(ARTICLES)
def test_bounds_fit_the_qualifier(text):
    """An exact figure is closed and single, a vague one open at both ends, a range ordered."""
    for one in figures(text):
        if one.qualifier == "vague":
            assert (one.low, one.high) == (None, None)
        elif one.qualifier == "range":
            assert one.low is not None
            assert one.high is not None
            assert one.low < one.high
        elif one.qualifier in ("exact", "about"):
            assert one.low is not None
            assert one.low == one.high


@given(st.lists(PIECES, min_size=1, max_size=4).map(" ".join))
def test_id_outlives_a_paragraph_put_before(text):
    """A figure keeps its id when the article grows in front of it."""
    assert {one.id for one in figures(text)} <= {one.id for one in figures(f"Snow fell on the hills.\n\n{text}")}


@given(ARTICLES)
def test_ids_are_different_and_parts_point_at_figures(text):
    """No two figures have one id, and a part's whole is one of them."""
    found = figures(text)
    assert len({one.id for one in found}) == len(found)
    assert {one.part_of for one in found if one.part_of} <= {one.id for one in found}


@given(ARTICLES)
def test_measure_is_one_of_the_table(text):
    """Every measure is a row of the table, a unit's, or a plain count."""
    assert {one.measure for one in figures(text)} <= {measure.name for measure in MEASURES} | set(ASKED_UNITS) | {
        "count"
    }
