from datetime import UTC, datetime

import pytest

from assistant.domain import Filters
from assistant.errors import UsageError
from ui.filtering import filters_in_words, filters_of, read_time


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, None),
        ("2026-03-01", datetime(2026, 3, 1, tzinfo=UTC)),
        ("2026-03-01T18:00:00Z", datetime(2026, 3, 1, 18, tzinfo=UTC)),
        ("2026-03-01T18:00:00+02:00", datetime(2026, 3, 1, 16, tzinfo=UTC)),
        ("2026-03-01 18:00", datetime(2026, 3, 1, 18, tzinfo=UTC)),
    ],
)
def test_a_time_is_meant_in_utc(text, expected):
    """A day or a time is read as UTC unless it names another zone."""
    assert read_time("--now", text) == expected


@pytest.mark.parametrize("text", ["", "March", "2026-13-01", "1/3/2026"])
def test_what_is_no_time_is_refused(text):
    """A time that cannot be read is refused with an example of one that can."""
    with pytest.raises(UsageError, match="write 2026-03-01"):
        read_time("--until", text)


def test_filters_are_named_as_they_were_given():
    """What cannot be a filter is named as the one who gave it knows it."""
    with pytest.raises(UsageError, match=r"^--since 'soon' is not a time"):
        filters_of(since="soon", prefix="--")
    with pytest.raises(UsageError, match=r"^until 'soon' is not a time"):
        filters_of(until="soon")
    assert filters_of(outlets=["Herald"], languages=None) == Filters(outlets=frozenset({"Herald"}))


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        pytest.param(filters_of(), "", id="none"),
        pytest.param(filters_of(since="2026-03-01"), "published 1 March 2026 or later", id="since a day"),
        pytest.param(
            filters_of(until="2026-03-02T18:30:00Z"), "published before 2 March 2026, 18:30 UTC", id="until a time"
        ),
        pytest.param(
            filters_of(outlets=["Tarn Gazette", "Herald"], languages=["es"], shelves=["wires\n"]),
            "by Herald or Tarn Gazette, in Spanish, of the shelf wires ",
            id="names",
        ),
    ],
)
def test_filters_are_said_back(filters, words):
    """A reader sees which articles were searched."""
    assert filters_in_words(filters) == words
