"""What a bare number is about."""

import pytest

from assistant.comparing.topics import around, differing_topics
from tests.accounts import account

CASES = [
    (
        "revenue of two reports",
        ("Tarsel had revenue of $40 million.", "$40 million"),
        ("The revenues of Tarsel came to $41 million.", "$41 million"),
        None,
    ),
    (
        "revenue and a fine",
        ("In March Tarsel had revenue of $40 million.", "$40 million"),
        ("In March Tarsel paid a fine of $2 million.", "$2 million"),
        "scope",
    ),
    (
        "distances from two towns",
        ("The farm lies 40 km from Velmora.", "40"),
        ("The farm lies 13 km from Sorrak.", "13"),
        "unrelated",
    ),
    (
        "two sizes far apart",
        ("The mill of Tarsel has 320 employees.", "320"),
        ("The mills of Tarsel have 4,100 employees.", "4,100"),
        "scope",
    ),
    (
        "all who were hurt, and those hurt badly",
        ("Nine people were wounded.", "Nine"),
        ("Five people were seriously wounded.", "Five"),
        "scope",
    ),
    (
        "two things counted",
        ("The relief society gave out 8,200 tents.", "8,200"),
        ("The relief society gave out 900 blankets.", "900"),
        "unrelated",
    ),
    (
        "one thing counted",
        ("The relief society gave out 8,200 tents.", "8,200"),
        ("Some 9,000 tents were handed out.", "9,000"),
        None,
    ),
    (
        "a shock and its aftershock",
        ("An earthquake of magnitude 5.6 shook the valley.", "5.6"),
        ("The strongest of three aftershocks had a magnitude of 4.3.", "4.3"),
        "scope",
    ),
    (
        "two shares of the vote",
        ("In Ardovia Renewal won 41 per cent of the vote.", "41"),
        ("In Ardovia the Civic Union won 35 per cent of the vote.", "35"),
        "scope",
    ),
    (
        "one party's share of the vote",
        ("In Ardovia Renewal won 41 per cent of the vote.", "41"),
        ("In Ardovia Renewal won 38 per cent of the vote.", "38"),
        None,
    ),
    (
        "the wounded, and those still in care",
        ("Nine people were wounded.", "Nine"),
        ("Five wounded people remain in hospital.", "Five"),
        "scope",
    ),
    ("two tolls", ("Nine people were killed.", "Nine"), ("Thirteen people died.", "Thirteen"), None),
]


@pytest.mark.parametrize(("a", "b", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_topics_differ(a: tuple[str, str], b: tuple[str, str], expected: str | None) -> None:
    """Two numbers of one measure are of one thing, or differ, as the table says, whichever comes first."""
    first, second = account(*a, name="a"), account(*b, name="b")
    for verdict in (differing_topics(first, second), differing_topics(second, first)):
        assert (verdict.relation if verdict else None) == expected


def test_two_voices_of_one_article_dispute_one_number() -> None:
    """An article that sets a voice's number against another's, not far from it, speaks of one thing."""
    text = "The company paid for 320 suits, the chairman said. Inspectors found 410 suits in the sheds."
    assert differing_topics(account(text, "320"), account(text, "410")) is None


def test_only_words_near_a_number_say_what_it_is_about() -> None:
    """Words are taken from the number's own sentence, and from no further than a line away."""
    text = f"It rained. The company {'very ' * 20}late had revenue of $40 million."
    words = around(account(text, "$40 million"))
    assert words.endswith("revenue of $40 million.")
    assert "rained" not in words
    assert "company" not in words
