"""The sentences that answer a question for a fact: whole, few, and none when nothing answers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.comparing.names import names_in
from assistant.comparing.rarity import Rarity
from assistant.domain import LONGEST_QUOTE, Article, Hit, Span
from assistant.search.question import Question
from assistant.search.terms import content_words, stem
from assistant.search.weighing import Wanted, weigh
from assistant.sentences import sentence_spans

FOUND = 0.15
"""What is added for the rank of the article in the search."""
MOST_PICKED = 3
_AS_GOOD, _AS_GOOD_FULFILLED, _ADDS = 0.82, 0.93, 0.6
"""A further sentence scores at least this fraction of the best, more where that has the sort of answer that is
expected, and at least a fraction of its words is new."""
_ARTICLES = 12
"""The articles read; a search for a fact that has not found it by then will not."""

_LEANS = re.compile(
    r"[\"“‘'«`]*(?:The [a-z]+|He|She|It|They|His|Her|Its|Their|This|These|Those|That|[A-Z]{2,6})\b(?!\.)"
)
"""A sentence that begins so is about what the one before it names; "the company" only where nothing is named."""


@dataclass(frozen=True, kw_only=True)
class Picked:
    """A run of whole sentences that answers."""

    article: Article
    span: Span
    """At most LONGEST_QUOTE characters of the article."""
    score: float
    """Higher is better; comparable within one question only."""
    coverage: float
    """The fraction of the question's telling terms that the sentence and its surroundings hold, 0 to 1."""
    fulfilled: float = 0.0
    """The fraction of what the question expects that the sentence holds; 0 where nothing is expected."""


def pick_sentences(question: Question, hits: Sequence[Hit], rarity: Rarity) -> list[Picked]:
    """The sentences that answer, best first, at most MOST_PICKED; none when nothing answers well enough."""
    wanted = Wanted.of(question, rarity)
    strength: dict[str, float] = {}
    articles: dict[str, Article] = {}
    for hit in hits:
        articles.setdefault(hit.article.id, hit.article)
        strength.setdefault(hit.article.id, hit.score / hits[0].score if hits[0].score > 0 else 0.0)
    read = list(articles.values())[:_ARTICLES]
    picked = [one for article in read for one in _candidates(wanted, article, strength[article.id])]
    return _few(sorted(picked, key=lambda one: -one.score))


def _candidates(wanted: Wanted, article: Article, strength: float) -> Iterator[Picked]:
    """The sentences of an article that may be answers."""
    spans = sentence_spans(article.text)
    for at, worth in enumerate(weigh(wanted, article, spans)):
        if worth.passes(wanted.expected):
            yield Picked(
                article=article,
                span=_leaning_on(article.text, spans, at),
                score=worth.score(wanted.expected) + FOUND * strength,
                coverage=worth.covered,
                fulfilled=worth.fulfilled or 0.0,
            )


def _leaning_on(text: str, spans: Sequence[Span], at: int) -> Span:
    """The sentence, with the one before it where it leans on that, both are of one paragraph and the quote fits."""
    span = spans[at]
    lead_in = _LEANS.match(text, span.start)
    if at == 0 or not lead_in or (lead_in.group().startswith("The") and names_in(text[span.start : span.end])):
        return span
    before = spans[at - 1]
    if "\n\n" in text[before.end : span.start] or span.end - before.start > LONGEST_QUOTE:
        return span
    return Span(start=before.start, end=span.end)


def _few(picked: Sequence[Picked]) -> list[Picked]:
    """The best, then those that are nearly as good and say something else.

    Where the best has the sort of answer that is expected, its article has said it: only others may add to it.
    """
    chosen: list[Picked] = []
    said: frozenset[str] = frozenset()
    for one in picked:
        words = frozenset(map(stem, content_words(one.article.text[one.span.start : one.span.end])))
        if not chosen or (_is_worth_adding(chosen, one) and len(words - said) >= _ADDS * len(words)):
            chosen.append(one)
            said |= words
        if len(chosen) == MOST_PICKED:
            break
    return chosen


def _is_worth_adding(chosen: Sequence[Picked], one: Picked) -> bool:
    best = chosen[0]
    if not best.fulfilled:
        return one.score >= _AS_GOOD * best.score
    elsewhere = all(one.article.id != other.article.id for other in chosen)
    return elsewhere and one.fulfilled >= best.fulfilled and one.score >= _AS_GOOD_FULFILLED * best.score
