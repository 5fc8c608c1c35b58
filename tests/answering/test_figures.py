"""The answer to a question about a number, from ranked figures."""

import pytest

from assistant.answering.citing import Citations
from assistant.answering.figures import FigureAnswer, answer_with_figures
from assistant.answering.relevance import Relevant
from assistant.answering.verifying import verified
from assistant.comparing.accounts import Account
from tests.accounts import account, everywhere_rare

MOST = 12
"""Quotes that an answer may take."""
BOMB = "Bombs hit the grain market of Velmora on Sunday. "


def told(said: str, value: str, voice: str, *, day: str = "2031-05-05", text: str = BOMB) -> Account:
    """The account of a voice."""
    return account(f"{text}{said}, the {voice} said.", value, name=f"{voice} {day} {value}", published=day)


LEAST_NINE = told("At least nine people were killed", "nine", "Rescue League")
THIRTEEN = told("Thirteen people were killed", "Thirteen", "Uplands Monitor")
CHILDREN = told("Two children were killed", "Two", "Uplands Monitor")
TWELVE = told("Twelve people were killed", "Twelve", "Mayor")
LATER = told("At least 15 people were killed", "15", "Rescue League", day="2031-05-07")
PROVINCE = account(
    "At least 30 people were killed in raids across Lorn province on Sunday, the Harbour Board said. "
    "Bombs hit the grain market of Velmora.",
    "30",
    name="province",
    published="2031-05-05",
)
FERRY = account(
    "Eight people drowned when the ferry Sea Lark sank off the island of Hask, the coastguard said.",
    "Eight",
    name="ferry",
    published="2031-03-07",
)


def answered(*accounts: Account, names: tuple[str, ...] = ("Velmora",)) -> FigureAnswer:
    """The answer from accounts of falling relevance, all of them relevant."""
    ranked = [Relevant(account=one, relevance=1.0 - 0.01 * index) for index, one in enumerate(accounts)]
    return answer_with_figures(ranked, names, Citations(lambda _: ()), everywhere_rare, most=MOST)


def shown(answer: FigureAnswer) -> list[set[str]]:
    """The numbers of each comparison."""
    return [{one.figure.value_text for one in comparison.readings} for comparison in answer.comparisons]


CASES = [
    ("one number", [THIRTEEN], False, ["agree"]),
    ("bounds", [LEAST_NINE, THIRTEEN], True, ["bounds"]),
    ("a conflict", [THIRTEEN, TWELVE], True, ["conflict"]),
    ("an update", [LATER, LEAST_NINE], True, ["update"]),
    ("a part does not differ", [THIRTEEN, CHILDREN], False, ["agree", "scope"]),
    ("a market and its province look opposed", [LEAST_NINE, PROVINCE], True, ["agree", "scope"]),
    ("another happening is left out", [THIRTEEN, FERRY], False, ["agree"]),
]


@pytest.mark.parametrize(
    ("accounts", "differs", "relations"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_what_a_reader_meets(accounts: list[Account], differs: bool, relations: list[str]) -> None:
    """An answer differs exactly where a reader would meet values that look opposed."""
    answer = answered(*accounts)
    assert answer.differs is differs
    assert [one.relation for one in answer.comparisons] == relations


def test_every_sentence_is_backed_by_what_it_cites() -> None:
    """Each comparison has its sentence, and every number in it stands in a quote that it cites."""
    citations = Citations(lambda _: ())
    ranked = [Relevant(account=one, relevance=1.0) for one in (THIRTEEN, LEAST_NINE, TWELVE, CHILDREN, PROVINCE)]
    answer = answer_with_figures(ranked, ("Velmora", "Lorn"), citations, everywhere_rare, most=MOST)
    assert len(answer.sentences) == len(answer.comparisons) == 2
    assert all(one.supported for one in verified(answer.sentences, citations.made()))
    for comparison in answer.comparisons:
        assert all(one.figure.value_text in one.citation.quote for one in comparison.readings)


def test_a_market_and_its_province_are_never_in_one_range() -> None:
    """The market's two numbers are compared; the province's stands beside them as another scope."""
    asked, beside = answered(LEAST_NINE, THIRTEEN, PROVINCE, names=("Velmora", "Lorn")).comparisons
    assert {one.figure.value_text for one in asked.readings} == {"nine", "Thirteen"}
    assert "30" in {one.figure.value_text for one in beside.readings}
    assert beside.relation == "scope"


def test_what_is_far_less_relevant_stays_out() -> None:
    """Another scope is shown only where it answers nearly as well."""
    ranked = [Relevant(account=THIRTEEN, relevance=1.0), Relevant(account=CHILDREN, relevance=0.5)]
    answer = answer_with_figures(ranked, ("Velmora",), Citations(lambda _: ()), everywhere_rare, most=MOST)
    assert shown(answer) == [{"Thirteen"}]


def test_the_happening_is_named_with_the_others_that_fit() -> None:
    """An answer says which happening it is about, and which others would fit the question."""
    happening = answered(THIRTEEN, FERRY).happening
    assert "Velmora" in happening.place
    assert happening.date.endswith("May 2031")
    assert any("Hask" in other for other in happening.others)


@pytest.mark.parametrize("most", [6, 12])
def test_no_more_quotes_than_an_answer_may_take(most: int) -> None:
    """However many voices and scopes there are, the most relevant few are shown."""
    many = [told(f"At least {one} people were killed", f"{one}", f"Council of Town{one}") for one in range(20, 40)]
    citations = Citations(lambda _: ())
    ranked = [Relevant(account=one, relevance=1.0) for one in (*many, CHILDREN, PROVINCE)]
    answer = answer_with_figures(ranked, ("Velmora", "Lorn"), citations, everywhere_rare, most=most)
    assert answer.comparisons[0].readings[0].figure.value_text == "20"
    assert len(citations.made()) <= most


def test_the_lead_names_its_happening_where_the_question_does_not() -> None:
    """A question without a name is told the place and day; one that names it is not told again."""
    asked = answered(THIRTEEN, TWELVE, names=())
    assert asked.sentences[0].text.startswith("Reports differ (4 May 2031): thirteen")
    assert answered(THIRTEEN, TWELVE).sentences[0].text.startswith("Reports differ: thirteen")


def test_happenings_that_fit_equally_well_are_said_to() -> None:
    """Where the question names nothing and no happening is clearly best, the lead asks, and offers the others."""
    ranked = [Relevant(account=one, relevance=1.0) for one in (THIRTEEN, FERRY)]
    answer = answer_with_figures(ranked, (), Citations(lambda _: ()), everywhere_rare, most=MOST)
    assert answer.sentences[0].text.startswith(
        "Several happenings fit equally well: which one do you mean? This figure was found"
    )
    assert answer.sentences[1].text.startswith("Perhaps meant: eight killed")
