"""What a group of figures amounts to in the ledger."""

from decimal import Decimal

import pytest

from assistant.answering.citing import Citations
from assistant.comparing import disputes as rows
from assistant.comparing.disputes import MOST_TOGETHER, disputes, divided
from assistant.comparing.rulings import NO_RULINGS
from assistant.comparing.verdicts import Relations
from tests.accounts import account, everywhere_rare

TARN = "A bomb hit the market of Tarn on Monday, 5 May 2031. {}"


def told(sentence: str, value: str, *, outlet: str = "Herald", day: str = "2031-05-05"):
    """The account of a figure in a report on the bomb of Tarn."""
    return account(TARN.format(sentence), value, name=f"{outlet} {day}", outlet=outlet, published=day)


def rows_of(*accounts):
    """The rows that accounts amount to."""
    cite = Citations(lambda _: ()).cite_account
    return disputes(accounts, Relations(accounts, everywhere_rare), cite, NO_RULINGS)


NINE = told("At least nine people were killed, the Rescue Corps said.", "nine")
SIX = told("Six people were killed, the Harbour Watch said.", "Six", outlet="Courier")
THIRTEEN = told("The Rescue Corps said 13 people were killed.", "13", outlet="Post", day="2031-05-06")
DOZENS = told("Dozens of people were killed, the police said.", "Dozens", outlet="Ledger")
NINE_AGAIN = told("The Rescue Corps said at least nine people were killed.", "nine", outlet="Post")


@pytest.mark.parametrize(
    ("accounts", "relation", "ends", "voices"),
    [
        pytest.param((NINE, SIX), "conflict", (6, None), 2, id="the highest is open"),
        pytest.param((NINE, THIRTEEN), "update", (13, 13), 1, id="one voice has counted again"),
        pytest.param((SIX, DOZENS), "conflict", (6, None), 2, id="dozens have no upper end"),
    ],
)
def test_a_row_has_its_range_and_voices(accounts, relation, ends, voices):
    """Range and relation are those of the standing readings."""
    [row] = rows_of(*accounts)
    assert (row.relation, (row.low, row.high), row.voices) == (relation, ends, voices)


def test_one_voice_that_says_the_same_is_no_row():
    """A number that is told twice by one source has nothing to compare."""
    assert rows_of(NINE, NINE_AGAIN) == []


def test_a_row_is_named_by_its_first_reading():
    """Whatever comes later, and in whatever order, the row keeps its id."""
    [two], [three] = rows_of(NINE, SIX), rows_of(THIRTEEN, SIX, NINE)
    assert two.id == three.id
    assert (three.first_reported, three.last_reported) == (NINE.article.published, THIRTEEN.article.published)


def test_what_is_corrected_is_out_of_the_range():
    """Superseded readings come last."""
    [row] = rows_of(NINE, THIRTEEN)
    assert [(one.figure.value_text, one.superseded) for one in row.readings] == [("13", False), ("nine", True)]


def test_a_large_group_is_divided_by_its_calendar(monkeypatch):
    """By years, months and days, as far as need be; no part is larger than may be cut together."""
    monkeypatch.setattr(rows, "MOST_TOGETHER", 2)
    days = ("2030-01-01", "2031-05-05", "2031-05-05", "2031-06-01")
    group = [told("Six people were killed.", "Six", outlet=f"Outlet {at}", day=day) for at, day in enumerate(days)]
    parts = [[one.article.published.date().isoformat() for one in part] for part in divided(group[::-1])]
    assert parts == [["2030-01-01"], ["2031-05-05", "2031-05-05"], ["2031-06-01"]]
    assert MOST_TOGETHER > 2
    assert isinstance(rows_of(NINE, SIX)[0].low, Decimal)
