"""What an article is about, in the few words that a reader knows it by: where and when."""

from collections.abc import Sequence
from datetime import date

from assistant.figures.reading import Sentence

LEAD = 3
"""Sentences in which an article says what it is about."""


def happening_of(sentences: Sequence[Sentence]) -> str:
    """The first named place and the first day of an article's lead: "market in Port Vell, 2023-06-25"."""
    place = day = ""
    for sentence in sentences[:LEAD]:
        place = place or _first_name(sentence)
        day = day or _first_day(sentence)
    return ", ".join(part for part in (place, day) if part)


def _first_name(sentence: Sentence) -> str:
    named = (sentence.article.text[one.start : one.end] for one in sentence.places if one.named)
    return next(named, "")


def _first_day(sentence: Sentence) -> str:
    days = (str(one.period) for one in sentence.times if not (one.past or one.cumulative))
    return next(days, "")


def day_reported(sentences: Sequence[Sentence]) -> date | None:
    """The day of publication, else the first day that an undated article's lead names with its year, or None."""
    if sentences and (published := sentences[0].article.published):
        return published.date()
    named = (one.period for sentence in sentences[:LEAD] for one in sentence.times)
    return next((one.first for one in named if one.first and one.first == one.last), None)
