"""What a row of the ledger is called, and the day it is of."""

from datetime import date

import pytest

from assistant.comparing.accounts import Account
from assistant.comparing.naming import day_of, happening_of
from assistant.domain import Article
from assistant.figures import find_figures
from tests.accounts import article

TITLE = "Ferry sinks in a storm"


def told(text: str, value: str, *, title: str | None = None, day: str | None = None) -> Account:
    """The account of a number in an article of a headline."""
    plain = article(text, name=f"{text[:9]} {day}", published=day)
    printed = Article(**{**vars(plain), "title": title})
    figure = next(one for one in find_figures(printed) if one.value_text == value)
    return Account(figure=figure, article=printed)


FIRST = told("A ferry sank off Hollin on Monday, 5 May 2031. Nine people were killed.", "Nine", day="2031-05-05")
LATER = told("Shares in Corran Lines fell on Wednesday. Its ferry lost 12 lives.", "12", day="2031-05-07")
NAMELESS = told("A ferry sank in a storm. Nine people were killed.", "Nine", title=TITLE, day="2031-05-05")
WAR = told(
    "A ferry sank off Hollin on Monday. The war in Kell province has killed 4,000 people since 2029.",
    "4,000",
    day="2031-05-05",
)


@pytest.mark.parametrize(
    ("accounts", "happening", "day"),
    [
        pytest.param((FIRST, LATER), "Hollin, 2031-05-05", date(2031, 5, 5), id="the first report's"),
        pytest.param((NAMELESS, FIRST), "Hollin, 2031-05-05", date(2031, 5, 5), id="the first that says where"),
        pytest.param((NAMELESS,), TITLE, date(2031, 5, 5), id="a headline where nobody says where"),
        pytest.param((WAR,), "Kell province, 2029-01-01 to 2031-05-05", None, id="a total's own place and time"),
    ],
)
def test_a_row_is_called_by_what_happened(accounts, happening, day):
    """Not by what a later article reports besides, nor by what stands beside a total."""
    assert (happening_of(accounts), day_of(accounts)) == (happening, day)
