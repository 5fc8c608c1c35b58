"""Dates of a file that tell in which order the others are to be read."""

from collections.abc import Sequence

import pytest

from ingest.readers.date_order import LONGEST_WAIT, with_dates_told
from ingest.readers.raw import Found, RawArticle, Rejected


def dated(*dates: str | None) -> list[Found]:
    """An article for each date."""
    return [
        RawArticle(source=f"a:{at}", identity=f"a:{at}", name="a", text="Nine.", published=date)
        for at, date in enumerate(dates)
    ]


def dates_of(found: Sequence[Found]) -> list[str | None]:
    """When they were published, by the order of their dates."""
    return [each.published for each in with_dates_told(found) if isinstance(each, RawArticle)]


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        pytest.param(
            ["11-02-2031", "11-23-2031", "01-31-2031", "02-14-2031", "03-04-2031"],
            ["2031-11-02", "11-23-2031", "01-31-2031", "02-14-2031", "2031-03-04"],
            id="the month first",
        ),
        pytest.param(
            ["02/11/2031 10:00", "23/11/2031", "31/01/2031", "14/02/2031"],
            ["2031-11-02 10:00", "23/11/2031", "31/01/2031", "14/02/2031"],
            id="the day first, and a time after it",
        ),
        pytest.param(["11-02-2031", "11-23-2031", "31-01-2031"] * 3, None, id="some one way, some the other"),
        pytest.param(["11-02-2031", "11-23-2031"], None, id="too few"),
        pytest.param(["2031-11-02", "May 5, 2031", None, "11.2"], None, id="no such dates"),
    ],
)
def test_the_order_is_told_by_what_can_be_read_in_one_way(
    dates: list[str | None], told: list[str | None] | None
) -> None:
    """Dates that are sure stay as they are, and so do all where it is not."""
    assert dates_of(dated(*dates)) == (told or dates)


def test_what_was_told_is_noted() -> None:
    """An article says how its date was read."""
    article, *_ = with_dates_told(dated("11-02-2031", "11-23-2031", "01-31-2031", "02-14-2031"))
    assert isinstance(article, RawArticle)
    assert article.metadata == {"dates": "month first, as the file's others have it"}


def test_nothing_is_lost_or_moved_and_little_is_held() -> None:
    """However long no date tells the order."""
    rejected = Rejected(source="a", reason="no text")
    found = [*dated(*["11-02-2031"] * LONGEST_WAIT), rejected, *dated(*["11-02-2031"] * LONGEST_WAIT)]
    assert list(with_dates_told(iter(found))) == found
