"""Who gave a number."""

from dataclasses import replace

import pytest

from assistant.figures import find_figures
from tests.figures.reading import article, figures

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
    ("The Tarn Academy puts the aftershock at magnitude-6.2.", "Tarn Academy"),
    ("The repairs were put by the River Union at about 6 million crowns.", "River Union"),
    ("“Two people were hurt,” Hask mayor Jo Brandt was quoted as saying.", "Hask mayor Jo Brandt"),
    ("A Defence Ministry statement said that nine rebels had died.", "Defence Ministry"),
    ("Nine people died, reports this evening's Hask Telegraph.", "Hask Telegraph"),
    ("Six divers were saved, Jo Brandt a junior port official, said.", "Jo Brandt, junior port official"),
    ("Head of the mission Major Brandt wrote that nine had died.", "Head of the mission Major Brandt"),
    ("A Tarn Institute poll showed that 41 per cent would stay at home.", "Tarn Institute"),
    ("Brandt on Sunday announced 300 arrests.", "Brandt"),
    ("JO BRANDT, MAYOR OF HASK, HAS REPORTED TODAY THAT NINE PEOPLE WERE KILLED.", "Jo Brandt"),
    ("ACCORDING TO THE POLICE, NINE PEOPLE WERE KILLED.", "police"),
    ("ACCORDING TO TARNOIL [TARN OIL COMPANY], THERE WERE FOUR ATTACKS.", "Tarnoil"),
    ("“They lost $300 a day,” said Hask baker and writer Jo Brandt.", "Hask baker and writer Jo Brandt"),
    ("Tarn Lines has issued a note saying that nine engineers were freed.", "Tarn Lines"),
    ("Statistics from polling firm Tarn Data showed that 35 per cent left.", "Tarn Data"),
    ("People within the camp have confirmed that nine had died.", "people"),
    ("According to the surveys, 20 per cent have not decided.", "surveys"),
    ("ACCORDING TO THE GOVERNOR, THE STORM, WHICH BROKE AT NOON, KILLED SIX SAILORS.", "governor"),
    ("Attorney General Jo Brandt said nine people had died.", "Attorney General Jo Brandt"),
    ("The autopsy shows that she swallowed nine pins.", "autopsy"),
    ("They left with their cattle, which, according to residents, were about 70 cows.", "residents"),
    ("Equally as sad, jurors said, was that nine men had seen it.", "jurors"),
    ("Officials put the death toll at nine, after an earlier count of at least six.", "officials"),
    ("Police put the number of the dead at at least nine.", "police"),
    ("Nine people died, the health ministry's spokeswoman said.", "health ministry"),
    ("Nine horses died, the museum said.", "museum"),
    ("Aid groups, among them River Watch, say nine people died.", "Aid groups"),
    ("Police on Friday corrected the number of people arrested to 14.", "police"),
    ("The rescue service had first spoken of nine dead.", "rescue service"),
    ("The Tarn Institute fears that nine people drowned.", "Tarn Institute"),
    ("The survey office gave 4,100 hectares for the same day.", "survey office"),
    ("A telephone poll put Jo Brandt ahead with 51 percent of the vote.", "telephone poll"),
    ("A spokesman for the health ministry said nine people had died.", "health ministry"),
    ("A spokeswoman for River Watch said nine people had died.", "River Watch"),
    ("A team of the Hask University counted nine boats.", "Hask University"),
    ("A military spokesman, Colonel Jo Brandt, said nine people had died.", "Jo Brandt, military spokesman"),
    ("The chamber of commerce says nine people died.", "chamber of commerce"),
    ("Norvik Robotics will shed 400 jobs, a tenth of its workforce, the company said.", "Norvik Robotics"),
    ("Nine people were robbed, according to the Hask jewellery house.", "Hask jewellery house"),
    ("The Hask ferry line said nine people had died.", "Hask ferry line"),
    ("Nine people had died, the Tarn bakery said.", "Tarn bakery"),
    ("The Hask jewellery house said it was sad. Three men came, according to the house.", "Hask jewellery house"),
    ("Police chief Jo Brandt said nine people had died.", "Jo Brandt (police)"),
    ("Hask police chief Jo Brandt said nine people had died.", "Jo Brandt (Hask police)"),
    ("The police chief, Jo Brandt, said nine people had died.", "Jo Brandt (police)"),
    ("Police chief Jo Brandt said it was dark. Nine people died, the police chief said.", "Jo Brandt (police)"),
    ("Former Hask police chief Jo Brandt said nine people had died.", "Former Hask police chief Jo Brandt"),
    ("Police officer Jo Brandt said nine people had died.", "Police officer Jo Brandt"),
    ("Hask fire chief Jo Brandt said nine people had died.", "Hask fire chief Jo Brandt"),
    ("Hask rescue chief Jo Brandt said nine people had died.", "Hask rescue chief Jo Brandt"),
    ("The ministry is working with 300 farmers.", ""),
    ("The ministry is working with a figure of 300 dead.", "ministry"),
    ("Provincial governor Jo Brandt said nine people had died.", "Provincial governor Jo Brandt"),
    ("The Tarn Aid Corps counted. Nine people died, the corps said.", "Tarn Aid Corps"),
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
    "Talks with the ministry continued for nine nights.",
    "The River Guild, which has about 650 shops, is 90 years old.",
    "Neither Tarn Lines nor Hask Air has announced prices, which run from $500 to $550.",
    "The rebels claimed responsibility for the bomb, and nine people were wounded.",
    "“We will rebuild,” Jo Brandt told the council, urging it to pass the $40m plan.",
    "The officer told the men to put down their two guns.",
    "The abbot repeated her wish after a storm in which nine people died.",
    "POLICE FLOODED TWO CELLARS, CAUSING DAMAGE ESTIMATED AT $3 MILLION.",
    "The governor declared a curfew in six districts.",
    "Jo Brandt, asking about the murder of six men, said today that the papers were old.",
    "Jo Brandt, who according to the critics will win, has ridden two horses.",
    "The judge asked about the records found on the two barges.",
    "THAT FROST BROUGHT LOSSES ESTIMATED AT $40 MILLION.",
    "WE DEMAND THAT JO BRANDT SAY WHY NINE MEN WERE HELD.",
    "They stood for the Tarn League, the only party registered in Hask, or nine smaller groups.",
    "According to the Tarn treaty, nine ships may pass.",
    "The survey office gave 4,100 hectares to farmers.",
    "The Orrin gas leak raised the toll to nine.",
    "The Orrin bomb attack put the toll at nine.",
    "The feud between the gangs has claimed more than 120 lives.",
    "“It was dark, police said. The mill is nine miles north of Hask.” (River Wire)",
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
    ("Jo Brandt spoke.\n`` It was dark.\nWe counted 12 bodies,'' Brandt said.", "Jo Brandt"),
    ("“It was dark,” said Jo Brandt.\n“We counted the bodies.\n\n“There were 12 people.”", "Jo Brandt"),
    ("The navy said it had caught 12 men. They also had nine rifles.", "navy"),
    ("Sixteen men were aboard, said Al Wick, owner of the Tern. Two have been found.", "Al Wick, owner of Tern"),
    ("Al Wick, owner of the Tern, is sorry. He was asleep. Nine men died, the ship's owner said.", "Al Wick"),
    ("Jo Brandt said it was dark. Professor Al Wick disagreed. “There were 40 lamps,” he said.", "Professor Al Wick"),
    ("Mrs Jo Brandt left. Mr Al Wick stayed. Nine people died, she said.", "Mrs Jo Brandt"),
    ("The River Wire reports:\nNine people died in Hask.", "River Wire"),
    ("River Watch claims that it caught poachers. They had “a whole shed of 12 traps”.", "River Watch"),
    ("The labour ministry ordered an inspection. Nine people, it said, had died.", "labour ministry"),
    ("The trees burned, the forest service said. The coastguard saved nine people on Monday, it said.", "coastguard"),
    ("The River Board met. The repairs cost 3 million euros, the board said.", "River Board"),
    ("The Tarn Observatory looked. Nine people died, said its chair, Dr Jo Brandt.", "Jo Brandt (Tarn Observatory)"),
    ("The Tarn Observatory looked. In Hask nine people died, said its mayor, Jo Brandt.", "Jo Brandt, mayor"),
    ("The institute Fernsicht had asked everybody. It estimated turnout at 61 percent.", "Fernsicht"),
    ("Police said 30 people were held. Twenty-one were released.", "police"),
    ("A Harbour Ministry bulletin came. The ministry said nine sailors had died.", "Harbour Ministry"),
    ("COLONEL JO BRANDT SPOKE. HE WAS LATE. BRANDT SAID THAT NINE REBELS HAD DIED.", "Brandt"),
]


@pytest.mark.parametrize(("text", "origin"), ACROSS, ids=[row[0] for row in ACROSS])
def test_origin_across_sentences(text, origin):
    """Acronyms, surnames, pronouns and "the observatory" stand for whoever was named before."""
    assert origin in figures(text)[-1].origin


def test_group_that_is_named_later():
    """The group that speaks unnamed at first is one voice with the name that the article gives it then."""
    found = figures(
        "At least 30 people died, a nurses' group said. The group, Nurses of Tarn, said that 12 were children."
    )
    assert [one.origin for one in found] == ["Nurses of Tarn", "Nurses of Tarn"]


BEFORE = [
    ("The Tarn Union said it was sad. Nine people died in Hask.", "a new sentence of the reporter's"),
    ("“It was dark,” Jo Brandt said. Nine people died in Hask.", "after a quotation"),
    ("Police said it was dark. Around 35 more people were led away.", "others that nobody has counted"),
    (
        "Jo Brandt said: “It was dark. Nobody came.”\nNine people were led away.",
        "after a quotation that was opened before",
    ),
]


@pytest.mark.parametrize("text", [pytest.param(text, id=why) for text, why in BEFORE])
def test_speaker_does_not_go_on_for_ever(text):
    """What somebody says about one thing does not make them the origin of the reporter's next number."""
    assert figures(text)[-1].origin == ""


ASIDES = [
    ("Roofs flew off in Hask, a town of 22,000 people, and nine people died, police said.", ["22,000"]),
    ("The circus, which seats up to 450 people, lost nine windows, Jo Brandt said.", ["450"]),
    ("Nine ropes broke, according to River Lines, which serves 37 piers.", ["37"]),
    ("Brandt “was slow”, said Al Wick, who had 16 trophies.", ["16"]),
    ("Cars came when as many as 30 men were inside, and officials said they had nine hoses.", ["30"]),
    (
        "SEVENTEEN men died in the mine, and the owner was sure of one thing. “We had nine lamps,” Jo Brandt said.",
        ["SEVENTEEN"],
    ),
]


@pytest.mark.parametrize(("text", "own"), ASIDES, ids=[row[0] for row in ASIDES])
def test_asides_are_the_reporters(text, own):
    """What a reporter adds by the way has no origin, although the rest of the sentence has one."""
    silent = [found.value_text for found in figures(text) if not found.origin]
    assert [value for value in silent if value != "one"] == own


TELLING = "Police said a bomb hit the market, where nine people died."


def test_clause_that_goes_on_telling_is_no_aside():
    """Casualties in a relative clause are still what the speaker tells."""
    assert figures(TELLING)[0].origin == "police"


@pytest.mark.parametrize(
    ("outlet", "origin"), [("River Wire", ""), ("Hask Herald", "River Wire"), (None, "River Wire")]
)
def test_outlet_is_no_source_of_its_own(outlet, origin):
    """Who prints an article speaks for itself in it; another outlet is a source."""
    printed = replace(article("Nine people died in Hask, the River Wire reports."), outlet=outlet)
    assert find_figures(printed)[0].origin == origin


def test_later_speaker_is_heard_first():
    """In a row of speakers each number belongs to the one right before it."""
    nine, two = figures("Police said nine people died and the mayor said two were missing.")
    assert (nine.origin, two.origin) == ("police", "mayor")


CONTRASTED = [
    ("Police said the Tarn Union took 20 seats, while Brandt counted 16.", ["police", "Brandt"]),
    (
        "Jo Brandt, head of the Tarn Aid Corps, said nine people were hurt, while Al Wick, a nurse, counted 12.",
        ["Jo Brandt (Tarn Aid Corps)", "Al Wick, nurse"],
    ),
    ("Police said nine people died, while the Tarn Ministry put the toll at seven.", ["police", "Tarn Ministry"]),
    ("Activists put the number of arrested at thirteen, while officials counted ten.", ["activists", "officials"]),
    (
        "Jo Brandt, a nurse, said nine people died but Al Wick, a doctor, counted 12.",
        ["Jo Brandt, nurse", "Al Wick, doctor"],
    ),
    ("The Tarn Union said nine people were killed, while 12 were hurt.", ["Tarn Union", "Tarn Union"]),
    (
        "The tailors' union said that 4,000 people had marched; the mill owners' association, Tuchbund, counted 2,500.",
        ["tailors' union", "Tuchbund"],
    ),
    (
        "River Watch said 300 boats sailed; Fischverein, a fishermen's guild, counted 200.",
        ["River Watch", "Fischverein"],
    ),
    ("River Watch said 300 boats sailed; a ledger that nobody signed counted 200.", ["River Watch", ""]),
    ("The coastguard spoke of nine dead and the fishermen's union of 14.", ["coastguard", "fishermen's union"]),
    ("The mayor put the crowd at 900, the organisers at 2,000.", ["mayor", "organisers"]),
    ("Police spoke of 12 arrests and dozens of injuries.", ["police", "police"]),
    (
        "About 900 people drowned, far more than the 450 that the ministry admits, River Watch said.",
        ["River Watch", "ministry"],
    ),
    ("A flood drove out 300 people, and a rally drew 4,000 people by the police count.", ["", "police"]),
    ("Doe added six rebounds, while Brandt counted 16.", ["", ""]),
    ("Officials put guests at nine tables and 16 beds.", ["", ""]),
]


@pytest.mark.parametrize(("text", "origins"), CONTRASTED, ids=[row[0] for row in CONTRASTED])
def test_voices_in_contrast(text, origins):
    """The number after "while" or "but" is that of whoever gives it there, if anybody does."""
    assert [found.origin for found in figures(text)] == origins


def test_speaker_who_is_relayed():
    """A reports that B claims: the number is B's, and A relays it."""
    [found] = figures("River Radio is reporting that the Tarn Guild claims they have trained 40 glaziers.")
    assert (found.origin, found.via) == ("Tarn Guild", "River Radio")


def test_quoted_with_an_office():
    """Whom another quotes may be explained between commas."""
    [found] = figures(
        "State television quoted Jo Brandt, spokesperson for Tarn Lines, as saying that nine people died."
    )
    assert (found.origin, found.via) == ("Jo Brandt (Tarn Lines)", "State television")


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
