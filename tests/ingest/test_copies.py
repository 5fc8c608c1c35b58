"""Near copies: found by their sketches, told by their sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.copies import IN_COMMON, SKETCH, similarity, sketch_of

PARAGRAPHS = [
    "PORT VELL, Norland (NPA) — Two ferries collided in thick fog off Port Vell on Monday, and nine sailors were hurt.",
    "The larger ferry was on its way to the islands with sixty passengers, all of whom were taken off in lifeboats.",
    "Divers will inspect the smaller vessel's hull on Tuesday, harbour master Ida Brandt told reporters at the pier.",
    "The strait was closed to all traffic for eleven hours and opened again towards the evening.",
    "It was the third collision in these waters since the spring, when a trawler ran into a coastguard cutter.",
]
LOCAL = "Families from Ostby who have relatives on board were asked to call the town hall, mayor Per Lund said."


def text(*paragraphs: str) -> str:
    """An article of these paragraphs."""
    return "\n\n".join(paragraphs)


WIRE = text(*PARAGRAPHS)

COPIES = [
    pytest.param(WIRE.upper(), id="in capitals"),
    pytest.param(text(*PARAGRAPHS[:2]), id="cut at the end"),
    pytest.param(PARAGRAPHS[0], id="cut to its first paragraph"),
    pytest.param(text(*PARAGRAPHS[:2], LOCAL, *PARAGRAPHS[2:]), id="a local paragraph within"),
    pytest.param(text(LOCAL, *PARAGRAPHS), id="a local paragraph before"),
    pytest.param(text(*PARAGRAPHS[:3], LOCAL), id="cut, and a local paragraph at its end"),
    pytest.param(WIRE.replace("PORT VELL, Norland (NPA) — ", ""), id="without the dateline"),
    pytest.param(WIRE.replace("nine sailors", "9 sailors"), id="numbers in another style"),
    pytest.param(WIRE.replace("towards the evening", "in the evening"), id="a word of its own"),
]

OTHERS = [
    pytest.param(WIRE.replace("nine sailors", "twelve sailors"), id="a toll that has risen"),
    pytest.param(WIRE.replace("eleven hours", "nine hours"), id="another number further down"),
    pytest.param(
        text("Port Vell buried a sailor on Friday.", "The inquiry will last a year.", *PARAGRAPHS[1:]),
        id="a follow-up that tells the first story again",
    ),
    pytest.param(
        text(PARAGRAPHS[0], "At least four are missing, the sailors' union said, and 17 were hurt, two of them badly."),
        id="a short report that opens alike and counts otherwise",
    ),
    pytest.param(
        text(
            PARAGRAPHS[0],
            "Nobody could see a thing, a passenger said.",
            PARAGRAPHS[2],
            "The owners declined to comment.",
            PARAGRAPHS[4],
            "A lawyer for the crew spoke of luck.",
        ),
        id="a story of its own that takes some sentences over",
    ),
    pytest.param("Voters chose a new council in Ostby on Sunday, and turnout was low.", id="another story"),
]


@pytest.mark.parametrize("other", COPIES)
def test_a_copy_is_known_whichever_comes_first(other: str) -> None:
    """And its sketch finds it."""
    assert similarity(WIRE, other) is not None
    assert similarity(other, WIRE) is not None
    assert len(set(sketch_of(WIRE)) & set(sketch_of(other))) >= IN_COMMON


@pytest.mark.parametrize("other", OTHERS)
def test_an_update_a_follow_up_and_a_template_are_no_copies(other: str) -> None:
    """However much of the text they share."""
    assert similarity(WIRE, other) is None
    assert similarity(other, WIRE) is None


def test_the_similarity_is_how_much_of_the_shorter_the_longer_holds() -> None:
    """A cut text is wholly in the longer one; a paragraph of its own is not."""
    assert similarity(WIRE, text(*PARAGRAPHS[:2])) == 1
    share = similarity(WIRE, text(*PARAGRAPHS[:3], LOCAL))
    assert share is not None
    assert 0.6 < share < 0.9


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    """The order does not matter, a share is a share, and a sketch is short."""
    share = similarity(one, other)
    assert share == similarity(other, one)
    assert share is None or 0 <= share <= 1
    assert len(sketch_of(one)) <= SKETCH
