"""What may enter the ledger though nobody has asked about it."""

import pytest

from assistant.comparing.accounts import Account
from assistant.comparing.trust import trusted, trusted_verdicts
from assistant.comparing.verdicts import Relations
from assistant.figures import find_figures
from tests.accounts import account, article, everywhere_rare

QUAKE = "An earthquake shook the Ostrel valley on Monday. "
BOMB = "A bomb hit the market of Tarn on Monday. "


def told(text: str, outlet: str) -> list[Account]:
    """All the accounts of an article."""
    printed = article(text, name=outlet, outlet=outlet, published="2031-05-05")
    return [Account(figure=figure, article=printed) for figure in find_figures(printed)]


def at_odds(one: list[Account], other: list[Account]) -> set[frozenset[str]]:
    """The words of the numbers of two articles that enter the ledger as differing."""
    found = trusted_verdicts(one, other, Relations((*one, *other), everywhere_rare))
    differing = (row for row in found if row[2].relation in ("conflict", "bounds", "update"))
    return {frozenset(each.figure.value_text for each in (a, b)) for a, b, _ in differing}


NINE = f"{BOMB}Nine people were killed, the Rescue Corps said."

CASES = [
    pytest.param(
        f"{QUAKE}It had a magnitude of 5.6. A second shock of magnitude 4.3 followed.",
        f"{QUAKE}Its magnitude was 5.6.",
        set(),
        id="a number that the article gives for something else, beside one that agrees",
    ),
    pytest.param(
        f"{QUAKE}It had a magnitude of 5.6. A second shock of magnitude 4.3 followed.",
        f"{QUAKE}Its magnitude was 5.8.",
        {frozenset(("5.6", "5.8"))},
        id="of two numbers that an article gives for two things, the nearer",
    ),
    pytest.param(
        f"{BOMB}Nine people were killed, the Rescue Corps said. Six people were killed, the Harbour Watch said.",
        NINE.replace("Rescue Corps", "police"),
        {frozenset(("Nine", "Six"))},
        id="two numbers that one article has from two sources are a dispute",
    ),
    pytest.param(
        f"{BOMB}Police arrested 12 sailors and 11 porters, the town hall said.",
        f"{BOMB}Police arrested 23 people, the mayor said.",
        set(),
        id="two that stand side by side and add up to the other article's",
    ),
    pytest.param(
        f"{BOMB}Four people, one of them a junior nurse, were killed.",
        f"{BOMB}Three nurses and a cook were killed, the police said.",
        set(),
        id="a part and a whole",
    ),
    pytest.param(
        f"{BOMB}Police arrested 43 people, the mayor said.",
        f"{BOMB}There were no arrests.",
        set(),
        id="none at all, in the outlet's own voice",
    ),
    pytest.param(
        f"{BOMB}At least seven people were killed.",
        f"{BOMB}At least 25 people were killed, the Harbour Watch said.",
        set(),
        id="tolls that are far apart, one of them of nobody's",
    ),
    pytest.param(
        f"{BOMB}One person was killed.",
        f"{BOMB}Five people were killed, the Harbour Watch said.",
        {frozenset(("One", "Five"))},
        id="few",
    ),
    pytest.param(
        f"{BOMB}Seven people were killed, the ministry said.",
        f"{BOMB}At least 25 people were killed, the Harbour Watch said.",
        {frozenset(("Seven", "25"))},
        id="tolls that are far apart, each of a source of its own",
    ),
    pytest.param(
        f"{BOMB}Nine people were killed, the Rescue Corps said.",
        f"{BOMB}Six people were killed, the Harbour Watch said.",
        {frozenset(("Nine", "Six"))},
        id="two numbers of one thing",
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_only_what_plainly_differs_enters(one, other, expected):
    """Numbers of two articles are at odds only where neither article tells that they are of two things."""
    first, second = told(one, "Herald"), told(other, "Courier")
    assert at_odds(first, second) == expected
    assert at_odds(second, first) == expected


@pytest.mark.parametrize(
    ("values", "kept"),
    [(("$100m", "$120m"), True), (("$100m", "$300m"), False)],
    ids=["not far from each other", "far from each other"],
)
def test_bare_amounts_enter_only_when_they_are_near(values, kept):
    """Nobody has asked about them, so that what says little by itself must be alike."""
    a, b = (
        account(
            f"{BOMB}The damage to the market was put at {value}, the mayor said.",
            value,
            name=value,
            outlet=f"Outlet {value}",
            published="2031-05-05",
        )
        for value in values
    )
    verdict = Relations((a, b), everywhere_rare).between(a, b)
    assert verdict.relation == "conflict"
    assert trusted(a, b, verdict) is kept
