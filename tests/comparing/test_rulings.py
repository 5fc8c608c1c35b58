"""What a person has ruled outranks the rules, also for what follows from it."""

from datetime import UTC, datetime

import pytest

from assistant.comparing.comparison import cells
from assistant.comparing.rulings import Rulings, said
from assistant.comparing.verdicts import Relations
from assistant.domain import Ruling
from tests.accounts import account, everywhere_rare

MARKET = "A bomb hit the market of Tarn on Monday. {}"
NINE = account(
    MARKET.format("At least nine people were killed, the Rescue Corps said."),
    "nine",
    name="a",
    outlet="Herald",
    published="2031-05-05",
)
NINE_ELSEWHERE = account(
    MARKET.format("The Rescue Corps said at least nine people were killed."),
    "nine",
    name="b",
    outlet="Post",
    published="2031-05-05",
)
SIX = account(
    MARKET.format("Six people were killed, the Harbour Watch said."),
    "Six",
    name="c",
    outlet="Courier",
    published="2031-05-05",
)
FLOOD = account(
    "A flood reached Ostrel in the night. Four people were killed, the police said.",
    "Four",
    name="d",
    outlet="Ledger",
    published="2031-11-20",
)
ALL = (NINE, NINE_ELSEWHERE, SIX, FLOOD)


def ruling(kind, a, b=None, *, day=1, **fields) -> Ruling:
    """A ruling of somebody on accounts."""
    return Ruling(
        id=f"r{day}",
        kind=kind,
        a=a.figure.id,
        b=b.figure.id if b else None,
        by="A. Lind",
        at=datetime(2031, 6, day, tzinfo=UTC),
        **fields,
    )


@pytest.mark.parametrize(
    ("rulings", "pair", "relation", "later"),
    [
        pytest.param([], (NINE, SIX), "conflict", None, id="nobody has ruled"),
        pytest.param([ruling("apart", NINE, SIX)], (NINE, SIX), "unrelated", None, id="apart"),
        pytest.param(
            [ruling("apart", SIX, NINE)], (NINE, SIX), "unrelated", None, id="apart, said the other way round"
        ),
        pytest.param([ruling("apart", NINE, SIX)], (NINE_ELSEWHERE, SIX), "unrelated", None, id="the same claim"),
        pytest.param([ruling("relation", NINE, SIX, relation="scope")], (NINE, SIX), "scope", None, id="a relation"),
        pytest.param([ruling("relation", NINE, SIX, relation="update")], (NINE, SIX), "update", "b", id="b is later"),
        pytest.param([ruling("relation", NINE, SIX, relation="update")], (SIX, NINE), "update", "a", id="turned"),
        pytest.param([], (SIX, FLOOD), "unrelated", None, id="two happenings"),
        pytest.param([ruling("same", SIX, FLOOD)], (FLOOD, NINE), "conflict", None, id="one happening, so for others"),
        pytest.param(
            [ruling("apart", NINE, SIX, day=1), ruling("relation", NINE, SIX, relation="agree", day=2)],
            (NINE, SIX),
            "agree",
            None,
            id="the latest counts",
        ),
    ],
)
def test_rulings_decide(rulings, pair, relation, later):
    """The relation of two figures is what was ruled on them, or on those that they stand for."""
    verdict = Relations(ALL, everywhere_rare, Rulings(rulings)).between(*pair)
    assert (verdict.relation, verdict.later) == (relation, later)


def test_one_happening_outranks_two_places():
    """Whoever knows that a mill and a bakery are one place is believed, whatever the articles call it."""
    fires = "Fire swept through the Hollin mill and the Corran bakery on Monday."
    mill, bakery = (
        account(
            f"{fires} Nine workers were killed at the {place}, police said.",
            "Nine",
            name=place,
            outlet=place,
            published="2031-05-05",
        )
        for place in ("Hollin mill", "Corran bakery")
    )
    pair = mill, bakery
    assert Relations(pair, everywhere_rare).between(*pair).relation == "unrelated"
    ruled = Relations(pair, everywhere_rare, Rulings([ruling("same", mill, bakery)]))
    assert ruled.between(*pair).relation == "agree"


def test_what_was_ruled_apart_is_in_no_cell_together():
    """No third figure that goes with both brings them together."""
    relations = Relations(ALL, everywhere_rare, Rulings([ruling("apart", NINE, SIX)]))
    for cell in cells(ALL, relations):
        assert {NINE.figure.id, SIX.figure.id} - {one.figure.id for one in cell.accounts}


def test_a_misread_figure_is_left_out():
    """Neither it nor its copies are kept."""
    rulings = Rulings([ruling("misread", NINE)], {NINE.figure.id: frozenset({NINE_ELSEWHERE.figure.id})})
    assert rulings.kept(ALL) == [SIX, FLOOD]
    assert rulings.misread(SIX.figure.id) is None


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (ruling("same", NINE, SIX), "A. Lind ruled on 1 June 2031 that they are of one happening"),
        (
            ruling("misread", NINE, note="a bus line"),
            "A. Lind ruled on 1 June 2031 that the figure is misread (a bus line)",
        ),
        (
            ruling("relation", NINE, SIX, relation="scope"),
            "A. Lind ruled on 1 June 2031 that their relation is scope",
        ),
    ],
)
def test_a_ruling_is_said_in_a_clause(made, words):
    """Who, when, what and why."""
    assert said(made) == words
