"""Who gave a number."""

import pytest

from tests.figures.reading import figures

CASES = [
    ("At least nine people were killed, the Civil Rescue Service said.", "Civil Rescue Service"),
    ("The Defence Ministry said on Monday that its jets had killed 16 militants.", "Defence Ministry"),
    ("Nine people were killed, according to police.", "police"),
    ("According to the Tarn Observatory, nine people were killed.", "Tarn Observatory"),
    (
        "Nine people were killed, said Jo Brandt, who leads the Civil Rescue Service.",
        "Jo Brandt (Civil Rescue Service)",
    ),
    (
        "Jo Brandt, who leads the Civil Rescue Service in Hask, said nine people had died.",
        "Jo Brandt (Civil Rescue Service)",
    ),
    ("The mayor, Jo Brandt, said nine people had died.", "Jo Brandt, mayor"),
    ("Nine people died, Hask Fire Chief Jo Brandt told reporters.", "Hask Fire Chief Jo Brandt"),
    ("River Watch spokesman Jo Brandt said nine people had died.", "Jo Brandt (River Watch)"),
    ("The hospital in Hask said it had admitted 34 wounded.", "hospital"),
    ("Witnesses and rescuers said nine people had died.", "witnesses and rescuers"),
    ("The insurer Pillar Mutual said it had set aside $48m.", "Pillar Mutual"),
    ("The Tallis Institute, which polled for this paper, gives Renewal 41 per cent.", "Tallis Institute"),
    ("The River Council estimates that 300 houses burned.", "River Council"),
    ("On Friday the coastguard had spoken of eight dead.", "coastguard"),
    ("The Tarn Union insists that 198 people were aboard.", "Tarn Union"),
    ("Nine hundred soldiers are at work, the paper was told by their commander.", "commander"),
    ("Civilians were hit, the Orrin Council, citing the Hask Observatory, said, and 12 died.", "Hask Observatory"),
    ("The quake, whose strength the Tarn Institute gives as 5.6, was felt in Hask.", "Tarn Institute"),
]


@pytest.mark.parametrize(("text", "origin"), CASES, ids=[row[0] for row in CASES])
def test_origin(text, origin):
    """The origin is whoever the sentence says gave the number, with the body a person speaks for."""
    assert {origin} == {found.origin for found in figures(text)}


SILENT = [
    "Nine people were killed in Hask.",
    "Fourteen of the 23 sailors were freed, with nine still held.",
    "Doe added six rebounds and 14 points.",
    "An estimated 300 people came.",
    "Riots over prices shook the town and left three people dead.",
    "Nine people were reported dead.",
    "CORRECTION: An earlier version of this article said that 19 workers had died.",
]


@pytest.mark.parametrize("text", SILENT)
def test_outlet_speaks_for_itself(text):
    """No origin is invented where the sentence names none."""
    assert {""} == {found.origin for found in figures(text)}


ACROSS = [
    ("The River Watch Monitor (RWM) spoke. Nine people had died, the RWM said.", "River Watch Monitor"),
    ("The Civil Rescue Service said nine people had died. It added that two were missing.", "Civil Rescue Service"),
    ("Jo Brandt of the River Watch spoke. “Nine died,” Brandt said.", "Jo Brandt"),
    ("The Tarn Observatory counted. The observatory said 15 people were hurt.", "Tarn Observatory"),
    (
        "The Defence Ministry denied it. Its aircraft, it said in a statement, had killed 16 militants.",
        "Defence Ministry",
    ),
    ("The River Monitor raised its count. The others, 12 people, by its own count, died later.", "River Monitor"),
    (
        "Strait Lines, which runs it, is sorry. “There were 231 people aboard,” its chairman, Al Wick, said.",
        "Strait Lines",
    ),
    ("“We counted 12 bodies,” said Jo Brandt, a nurse. “Four were children.”", "Jo Brandt, nurse"),
]


@pytest.mark.parametrize(("text", "origin"), ACROSS, ids=[row[0] for row in ACROSS])
def test_origin_across_sentences(text, origin):
    """Acronyms, surnames, pronouns and "the observatory" stand for whoever was named before."""
    assert origin in figures(text)[-1].origin


def test_two_voices_in_one_sentence():
    """Each side of a semicolon has its own source."""
    police, lawyers = figures(
        "Forty people were arrested, according to police; Open Court said it knew of at least 57."
    )
    assert (police.origin, lawyers.origin) == ("police", "Open Court")


def test_relayed_number():
    """Who relays another's number is kept apart from who gave it."""
    [found] = figures("The Orrin Council, citing the Hask Observatory, said nine people had died.")
    assert (found.origin, found.via) == ("Hask Observatory", "Orrin Council")
