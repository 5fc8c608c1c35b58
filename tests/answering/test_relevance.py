"""Which figures a question asks for."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assistant.answering.relevance import rank
from assistant.comparing.accounts import Account
from assistant.search.question import understand
from tests.accounts import account, everywhere_rare

NOW = datetime(2031, 6, 1, tzinfo=UTC)
BOMB = "Bombs hit the grain market of Velmora on Sunday. "
MARKET = account(BOMB + "Nine people were killed, the Rescue League said.", "Nine", name="a", published="2031-05-05")
CHILDREN = account(BOMB + "Two children were killed, the Mayor said.", "Two", name="b", published="2031-05-05")
INJURED = account(BOMB + "Forty people were injured, the Mayor said.", "Forty", name="c", published="2031-05-05")
FERRY = account("The ferry Sea Lark sank off Hask. Eight people drowned, the coastguard said.", "Eight", name="d")
YEAR_BEFORE = account(
    "Bombs hit the grain market of Velmora on Sunday. Four people were killed, the Rescue League said.",
    "Four",
    name="e",
    published="2030-05-06",
)
WAR = account(BOMB + "The war has killed 4,000 people since 2022, the Mayor said.", "4,000", name="f")
ALL = (MARKET, CHILDREN, INJURED, FERRY, YEAR_BEFORE, WAR)


def ranked(text: str, *accounts: Account) -> list[str]:
    """The numbers that answer a question, best first."""
    question = understand(text, now=NOW)
    return [one.account.figure.value_text for one in rank(question, question.measures[0], accounts, everywhere_rare)]


CASES = [
    ("the toll of a place", "How many people were killed at the market in Velmora on 4 May 2031?", "Nine"),
    ("a part of them", "How many children were killed at the market in Velmora?", "Two"),
    ("another happening", "How many people drowned when the Sea Lark sank off Hask?", "Eight"),
    ("another year", "How many people were killed at the market in Velmora on 5 May 2030?", "Four"),
    ("another measure", "How many people were injured at the market in Velmora?", "Forty"),
    ("a long run", "How many people has the war killed since 2022?", "4,000"),
    ("a voice", "How many people were killed in Velmora according to the Mayor?", "Two"),
]


@pytest.mark.parametrize(("text", "best"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_figure_that_is_asked_for_comes_first(text: str, best: str) -> None:
    """Of all figures the one of the place, group, year and voice that is asked about is the best."""
    assert ranked(text, *ALL)[0] == best


BRIGADES = [
    account(f"Shells fell on Lorn. {word} men of the {number} Brigade were killed in two days.", word, name=number)
    for word, number in (("Six", "81st"), ("Five", "82nd"))
]


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("How many men of the 82nd Brigade were killed in two days?", "Five"),
        ("How many men of the 82nd Brigade were killed from the 2nd to the 4th day?", "Five"),
        ("How many men of the 81st Brigade were killed on the day of the shelling?", "Six"),
    ],
)
def test_ordinals_of_days_tell_nothing_and_others_do(text: str, best: str) -> None:
    """The number of a unit tells which figure is meant, that of a day does not."""
    assert ranked(text, *BRIGADES)[0] == best


@pytest.mark.parametrize(
    "text",
    ["How many people were killed in Sulmek?", "How many people drowned off Orlo in the ferry Blue Star?"],
    ids=["another place", "another ferry"],
)
def test_what_is_not_there_is_not_answered(text: str) -> None:
    """Figures of other happenings do not answer, however much they look alike."""
    assert ranked(text, *ALL) == []


PRICE = account("Brenn Mills agreed to buy Castrin Foods for $410 million in cash.", "$410 million", name="g")
SALES = account("Castrin Foods, which Brenn Mills wants, had sales of $90 million last year.", "$90 million", name="h")
EUROS = account("Brenn Mills agreed to buy Castrin Foods for 380 million euros.", "380 million", name="i")
CREW = account("Sixteen crew members were aboard the Sea Lark when it sank off Hask.", "Sixteen", name="j")
BOATS = account("Three boats came to the help of the Sea Lark off Hask.", "Three", name="k")
SHARE_A = account("The cut stopped 70 percent of the traffic in Ardovia.", "70", name="l")
SHARE_B = account("The cut stopped 60 percent of the traffic in Sulmek.", "60", name="m")
EARLY = account(
    "Two lines off Hask were cut on Friday. In January, five lines off Hask were cut.",
    "five",
    name="n",
    published="2031-12-19",
)
LATE = account("Two lines off Hask were cut on Friday.", "Two", name="o", published="2031-12-19")
HAMLET = account(
    "Shells hit the hamlet of Brisk near the market; seven people were killed in Brisk.", "seven", name="p"
)
OTHERS = (PRICE, SALES, EUROS, CREW, BOATS, SHARE_A, SHARE_B, EARLY, LATE, HAMLET)
SORTS = [
    ("the sort of money", "How much did Castrin Foods make in sales?", "$90 million"),
    ("the currency", "What price in euros did Brenn Mills agree to pay for Castrin Foods?", "380 million"),
    ("what is counted under another word", "How many sailors were on the Sea Lark off Hask?", "Sixteen"),
    ("what is counted, not another thing", "How many boats came to the Sea Lark off Hask?", "Three"),
    ("a people for its country", "What percentage of Ardovian traffic did the cut stop?", "70"),
    ("a time that only an earlier happening fits", "How many lines off Hask were cut in January 2031?", "five"),
    ("a place of its own", "How many people were killed at the market in Velmora?", "Nine"),
]


@pytest.mark.parametrize(("text", "best"), [case[1:] for case in SORTS], ids=[case[0] for case in SORTS])
def test_the_sort_the_kind_and_the_place_decide(text: str, best: str) -> None:
    """Among figures of one measure those of the sort, kind, currency, time and place asked about come first."""
    assert ranked(text, *OTHERS, *ALL)[0] == best


@pytest.mark.parametrize(
    "text",
    ["How much compensation did Brenn Mills pay Castrin Foods?", "How many helicopters came to the Sea Lark off Hask?"],
    ids=["another sort of money", "things that nobody counted"],
)
def test_another_sort_does_not_answer(text: str) -> None:
    """A price is no compensation, and boats are no helicopters."""
    assert ranked(text, *OTHERS) == []


def test_what_clashes_with_the_question_is_marked() -> None:
    """A figure of another voice or day than the one named clashes, however alike it is."""
    question = understand("How many people were killed in Velmora on 4 May 2031?", now=NOW)
    clashing = {one.account.figure.value_text: one.clashes for one in rank(question, "killed", ALL, everywhere_rare)}
    assert not clashing["Nine"]
    assert clashing["Four"]


def test_one_measure_answers() -> None:
    """What is ranked is of one measure, best first."""
    question = understand("How many people were killed in Velmora?", now=NOW)
    found = rank(question, "killed", ALL, everywhere_rare)
    assert {one.account.figure.measure for one in found} == {"killed"}
    assert [one.relevance for one in found] == sorted((one.relevance for one in found), reverse=True)


@pytest.mark.parametrize(
    ("asked", "spellings"),
    [
        ("the RL", {"RL": ("Rescue League",)}),
        ("the Rescue League of Brenn", {"Rescue League of Brenn": ("Rescue League", "RLB")}),
    ],
    ids=["by its acronym", "by another form"],
)
def test_a_voice_is_known_under_every_form_of_its_name(asked: str, spellings: dict[str, tuple[str, ...]]) -> None:
    """Who is asked for by an acronym answers under the name, and the reverse."""
    question = understand(f"How many people were killed in Velmora according to {asked}?", now=NOW)
    unknown, known = (
        {one.account: one.relevance for one in rank(each, "killed", (MARKET, WAR), everywhere_rare)}
        for each in (question, replace(question, spellings=spellings))
    )
    assert known[MARKET] > unknown.get(MARKET, 0.0)


def test_a_name_is_held_under_every_form() -> None:
    """A text that has another form of the question's name is near it."""
    question = understand("How many people were killed at the VGM?", now=NOW)
    told = replace(question, spellings={"VGM": ("grain market of Velmora",)})
    assert rank(question, "killed", (MARKET,), everywhere_rare) == []
    assert [one.account for one in rank(told, "killed", (MARKET,), everywhere_rare)] == [MARKET]


def test_nothing_is_ranked_of_nothing() -> None:
    """Without accounts nothing answers."""
    assert ranked("How many people were killed in Velmora?") == []
