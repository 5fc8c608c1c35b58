"""Quotes with their article's day."""

import pytest

from assistant.answering.dating import dated
from tests.accounts import article

CASES = [
    ("The dam broke on Sunday.", "2031-05-06", "The dam broke on Sunday. (reported 6 May 2031)"),
    ("It broke yesterday.", "2031-05-06", "It broke yesterday. (reported 6 May 2031)"),
    ("It broke on 4 May 2031.", "2031-05-06", "It broke on 4 May 2031."),
    ("It broke.", "2031-05-06", "It broke."),
    ("The dam broke on Sunday.", None, "The dam broke on Sunday."),
]


@pytest.mark.parametrize(("quote", "published", "expected"), CASES)
def test_a_day_that_only_the_article_tells_is_told(quote: str, published: str | None, expected: str) -> None:
    """A weekday carries the date of its article, where that is known; a full date needs none."""
    assert dated(quote, article(quote, published=published)) == expected
