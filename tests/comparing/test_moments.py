"""Whether two figures can be of one time."""

from datetime import date

import pytest

from assistant.comparing.moments import apart_in_time, moment, moment_of
from tests.accounts import account

CASES = [
    ("two years", "in 2029", "in 2031", True),
    ("one year", "in 2031", "May 2031", False),
    ("two months", "in March", "in May", True),
    ("two weekdays", "on Sunday", "on Monday", True),
    ("one weekday", "on Sunday", "late Sunday", False),
    ("a weekday and a year", "on Sunday", "in 2031", False),
    ("nothing that is known", "earlier", "on Sunday", False),
]


@pytest.mark.parametrize(("a", "b", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_words_of_time(a: str, b: str, expected: bool) -> None:
    """Times that are only named differ as the table says, whichever comes first."""
    assert apart_in_time(moment_of(a), moment_of(b)) is expected
    assert apart_in_time(moment_of(b), moment_of(a)) is expected


def test_days_that_are_known_are_counted() -> None:
    """Dated times may be so many days apart, and no more."""
    fifth = moment_of("5 May", date(2031, 5, 5), date(2031, 5, 5))
    eighth = moment_of("8 May", date(2031, 5, 8), date(2031, 5, 8))
    assert apart_in_time(fifth, eighth)
    assert not apart_in_time(fifth, eighth, days=3)


def test_weekdays_may_be_left_out() -> None:
    """Where a toll may have been counted a day later, two weekdays do not tell two times apart."""
    assert not apart_in_time(moment_of("on Sunday"), moment_of("on Monday"), weekdays=False)


def test_a_figure_has_the_time_of_its_sentence() -> None:
    """The weekday of a dated article becomes a day; a figure without a time has an empty moment."""
    dated = account("Nine people were killed in Velmora on Sunday.", "Nine", published="2031-05-05")
    assert moment(dated).first == date(2031, 5, 4)
    assert moment(account("Nine people were killed.", "Nine")) == moment_of("")
