"""The time asked about, against publication and the days that texts name."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain import Filters, Period
from assistant.search.timing import NamedDay, around, the_day, timely
from tests.search.samples import article

FIRST, LAST = date(2031, 5, 4), date(2031, 5, 9)
DAY = Period(words="then", first=FIRST, last=FIRST)
DAYS = Period(words="then", first=FIRST, last=LAST)
YEARS = Period(words="then", first=date(2029, 1, 1), last=date(2031, 12, 31))


def _on(day: str, period: Period | None = DAY) -> float:
    return timely(period, article("a", "Text.", day=day))


def test_reports_come_on_the_day_or_soon_after() -> None:
    """The day itself is best, each day after is less, and long before is nothing; undated is between."""
    days = [_on(day) for day in ("2031-05-04", "2031-05-05", "2031-05-08", "2031-05-20", "2031-04-20")]
    assert days == sorted(days, reverse=True)
    assert (days[0], days[2], days[-1]) == (1.0, 0.5, 0.0)
    assert _on("2031-05-03") == 1.0
    assert days[-1] < _on("") < days[2]


def test_a_longer_time_tells_less() -> None:
    """Being of a week tells less than being of a day, being of three years nothing; no time tells nothing."""
    assert _on("2031-05-04") > _on("2031-05-04", DAYS) > 0 == _on("2031-05-04", YEARS) == _on("2031-05-04", None)


def test_what_is_of_a_time_is_published_around_it() -> None:
    """The window begins a day early and ends days later; no time, an unknown and a long one have none."""
    window = around(DAYS)
    assert window == Filters(since=datetime(2031, 5, 3, tzinfo=UTC), until=datetime(2031, 5, 22, tzinfo=UTC))
    assert [around(one) for one in (None, Period(words="recently"), YEARS)] == [None, None, None]


@given(st.dates(), st.dates())
def test_any_time_has_its_window(one: date, other: date) -> None:
    """The first and the last days there are do no harm."""
    first, last = sorted((one, other))
    around(Period(words="then", first=first, last=last))
    timely(Period(words="then", first=first, last=last), article("a", "Text.", day="2031-05-04"))


PUBLISHED = datetime(2031, 5, 6, tzinfo=UTC)
TEXTS = [
    pytest.param("It fell on May 4, they said.", 1.0, id="month and day"),
    pytest.param("It fell on 4 MAY.", 1.0, id="day and month, in capitals"),
    pytest.param("The 4th of May was calm.", 1.0, id="with an ending"),
    pytest.param("It fell on Sunday.", 0.5, id="its weekday"),
    pytest.param("It fell on May 14.", 0.0, id="another day"),
    pytest.param("Maya had 4 boats on Monday.", 0.0, id="a name that begins like a month"),
]


@pytest.mark.parametrize(("text", "named"), TEXTS)
def test_a_text_names_a_day(text: str, named: float) -> None:
    """A date in words names the day, its weekday does so by half."""
    day = NamedDay.of(DAY)
    assert day is not None
    assert day.in_text(text, PUBLISHED) == named


def test_a_weekday_names_the_day_only_in_the_week_after() -> None:
    """Later, or where publication is unknown, a weekday may be any."""
    day = NamedDay.of(DAY)
    assert day is not None
    for published in (datetime(2031, 5, 12, tzinfo=UTC), datetime(2031, 5, 2, tzinfo=UTC), None):
        assert day.in_text("It fell on Sunday.", published) == 0.0


def test_only_a_single_day_is_one() -> None:
    """Stretches and unknown times are no day."""
    assert (the_day(DAY), the_day(DAYS), the_day(Period(words="then")), the_day(None)) == (FIRST, None, None, None)
    assert NamedDay.of(DAYS) is None
