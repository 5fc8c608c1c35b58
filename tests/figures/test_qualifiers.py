"""How exact a number claims to be."""

import pytest

from tests.figures.reading import figures

CASES = [
    ("Nine people died.", "exact", 9, 9),
    ("At least nine people died.", "at_least", 9, None),
    ("No fewer than nine people died.", "at_least", 9, None),
    ("At least another nine people died.", "at_least", 9, None),
    ("More than 20 people died.", "more_than", 20, None),
    ("Over 20 people died.", "more_than", 20, None),
    ("Up to 20 people died.", "at_most", None, 20),
    ("As many as 20 people died.", "at_most", None, 20),
    ("Fewer than 20 people died.", "at_most", None, 20),
    ("Nearly 20 people died.", "nearly", None, 20),
    ("Just under 20 people died.", "nearly", None, 20),
    ("About 20 people died.", "about", 20, 20),
    ("Some 20 people died.", "about", 20, 20),
    ("An estimated 20 people died.", "about", 20, 20),
    ("Between 10 and 20 people died.", "range", 10, 20),
    ("Dozens of people died.", "vague", None, None),
]


@pytest.mark.parametrize(("text", "qualifier", "low", "high"), CASES, ids=[row[0] for row in CASES])
def test_qualifier(text, qualifier, low, high):
    """The words beside a number set its qualifier and its bounds."""
    [found] = figures(text)
    assert (qualifier, low, high) == (found.qualifier, found.low, found.high)


def test_converted_value_keeps_the_qualifier():
    """What stands in brackets behind a measurement is as exact as the measurement."""
    miles, kilometres = figures("The village lies about 60 miles (97 km) away.")
    assert (miles.qualifier, kilometres.qualifier) == ("about", "about")


def test_comparison_is_no_qualifier():
    """In "more than the 320" the 320 itself is exact."""
    _, named = figures("The union counted 410 workers, far more than the 320 named by the company.")
    assert (named.qualifier, named.low, named.origin) == ("exact", 320, "company")
