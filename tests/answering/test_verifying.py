"""The gate: every number in a sentence stands in a quote that it cites."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answering.verifying import stated_numbers, verified
from assistant.domain import AnswerSentence, Citation
from tests.accounts import article


def quoting(label: int, quote: str) -> Citation:
    """A citation of a whole text."""
    return Citation(label=label, article=article(quote), quote=quote, start=0, end=len(quote))


NINE = quoting(1, "At least nine people were killed on 4 May 2031, the Rescue League said.")
DOZENS = quoting(2, "Dozens were hurt, 1,200 houses fell and $1.5 million is needed.")

CASES = [
    ("its number is in the quote", "Nine people were killed.", (1,), True),
    ("in digits", "The league counted 9 dead.", (1,), True),
    ("another number", "Ten people were killed.", (1,), False),
    ("one number right, one wrong", "Nine people were killed and three hurt.", (1,), False),
    ("a number of a quote that it does not cite", "Nine people were killed.", (2,), False),
    ("numbers of two quotes", "Nine were killed, dozens were hurt.", (1, 2), True),
    ("a vague word that is not there", "Hundreds were hurt.", (2,), False),
    ("a thousand as it is written", "Some 1,200 houses fell.", (2,), True),
    ("a million spelt otherwise", "It takes $1,500,000.", (2,), True),
    ("no number at all", "People were killed.", (1,), True),
    ("nothing cited", "People were killed.", (), False),
    ("a label that does not exist", "Nine people were killed.", (1, 7), False),
]


@pytest.mark.parametrize(("text", "labels", "holds"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_holds(text: str, labels: tuple[int, ...], holds: bool) -> None:
    """A sentence is supported exactly when its labels exist and its numbers stand in what they quote."""
    (checked,) = verified([AnswerSentence(text=text, citations=labels)], [NINE, DOZENS])
    assert checked.supported is holds
    assert (checked.text, checked.citations) == (text, labels)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nine of 40", {Decimal(9), Decimal(40)}),
        ("Dozens fled", {"dozens"}),
        ("half a million people", {Decimal(500_000)}),
        ("on 4 May 2031", set()),
        ("", set()),
    ],
    ids=["two numbers", "vague", "words", "a date", "nothing"],
)
def test_stated_numbers(text: str, expected: set[Decimal | str]) -> None:
    """Numbers are found in words and digits; dates are left out."""
    assert stated_numbers(text) == expected


@settings(deadline=None)
@given(
    st.lists(st.integers(min_value=2, max_value=999_999), min_size=1, max_size=3),
    st.integers(min_value=2, max_value=999_999),
)
def test_no_foreign_number_passes(quoted: list[int], said: int) -> None:
    """Whatever is quoted, a number passes exactly when it is among what is quoted."""
    quote = quoting(1, "; ".join(f"there were {one:,} people" for one in quoted))
    (checked,) = verified([AnswerSentence(text=f"There were {said:,} people.", citations=(1,))], [quote])
    assert checked.supported is (said in quoted)
