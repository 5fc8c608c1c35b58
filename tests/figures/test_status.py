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
