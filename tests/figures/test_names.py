"""Numbers that only date, rank or name something."""

import pytest

from tests.figures.reading import figures

NO_FIGURES = [
    "The shop opened on 5 May 1980 and closed on June 3.",
    "The train left at 10:30, half an hour late.",
    "Flight 212 landed beside Route 66.",
    "Jo Brandt, 34, sells bread.",
    "Call +44 20 7946 0018 or write to desk24@example.org.",
    "The team won 3-1 after leading 13 - 3.",
    "It was the 4th time on Channel 9.",
    "The rifle was an XK 47.",
    "See page 12 of the report.",
    "The home team (9-4) rested.",
    "A story from 1998 was read on 2031-04-20.",
    "The first one left and no one came back.",
    "The bill was nine times the usual rent.",
    "Members of one family wept.",
    "PORT VELL, 3 JUN 31 (TNA) -- THE MAYOR WAS KILLED TODAY.",
    "THE GUARDS WERE KILLED AT 0330 AND BETWEEN 0400 AND 0500 BY REBELS.",
    "The fighting ended at 2230 on Sunday.",
    "The mother of eight was rescued.",
    "Jo Brandt, the father of two daughters, died.",
    "When one is wounded, others weep.",
    "The Tarn Talk 2600 needs 4G masts, the 76ers said.",
    "The 15-17 Badgers missed.",
    "It has a Tarn GX 650M chip.",
    "They threatened to shoot six jewellers.",
    "The 2031 elections were quiet.",
    "It was updated at 22: 19 GMT.",
    "He read the Three Widows of Tarn again.",
    "Parcels are kept for nine working days.",
    "All three live there.",
    "Jo Brandt and Al Reed, both 51, died.",
    "It has a 25:1 zoom and needs Tarn 6 Beta 3.",
    "She sailed in the late nineteen fifties.",
    "He made 3-of-4 of them.",
    "She ran the ``Four Corners'' play again.",
    "Quinces ripen four times faster than pears.",
    "The 6-foot-9 guard ran.",
    "The Badgers fell to 15 - 17.",
    "The band left less than 48 before the ball.",
    "The pupils were aged from six to 14.",
    "Police are questioning a man of 31.",
    "A girl of 11 sang.",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figure(text):
    """A date, age, clock time, phone number, rank, score, model or page is no figure."""
    assert [figure.value_text for figure in figures(text)] == []


PLANNED = [
    "The company plans to hire 300 workers.",
    "The toll may reach 100 by tonight.",
    "The gang threatened to burn 30 mills.",
    "Another storm could kill up to 300 people.",
    "The camp would need 300 tents.",
    "The union hopes to bring 100,000 people on to the streets.",
    "IF SHE SOLD FOUR SHIPS, THE HARBOUR WOULD BE EMPTY.",
    "She intended to poison one other guest.",
    "No proof is needed to arrest a person.",
    "The works will produce 41,000 crates a day.",
    "Tarn Group forecasts revenue of $1.3bn.",
    "Another 30,000 lamps are expected in May.",
]


@pytest.mark.parametrize("text", PLANNED)
def test_planned_numbers_are_no_figures(text):
    """What is planned, hoped for or only possible has not been counted."""
    assert figures(text) == ()


def test_announced_cut_is_a_figure():
    """Job cuts are news although "will" stands before them."""
    [cut] = figures("Tarn Group will cut 1,840 jobs.")
    assert (cut.value_text, cut.measure, cut.counted) == ("1,840", "count", "jobs")
