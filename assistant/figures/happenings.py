"""What an article is about, in the few words that a reader knows it by: where and when."""

from collections.abc import Sequence
from datetime import date

from assistant.domain import Span
from assistant.figures.periods import times
from assistant.figures.places import places
from assistant.figures.tokens import tokenise

LEAD = 3
"""Sentences in which an article says what it is about."""


def happening_of(text: str, sentences: Sequence[Span], published: date | None) -> str:
    """The first named place and the first day of an article's lead: "market in Port Vell, 2023-06-25"."""
    place = day = ""
    for span in sentences[:LEAD]:
        named = (one for one in places(tokenise(text, span)) if one.named)
        first = next(named, None)
        place = place or (text[first.start : first.end] if first else "")
        when = (one for one in times(text[span.start : span.end], published) if not (one.past or one.cumulative))
        day = day or next((str(one.period) for one in when), "")
    return ", ".join(part for part in (place, day) if part)


def day_reported(text: str, sentences: Sequence[Span]) -> date | None:
    """The first day that an undated article's lead names with its year, or None."""
    named = (one.period for span in sentences[:LEAD] for one in times(text[span.start : span.end], None))
    return next((one.first for one in named if one.first and one.first == one.last), None)
