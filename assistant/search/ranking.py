"""How signals are joined into one order of passages: words weigh most, and none can drown a better one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from assistant.comparing.rarity import Rarity
from assistant.domain import Article, Hit, Period
from assistant.search.question import Question
from assistant.search.terms import content_words, stem, stems

WEIGHTS = {"words": 1.0, "meaning": 0.35, "headline": 0.45, "passage": 0.8, "time": 0.3}
"""What the best hit by each signal alone scores: matching words, nearness of meaning, the question's terms in title and
lead, its terms in the passage and the headline together, publication near the time asked about."""

LEAD = 500
"""Characters of an article that say what it is about."""
_FADES = 4.0
"""Days after the time asked about in which the chance that an article is about it halves; reports come after."""
_BEFORE = 1
"""Days before it in which an article may still be about it: time zones, and datelines."""
PASSAGES_FIRST = 3
"""Passages of one article that may stand among the best; the others come after every article's best."""

Key = tuple[str, int]


def fuse(question: Question, by_words: Sequence[Hit], by_meaning: Sequence[Hit], *, rarity: Rarity) -> list[Hit]:
    """One order of the passages that either search found, each once and each wire once, best first.

    A search by words misses the names that a passage spells otherwise; they are worth their share of the question.
    Signals are added up on the scale of their own best hit, so that a clear winner by one stays ahead of what is
    middling by all; ranks would forget how clear it was.
    """
    words, meaning = _scaled(by_words), _scaled(by_meaning)
    hits = {_key(hit): hit for hit in [*by_meaning, *by_words]}
    terms = _weighted(question, rarity)
    articles = {hit.article.id: hit.article for hit in hits.values()}
    heads = {name: _head(article) for name, article in articles.items()}
    scored = []
    for key, hit in hits.items():
        head = heads[hit.article.id]
        searched = stems(f"{hit.article.title or ''} {hit.passage.text}")
        otherwise = _covered(terms, question.read(searched)) - _covered(terms, searched)
        scores = {
            "words": words.get(key, 0.0) + otherwise,
            "meaning": meaning.get(key, 0.0),
            "headline": _covered(terms, question.read(head)),
            "passage": _covered(terms, question.read(head | searched)),
            "time": _timely(question.period, hit.article),
        }
        signals = {signal: WEIGHTS[signal] * score for signal, score in scores.items()}
        scored.append(replace(hit, score=sum(signals.values()), signals=signals))
    return spread(one_a_wire(sorted(scored, key=lambda hit: -hit.score)))


def one_a_wire(hits: Sequence[Hit]) -> list[Hit]:
    """The hits without copies: of the articles that share a wire, only the one that was printed first stays."""
    first: dict[str, Article] = {}
    for hit in hits:
        held = first.setdefault(hit.article.wire, hit.article)
        if _printed(hit.article) < _printed(held):
            first[hit.article.wire] = hit.article
    return [hit for hit in hits if hit.article.id == first[hit.article.wire].id]


def spread(hits: Iterable[Hit]) -> list[Hit]:
    """The hits with those behind the first PASSAGES_FIRST of each article moved to the end, otherwise in order."""
    seen: Counter[str] = Counter()
    first: list[Hit] = []
    later: list[Hit] = []
    for hit in hits:
        seen[hit.article.id] += 1
        (first if seen[hit.article.id] <= PASSAGES_FIRST else later).append(hit)
    return [*first, *later]


def _scaled(hits: Sequence[Hit]) -> dict[Key, float]:
    """Each hit's score as a fraction of the best one's."""
    best = max((hit.score for hit in hits), default=0.0)
    return {_key(hit): max(0.0, hit.score / best) for hit in hits} if best > 0 else {}


def _head(article: Article) -> frozenset[str]:
    """The stems of an article's title and lead."""
    return stems(f"{article.title or ''} {article.text[:LEAD]}")


def _key(hit: Hit) -> Key:
    return hit.article.id, hit.passage.start


def _weighted(question: Question, rarity: Rarity) -> dict[str, float]:
    """The stems of the question's words, each with how telling it is."""
    return {stem(word): rarity(word) for term in question.terms for word in content_words(term)}


def _covered(terms: dict[str, float], held: frozenset[str]) -> float:
    whole = sum(terms.values())
    return sum(weight for term, weight in terms.items() if term in held) / whole if whole else 0.0


def _timely(period: Period | None, article: Article) -> float:
    """1 when an article was published in the time asked about, halving every few days after; 0 when none is known."""
    if period is None or period.first is None or article.published is None:
        return 0.0
    days = _days_after(article.published.date(), period.first, period.last or period.first)
    return 0.0 if days < -_BEFORE else 0.5 ** (max(0, days) / _FADES)


def _days_after(day: date, first: date, last: date) -> int:
    """Days from the end of a stretch to a day; negative before the stretch, 0 within it."""
    if day < first:
        return (day - first).days
    return max(0, (day - last).days)


def _printed(article: Article) -> tuple[bool, float]:
    """Orders articles by publication, undated ones last."""
    return article.published is None, article.published.timestamp() if article.published else 0.0
