"""The acronyms that a text introduces."""

import pytest

from assistant.figures.acronyms import acronyms

MONITOR = {"RWM": "River Watch Monitor"}
CASES = [
    pytest.param("The River Watch Monitor (RWM) spoke.", MONITOR, id="in brackets behind the name"),
    pytest.param("The RWM (River Watch Monitor) spoke.", MONITOR, id="before the name in brackets"),
    pytest.param("RWM, the River Watch Monitor, spoke.", MONITOR, id="before the name in apposition"),
    pytest.param("The River Watch Monitor, or RWM, spoke.", MONITOR, id="behind the name in words"),
    pytest.param("The River Watch Monitor, known as the RWM, spoke.", MONITOR, id="behind the name as known"),
    pytest.param(
        "The Orlo League for the Rights of Dockers (OLRD) spoke.",
        {"OLRD": "Orlo League for the Rights of Dockers"},
        id="small words have no initials",
    ),
    pytest.param(
        "The UN Harbour and Works Office (UNHWO) spoke.", {"UNHWO": "UN Harbour and Works Office"}, id="nested"
    ),
    pytest.param("The River Watch Monitor (BBX) spoke.", {}, id="other initials"),
    pytest.param("BBX, the River Watch Monitor, spoke.", {}, id="other initials before the name"),
    pytest.param("Oda Merrin (RWM) spoke of Brenn, or RWM, again.", {}, id="no name near"),
    pytest.param("ORLO, Tavisk, spoke.", {}, id="a dateline"),
    pytest.param("A league of dockers (OLD) spoke.", {}, id="no name at all"),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_acronyms_and_their_names(text: str, found: dict[str, str]) -> None:
    """An acronym is learned on either side of its name, where the initials agree."""
    assert acronyms(text) == found
