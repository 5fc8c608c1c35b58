"""The one sentence that an editor would print of a comparison."""

from dataclasses import replace

import pytest

from assistant.comparing.accounts import Account
from assistant.comparing.explaining import claimed_by, explain, explain_scope, subject_of
from tests.accounts import account

BOMB = "A bomb hit the market of Velmora on Sunday. "


def told(said: str, value: str, voice: str = "River Watch", day: str = "2031-05-05") -> Account:
    """The account of a voice on one day."""
    text = f"{BOMB}{said}, the {voice} said."
    return account(text, value, name=f"{voice} {day} {value}", outlet="Courier", published=day or None)


LEAST_NINE = told("At least nine people were killed", "nine")
THIRTEEN = told("Thirteen people were killed", "Thirteen", "Harbour Board")
LATER = told("Fifteen people were killed", "Fifteen", day="2031-05-07")


@pytest.mark.parametrize(
    ("relation", "opening"),
    [
        ("conflict", "Reports differ: "),
        ("bounds", "The counts differ but can all be true: "),
        ("agree", "The reports agree: "),
    ],
)
def test_each_relation_has_a_sentence_of_its_own(relation: str, opening: str) -> None:
    """The kind of difference comes first, then every number in the source's words with its voice."""
    sentence = explain([LEAST_NINE, THIRTEEN], [], relation)  # type: ignore[arg-type]
    assert sentence.startswith(f"{opening}at least nine killed (River Watch) and thirteen killed (Harbour Board)")
    assert sentence.endswith(".")


def test_an_update_gives_the_newest_first() -> None:
    """A toll that was counted again reads as one: the newest, then what was before it, each with its day."""
    sentence = explain([LATER], [LEAST_NINE], "update")
    parts = ["fifteen killed", "River Watch", "7 May 2031", "before that", "at least nine killed", "5 May 2031"]
    places = [sentence.index(part) for part in parts]
    assert places == sorted(places)


RECALLED = told("Nine people were killed", "Nine", "Harbour Board", day="2031-05-20")
RECALLED = replace(RECALLED, figure=replace(RECALLED.figure, background=True))
SIXTEEN, SEVENTEEN = (told(f"{word} people were killed", word, "Mayor", day="") for word in ("Sixteen", "Seventeen"))


@pytest.mark.parametrize(
    ("standing", "superseded", "expected"),
    [
        pytest.param(
            [told("Fifteen people were killed", "Fifteen", "Harbour Board", day="2031-05-06"), LATER],
            [LEAST_NINE],
            "The latest count is fifteen killed (Harbour Board and River Watch) since 6 May 2031; "
            "before that at least nine killed on 5 May 2031.",
            id="a number that is given again is no earlier count",
        ),
        pytest.param(
            [LATER],
            [LEAST_NINE, told("Nine people were killed", "Nine", day="2031-05-06")],
            "The latest count is fifteen killed (River Watch) on 7 May 2031; "
            "before that at least nine killed on 5 May 2031.",
            id="an earlier number is named once, with its first day",
        ),
        pytest.param(
            [LEAST_NINE, LATER, RECALLED],
            [],
            "The latest count is fifteen killed (River Watch) on 7 May 2031; "
            "before that at least nine killed on 5 May 2031.",
            id="what is recalled later is no later count",
        ),
        pytest.param(
            [SIXTEEN, SEVENTEEN],
            [],
            "Counted at different times: sixteen killed (mayor) and seventeen killed (mayor).",
            id="where no day tells, none is the latest",
        ),
    ],
)
def test_an_update_names_each_number_once(standing, superseded, expected) -> None:
    """Whoever reads it can tell what replaced what."""
    assert explain(standing, superseded, "update") == expected


@pytest.mark.parametrize(
    ("said", "value", "words"),
    [
        ("Dozens of traders were killed", "Dozens", "dozens of traders killed"),
        ("There were no deaths", "no", "nobody killed"),
        ("Tens of thousands of people marched", "Tens of thousands", "tens of thousands of people"),
    ],
)
def test_claims_read_as_sentences_do(said, value, words) -> None:
    """Vague and empty numbers are joined to what they count as a reporter would."""
    assert explain([told(said, value)], [], "agree") == f"This figure was found: {words} (River Watch)."


def test_a_correction_says_what_was_withdrawn() -> None:
    """A number that its source took back is named as withdrawn, after the one that stands."""
    withdrawn = replace(LEAST_NINE, figure=replace(LEAST_NINE.figure, status="withdrawn"))
    sentence = explain([THIRTEEN], [withdrawn], "update")
    assert sentence.startswith("Corrected: thirteen killed (Harbour Board")
    assert sentence.endswith("at least nine killed was withdrawn.")
    later = explain([THIRTEEN, LATER], [withdrawn], "update")
    assert later.startswith(
        "The latest count is fifteen killed (River Watch) on 7 May 2031; before that thirteen killed"
    )
    assert later.endswith("; at least nine killed was withdrawn.")


def test_one_voice_is_heard_once() -> None:
    """A claim that a voice repeats stands once in the sentence."""
    sentence = explain([LEAST_NINE, LEAST_NINE, THIRTEEN], [], "bounds")
    assert sentence.count("River Watch") == 1


def test_one_number_alone() -> None:
    """A single account is no agreement."""
    assert explain([LEAST_NINE], [], "agree") == "This figure was found: at least nine killed (River Watch)."


def test_nothing_that_stands_is_said_so() -> None:
    """Where no number stands the sentence says that."""
    assert explain([], [LEAST_NINE], "agree") == "No number stands."


def test_scopes_say_what_each_counts() -> None:
    """Numbers of two places stand side by side, each with its place and voice."""
    market = account(
        "Nine people were killed in the market of Velmora, the River Watch said.", "Nine", name="a", outlet="Courier"
    )
    province = account("Thirteen people were killed in Lorn province, the Harbour Board said.", "Thirteen", name="b")
    assert explain_scope([market, province]) == (
        "These count different things: nine killed in the market of Velmora (River Watch); "
        "thirteen killed in Lorn province (Harbour Board)."
    )


@pytest.mark.parametrize(
    ("outlet", "expected"), [("Courier", "(Courier)"), (None, "(source not named)")], ids=["outlet", "nobody"]
)
def test_who_is_not_known_is_said(outlet: str | None, expected: str) -> None:
    """Where nobody gave the number the outlet did; where that is not known either, the sentence says so."""
    assert expected in explain([account("Nine people were killed.", "Nine", outlet=outlet)], [], "agree")


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Nine people were killed in Velmora on Sunday.", "2031-05-05", "Velmora, 4 May 2031"),
        ("Nine people were killed in Velmora.", "2031-05-05", "Velmora, reported 5 May 2031"),
        ("Nine people were killed in Velmora.", None, "Velmora"),
        ("Nine people were killed in Velmora since January, the council said.", "2031-05-05", "Velmora, since January"),
    ],
    ids=["day said", "day of the report", "undated", "since"],
)
def test_the_subject_says_where_and_when(text: str, day: str | None, expected: str) -> None:
    """A day that the article does not say is given as the report's, never as the happening's."""
    assert subject_of(account(text, "Nine", published=day or None)) == expected


ABOUT = [
    (
        [LEAST_NINE],
        "agree",
        "market in Port Vell, 4 May 2031",
        "This figure was found for the market in Port Vell, 4 May",
    ),
    ([LEAST_NINE, THIRTEEN], "bounds", "Port Vell", "The counts for Port Vell differ but can all be true: at least"),
    ([THIRTEEN, LATER], "conflict", "the market", "Reports differ on the market: thirteen"),
    ([THIRTEEN, THIRTEEN], "agree", "4 May 2031", "The reports agree (4 May 2031): thirteen"),
    ([LATER], "update", "reported 7 May 2031", "The latest count (reported 7 May 2031) is fifteen"),
]


@pytest.mark.parametrize(("accounts", "relation", "about", "begins"), ABOUT, ids=[row[3] for row in ABOUT])
def test_a_sentence_may_name_what_it_is_about(accounts, relation, about, begins) -> None:
    """The happening stands where an editor would put it; a day alone stands in brackets."""
    assert explain(accounts, [], relation, about=about).startswith(begins)


def test_one_account_is_told_with_its_happening_where_that_is_asked() -> None:
    """A single claim carries its place, or the place and day of its happening, and who made it."""
    placed = told("At least nine people were killed in Orlo on Sunday", "nine")
    assert claimed_by(placed) == "at least nine killed in Orlo (River Watch)"
    assert claimed_by(placed, subject=True) == "at least nine killed in Orlo, 4 May 2031 (River Watch)"


def test_who_speaks_for_a_body_stands_beside_it() -> None:
    """Brackets never stand in brackets."""
    spoken = replace(LEAST_NINE, figure=replace(LEAST_NINE.figure, origin="Oda Merrin (River Watch)"))
    assert claimed_by(spoken).endswith("(Oda Merrin, River Watch)")
