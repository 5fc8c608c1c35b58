"""Two figures that somebody points at by quoting them."""

import pytest

from assistant.comparing.pairs import Pairs, PairSide
from assistant.figures import find_figures
from tests.accounts import article, everywhere_rare

FERRY = (
    "The ferry Sea Lark sank off Velmora on Sunday. Twenty-five people drowned, the coastguard said. "
    "It found 13 bodies in the sea and 12 bodies in the hull."
)
OPERATOR = "The ferry Sea Lark sank off Velmora on Sunday. The operator, Strait Lines, said that 19 people had drowned."


@pytest.fixture
def pairs() -> Pairs:
    """Two articles on one ferry."""
    articles = [
        article(FERRY, name="ferry", published="2031-05-05"),
        article(OPERATOR, name="op", published="2031-05-05"),
    ]
    figures = [figure for one in articles for figure in find_figures(one)]
    return Pairs(articles, figures, everywhere_rare)


def side(name: str, quote: str, value: str) -> PairSide:
    """A figure as a person points at it."""
    return PairSide(article=name, quote=quote, value_text=value)


def test_two_quoted_figures_are_related(pairs: Pairs) -> None:
    """The verdict comes with both claims, their voices and the reason."""
    verdict = pairs.compare(side("ferry", "Twenty-five people drowned", "Twenty-five"), side("op", "19 people", "19"))
    assert (verdict.relation, verdict.later) == ("conflict", None)
    assert verdict.explanation.startswith("twenty-five killed (coastguard) and 19 killed (Strait Lines): ")
    assert verdict.reasons


def test_parts_of_a_sum_are_no_conflict(pairs: Pairs) -> None:
    """25 = 13 + 12: the other figures of the article show a whole with its parts."""
    verdict = pairs.compare(
        side("ferry", "Twenty-five people drowned", "Twenty-five"), side("ferry", "found 13 bodies", "13")
    )
    assert verdict.relation == "scope"


@pytest.mark.parametrize(
    ("quote", "value"),
    [
        ("TWENTY FIVE people   drowned", "twenty-five"),
        ("“Twenty-five” people drowned…", "Twenty-five"),
        ("Twenty-five people drowned, the coastguard said.", "Twenty-five people"),
    ],
    ids=["case and spaces", "quotes and dots", "value with its noun"],
)
def test_a_quote_is_found_by_its_letters_and_digits(pairs: Pairs, quote: str, value: str) -> None:
    """Case, spaces and punctuation of a quote do not matter."""
    found = pairs.find(side("ferry", quote, value))
    assert found is not None
    assert found.figure.value_text == "Twenty-five"


@pytest.mark.parametrize(
    "missing",
    [
        side("nowhere", "Twenty-five people drowned", "Twenty-five"),
        side("ferry", "Thirty people drowned", "Thirty"),
        side("ferry", "Twenty-five people drowned", "nine"),
        side("ferry", "The ferry Sea Lark sank", "Lark"),
    ],
    ids=["no such article", "no such quote", "no such value in it", "no figure there"],
)
def test_what_is_not_there_is_not_found(pairs: Pairs, missing: PairSide) -> None:
    """A side that cannot be found is named, and nothing is compared."""
    verdict = pairs.compare(missing, side("op", "19 people", "19"))
    assert (verdict.relation, verdict.later, verdict.reasons) == ("not_found", None, ())
    assert verdict.explanation == f"No figure was found at {missing.value_text!r}."
