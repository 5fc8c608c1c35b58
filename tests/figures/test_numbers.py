"""Numbers as reporters write them."""

from decimal import Decimal

import pytest

from assistant.figures.numbers import mentions
from tests.figures.reading import figures, tokens

VALUES = [
    ("2,161,000 people", "2,161,000", 2161000),
    ("34, 000 people", "34, 000", 34000),
    ("a magnitude 5. 4 quake", "5. 4", Decimal("5.4")),
    ("6. 7 assists a game", "6. 7", Decimal("6.7")),
    ("$119. 99 a month", "119. 99", Decimal("119.99")),
    ("$380, 600, in all", "380, 600", 380600),
    ("1.5 lakh people", "1.5 lakh", 150000),
    ("half a million people", "half a million", 500000),
    ("a quarter of a million people", "a quarter of a million", 250000),
    ("two and a half million people", "two and a half million", 2500000),
    ("two dozen houses", "two dozen", 24),
    ("a dozen houses", "a dozen", 12),
    ("three hundred and twenty men", "three hundred and twenty", 320),
    ("twenty-five men", "twenty-five", 25),
    ("twenty five men", "twenty five", 25),
    ("a hundred men", "a hundred", 100),
    ("1.1m passengers", "1.1m", 1100000),
    ("a $64-million deal", "64-million", 64000000),
    ("minus 20 degrees", "minus 20", -20),
    ("minus-20 degrees", "minus-20", -20),
]


@pytest.mark.parametrize(("text", "words", "value"), VALUES, ids=[row[0] for row in VALUES])
def test_one_number(text, words, value):
    """A number is read with its whole wording and its full value."""
    [found] = mentions(tokens(text))
    read = tokens(text)[found.first : found.last]
    assert (words, value, value) == (text[read[0].start : read[-1].end], found.low, found.high)


RANGES = [
    ("10-15 people", 10, 15),
    ("10 to 15 people", 10, 15),
    ("between 10 and 15 people", 10, 15),
    ("two or three people", 2, 3),
    ("2 to 3 million people", 2000000, 3000000),
    ("$210m to $260m", 210000000, 260000000),
    ("a 16- to 21-foot mast", 16, 21),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES, ids=[row[0] for row in RANGES])
def test_range(text, low, high):
    """A range is one mention with two bounds, a shared scale counting for both."""
    [found] = mentions(tokens(text))
    assert (low, high) == (found.low, found.high)


@pytest.mark.parametrize("words", ["dozens", "hundreds of thousands", "several dozen", "a few hundred", "a handful"])
def test_vague_words_name_no_number(words):
    """Dozens never become digits."""
    [found] = mentions(tokens(f"{words} of people"))
    assert found.vague


SHARES = [
    ("Two fifths of the houses were empty.", "Two fifths", 40),
    ("About a quarter of the voters stayed at home.", "a quarter", 25),
    ("One in five workers was paid late.", "One in five", 20),
    ("At least one-tenth of the orchards were felled.", "one-tenth", 10),
]


@pytest.mark.parametrize(("text", "words", "percent"), SHARES, ids=[row[1] for row in SHARES])
def test_fraction_of_a_whole_is_a_share(text, words, percent):
    """Fractions are shares in percent."""
    share = figures(text)[0]
    assert (words, "share", percent) == (share.value_text, share.measure, share.low or share.high)
