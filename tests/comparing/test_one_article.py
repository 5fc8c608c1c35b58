"""Two figures of one article, and how they relate."""

import pytest

from tests.accounts import account
from tests.comparing.reports import MIRRORED, related

BOMB = "A bomb hit the grain market of Velmora on Sunday. "
CASES = [
    (
        "a part of all",
        BOMB + "Nine people were killed, including two children, the River Watch said.",
        ("Nine", "two"),
        ("scope", None),
    ),
    (
        "one source gives two",
        BOMB
        + "Nine people were killed at the gate, the River Watch said. Four were killed later, the River Watch said.",
        ("Nine", "Four"),
        ("scope", None),
    ),
    (
        "two sources give two",
        BOMB + "Nine people were killed, the River Watch said. The Harbour Board said that 13 people were killed.",
        ("Nine", "13"),
        ("conflict", None),
    ),
    (
        "it rose, from",
        "The death toll of the flood in Velmora rose to 2,360, from 1,883, the River Watch said.",
        ("2,360", "1,883"),
        ("update", "a"),
    ),
    (
        "it fell, from",
        "The number of dead in the flood at Velmora fell to nine, from 14, the council said.",
        ("nine", "14"),
        ("update", "a"),
    ),
    (
        "it had earlier given another",
        (
            "The number of people killed in the flood in Velmora rose to 13 on Wednesday, the River Watch said. "
            "It had earlier given a toll of eleven."
        ),
        ("13", "eleven"),
        ("update", "a"),
    ),
    (
        "an earlier happening that is recalled",
        "A flood in Velmora killed nine people on Sunday. A flood in 2019 killed 40 people there, the council said.",
        ("nine", "40"),
        ("unrelated", None),
    ),
]


@pytest.mark.parametrize(("text", "values", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_two_figures_of_one_article_relate(
    text: str, values: tuple[str, str], expected: tuple[str, str | None]
) -> None:
    """What one article gives twice relates as the table says, in either order."""
    a, b = (account(text, value, published="2031-05-05") for value in values)
    verdict, mirrored = related(a, b), related(b, a)
    assert (verdict.relation, verdict.later) == expected, verdict.reasons
    assert (mirrored.relation, mirrored.later) == (expected[0], MIRRORED[expected[1]])
