"""Who decides a conflict: two figures of short invented reports, and how they relate."""

from typing import NamedTuple

import pytest

from tests.comparing.reports import MIRRORED, Report, related, told


class Case(NamedTuple):
    """Two reports and how their figures relate."""

    name: str
    a: Report
    b: Report
    relation: str
    later: str | None = None


BOMB = "A bomb hit the grain market of Velmora on Sunday. "
FLOOD = "in a flood in Velmora on Sunday, the"
WAR = "The war in Ardovia has killed"
LEAST_NINE = Report(BOMB + "At least nine people were killed, the River Watch said.", "nine")
NINE = Report(BOMB + "Nine people were killed, the River Watch said.", "Nine")
THIRTEEN = Report(BOMB + "Thirteen people were killed, the Harbour Board said.", "Thirteen")
AT_THE_MARKET = Report(
    "At least nine people were killed when bombs hit the grain market of Velmora on Sunday, the River Watch said.",
    "nine",
)

VALUES = [
    Case("an open bound takes a higher number in", LEAST_NINE, THIRTEEN, "bounds"),
    Case("two numbers that cannot both be right", NINE, THIRTEEN, "conflict"),
    Case(
        "one number from two voices", NINE, Report(BOMB + "Nine people were killed, the Mayor said.", "Nine"), "agree"
    ),
    Case("a number and the open bound at it", LEAST_NINE, NINE, "agree"),
    Case(
        "an open bound above a number",
        Report(f"At least 13 people were killed {FLOOD} council said.", "13"),
        Report(f"Nine people were killed {FLOOD} River Watch said.", "Nine"),
        "conflict",
    ),
    Case(
        "up to a number and less",
        Report(f"Up to nine people were killed {FLOOD} council said.", "nine"),
        Report(f"Seven people were killed {FLOOD} River Watch said.", "Seven"),
        "bounds",
    ),
    Case(
        "more than and nearly half a million",
        Report(f"{WAR} more than half a million people since 2022, the River Watch said.", "half a million"),
        Report(f"{WAR} nearly half a million people since 2022, the Harbour Board said.", "half a million"),
        "conflict",
    ),
    Case(
        "dozens and thirty", Report(BOMB + "Dozens of people were killed, the Mayor said.", "Dozens"), NINE, "conflict"
    ),
    Case(
        "dozens and thirty agree",
        Report(BOMB + "Dozens of people were killed, the Mayor said.", "Dozens"),
        Report(BOMB + "Thirty people were killed, the Harbour Board said.", "Thirty"),
        "agree",
    ),
    Case(
        "two other bows and three other bows",
        Report(BOMB + "Police seized six traps and two other bows.", "two"),
        Report(BOMB + "The Mayor said that police had seized six traps and three other bows.", "three"),
        "conflict",
    ),
    Case(
        "turnout in other words",
        Report("In Velmora on Sunday 41 percent of voters cast a ballot, the commission said.", "41"),
        Report("In Velmora on Sunday turnout was 44 percent, the River Watch said.", "44"),
        "conflict",
    ),
    Case(
        "the price of one sale",
        Report(
            "The mill of Velmora was sold on Sunday. The deal valued it at $230 million, Lorfenn said.", "$230 million"
        ),
        Report(
            "The mill of Velmora was sold on Sunday. The sale was worth $290 million, analysts said.", "$290 million"
        ),
        "conflict",
    ),
    Case(
        "a number in two places, one within the other",
        AT_THE_MARKET,
        Report(
            "Nine people were killed in air strikes in Lorn province on Sunday, the Harbour Board said. "
            "Bombs hit the grain market of Velmora.",
            "Nine",
        ),
        "agree",
    ),
    Case(
        "a name spelt in two ways",
        Report("At least 13 people were killed in a flood in Zarrin Kel on Sunday, the council said.", "13"),
        Report("Nine people were killed in a flood in Zarin-Kel on Sunday, the River Watch said.", "Nine"),
        "conflict",
    ),
    Case(
        "two crowds of one march",
        Report("Eighteen thousand people marched in Velmora on Saturday, police said.", "Eighteen thousand"),
        Report("Sixty thousand people marched in Velmora on Saturday, the organisers said.", "Sixty thousand"),
        "conflict",
    ),
]

UPDATES = [
    Case("a toll that rises", NINE, THIRTEEN._replace(day="2031-05-07"), "update", "b"),
    Case(
        "the same voice counts down",
        Report(BOMB + "Thirteen people were killed, the River Watch said.", "Thirteen"),
        NINE._replace(day="2031-05-07"),
        "update",
        "b",
    ),
    Case("another voice's lower toll is no update", THIRTEEN, NINE._replace(day="2031-05-07"), "conflict"),
    Case(
        "the same voice rounds down",
        Report("The mill in Velmora employs 7,200 people, the owner said.", "7,200"),
        Report("The mill in Velmora employs more than 7,000 people, the owner said.", "7,000", "2031-05-07"),
        "bounds",
    ),
    Case(
        "a rising toll printed before another voice's lower one",
        Report(BOMB + "The death toll rose to 28, the River Watch said.", "28"),
        NINE._replace(text=BOMB + "Nine people were killed, the Mayor said.", day="2031-05-07"),
        "conflict",
    ),
    Case("the same number again is no update", NINE, NINE._replace(day="2031-05-07"), "agree"),
    Case(
        "flights cancelled become more",
        Report(
            "Fog closed in on Velmora on Sunday. Eighty-seven flights were cancelled, the port said.", "Eighty-seven"
        ),
        Report("Fog closed in on Velmora on Sunday. The union said 139 flights were cancelled.", "139", "2031-05-07"),
        "update",
        "b",
    ),
    Case(
        "the close of a day",
        Report("Shares in the port of Velmora plunged 5.4 percent on Sunday.", "5.4"),
        Report("Shares in the port of Velmora closed down 3.9 percent on Sunday.", "3.9"),
        "update",
        "b",
    ),
    Case(
        "a correction withdraws",
        Report("Floods hit Velmora on Sunday. Fourteen people were killed, the council said.", "Fourteen"),
        Report(
            "Correction: An earlier version of this report said that 40 people were killed in the flood in Velmora. "
            "The number is 14.",
            "40",
        ),
        "update",
        "a",
    ),
]

SCOPES = [
    Case("children and all", NINE, Report(BOMB + "Two children were killed, the Mayor said.", "Two"), "scope"),
    Case(
        "soldiers and fighters",
        Report(BOMB + "Six soldiers were killed, the Mayor said.", "Six"),
        Report(BOMB + "Nine fighters were killed, the River Watch said.", "Nine"),
        "scope",
    ),
    Case(
        "civilians and all, one number",
        NINE,
        Report(BOMB + "Nine civilians were killed, the Mayor said.", "Nine"),
        "scope",
    ),
    Case(
        "five more and all",
        Report(BOMB + "Five more people were rescued, the council said.", "Five"),
        Report(BOMB + "Nine people were rescued, the Mayor said.", "Nine"),
        "scope",
    ),
    Case(
        "a town and the villages around it",
        Report(BOMB + "Six people died in Velmora and another nine in villages around it, the Mayor said.", "nine"),
        Report(BOMB + "Nine people died, the River Watch said.", "Nine"),
        "scope",
    ),
    Case(
        "a whole province and what is said of no place",
        Report(BOMB + "The Mayor said twenty-one people had been killed across Lorn province.", "twenty-one"),
        NINE,
        "scope",
    ),
    Case(
        "a few dozen and 615",
        Report("A shock hit Velmora on Sunday. Dozens of aftershocks followed, the council said.", "Dozens"),
        Report("A shock hit Velmora on Sunday. The institute counted 615 aftershocks.", "615"),
        "scope",
    ),
    Case(
        "turnout and a party's share",
        Report("In Velmora on Sunday 41 percent of voters cast a ballot, the commission said.", "41"),
        Report("In Velmora on Sunday Renewal took 44 percent of the vote, the commission said.", "44"),
        "scope",
    ),
    Case(
        "a market and its province",
        AT_THE_MARKET,
        Report(
            "At least 13 people were killed in air strikes across Lorn province on Sunday, the Harbour Board said. "
            "Bombs hit the market of Velmora.",
            "13",
        ),
        "scope",
    ),
    Case(
        "a market and the province named after its town",
        AT_THE_MARKET,
        Report(
            "At least 13 people were killed in air strikes across Velmora province on Sunday, the Mayor said.", "13"
        ),
        "scope",
    ),
    Case(
        "a market and the north of the country",
        AT_THE_MARKET,
        Report(
            "At least 13 people were killed in raids across northwestern Ardovia on Sunday, the Harbour Board said. "
            "Bombs hit the market of Velmora.",
            "13",
        ),
        "scope",
    ),
    Case(
        "denied and plainly given",
        Report(BOMB + "The council denied that nine people were killed.", "nine"),
        THIRTEEN,
        "scope",
    ),
    Case(
        "feared and plainly given",
        Report(f"Nine people were killed {FLOOD} council said.", "Nine"),
        Report(f"At least 13 people were feared killed {FLOOD} River Watch said.", "13"),
        "scope",
    ),
    Case(
        "two days' sorties",
        Report("The army flew 31 air strikes in the Uplands on Saturday, the River Watch said.", "31"),
        Report("The army flew 12 air strikes in the Uplands on Sunday, the Harbour Board said.", "12"),
        "scope",
    ),
    Case(
        "two times added up",
        Report("Nine people were killed in Velmora since January, the council said.", "Nine"),
        Report("Forty people were killed in Velmora since March, the council said.", "Forty"),
        "scope",
    ),
    Case(
        "the shock and its aftershock",
        Report("An earthquake of magnitude 5.6 shook the Ildar valley on Sunday, the institute said.", "5.6"),
        Report("An aftershock of magnitude 4.3 shook the Ildar valley on Sunday, the institute said.", "4.3"),
        "scope",
    ),
    Case(
        "dollars and euros",
        Report("The harbour of Velmora will cost $40 million, the council said.", "$40 million"),
        Report("The harbour of Velmora will cost 40 million euros, the council said.", "40 million"),
        "scope",
    ),
    Case(
        "the seats of two parties",
        Report("In the assembly Renewal won 104 seats on Sunday, the commission said.", "104"),
        Report("In the assembly the Civic Union won 97 seats on Sunday, the commission said.", "97"),
        "scope",
    ),
    Case(
        "wounded, and still in care",
        Report(BOMB + "Nine people were wounded, the council said.", "Nine"),
        Report(BOMB + "Five people were still being treated for wounds, the council said.", "Five"),
        "scope",
    ),
]

UNRELATED = [
    Case("two measures", NINE, Report(BOMB + "Thirteen people were injured, the Mayor said.", "Thirteen"), "unrelated"),
    Case(
        "a look-alike at another place, weeks later",
        THIRTEEN,
        Report(
            "Warplanes struck the cattle market of Sorrak on Sunday. Nine people were killed, the River Watch said.",
            "Nine",
            "2031-06-30",
        ),
        "unrelated",
    ),
    Case(
        "a look-alike of another year",
        Report(
            "At least 13 people were killed when a ferry sank off Velmora on Sunday, the coastguard said. "
            "The Sea Lark had left Orlo at noon with a load of sheep.",
            "13",
        ),
        Report(
            "Nine people drowned when the trawler Blue Star turned over near Velmora on Sunday, the coastguard said. "
            "A storm had been forecast.",
            "Nine",
            "2029-04-30",
        ),
        "unrelated",
    ),
    Case(
        "an undated look-alike",
        Report("The ferry Sea Lark sank off Velmora. Nine people drowned, the coastguard said.", "Nine", None),
        Report("The ferry Blue Star sank off Dessik. Twelve people drowned, the coastguard said.", "Twelve"),
        "unrelated",
    ),
    Case(
        "a later article that recalls another town's ferry",
        Report("The ferry Sea Lark sank off Velmora on Sunday. Nine people drowned, the coastguard said.", "Nine"),
        Report(
            "The ferry Blue Star sank off Dessik on Friday. Twelve people drowned, the coastguard said. Divers went "
            "down at dawn. Relatives waited on the quay. Last Sunday a ferry sank off Velmora.",
            "Twelve",
            "2031-05-10",
        ),
        "unrelated",
    ),
    Case(
        "the price of two sales in two currencies",
        Report("The mill of Velmora was sold on Sunday for $40 million, the council said.", "$40 million"),
        Report("A tin mine in Sorrak went for 40 million euros, its owner said.", "40 million", "2029-01-07"),
        "unrelated",
    ),
    Case(
        "an earlier flood that is recalled",
        Report(f"Nine people were killed {FLOOD} council said.", "Nine"),
        Report("Rain fell on Velmora on Monday. A flood there in 2019 killed 40 people, the council said.", "40"),
        "unrelated",
    ),
    Case("a bomb and a war", NINE, Report(f"{BOMB}{WAR} 4,000 people since 2022, the Mayor said.", "4,000"), "scope"),
    Case(
        "two years' dead of one road",
        Report("So far this year 40 people have been killed on the Velmora road, the council said.", "40"),
        Report(
            "So far this year 61 people have been killed on the Velmora road, the council said.", "61", "2033-05-06"
        ),
        "unrelated",
    ),
    Case(
        "two wars",
        Report(f"{WAR} 5,000 people since 2022, the River Watch said.", "5,000"),
        Report("The war in Sulmek has killed 4,000 people since 2019, the Harbour Board said.", "4,000"),
        "unrelated",
    ),
    Case(
        "the strength of another month's shock",
        Report("An earthquake of magnitude 5.6 shook the Ildar valley on Sunday, the institute said.", "5.6"),
        Report(
            "An earthquake of magnitude 6.1 shook the Ildar valley on Tuesday, the institute said.", "6.1", "2031-06-03"
        ),
        "unrelated",
    ),
]
CASES = [*VALUES, *UPDATES, *SCOPES, *UNRELATED]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_two_reports_relate(case: Case) -> None:
    """Two reports relate as the table says, whichever comes first, and a reason is given."""
    a, b = told(case.a, "a"), told(case.b, "b")
    verdict, mirrored = related(a, b), related(b, a)
    assert (verdict.relation, verdict.later) == (case.relation, case.later), verdict.reasons
    assert (mirrored.relation, mirrored.later) == (case.relation, MIRRORED[case.later])
    assert verdict.reasons[0]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_only_an_update_knows_a_later_one(case: Case) -> None:
    """Which of two is later is told for updates, and for them always."""
    verdict = related(told(case.a, "a"), told(case.b, "b"))
    assert (verdict.later is not None) == (verdict.relation == "update")
