"""Datelines say where, when and who."""

from datetime import UTC, datetime

import pytest

from ingest.datelines import dateline_of, without_dateline


@pytest.mark.parametrize(
    ("text", "place", "day", "credit"),
    [
        pytest.param("PORT VELL, June 25 (Reuters) - Nine died.", "PORT VELL", None, "Reuters", id="no year"),
        pytest.param(
            "PORT VELL, 8 JAN 90 (EFE) -- NINE DIED.",
            "PORT VELL",
            datetime(1990, 1, 8, tzinfo=UTC),
            "Agencia EFE",
            id="wire",
        ),
        pytest.param("Port Vell (AP) — Nine died.", "Port Vell", None, "Associated Press", id="agency"),
        pytest.param(
            "PORT VELL, Norland (AP) — Nine.", "PORT VELL, Norland", None, "Associated Press", id="two places"
        ),
        pytest.param(
            "NO PORT (NORLAND), 14 FEB 05 (RADIO MAR) -- A.",
            "NO PORT (NORLAND)",
            datetime(2005, 2, 14, tzinfo=UTC),
            "RADIO MAR",
            id="country",
        ),
        pytest.param(
            "PORT VELL, 25 June 2023 (Xinhua) -- Nine.",
            "PORT VELL",
            datetime(2023, 6, 25, tzinfo=UTC),
            "Xinhua",
            id="full year",
        ),
        pytest.param("PORT VELL — Nine died.", "PORT VELL", None, None, id="place alone"),
    ],
)
def test_datelines_are_read(text: str, place: str, day: datetime | None, credit: str | None) -> None:
    """Place, complete day and agency; a day without its year is none."""
    dateline = dateline_of(text)
    assert dateline is not None
    assert (dateline.place, dateline.day, dateline.credit) == (place, day, credit)


@pytest.mark.parametrize(
    "text",
    [
        "Two ferries collided - one of them sank.",
        "The minister (a doctor) - who resigned - left.",
        "Nine died. PORT VELL (AP) — more soon.",
        "UNION - the party that won - rejoiced.",
        "",
    ],
)
def test_other_openings_are_none(text: str) -> None:
    """A dash alone makes no dateline."""
    assert dateline_of(text) is None
    assert without_dateline(text) == text


def test_the_report_begins_behind_its_dateline() -> None:
    """What is left is the first sentence."""
    assert without_dateline("PORT VELL (AP) — Nine died.") == "Nine died."
