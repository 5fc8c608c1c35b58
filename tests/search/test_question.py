"""What a question is made of."""

from datetime import date

import pytest

from assistant.search.question import understand
from tests.search.samples import NOW

NAMES = [
    ("How many died in Khan Velmora and Orlo?", ("Khan Velmora", "Orlo")),
    ("Who leads the Brenn Museum for Steam Engines?", ("Brenn Museum for Steam Engines",)),
    ("What did the market in Maar al-Velmun sell?", ("Maar al-Velmun",)),
    ("How many seats do Merrin's Socialists hold?", ("Merrin", "Socialists")),
    ("Injury toll of the tremor at Orlo?", ("Orlo",)),
    ("Orlo Castrin was what?", ("Orlo Castrin",)),
    ("How many died on Friday 5 May 2031 in Orlo?", ("Orlo",)),
    ("How many had the trawler Nava 5 aboard?", ("Nava 5",)),
    ("how many died in orlo?", ()),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=[row[0] for row in NAMES])
def test_names_are_runs_of_capitalised_words(text: str, names: tuple[str, ...]) -> None:
    """Names keep their particles; openers, possessives and the calendar are not part of them."""
    assert understand(text, now=NOW).names == names


TERMS = [
    ("How many people were killed in Khan Velmora?", ("Khan Velmora", "killed", "Khan", "Velmora")),
    ("Who is the director of the league?", ("director", "league")),
    ("How many died on 5 May?", ("died", "5", "May")),
    ("What did the US need?", ("US", "need")),
    ("how many died in orlo, and in Orlo?", ("died", "orlo")),
]


@pytest.mark.parametrize(("text", "terms"), TERMS, ids=[row[0] for row in TERMS])
def test_terms_are_names_and_content_words(text: str, terms: tuple[str, ...]) -> None:
    """The terms leave out stop words and question words, hold names as phrases first, and none twice."""
    assert tuple(term.lower() for term in understand(text, now=NOW).terms) == tuple(term.lower() for term in terms)


PERIODS = [
    ("What was hit on 25 June 2023?", date(2023, 6, 25), date(2023, 6, 25)),
    ("What was hit in the 25 June 2023 raid?", date(2023, 6, 25), date(2023, 6, 25)),
    ("What was cut on Friday 19 December 2008?", date(2008, 12, 19), date(2008, 12, 19)),
    ("How many died in March 2031?", date(2031, 3, 1), date(2031, 3, 31)),
    ("How many died since 2029?", date(2029, 1, 1), date(2031, 6, 20)),
    ("How many died yesterday?", date(2031, 6, 19), date(2031, 6, 19)),
]


@pytest.mark.parametrize(("text", "first", "last"), PERIODS, ids=[row[0] for row in PERIODS])
def test_periods_are_resolved_against_now(text: str, first: date, last: date) -> None:
    """Dates and stretches are read, a full date before a bare weekday; relative ones are meant as of now."""
    period = understand(text, now=NOW).period
    assert period is not None
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize("text", ["How many died in Orlo?", "How strong was the second tremor, the Monday one?"])
def test_without_a_date_there_is_no_period(text: str) -> None:
    """No date is no period, and neither is a weekday of the happening, which only the articles know."""
    assert understand(text, now=NOW).period is None


ACCORDING = [
    ("According to Orlo police, how many were hurt?", "Orlo police"),
    ("How many were hurt according to the league?", "league"),
    ("How many rockets fell, by the count of border police?", "border police"),
    ("How many were hurt?", ""),
]


@pytest.mark.parametrize(("text", "voice"), ACCORDING, ids=[row[0] for row in ACCORDING])
def test_whose_word_is_asked_for(text: str, voice: str) -> None:
    """A voice named with "according to" is kept, without its article."""
    assert understand(text, now=NOW).according == voice


def test_a_decomposed_question_is_composed() -> None:
    """Some keyboards write a letter and its mark apart; it is one word all the same."""
    assert understand("What fell in Mu\u0308llerstadt?", now=NOW) == understand("What fell in Müllerstadt?", now=NOW)


def test_a_fact_has_no_measures() -> None:
    """A question for a fact asks for no measure, even when it mentions one."""
    question = understand("Who was killed in Orlo?", now=NOW)
    assert (question.figure, question.measures) == (False, ())
