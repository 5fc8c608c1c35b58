"""Filters in a question's own words."""

from datetime import UTC, date, datetime

import pytest

from assistant.domain import Filters
from assistant.languages import code_named
from assistant.search.narrowing import Narrowed, narrowed


def read(text: str, filters: Filters | None = None) -> Narrowed:
    """The question read against a library of two outlets in two languages."""
    return narrowed(
        text,
        filters or Filters(),
        today=date(2031, 5, 20),
        outlets=lambda: ["The Harbour Post", "Tavisk Times"],
        languages=lambda: ["en", "es"],
        code_named=code_named,
    )


OUTLETS = [
    ("How many drowned off Hask, as reported by the Harbour Post?", "How many drowned off Hask?"),
    ("How many drowned off Hask in reports by the Harbour Post?", "How many drowned off Hask?"),
    ("How many drowned in articles from the Harbour Post off Hask?", "How many drowned off Hask?"),
]


@pytest.mark.parametrize(("question", "rest"), OUTLETS)
def test_an_outlet_in_words_is_a_filter(question: str, rest: str) -> None:
    """Who printed it is no part of what is asked."""
    found = read(question)
    assert (found.text, found.filters.outlets, found.notes) == (rest, {"The Harbour Post"}, ())


LANGUAGES = ["How many drowned off Hask in Spanish articles?", "How many drowned off Hask in articles in Spanish?"]


@pytest.mark.parametrize("question", LANGUAGES)
def test_a_language_in_words_is_a_filter(question: str) -> None:
    """Its English name stands for its code."""
    found = read(question)
    assert (found.text, found.filters.languages) == ("How many drowned off Hask?", {"es"})


def day(number: int, month: int = 5, year: int = 2031) -> datetime:
    """The first moment of a day."""
    return datetime(year, month, number, tzinfo=UTC)


TIMES = [
    ("How many drowned in articles published since 3 May 2031?", day(3), None),
    ("How many drowned in reports printed after 3 May 2031?", day(4), None),
    ("How many drowned, in news before June 2019?", None, day(1, 6, 2019)),
    ("How many drowned in stories published until 5 May?", None, day(6)),
    ("How many drowned in coverage from the last week?", day(7), day(20)),
    ("How many drowned in articles of 2019?", day(1, 1, 2019), day(1, 1, 2020)),
    ("How many drowned in articles dated 5 May 2031?", day(5), day(6)),
]


@pytest.mark.parametrize(("question", "since", "until"), TIMES, ids=[row[0] for row in TIMES])
def test_a_time_of_publication_in_words_is_a_filter(
    question: str, since: datetime | None, until: datetime | None
) -> None:
    """When it was printed is no part of what is asked, nor when it happened."""
    found = read(question)
    assert (found.text, found.filters) == ("How many drowned?", Filters(since=since, until=until))


BOTH = [
    ("How many drowned in Spanish articles published since 3 May 2031?", {"es"}, frozenset()),
    ("How many drowned in reports by the Harbour Post printed since 3 May?", frozenset(), {"The Harbour Post"}),
]


@pytest.mark.parametrize(("question", "languages", "outlets"), BOTH, ids=[row[0] for row in BOTH])
def test_a_time_of_publication_joins_another_filter(question: str, languages: set[str], outlets: set[str]) -> None:
    """The articles of a language or an outlet may be of a time besides."""
    found = read(question)
    assert (found.text, found.filters.since) == ("How many drowned?", day(3))
    assert (found.filters.languages, found.filters.outlets) == (languages, outlets)


def test_a_day_behind_another_filter_is_that_of_the_happening() -> None:
    """Unless it says that it was printed then, a day behind "in Spanish articles" is asked about."""
    found = read("How many drowned in Spanish articles on 5 May 2031?")
    assert (found.text, found.filters) == (
        "How many drowned on 5 May 2031?",
        Filters(languages=frozenset({"es"})),
    )


def test_what_cannot_be_applied_says_so() -> None:
    """An outlet or language that the library has not leaves the search as wide as it was."""
    outlet = read("How many drowned off Hask, as reported by the Lorn Herald?")
    assert outlet.filters == Filters()
    assert outlet.notes == ("no article is by Lorn Herald, so every outlet was searched",)
    language = read("How many drowned off Hask in French articles?")
    assert language.notes == ("no article is in French, so every language was searched",)


PLAIN = [
    "How many people were killed in Hask?",
    "What did the Harbour Watch say in reports about Hask?",
    "How many were hurt in the Spanish town of Orlo?",
    "According to the Harbour Board, how many drowned?",
    "How many drowned on 5 May 2031?",
    "How many drowned in the report on the fire of 5 May 2031?",
    "What did the papers say of the fire in May?",
    "How many drowned in a report published before the trial?",
]


@pytest.mark.parametrize("question", PLAIN)
def test_other_names_are_no_filters(question: str) -> None:
    """A place, a body and a people filter nothing, and the question stays as it was put."""
    assert read(question) == Narrowed(text=question, filters=Filters())


def test_what_was_given_outright_stays() -> None:
    """A shelf given outright holds beside the outlet in the words."""
    given = Filters(shelves=frozenset(("wires",)))
    found = read("How many drowned off Hask, as reported by the Harbour Post?", given)
    assert (found.filters.shelves, found.filters.outlets) == ({"wires"}, {"The Harbour Post"})
