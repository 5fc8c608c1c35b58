"""Telling one happening from another that looks alike."""

from datetime import date

import pytest

from assistant.comparing.happenings import same_happening
from assistant.comparing.runs import adds_up
from assistant.comparing.scenes import lead_of, scene
from tests.accounts import account, article, everywhere_rare

BOMB = "A bomb hit the grain market of Velmora on Sunday. Nine people were killed, the council said."


def test_the_day_of_what_is_reported() -> None:
    """A weekday of the lead is resolved against the publication; without one the publication's day is taken."""
    assert lead_of(article(BOMB, published="2031-05-05")).day == date(2031, 5, 4)
    assert lead_of(article("Nine people were killed.", published="2031-05-05")).day == date(2031, 5, 5)
    assert lead_of(article(BOMB)).day is None
    assert lead_of(article(BOMB)).weekday == "Sunday"


def test_a_scene_takes_from_the_lead_what_the_sentence_leaves_open() -> None:
    """The kind of happening and its day are those of the lead, where the figure's own sentence says none."""
    told = scene(account(BOMB, "Nine", published="2031-05-05"))
    assert (told.kinds, told.day, told.weekday) == ({"explosion"}, date(2031, 5, 4), "Sunday")


def test_the_scene_of_what_is_recalled_stands_apart() -> None:
    """What an article recalls by name is of another kind and time than its lead."""
    text = "Rain fell on Velmora on Sunday. The flood at Dessik in 2019 killed 40 people."
    told = scene(account(text, "40", published="2031-05-05"))
    assert (told.kinds, told.day, told.weekday) == ({"flood"}, None, "")


RUNS = [
    ("a war's dead", "The war has killed 4,000 people.", "4,000", True),
    ("since a time", "Some 4,000 people were killed in Ardovia since 2022.", "4,000", True),
    ("a city's people", "Velmora is home to 60,000 people.", "60,000", True),
    ("so far only goes on", "Nine people were killed in the flood so far.", "Nine", False),
    ("one happening", BOMB, "Nine", False),
]


@pytest.mark.parametrize(("text", "value", "expected"), [case[1:] for case in RUNS], ids=[case[0] for case in RUNS])
def test_what_adds_up(text: str, value: str, expected: bool) -> None:
    """A number of a long run, or of a state of affairs, is told from the number of one happening."""
    assert adds_up(account(text, value)) is expected


HAPPENINGS = [
    (
        "other words for one happening",
        ("Traders died when a bomb went off in Velmora's market. Twelve people were killed.", "Twelve", "2031-05-06"),
        True,
    ),
    (
        "another place",
        ("The ferry Sea Lark sank off Dessik. Twelve people drowned.", "Twelve", "2031-05-06"),
        False,
    ),
    (
        "another year",
        ("A bomb killed twelve pilgrims at a shrine near Velmora.", "twelve", "2029-05-06"),
        False,
    ),
    (
        "one that is recalled",
        ("Rain fell on Velmora. A bomb in 2019 killed 40 people at its market, the council said.", "40", "2031-05-06"),
        False,
    ),
    (
        "a war",
        ("The war has killed 4,000 people since 2022, the Mayor of Dessik said.", "4,000", "2031-05-06"),
        False,
    ),
]


@pytest.mark.parametrize(("other", "expected"), [case[1:] for case in HAPPENINGS], ids=[case[0] for case in HAPPENINGS])
def test_happenings(other: tuple[str, str, str], expected: bool) -> None:
    """A bomb in a market and another report are of one happening or not, with a reason, whichever comes first."""
    text, value, day = other
    a, b = account(BOMB, "Nine", name="a", published="2031-05-05"), account(text, value, name="b", published=day)
    same, why = same_happening(a, b, everywhere_rare)
    assert same is expected, why
    assert same_happening(b, a, everywhere_rare)[0] is expected
    assert why


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("The war in Ardovia has killed nearly 5,000 people since 2022.", True),
        ("The war in Sulmek has killed 4,000 people since 2019.", False),
    ],
    ids=["one war", "another country"],
)
def test_long_runs(second: str, expected: bool) -> None:
    """Numbers that add up are of one run when they share a name."""
    value = next(word for word in ("5,000", "4,000") if f" {word} " in second)
    a = account("The war in Ardovia has killed 4,500 people since 2022.", "4,500", name="a")
    assert same_happening(a, account(second, value, name="b"), everywhere_rare)[0] is expected
