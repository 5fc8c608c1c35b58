"""Quotes whose days only their article's date tells: "on Sunday" is a Sunday that a reader must be able to find."""

import re

from assistant.comparing.wording import day_in_words
from assistant.domain import Article
from assistant.figures.periods import times

_YEAR = re.compile(r"\b\d{4}\b")


def dated(quote: str, article: Article) -> str:
    """The quote, with its article's day behind it where it tells a time without a year and that day is known."""
    day = article.published.date() if article.published else None
    relative = any(time.period.first and not _YEAR.search(time.period.words) for time in times(quote, day))
    return f"{quote} (reported {day_in_words(day)})" if day and relative else quote
