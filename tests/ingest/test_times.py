"""A time is read when it can mean one thing only."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.times import read_time


@pytest.mark.parametrize(
    ("words", "time"),
    [
        pytest.param("2023-06-25", datetime(2023, 6, 25, tzinfo=UTC), id="day"),
        pytest.param("2023-06-25T14:30:00Z", datetime(2023, 6, 25, 14, 30, tzinfo=UTC), id="utc"),
        pytest.param("2023-06-25T14:30+02:00", datetime(2023, 6, 25, 12, 30, tzinfo=UTC), id="offset"),
        pytest.param("2023-06-25 14:30:00.123", datetime(2023, 6, 25, 14, 30, 0, 123000, tzinfo=UTC), id="naive"),
        pytest.param("Sun, 25 Jun 2023 14:30:00 +0200", datetime(2023, 6, 25, 12, 30, tzinfo=UTC), id="rfc 2822"),
        pytest.param("June 25, 2023 9:05 PM EDT", datetime(2023, 6, 26, 1, 5, tzinfo=UTC), id="known zone"),
        pytest.param("June 25, 2023 9:05 PM BST", datetime(2023, 6, 25, tzinfo=UTC), id="zone of several meanings"),
        pytest.param("25th June 2023", datetime(2023, 6, 25, tzinfo=UTC), id="ordinal"),
        pytest.param("25/06/2023", datetime(2023, 6, 25, tzinfo=UTC), id="only day-first"),
        pytest.param("06 / 25 / 2023", datetime(2023, 6, 25, tzinfo=UTC), id="only month-first"),
        pytest.param("05/05/2023", datetime(2023, 5, 5, tzinfo=UTC), id="either way the same"),
        pytest.param("20230625T143000+0200", datetime(2023, 6, 25, 12, 30, tzinfo=UTC), id="NITF"),
        pytest.param("20230625+0200", datetime(2023, 6, 25, tzinfo=UTC), id="a day in a zone"),
        pytest.param("2023-06-25-05:00", datetime(2023, 6, 25, tzinfo=UTC), id="a day in a zone, with hyphens"),
        pytest.param("1687699200", datetime(2023, 6, 25, 13, 20, tzinfo=UTC), id="seconds"),
        pytest.param("20230625T143000Z", datetime(2023, 6, 25, 14, 30, tzinfo=UTC), id="without marks"),
        pytest.param("20230625143000", datetime(2023, 6, 25, 14, 30, tzinfo=UTC), id="digits alone"),
        pytest.param("202306251430", datetime(2023, 6, 25, 14, 30, tzinfo=UTC), id="digits without seconds"),
        pytest.param("1687699200000", datetime(2023, 6, 25, 13, 20, tzinfo=UTC), id="milliseconds"),
        pytest.param("1687699200000000", datetime(2023, 6, 25, 13, 20, tzinfo=UTC), id="microseconds"),
        pytest.param("/Date(1687699200000+0200)/", datetime(2023, 6, 25, 13, 20, tzinfo=UTC), id="in a call"),
        pytest.param("2023-06-05 14:30:00 UTC", datetime(2023, 6, 5, 14, 30, tzinfo=UTC), id="year first, and a zone"),
        pytest.param("2023-06-05 14:30:00 +0000 UTC", datetime(2023, 6, 5, 14, 30, tzinfo=UTC), id="a zone twice"),
        pytest.param("2023/6/5 14:30", datetime(2023, 6, 5, 14, 30, tzinfo=UTC), id="year first, with slashes"),
        pytest.param("2023-6-5", datetime(2023, 6, 5, tzinfo=UTC), id="year first, short"),
        pytest.param("2023-06-05T14:30:00+02:00[Europe/Oslo]", datetime(2023, 6, 5, 12, 30, tzinfo=UTC), id="Java's"),
        pytest.param(
            "Mon Jun 05 2023 14:30:00 GMT+0200 (Central European Summer Time)",
            datetime(2023, 6, 5, 12, 30, tzinfo=UTC), id="JavaScript's",
        ),
        pytest.param("Mon, 05 Jun 23 14:30:00 GMT", datetime(2023, 6, 5, 14, 30, tzinfo=UTC), id="RFC 822"),
        pytest.param("05-JUN-99", datetime(1999, 6, 5, tzinfo=UTC), id="a database's"),
    ],
)  # fmt: skip
def test_certain_times_are_read(words: str, time: datetime) -> None:
    """ISO, RFC 2822, month names and epochs become aware UTC."""
    assert read_time(words) == time


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        pytest.param("06/05/2023", "day and month could be exchanged", id="ambiguous"),
        pytest.param("25 June", "no year", id="no year"),
        pytest.param("June 2023", "day, month or year is missing", id="no day"),
        pytest.param("yesterday", "no year", id="relative"),
        pytest.param("in the spring of 2023", "not a time that can be read", id="prose"),
        pytest.param("20231345999999", "no year", id="digits that are no time"),
        pytest.param("2023-02-31", "not a time that can be read", id="no such day"),
        pytest.param("", "no year", id="nothing"),
    ],
)
def test_uncertain_times_are_not(words: str, reason: str) -> None:
    """What lacks a part or can mean two days is left, with the reason."""
    assert read_time(words) == reason


@settings(deadline=None)
@given(st.one_of(st.text(), st.text(alphabet="0123456789 /-:.JuneTZ+", max_size=30)))
def test_any_words_give_a_time_or_a_reason(words: str) -> None:
    """No spelling raises, and every time is aware UTC."""
    time = read_time(words)
    assert isinstance(time, str) or time.tzinfo is UTC


@settings(deadline=None)
@given(st.datetimes(timezones=st.just(UTC)))
def test_iso_times_come_back(time: datetime) -> None:
    """What was written as ISO 8601 is read as the same time."""
    assert read_time(time.isoformat()) == time
