"""The pace of one server, on a clock of our own."""

from dataclasses import replace

import pytest

from ingest.fetching.answers import Answer, Failed, Unmodified
from ingest.fetching.hosts import Host
from ingest.fetching.limits import Limits
from ingest.fetching.manners import Manners
from ingest.fetching.robots import Rules

MANNERS = Manners(agent="Crosscheck/1", interval=1.0, limits=Limits(patience=60.0, refused=300.0, troubles=3))
SILENT = Failed(reason="the server is too slow")
URL = "https://tidewater.example/a"


def host(delay: float = 0.0) -> Host:
    """A server whose rules were read at 0."""
    made = Host(MANNERS)
    made.learn(Rules(delay=delay), 0.0)
    return made


@pytest.mark.parametrize(("delay", "wait"), [(0.0, 1.0), (0.5, 1.0), (7.0, 7.0)])
def test_it_is_left_alone_between_two_requests(delay: float, wait: float) -> None:
    """For a second, or for as long as its rules ask."""
    one = host(delay)
    one.asked(100.0)
    assert (one.wait(100.0), one.wait(100.0 + wait)) == (wait, 0.0)


def test_its_rules_hold_for_an_hour() -> None:
    """After that they are read again; those that could not be had, after five minutes."""
    one = host()
    assert one.rules(3599.0) is not None
    assert one.rules(3600.0) is None
    one.learn(Rules(refused=SILENT), 4000.0)
    assert one.objection(URL, 4299.0) == SILENT
    assert one.rules(4300.0) is None


@pytest.mark.parametrize(
    ("wait", "refused"),
    [pytest.param(30.0, False, id="it is waited for"), pytest.param(600.0, True, id="it is left to another run")],
)
def test_a_busy_server_says_when(wait: float, refused: bool) -> None:
    """A wait that is longer than a run's patience ends everything else that is wanted from it."""
    one = host()
    one.answered(Failed(reason="busy", wait=wait, status=503), 10.0)
    assert one.wait(10.0) == wait
    assert (one.objection(URL, 10.0) is not None) is refused
    assert one.objection(URL, 10.0 + wait) is None


@pytest.mark.parametrize(
    ("answers", "given_up"),
    [
        pytest.param([SILENT] * 3, True, id="three times in a row"),
        pytest.param([SILENT, SILENT, Unmodified(), SILENT], False, id="an answer in between"),
        pytest.param([replace(SILENT, status=500)] * 5, False, id="it does answer"),
        pytest.param([replace(SILENT, temporary=False)] * 5, False, id="refused by us"),
    ],
)
def test_a_server_that_cannot_be_reached_is_given_up(answers: list[Answer], given_up: bool) -> None:
    """So that a run does not wait for it a hundred times."""
    one = host()
    for answer in answers:
        one.answered(answer, 10.0)
    objection = one.objection(URL, 10.0)
    assert (objection is not None) is given_up
    if objection:
        assert objection.reason == SILENT.reason
    assert one.objection(URL, 310.0) is None
