"""Whose a number is."""

import pytest

from assistant.comparing.holders import held_by_others, holders
from tests.accounts import account


@pytest.mark.parametrize(
    ("sentence", "value", "expected"),
    [
        ("In the assembly the Civic Union won 97 seats.", "97", "Civic Union"),
        ("In the assembly the Civic Union of the outgoing premier, Edda Rosmar, has 97 seats.", "97", "Civic Union"),
        (
            "Police said the Civic Union won 97 seats, while the River Watch counted 90.",
            "90",
            "Civic Union",
        ),
        ("In the end the Civic Union took 97 seats and won 41 percent of the vote.", "41", "Civic Union"),
        ("Traffic was down by 52 percent in Ardovia.", "52", "Ardovia"),
    ],
    ids=[
        "the name before",
        "a name that hangs on another",
        "another voice",
        "past another number",
        "the name that hangs on the number",
    ],
)
def test_who_holds_a_number(sentence: str, value: str, expected: str) -> None:
    """The name right before a number holds it, or the one that hangs on it."""
    assert expected in holders(account(sentence, value))


def test_a_text_in_capitals_is_read_as_fast_as_another() -> None:
    """A long run of capitals is one name, not all the names that it could be cut into."""
    text = "THE CIVIC ASSEMBLY OF THE TWELVE OUTERMOST PROVINCES ANNOUNCED LAST WEDNESDAY THAT IT HOLDS 97 SEATS."
    assert holders(account(text, "97"))


def test_nobody_holds_what_no_name_stands_by() -> None:
    """A name far away holds nothing."""
    text = "Sander Ilves, who had been ill for long, said that the lists of the two coasts won 97 seats."
    assert holders(account(text, "97")) == ()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("Renewal", "the Civic Union", True), ("the Civic Union", "the Civic Union", False)],
    ids=["two parties", "one party"],
)
def test_what_two_hold_is_not_one(first: str, second: str, expected: bool) -> None:
    """Seats of two parties are held by others, in either order, with a clause that says by whom."""
    a = account(f"In the assembly {first} won 104 seats.", "104", name="a")
    b = account(f"In the assembly {second} won 97 seats.", "97", name="b")
    assert bool(held_by_others(a, b)) is bool(held_by_others(b, a)) is expected
