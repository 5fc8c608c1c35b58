"""Intervals as people write them."""

import pytest

from assistant.errors import UsageError
from ingest.following.intervals import seconds_of


@pytest.mark.parametrize(
    ("interval", "seconds"),
    [("30s", 30), ("10m", 600), ("2h", 7200), ("1d", 86400), ("1.5 H", 5400), (" 10s ", 10)],
)
def test_an_interval_is_a_number_and_a_unit(interval: str, seconds: float) -> None:
    """In seconds."""
    assert seconds_of(interval) == seconds


@pytest.mark.parametrize("interval", ["", "10", "m", "9s", "0m", "-5m", "ten minutes", "1h30m", "nans", "1e9h"])
def test_what_is_no_interval_is_refused(interval: str) -> None:
    """With what to write instead."""
    with pytest.raises(UsageError, match="write 30s, 10m or 2h"):
        seconds_of(interval)
