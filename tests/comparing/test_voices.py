"""Whose voice a number is."""

import pytest

from assistant.comparing.voices import same_voice, voice
from tests.accounts import account

CASES = [
    (
        "a body and its acronym",
        ("Nine people died in the flood, the River Watch Monitor (RWM) said.", "Nine"),
        ("Nine people died in the flood, RWM said.", "Nine"),
        True,
    ),
    (
        "a body and its spokesman",
        ("Nine people died in the flood, Jon Vale of the River Watch said.", "Nine"),
        ("Nine people died in the flood, the River Watch said.", "Nine"),
        True,
    ),
    (
        "two bodies",
        ("Nine people died in the flood, the River Watch said.", "Nine"),
        ("Nine people died in the flood, the Harbour Board said.", "Nine"),
        False,
    ),
    (
        "witnesses of two reports",
        ("Nine people died in the flood, witnesses said.", "Nine"),
        ("Nine people were killed in the flood, witnesses said.", "Nine"),
        False,
    ),
    (
        "an outlet and a body",
        ("Nine people died.", "Nine"),
        ("Nine people died in the flood, the River Watch said.", "Nine"),
        False,
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_voices(a, b, expected):
    """One origin under any spelling is one voice; what nobody is named for is the outlet's own."""
    first, second = account(*a, name="a", outlet="Courier"), account(*b, name="b", outlet="Herald")
    assert same_voice(first, second) is expected
    assert same_voice(second, first) is expected


def test_an_outlet_speaks_for_itself():
    """A number that nobody is named for is the outlet's."""
    assert voice(account("Nine people died.", "Nine", outlet="Courier")) == "Courier"
