"""Whether two places may be one."""

import pytest

from assistant.comparing.places import apart, is_wide, named_first, same_place
from tests.accounts import account

TOGETHER = [
    ("one place twice", "Velmora", "Velmora"),
    ("a name in two spellings", "Zarrin Kel", "Zarin-Kel"),
    ("a town and its market", "Velmora", "market in Velmora"),
    ("a market under two words", "grain market of Velmora", "market in Velmora"),
    ("a place and none", "Velmora", ""),
    ("no place twice", "", ""),
    ("a market and the market of a town", "market", "market in Velmora"),
]
APART = [
    ("two towns", "Velmora", "Sorrak"),
    ("markets of two towns", "market in Velmora", "market in Sorrak"),
    ("a market and the province named after its town", "market in Velmora", "Velmora province"),
    ("a district of a town and the town", "Hask district of Velmora", "Velmora"),
    ("a town and the whole country", "Velmora", "the country"),
    ("a gate and a bridge", "the gate", "the bridge"),
]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [(a, b, True) for _, a, b in TOGETHER] + [(a, b, False) for _, a, b in APART],
    ids=[case[0] for case in (*TOGETHER, *APART)],
)
def test_two_places_may_be_one(a: str, b: str, expected: bool) -> None:
    """What each place names first decides, whichever comes first; a spot is not the whole around it."""
    assert same_place(a, b) is expected
    assert same_place(b, a) is expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("Lorn province", True),
        ("northwestern Ardovia", True),
        ("the whole country", True),
        ("Velmora", False),
        ("market in Velmora", False),
        ("a village in Lorn district", False),
    ],
)
def test_what_takes_other_places_in_is_wide(place: str, expected: bool) -> None:
    """A province is wide, a village in it is not."""
    assert is_wide(place) is expected


def test_the_first_named_part_counts() -> None:
    """A market in a town of a province goes by its town."""
    assert named_first("market in Velmora in Lorn province") == ("Velmora",)
    assert named_first("the market") == ()


def test_an_article_speaks_of_the_spot_of_its_first_sentence() -> None:
    """A number without a place is of the spot that its article opens with, and not of the province."""
    market = account(
        "Bombs hit the grain market of Velmora. At noon the council gave a number. It said nine people were killed.",
        "nine",
        name="a",
    )
    province = account("Thirteen people were killed in Lorn province. Bombs hit Velmora.", "Thirteen", name="b")
    assert "Lorn province" in apart(market, province)
    assert "Lorn province" in apart(province, market)


def test_the_next_sentence_stays_where_the_last_one_was() -> None:
    """Within an article a number without a place goes on from the sentence before."""
    text = "Nine people were killed in Velmora. Four people were killed later."
    assert apart(account(text, "Nine"), account(text, "Four")) == ""
