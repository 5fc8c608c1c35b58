"""Amounts in two units."""

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.comparing.twins import are_twins, twins
from assistant.comparing.units import convertible, in_common_unit
from assistant.comparing.values import relate_values, times_apart
from tests.accounts import account


@pytest.mark.parametrize(
    ("unit", "other", "expected"),
    [
        ("km", "miles", True),
        ("feet", "metres", True),
        ("km", "km", False),
        ("km", "tonnes", False),
        ("USD", "EUR", False),
    ],
)
def test_units_of_one_kind(unit: str, other: str, expected: bool) -> None:
    """Lengths go with lengths; money is never converted."""
    assert convertible(unit, other) is convertible(other, unit) is expected


DEPTH = account("The quake was 29 kilometers deep.", "29").figure


@pytest.mark.parametrize(
    ("low", "unit", "expected"),
    [("18", "miles", "agree"), ("25", "miles", "conflict"), ("29000", "metres", "agree")],
    ids=["rounded in its own unit", "another depth", "the same to the metre"],
)
def test_values_in_two_units(low: str, unit: str, expected: str) -> None:
    """29 kilometres are 18 miles, as reporters round, and not 25."""
    other = replace(DEPTH, low=Decimal(low), high=Decimal(low), counted=unit)
    assert relate_values(DEPTH, other) == relate_values(other, DEPTH) == expected


def test_an_unknown_unit_is_left_as_it_is() -> None:
    """What cannot be converted keeps its bounds."""
    figure = replace(DEPTH, counted="furlongs")
    assert in_common_unit(figure) == figure


def test_how_many_times_one_is_the_other() -> None:
    """Sizes are compared in a common unit, in either order."""
    mile = replace(DEPTH, low=Decimal(1), high=Decimal(1), counted="miles")
    assert times_apart(DEPTH, mile) == times_apart(mile, DEPTH)
    assert 18 < times_apart(DEPTH, mile) < 19


TWINS = [
    ("brackets", "The town lies 110 km (68 miles) away.", "110", "68", True),
    ("two amounts in one list", "It lies 110 km from Velmora, 68 miles from Sorrak.", "110", "68", False),
    ("money in two currencies", "The bridge cost 40 million euros ($46 million).", "40 million", "$46 million", True),
]


@pytest.mark.parametrize(
    ("text", "first", "second", "expected"), [case[1:] for case in TWINS], ids=[case[0] for case in TWINS]
)
def test_one_amount_in_two_units(text: str, first: str, second: str, expected: bool) -> None:
    """What stands in brackets after an amount, in another unit, is the same amount."""
    a, b = account(text, first), account(text, second)
    assert are_twins(a, b) is are_twins(b, a) is expected
    assert (twins([a, b]).get(a.figure.id) == b) is expected
