"""What two values of one thing say of each other."""

from decimal import Decimal

import pytest

from assistant.comparing.values import relate_values, times_apart
from assistant.domain import Figure, Qualifier, Span
from assistant.figures.vocabulary import BUILT_IN


def figure(
    qualifier: Qualifier, low: str | None, high: str | None, *, words: str = "x", measure: str = "killed"
) -> Figure:
    """A figure of which only the value matters."""
    return Figure(
        id="f",
        article="a",
        start=0,
        end=1,
        sentence=Span(start=0, end=1),
        value_text=words,
        low=Decimal(low) if low else None,
        high=Decimal(high) if high else None,
        qualifier=qualifier,
        measure=measure,
        counts=BUILT_IN.counts(measure),
        counted="people",
        place="",
        period=None,
        origin="",
        via="",
        status="",
    )


NINE = figure("exact", "9", "9")
AT_LEAST_NINE = figure("at_least", "9", None)
HALF_A_MILLION = ("500000", None)

CASES = [
    ("one number twice", NINE, NINE, "agree"),
    ("a number and the open bound at it", NINE, AT_LEAST_NINE, "agree"),
    ("an open bound takes a higher number in", AT_LEAST_NINE, figure("exact", "13", "13"), "bounds"),
    ("two open bounds", figure("at_least", "40", None), figure("at_least", "43", None), "bounds"),
    ("an open bound above a number", figure("at_least", "13", None), NINE, "conflict"),
    ("two exact numbers", NINE, figure("exact", "13", "13"), "conflict"),
    (
        "more than and nearly the same",
        figure("more_than", "500000", None),
        figure("nearly", None, "500000"),
        "conflict",
    ),
    ("a number and nearly it", figure("exact", "300", "300"), figure("nearly", None, "300"), "agree"),
    ("about a number close by", figure("about", "14000", "14000"), figure("exact", "14400", "14400"), "agree"),
    ("a range around a number", figure("range", "10", "15"), figure("exact", "12", "12"), "agree"),
    ("a range beside a number", figure("range", "10", "15"), figure("exact", "16", "16"), "conflict"),
    ("up to a number and less", figure("at_most", None, "9"), figure("exact", "7", "7"), "bounds"),
    ("dozens and thirty", figure("vague", None, None, words="dozens"), figure("exact", "30", "30"), "agree"),
    ("dozens and three", figure("vague", None, None, words="dozens"), figure("exact", "3", "3"), "conflict"),
    (
        "money rounded",
        figure("exact", "1240000000", "1240000000", measure="money"),
        figure("exact", "1200000000", "1200000000", measure="money"),
        "agree",
    ),
    ("people are not rounded", figure("exact", "124", "124"), figure("exact", "120", "120"), "conflict"),
]


@pytest.mark.parametrize(("a", "b", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_values_relate(a, b, expected):
    """Each pair of values relates as the table says, whichever comes first."""
    assert relate_values(a, b) == expected
    assert relate_values(b, a) == expected


DOZENS, SEVERAL = (figure("vague", None, None, words=words) for words in ("dozens", "several"))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(NINE, figure("exact", "18", "18"), "2", id="two numbers"),
        pytest.param(DOZENS, figure("exact", "450", "450"), "3", id="the most that dozens can be"),
        pytest.param(DOZENS, figure("exact", "3", "3"), "4", id="the least that dozens can be"),
        pytest.param(DOZENS, AT_LEAST_NINE, "1", id="dozens and an open bound"),
        pytest.param(SEVERAL, AT_LEAST_NINE, "1", id="any number and an open bound"),
        pytest.param(SEVERAL, SEVERAL, "1", id="any number twice"),
        pytest.param(DOZENS, figure("exact", "0", "0"), "1", id="dozens and none"),
    ],
)
def test_how_far_two_numbers_are_apart(a: Figure, b: Figure, expected: str) -> None:
    """One number is so many times the other, or at least that where one is vague; whichever comes first."""
    assert times_apart(a, b) == times_apart(b, a) == Decimal(expected)
