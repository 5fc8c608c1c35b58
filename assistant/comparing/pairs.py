"""Two figures that somebody points at by quoting them: found again, and related."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from assistant.comparing.accounts import Account
from assistant.comparing.rarity import Rarity
from assistant.comparing.rulings import NO_RULINGS, Rulings, said
from assistant.comparing.verdicts import Relations
from assistant.comparing.voices import voice
from assistant.comparing.wording import claim
from assistant.domain import Article, Figure, Relation


@dataclass(frozen=True, kw_only=True)
class PairSide:
    """One figure as a person points at it."""

    article: str
    """The article's name."""
    quote: str
    """Words of the article that hold the figure; compared by letters and digits alone."""
    value_text: str
    """The words in the quote that carry the value."""


@dataclass(frozen=True, kw_only=True)
class PairVerdict:
    """How two figures relate, or that one of them was not found."""

    relation: Relation | Literal["not_found"]
    later: Literal["a", "b"] | None
    explanation: str
    reasons: tuple[str, ...]


class Pairs:
    """The figures of some articles, to be found by quotation and related two at a time."""

    def __init__(
        self,
        articles: Iterable[Article],
        figures: Iterable[Figure],
        rarity: Rarity,
        rulings: Rulings = NO_RULINGS,
    ) -> None:
        self._articles = {article.name: article for article in articles}
        self._figures: dict[str, list[Figure]] = {}
        for figure in figures:
            self._figures.setdefault(figure.article, []).append(figure)
        self._rarity = rarity
        self._rulings = rulings
        ruled = rulings.figures()
        self._ruled = [
            one for article in self._articles.values() for one in self._accounts(article) if one.figure.id in ruled
        ]

    def compare(self, a: PairSide, b: PairSide) -> PairVerdict:
        """How the figure that a points at relates to b's."""
        first, second = self.find(a), self.find(b)
        if first is None or second is None:
            missing = [side.value_text for side, one in ((a, first), (b, second)) if one is None]
            return _not_found(f"No figure was found at {' and '.join(repr(value) for value in missing)}.")
        if misread := [ruling for one in (first, second) if (ruling := self._rulings.misread(one.figure.id))]:
            reasons = tuple(said(ruling) for ruling in misread)
            return _not_found(f"{'; '.join(reasons)}.", reasons)
        verdict = self._relations_around(first, second).between(first, second)
        claims = " and ".join(f"{claim(one.figure)} ({voice(one)})" for one in (first, second))
        return PairVerdict(
            relation=verdict.relation,
            later=verdict.later,
            explanation=f"{claims}: {verdict.reasons[0]}.",
            reasons=verdict.reasons,
        )

    def _relations_around(self, a: Account, b: Account) -> Relations:
        """The relations among all figures of the two articles, and those that were ruled on.

        They may show the two to be parts of a sum, or to be what a person has ruled on elsewhere.
        """
        accounts = {one.figure.id: one for each in (a, b) for one in self._accounts(each.article)}
        accounts |= {one.figure.id: one for one in self._ruled}
        return Relations(self._rulings.kept(accounts.values()), self._rarity, self._rulings)

    def _accounts(self, article: Article) -> list[Account]:
        return [Account(figure=figure, article=article) for figure in self._figures.get(article.id, ())]

    def find(self, side: PairSide) -> Account | None:
        """The figure that a side points at, or None when the article, the quote or the figure is not there."""
        article = self._articles.get(side.article)
        if article is None:
            return None
        letters, places = _letters(article.text)
        at = letters.find(_letters(side.quote)[0])
        within = _within(side.quote, side.value_text)
        if at < 0 or within is None:
            return None
        start, end = places[at + within[0]], places[at + within[1] - 1] + 1
        for figure in self._figures.get(article.id, ()):
            if figure.start < end and start < figure.end:
                return Account(figure=figure, article=article)
        return None


def _within(quote: str, value_text: str) -> tuple[int, int] | None:
    """The value in its quote, counted in letters and digits, half-open: as a whole number or word where it can be."""
    words = r"[^\w]*".join(re.escape(letter) for letter in _letters(value_text)[0])
    for pattern in (rf"(?<!\w){words}(?!\w)", words):
        if words and (found := re.search(pattern, quote, re.IGNORECASE)):
            before = len(_letters(quote[: found.start()])[0])
            return before, before + len(_letters(found.group())[0])
    return None


def _not_found(explanation: str, reasons: tuple[str, ...] = ()) -> PairVerdict:
    return PairVerdict(relation="not_found", later=None, explanation=explanation, reasons=reasons)


def _letters(text: str) -> tuple[str, list[int]]:
    """The letters and digits of a text in lower case, and where each stands in it."""
    places = [index for index, character in enumerate(text) if character.isalnum()]
    return "".join(text[index].lower()[:1] for index in places), places
