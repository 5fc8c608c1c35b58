"""Numbers whose unit says what they measure."""

from decimal import Decimal

import pytest

from assistant.figures.units import AREAS, LENGTHS, WEIGHTS
from tests.figures.reading import figures

CASES = [
    ("It cost $1.2bn.", "money", "USD", 1200000000),
    ("It cost €80m.", "money", "EUR", 80000000),
    ("It cost e70 million.", "money", "EUR", 70000000),
    ("A euro45 billion bond was sold.", "money", "EUR", 45000000000),
    ("It cost 1.5 million crowns.", "money", "crowns", 1500000),
    ("The dividend was 42 cents a share.", "money", "USD", Decimal("0.42")),
    ("Bonds of 36 b. Euro were sold.", "money", "EUR", 36000000000),
    ("It offered to pay ?31. 7bn.", "money", "", 31700000000),
    ("The prize is worth two-million dollars.", "money", "USD", 2000000),
    ("Turnout was 67.4 per cent.", "share", "percent", Decimal("67.4")),
    ("A quake of magnitude 5.6 struck.", "magnitude", "magnitude", Decimal("5.6")),
    ("A 4.7-magnitude quake struck.", "magnitude", "magnitude", Decimal("4.7")),
    ("It struck at a depth of 10 km.", "depth", "km", 10),
    ("The town lies 20 km to the west.", "distance", "km", 20),
    ("Boats left the 40-nautical-mile zone.", "distance", "nautical miles", 40),
    ("Waves were four metres high.", "length", "metres", 4),
    ("The crack is deeper than 5 cm.", "depth", "cm", 5),
    ("The flood took 20 km of track.", "length", "km", 20),
    ("Fires burned within 20 km of homes.", "distance", "km", 20),
    ("The ship was 20 km off the coast.", "distance", "km", 20),
    ("The province covers 18,400 square km.", "area", "square km", 18400),
    ("The depot held 600 tonnes of potash.", "weight", "tonnes", 600),
    ("The parcel weighed 9.4 pounds.", "weight", "pounds", Decimal("9.4")),
    ("The inspection lasted 40 minutes.", "duration", "minutes", 40),
    ("A strike of 17 days cost it dear.", "duration", "days", 17),
    ("The water temperature was six degrees.", "temperature", "degrees", 6),
    ("The nights are at two degrees.", "temperature", "degrees", 2),
    ("She holds two degrees in law.", "count", "degrees", 2),
    ("The queue stretched for 5 kilometres.", "length", "km", 5),
    ("It would save 2.8 billion ducats a year.", "money", "ducats", 2800000000),
    ("It was minus 20 degrees outside.", "temperature", "degrees", -20),
    ("The 300-member choir sang.", "employees", "members", 300),
]


@pytest.mark.parametrize(("text", "measure", "counted", "value"), CASES, ids=[row[0] for row in CASES])
def test_unit(text, measure, counted, value):
    """A unit names the measure and is kept as the article's own."""
    [found] = figures(text)
    assert (measure, counted, value) == (found.measure, found.counted, found.low)


@pytest.mark.parametrize(
    "text", ["He left two years ago.", "In the last three years it grew.", "She spent 19 months abroad."]
)
def test_stretch_that_only_dates(text):
    """A stretch of time that nobody compares is no figure."""
    assert figures(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "It struck at a depth of about 9 miles (14 km).",
        "The institute gave a depth of 9 km, while Doe spoke of 12 km.",
    ],
)
def test_length_given_again(text):
    """Another unit in brackets, and another voice, measure what was measured before."""
    assert [found.measure for found in figures(text)] == ["depth", "depth"]


def test_span_takes_in_the_currency_sign():
    """The words of a sum begin with its sign."""
    [found] = figures("The fine was $210m to $260m.")
    assert (found.value_text, found.low, found.high) == ("$210m to $260m", 210000000, 260000000)


CONVERTED = [
    ("It cost 52 billion ($61 billion).", [("money", ""), ("money", "USD")]),
    ("It cost $US3 million ($4.1 million).", [("money", "USD"), ("money", "dollars")]),
    ("The tug had 8 km (5 miles) of old rope.", [("length", "km"), ("length", "miles")]),
    ("The dyke is 110 km (68 miles) long.", [("length", "km"), ("length", "miles")]),
    ("It lies 30 nautical miles (56 km) from Tarn.", [("distance", "nautical miles"), ("distance", "km")]),
]


@pytest.mark.parametrize(("text", "expected"), CONVERTED, ids=[row[0] for row in CONVERTED])
def test_bracket_gives_another_unit(text, expected):
    """A sum in brackets is in another currency, a length in brackets measures the same thing."""
    assert expected == [(one.measure, one.counted) for one in figures(text)]


@pytest.mark.parametrize(("spelling", "name"), [row for kind in (LENGTHS, AREAS, WEIGHTS) for row in kind.items()])
def test_a_row_is_all_that_a_unit_needs(spelling, name):
    """Every spelling of every unit is read, and named as its row says."""
    assert [figure.counted for figure in figures(f"The works covered 12 {spelling} in all.")] == [name]
