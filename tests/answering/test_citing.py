"""Citations as an answer collects them."""

from collections.abc import Sequence

import pytest

from assistant.answering.citing import Citations
from assistant.domain import Article, Span
from tests.accounts import account, article

TEXT = "Nine people were killed. Thirteen people were hurt."
PRINTED = article(TEXT, name="first")
COPY = article(TEXT, name="copy")
FIRST, SECOND = Span(start=0, end=24), Span(start=25, end=51)


def copies(printed: Article) -> Sequence[Article]:
    """The article's copy, and no copy of any other."""
    return [COPY] if printed is PRINTED else []


def test_a_citation_is_verbatim() -> None:
    """The quote is the text of its span, and the copies stand with it."""
    made = Citations(copies).cite(PRINTED, SECOND)
    assert made.quote == TEXT[made.start : made.end] == "Thirteen people were hurt."
    assert made.also == (COPY,)


def test_labels_count_from_one_in_order() -> None:
    """Each new quote gets the next label; one that was cited before keeps its own."""
    citations = Citations(copies)
    labels = [
        citations.cite(*one).label for one in ((PRINTED, FIRST), (PRINTED, SECOND), (COPY, FIRST), (PRINTED, FIRST))
    ]
    assert labels == [1, 2, 3, 1]
    assert [one.label for one in citations.made()] == [1, 2, 3]


@pytest.mark.parametrize("value", ["Nine", "Thirteen"])
def test_an_account_is_cited_by_its_sentence(value: str) -> None:
    """The quote of an account holds its number."""
    assert Citations(copies).cite_account(account(TEXT, value)).quote.startswith(f"{value} people were")
