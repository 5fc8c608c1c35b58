"""How firmly a number is given."""

import pytest

from tests.figures.reading import figures

CASES = [
    ("Nine people were killed.", ""),
    ("Nine people are feared dead.", "feared"),
    ("Police denied reports that nine people had died.", "denied"),
    ("A preliminary toll of nine dead was given.", "preliminary"),
    ("Police confirmed that nine people had died.", "confirmed"),
    ("The damage was estimated at $2m.", "estimated"),
    ("The monitor counted nine bodies.", "counted"),
    ("The monitor verified nine deaths.", "verified"),
    ("The ministry withdrew its toll of nine dead.", "withdrawn"),
    ("The exit poll gave the list 41 per cent.", "projected"),
    ("An earlier version of this article said that 19 workers had died.", "withdrawn"),
]


@pytest.mark.parametrize(("text", "status"), CASES, ids=[row[0] for row in CASES])
def test_status(text, status):
    """The wording around a number gives its status."""
    assert status == figures(text)[0].status


def test_correct_number_takes_over_from_the_withdrawn_one():
    """The number that corrects another has its measure and counts the same, and nobody else gave it."""
    wrong, right = figures(
        "An earlier version of this article said that 19 workers had died. The correct number is nine."
    )
    assert (wrong.status, right.status) == ("withdrawn", "")
    assert (right.low, right.measure, right.counted, right.origin) == (9, "killed", "workers", "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The firm forecasts revenue of $13m to $14m and a net profit of at least $2m.", []),
        ("The firm plans to hire 200 workers and 30 guards.", []),
        ("The firm plans to hire 200 workers and fired 30 guards.", ["30"]),
        ("The council expects 200 guests and two people died.", ["two"]),
        ("Two people died and 40 are expected to leave.", ["Two"]),
        ("Nine people are expected to survive.", ["Nine"]),
        ("Donors pledged 600 million crowns, of which 90 million have come.", ["90 million"]),
    ],
    ids=[
        "a forecast",
        "a plan",
        "a plan and a deed",
        "what is expected and what was",
        "awaited",
        "awaited of those hurt",
        "a part of what is announced",
    ],
)
def test_what_is_announced_is_no_figure(text, found):
    """A number goes with the one announced before it, unless a verb of its own tells that it has come about."""
    assert [figure.value_text for figure in figures(text)] == found


def test_part_of_a_number_that_is_no_figure_points_at_none():
    """What has come of a pledge is a figure, the pledge is none."""
    [come] = figures("Donors pledged 600 million crowns, of which 90 million have come.")
    assert (come.extent, come.part_of, come.counted) == ("part", None, "crowns")
