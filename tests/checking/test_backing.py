"""Which sources bear which claims out, as an editor would decide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checking.backing import backs
from assistant.domain import Figure
from tests.accounts import account

QUALIFIERS = {"": "", "at least": "at least ", "more than": "more than ", "about": "about ", "nearly": "nearly "}


def people(words: str) -> Figure:
    """The figure of so many people killed."""
    return account(f"Bombs fell on Velmora and killed {words} people.", words.rsplit(maxsplit=1)[-1]).figure


def money(words: str) -> Figure:
    """The figure of a damage."""
    value = words[words.index("$") :]
    return account(f"The damage came to {words}, the owner said.", value).figure


@pytest.mark.parametrize(
    ("claim", "source", "borne_out"),
    [
        pytest.param("12", "12", True, id="the same number"),
        pytest.param("twelve", "12", True, id="the same number in words"),
        pytest.param("12", "13", False, id="another number"),
        pytest.param("12", "at least 12", False, id="the text drops at least"),
        pytest.param("12", "about 12", False, id="the text drops about"),
        pytest.param("12", "dozens", False, id="the text is more exact than a vague word"),
        pytest.param("at least 12", "12", True, id="the text is more careful"),
        pytest.param("at least 12", "more than 12", True, id="more than is at least"),
        pytest.param("more than 12", "at least 12", False, id="at least is not more than"),
        pytest.param("more than 12", "12", False, id="a number is not more than itself"),
        pytest.param("at least 12", "13", False, id="another count, though both can be true"),
        pytest.param("more than 1,000", "1,043", True, id="rounded down"),
        pytest.param("more than 1,000", "1,943", False, id="rounded away"),
        pytest.param("nearly 300", "297", True, id="rounded up"),
        pytest.param("nearly 300", "304", False, id="rounded the wrong way"),
        pytest.param("about 300", "297", True, id="rounded to the nearest"),
        pytest.param("about 300", "at least 300", False, id="at least is not about"),
        pytest.param("300", "297", False, id="people are not rounded without a word"),
        pytest.param("dozens", "40", True, id="a vague word for what it may stand for"),
        pytest.param("dozens", "400", False, id="a vague word for too many"),
        pytest.param("thousands", "hundreds", False, id="vague words of two sizes"),
    ],
)
def test_a_claim_says_no_more_than_its_source(claim, source, borne_out):
    """A claim is borne out by what says as much or more."""
    assert backs(people(source), people(claim)) is borne_out


@pytest.mark.parametrize(
    ("claim", "source", "borne_out"),
    [
        pytest.param("$1.2 billion", "$1.24 billion", True, id="with fewer digits"),
        pytest.param("$1.24 billion", "$1.2 billion", False, id="with more digits"),
        pytest.param("$1 billion", "$1.24 billion", False, id="with one digit it is another number"),
        pytest.param("$1.4 billion", "$1.24 billion", False, id="another number"),
    ],
)
def test_money_may_lose_digits(claim, source, borne_out):
    """What is no count of people may be told with fewer digits, never with more."""
    assert backs(money(source), money(claim)) is borne_out


@given(st.integers(2, 5000), st.integers(2, 5000), st.sampled_from(sorted(QUALIFIERS)))
def test_an_exact_claim_is_borne_out_by_its_own_number_alone(claimed, given_number, qualifier):
    """No wording of another number, and no qualified one, bears an exact count of people out."""
    source = people(f"{QUALIFIERS[qualifier]}{given_number}")
    assert backs(source, people(str(claimed))) is (claimed == given_number and not qualifier)
