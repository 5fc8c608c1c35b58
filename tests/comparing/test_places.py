"""Whether two places may be one."""

import pytest

from assistant.comparing.places import apart, happened_at, is_wide, named_first, same_place
from tests.accounts import account

TOGETHER = [
    ("one place twice", "Velmora", "Velmora"),
    ("a name in two spellings", "Zarrin Kel", "Zarin-Kel"),
    ("a town and its market", "Velmora", "market in Velmora"),
    ("a market under two words", "grain market of Velmora", "market in Velmora"),
    ("a place and none", "Velmora", ""),
    ("a town of a province and the town", "Lorn town of Velmora", "Velmora"),
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
        ("region in Velmora", False),
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
    for verdict in (apart(market, province), apart(province, market)):
        assert verdict
        assert verdict.relation == "scope"
        assert "Lorn province" in verdict.reasons[0]


def test_the_next_sentence_stays_where_the_last_one_was() -> None:
    """Within an article a number without a place goes on from the sentence before."""
    text = "Nine people were killed in Velmora. Four people were killed later."
    assert apart(account(text, "Nine"), account(text, "Four")) is None


def test_two_towns_of_one_article_are_two_happenings() -> None:
    """An article that tells of both tells them apart."""
    text = "Bombs fell on Velmora. Nine people were killed in Velmora. Rain fell. Four people were killed in Sorrak."
    found = apart(account(text, "Nine"), account(text, "Four"))
    assert found
    assert found.relation == "unrelated"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Nine people were killed in the village of Velm.", "Four people were killed in the village of Sorr.", "scope"),
        ("Nine people were killed at the UN-run school in Velm.", "Four people were killed at a school in Velm.", None),
        ("Nine people were killed in Velmora.", "Nine people were killed at Harbour Street.", None),
    ],
    ids=["two villages", "one school under two names", "one number, and neither report names the other's place"],
)
def test_narrow_places_of_two_articles(a: str, b: str, expected: str | None) -> None:
    """Places with names of their own differ; spots that are named in two ways may be one."""
    values = [text.split(" ", 1)[0] for text in (a, b)]
    first, second = account(a, values[0], name="a"), account(b, values[1], name="b")
    for verdict in (apart(first, second), apart(second, first)):
        assert (verdict.relation if verdict else None) == expected


def test_where_a_figure_is_from() -> None:
    """Its own narrow place, else those that its article opens with."""
    assert happened_at(account("Bombs hit Velmora. Nine people were killed in Sorrak.", "Nine")) == ("Sorrak",)
    assert happened_at(account("Bombs fell in Velmora. Nine people were killed.", "Nine")) == ("Velmora",)
