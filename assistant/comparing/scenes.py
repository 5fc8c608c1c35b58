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
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")


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


@dataclass(frozen=True, kw_only=True)
class Scene:
    """What surrounds a figure; one that recalls the past, or adds up over a time, stands apart from the lead."""

    account: Account

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of happening that its sentence speaks of, and the lead unless the sentence names its own."""
        told = kinds_in(self.account.sentence)
        alone = self.apart and names_in(self.account.sentence)
        return told if alone else told | kinds_in(self._lead.text)

    @property
    def day(self) -> date | None:
        """The day of the happening, or None where neither figure nor article tells."""
        return self.account.day or (None if self.apart else self._lead.day)

    @property
    def weekday(self) -> str:
        """The weekday it is said to have been; else empty."""
        if self.apart:
            return ""
        weekday = _WEEKDAY.search(self.account.sentence)
        lead = "" if self.account.figure.period else self._lead.weekday
        return weekday.group() if weekday else lead

    @property
    def apart(self) -> bool:
        """Whether the figure is of something else than what its article reports."""
        return self.account.figure.background or self.account.figure.extent == "cumulative"

    @property
    def _lead(self) -> Lead:
        return lead_of(self.account.article)


def scene(account: Account) -> Scene:
    """The scene of a figure."""
    return Scene(account=account)
