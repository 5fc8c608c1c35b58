"""Which number a question asks for."""

import pytest

from assistant.figures.teaching import taught
from assistant.search.asking import asked, asks_for_number

NUMBERS = {
    "how many": "How many people were killed in Velmora?",
    "how much": "How much did the dam cost?",
    "how strong": "How strong was the earthquake?",
    "toll": "What was the death toll of the flood?",
    "magnitude": "What magnitude did the second tremor have?",
    "share": "What share of the vote went to the Greens?",
    "headline": "Injury toll of the tremor at Orlo?",
    "inside": "What did the league say about how many had died?",
    "number of": "Number of sailors held by the pirates?",
}
FACTS = {
    "which": "Which air base did the planes take off from?",
    "who": "Who is the director of the league?",
    "who with toll": "Who announced the death toll?",
    "when": "When did the count of the ballots end?",
    "what happened": "What happened to the farmers at the market?",
    "date": "On what date was the price agreed?",
    "how": "How did the minister describe the killing of three clerks?",
}


@pytest.mark.parametrize("question", NUMBERS.values(), ids=NUMBERS.keys())
def test_questions_for_a_number_are_known(question: str) -> None:
    """A question for a number is told from one for a fact by its question words and nouns."""
    assert asks_for_number(question)


@pytest.mark.parametrize("question", FACTS.values(), ids=FACTS.keys())
def test_questions_for_a_fact_ask_for_no_number(question: str) -> None:
    """A question for a person, a place, a time or words said asks for no number, even when it mentions one."""
    assert not asks_for_number(question)


MEASURES = [
    ("How many people were killed in the strike?", ("killed",), "people"),
    ("How many people did the earthquake of 25 March kill?", ("killed",), "people"),
    ("How many civilians died in the drone attacks?", ("killed",), "civilians"),
    ("How many villagers lost their lives when the school was shelled?", ("killed",), "villagers"),
    ("How many airstrikes hit the quarry?", ("attacks",), "airstrikes"),
    ("How many bridges did the flood damage?", ("damaged",), "bridges"),
    ("How many lines had been cut?", ("damaged",), "lines"),
    ("How many jobs does the maker want to cut?", ("employees",), "jobs"),
    ("How many people live in the northwest?", ("population",), "people"),
    ("How many of the 300 seats do the Greens control?", ("seats",), "300 seats"),
    ("How many arrests did police report?", ("detained",), "arrests"),
    ("How many demonstrators turned out in Orlo?", ("attendance",), "demonstrators"),
    ("How many people were killed and wounded?", ("killed", "wounded"), "people"),
    ("How many were killed, and how many of them were women?", ("killed",), ""),
    ("How many crew had the boat aboard, and how many deaths were confirmed?", ("count", "killed"), "crew"),
    ("How many rockets were launched?", ("count",), "rockets"),
    ("With how many boats did they attack the ship rescued by the navy?", ("count",), "boats"),
    ("For how many hours did the crews work?", ("duration",), "hours"),
    ("What was the death toll of the bombing?", ("killed",), ""),
    ("What were the dead and injured counts for the quake?", ("killed", "wounded"), ""),
    ("At what depth did the earthquake strike?", ("depth",), ""),
    ("How strong was the earthquake that shook the valley?", ("magnitude",), ""),
    ("What share of the seats went to women?", ("share",), ""),
    ("What turnout was given for the march?", ("attendance",), ""),
    ("What annual sales and headcount would they have?", ("money", "employees"), ""),
    ("How near was a police station to the shop?", ("distance",), ""),
    ("How big is the population of Orlo?", ("population",), ""),
    ("How old is the dam?", ("count",), ""),
    ("Number of sailors held by the pirates?", ("count",), "sailors"),
    ("How large a membership does the church have?", ("employees",), ""),
    ("How many people had taken refuge in the school?", ("displaced",), "people"),
]
THINGS = [
    ("How much compensation did the firm pay?", ("money",), "compensation"),
    ("How large a reward was offered?", ("money",), "reward"),
    ("What break-up fee would the buyer owe?", ("money",), "break-up fee"),
    ("How much extra revenue is a point of market share worth?", ("money",), "extra revenue"),
    ("What dollar value was put on the cargo?", ("money",), ""),
    ("How much did the dam cost?", ("money",), ""),
    ("How much spare cable did the ship carry?", ("count",), "spare cable"),
    ("What turnout was given for the march?", ("attendance",), ""),
]


@pytest.mark.parametrize(("question", "measures", "thing"), THINGS, ids=[row[0] for row in THINGS])
def test_a_sort_of_money_or_amount_is_read(question: str, measures: tuple[str, ...], thing: str) -> None:
    """A question may say whose amount it asks for; what only says that it is money, or how much, says no more."""
    found = asked(question)
    assert (found.measures, found.thing) == (measures, thing)


TAUGHT = taught(
    """
    ["hectares burned"]
    done = ["burned"]
    units = { hectares = [] }
    asked = ["area burned"]

    ["boats intercepted"]
    done = ["intercepted"]
    counted = ["boats", "vessels"]

    ["boats turned back"]
    signs = ["turned|sent back #"]
    counted = ["boats"]
    asked = ["turned back"]

    ["power restored"]
    units = { megawatts = ["MW"] }
    """,
    "here",
)
OWN = [
    ("How many hectares were burned near Orlo?", ("hectares burned",)),
    ("How many hectares did the fire burn?", ("hectares burned",)),
    ("How large is the area burned near Orlo?", ("hectares burned",)),
    ("How many houses were burned?", ("burned",)),
    ("How many hectares has the park?", ("area",)),
    ("How many boats did the navy intercept?", ("boats intercepted",)),
    ("How many missiles were intercepted?", ("count",)),
    ("How many boats were turned back?", ("boats turned back",)),
    ("How many boats sank?", ("count",)),
    ("How many people were aboard the boats?", ("count",)),
    ("How many people were killed aboard the boats?", ("killed",)),
    ("How many megawatts came back?", ("power restored",)),
    ("How many were killed, and how many vessels were intercepted?", ("killed", "boats intercepted")),
]


@pytest.mark.parametrize(("question", "measures"), OWN, ids=[row[0] for row in OWN])
def test_the_newsrooms_measures_are_asked_for(question: str, measures: tuple[str, ...]) -> None:
    """A taught measure is asked for by its phrases, or by its words with what it counts or is measured in.

    What it counts alone asks for nothing.
    """
    assert asked(question, TAUGHT).measures == measures


@pytest.mark.parametrize(("question", "measures", "counted"), MEASURES, ids=[row[0] for row in MEASURES])
def test_measures_and_those_counted_are_read(question: str, measures: tuple[str, ...], counted: str) -> None:
    """What happens to those counted names the measure, else what they are; measurements have words of their own."""
    found = asked(question)
    assert (found.measures, found.counted) == (measures, counted)
