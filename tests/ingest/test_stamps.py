"""Lines that only say when are taken off the text."""

from datetime import UTC, datetime

import pytest

from ingest.stamps import without_stamps

BODY = "Two ferries collided off the coast on Monday, the port said."


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        pytest.param("June 25, 2023", datetime(2023, 6, 25, tzinfo=UTC), None, id="date"),
        pytest.param("Published: 25 June 2023", datetime(2023, 6, 25, tzinfo=UTC), None, id="published"),
        pytest.param(
            "Posted on Sunday, June 25, 2023 at 5:10 PM GMT",
            datetime(2023, 6, 25, 17, 10, tzinfo=UTC),
            None,
            id="posted",
        ),
        pytest.param(
            "Updated Mon 26 June 2023, 9:03am GMT", None, datetime(2023, 6, 26, 9, 3, tzinfo=UTC), id="updated"
        ),
        pytest.param(
            "PUBLISHED: 25 June 2023 | UPDATED: 26 June 2023",
            datetime(2023, 6, 25, tzinfo=UTC),
            datetime(2023, 6, 26, tzinfo=UTC),
            id="both",
        ),
        pytest.param("3 May 2028 Last updated at 8:40 GMT", datetime(2028, 5, 3, tzinfo=UTC), None, id="clock only"),
    ],
)
def test_a_line_of_dates_becomes_times(line: str, published: datetime | None, updated: datetime | None) -> None:
    """The line leaves the text, its times remain."""
    stamped = without_stamps(f"Two ferries collide\n{line}\n{BODY}")
    assert (stamped.text, stamped.published, stamped.updated) == (f"Two ferries collide\n{BODY}", published, updated)


def test_a_leading_stamp_is_cut_off_its_line() -> None:
    """A "date ..." in front of the first line goes, the line stays."""
    stamped = without_stamps(f" date 2023-06-25 {BODY}")
    assert (stamped.text.strip(), stamped.published) == (BODY, datetime(2023, 6, 25, tzinfo=UTC))


@pytest.mark.parametrize(
    "line",
    [
        "06/05/2023",
        "June 25",
        "The harbour opened on June 25, 2023.",
        "Date of birth: unknown",
        "2023 was worse, 2024 better",
    ],
)
def test_other_lines_stay(line: str) -> None:
    """A date that is uncertain, and a sentence with a date, are the article's."""
    text = f"{line}\n{BODY}"
    assert without_stamps(text).text == text


def test_dates_below_the_top_stay() -> None:
    """A signature with its date inside an article is part of it."""
    text = "\n".join([BODY] * 8 + ["Port Vell, 3 May 2023", "3 May 2023"])
    assert without_stamps(text).text == text
