"""The scene of a figure: what surrounds it, the numbers left out, by which happenings are told apart."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.comparing.accounts import Account
from assistant.comparing.kinds import kinds_in
from assistant.comparing.names import names_in
from assistant.domain import Article
from assistant.figures.english.calendar import WEEKDAY
from assistant.figures.periods import times
from assistant.sentences import sentence_spans

_LEAD_SENTENCES = 4
_WORD = re.compile(r"[a-z][a-z-]{3,}")
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")
_COMMON = frozenset(
    "about after again against also among another around because been before being between both could during each "
    "even from have having here into just last least less many more most much near nearly only other others over "
    "people said says same several since some still such than that their them then there these they this those "
    "through told under until very were what when where which while will with would year years according reported "
    "report reports killed dead injured wounded died killing wounding number numbers officials police week "
    "month days".split()
)


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What surrounds a figure, the numbers left out."""

    names: tuple[str, ...]
    mentioned: tuple[str, ...]
    """The names of the whole article, or of the sentence alone where it stands apart."""
    words: frozenset[str]
    kinds: frozenset[str]
    """The kinds of happening that are spoken of."""
    day: date | None
    """The day of the happening, or None where neither figure nor article tells."""
    weekday: str
    """The weekday it is said to have been, when no date is known; else empty."""


@dataclass(frozen=True, kw_only=True)
class Lead:
    """What an article reports in the first place: its headline and first sentences."""

    text: str
    opening: str
    """Its headline and first sentence."""
    day: date | None
    weekday: str


@lru_cache(maxsize=4096)
def _lead(text: str, title: str | None, published: date | None) -> Lead:
    spans = sentence_spans(text)[:_LEAD_SENTENCES]
    lead = text[: spans[-1].end] if spans else ""
    first = text[: spans[0].end] if spans else ""
    weekday = _WEEKDAY.search(lead)
    return Lead(
        text=f"{title or ''}. {lead}",
        opening=f"{title or ''}. {first}",
        day=_day_reported(first, lead, published),
        weekday=weekday.group() if weekday else "",
    )


def _day_reported(opening: str, lead: str, published: date | None) -> date | None:
    """The day of what an article reports: a past time of its first sentence, else a day of its lead, else its own."""
    recalled = next((time.period.first for time in times(opening, published) if time.past and time.period.first), None)
    if recalled:
        return recalled
    found = [time.period for time in times(lead, published) if not time.past and not time.cumulative]
    return next((period.first for period in found if period.first and period.first == period.last), published)


def lead_of(article: Article) -> Lead:
    """The article's headline and first sentences, and the day that they report of."""
    return _lead(article.text, article.title, article.published.date() if article.published else None)


def scene(account: Account) -> Scene:
    """The scene of a figure; one that recalls the past, or adds up over a time, stands apart from the lead."""
    lead = lead_of(account.article)
    apart = account.figure.background or account.figure.extent == "cumulative"
    alone = apart and names_in(account.sentence)
    text = account.sentence if alone else f"{lead.text} {account.sentence}"
    weekday = _WEEKDAY.search(account.sentence)
    return Scene(
        names=names_in(text),
        mentioned=names_in(account.sentence if alone else account.article.text),
        words=frozenset(_WORD.findall(text.lower())) - _COMMON,
        kinds=kinds_in(text),
        day=account.day or (None if apart else lead.day),
        weekday="" if apart else weekday.group() if weekday else lead.weekday,
    )
