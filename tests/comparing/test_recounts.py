"""When one number replaces another."""

import pytest

from assistant.comparing.recounts import counted_later, is_recalled, moved, recalled
from tests.accounts import account

MIRRORED = {"a": "b", "b": "a", None: None}
FLOOD = "people were killed in a flood in Velmora, the"

MOVES = [
    ("it rose to, from", "The toll rose to 13 dead, from nine dead, the council said.", ("13", "nine"), "a"),
    ("up from", "Police said 61 people were arrested, up from 43 people arrested.", ("61", "43"), "a"),
    ("from, to", "The toll rose from nine dead to 13 dead, the council said.", ("nine", "13"), "b"),
    (
        "after an earlier count",
        "Nine people died, after an earlier count of at least six deaths.",
        ("Nine", "six"),
        "a",
    ),
    ("compared with", "Forty people were arrested, compared with 30 people arrested.", ("Forty", "30"), "a"),
    ("two numbers side by side", "Nine people were killed and 13 people died later.", ("Nine", "13"), None),
]


@pytest.mark.parametrize(("text", "values", "later"), [case[1:] for case in MOVES], ids=[case[0] for case in MOVES])
def test_one_sentence_tells_how_a_number_moved(text: str, values: tuple[str, str], later: str | None) -> None:
    """The number that it moved to is the later one, in either order."""
    a, b = (account(text, value) for value in values)
    assert moved(a, b) == later
    assert moved(b, a) == MIRRORED[later]


def test_nothing_moves_between_two_articles() -> None:
    """Numbers of two articles did not move in one sentence."""
    text = "The toll rose to 13 dead, from nine dead, the council said."
    assert moved(account(text, "13", name="a"), account(text, "nine", name="b")) is None


def test_a_sentence_may_recall_an_earlier_count() -> None:
    """What had earlier been given is the older of two."""
    text = "Thirteen people were killed, the council said. It had earlier given a toll of eleven dead."
    new, old = account(text, "Thirteen"), account(text, "eleven")
    assert recalled(new, old) == "a"
    assert recalled(old, new) == "b"
    assert recalled(new, new) is None
    assert (is_recalled(new), is_recalled(old)) == (False, True)


COUNTS = [
    ("the same voice counts more", ("Nine", "council", "05-05"), ("Thirteen", "council", "05-07"), "b"),
    ("the same voice counts fewer", ("Thirteen", "council", "05-05"), ("Nine", "council", "05-07"), "b"),
    ("another voice counts more", ("Nine", "council", "05-05"), ("Thirteen", "River Watch", "05-07"), "b"),
    ("another voice counts fewer", ("Thirteen", "council", "05-05"), ("Nine", "River Watch", "05-07"), None),
    ("at the same time", ("Nine", "council", "05-05"), ("Thirteen", "council", "05-05"), None),
]


@pytest.mark.parametrize(("first", "second", "later"), [case[1:] for case in COUNTS], ids=[case[0] for case in COUNTS])
def test_the_later_of_two_counts(first: tuple[str, ...], second: tuple[str, ...], later: str | None) -> None:
    """A voice's newer number replaces its older one; another voice's does so only where a toll rises."""
    a, b = (
        account(f"{value} {FLOOD} {source} said.", value, name=source + day, published=f"2031-{day}")
        for value, source, day in (first, second)
    )
    assert counted_later(a, b, "conflict") == later
    assert counted_later(b, a, "conflict") == MIRRORED[later]


def test_of_undated_counts_of_one_voice_the_higher_is_the_later() -> None:
    """A voice does not contradict itself: a toll rises; of two voices nobody knows which number is the newer."""
    dated = account(f"Nine {FLOOD} council said.", "Nine", name="a", published="2031-05-05")
    undated = account(f"Thirteen {FLOOD} council said.", "Thirteen", name="b")
    another = account(f"Thirteen {FLOOD} River Watch said.", "Thirteen", name="c")
    assert counted_later(dated, undated, "conflict") == "b"
    assert counted_later(dated, another, "conflict") is None


BY_WORDS = [
    (
        "the days that a war has lasted",
        "In 12 days of fighting 600 people were killed, the council said.",
        "After 15 days of fighting 580 people were killed, the River Watch said.",
    ),
    (
        "a count that goes on",
        "So far 600 people were killed, the council said.",
        "The council of Velmora spoke of 620 people killed.",
    ),
    (
        "a count that has come to a number",
        "Nine people were killed, the council said.",
        "This brings the number of those killed to 14.",
    ),
]


@pytest.mark.parametrize(("first", "second"), [case[1:] for case in BY_WORDS], ids=[case[0] for case in BY_WORDS])
def test_words_that_tell_which_count_is_later(first: str, second: str) -> None:
    """What undated numbers say of their time orders them."""
    values = [next(word for word in ("600", "580", "620", "Nine", "14") if word in text) for text in (first, second)]
    a, b = account(first, values[0], name="a"), account(second, values[1], name="b")
    assert counted_later(a, b, "conflict") == "b"
    assert counted_later(b, a, "conflict") == "a"


def test_another_magnitude_is_no_update() -> None:
    """How strong a shock was does not grow: another institute's later measurement replaces nothing."""
    first = account("The quake had a magnitude of 5.6, the institute said.", "5.6", name="a", published="2031-05-05")
    second = account("The quake had a magnitude of 5.8, the Centre said.", "5.8", name="b", published="2031-05-07")
    assert counted_later(first, second, "conflict") is None
