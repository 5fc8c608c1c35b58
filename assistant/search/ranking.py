"""How signals are joined into one order of passages: words weigh most, and none can drown a better one."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial

from assistant.comparing.rarity import Rarity
from assistant.domain import Article, Hit, Period
from assistant.search.counting import TermCounter
from assistant.search.question import Question
from assistant.search.terms import content_words, stem, stems
from assistant.search.timing import NamedDay, the_day, timely

WEIGHTS = {"passage": 0.75, "words": 0.25, "names": 0.15, "meaning": 0.4, "time": 0.9, "day": 0.3}
"""What each signal adds to a score at its best; every signal is a fraction from 0 to 1, save words, which is near it.

- passage: the share of the question's terms, by how telling they are, in passage, title, outlet and lead. That all of
  them are there tells more than how often each is, so this weighs most of what is about words.
- words: the same terms in passage and title by BM25, which knows how often: it orders passages that hold the same.
- names: the share of the question's names there: of two that hold as much, the one about the place comes first.
- meaning: nearness of meaning, where the farthest passage that was found has none.
- time: publication near the time asked about, of what holds any of the terms. It outweighs most of them, for reports
  of the right days often leave out the town, and those that name it are mostly about another day.
- day: the passage or the lead names the very day asked about, which tells happenings of one town and week apart.

Chosen on simulated crime desks and on real news (tests/evaluation/test_search.py): half or double of any one moves the
first places there by three in a hundred at most, save that half of passage or meaning costs five on one set."""

LEAD = 500
"""Characters of an article that say what it is about."""
_SATURATION, _LENGTH, _TITLE = 0.5, 0.5, 3.0
"""BM25's constants, lower than is usual for whole documents since passages are short and alike in length, and how many
times a word counts that stands in the title."""
PASSAGES_FIRST = 3
"""Passages of one article that may stand among the best; the others come after every article's best."""

Key = tuple[str, int]


def fuse(question: Question, by_words: Sequence[Hit], by_meaning: Sequence[Hit], *, rarity: Rarity) -> list[Hit]:
    """One order of the passages that either search found, each once and each wire once, best first.

    Every signal is worked out for every passage, whichever search brought it, on a scale that means the same for all
    questions: ranks, and fractions of the best, would forget how clear a winner was.
    """
    hits = {_key(hit): hit for hit in [*by_meaning, *by_words]}
    scale = _Scale.of(question, list(hits.values()), by_meaning, rarity)
    scored = []
    for hit in hits.values():
        signals = {signal: WEIGHTS[signal] * worth for signal, worth in scale.signals(hit).items()}
        score = sum(signals.values())
        scored.append(Hit(article=hit.article, passage=hit.passage, score=score, signals=signals))
    return spread(one_a_wire(sorted(scored, key=lambda hit: -hit.score)))


@dataclass(frozen=True, kw_only=True)
class _Head:
    """What is the same for all passages of an article."""

    title: Mapping[str, int]
    """The terms that its title holds, with how often."""
    held: Set[str]
    """Those that its title, outlet or lead holds."""
    time: float
    day: float


@dataclass(frozen=True, kw_only=True)
class _Scale:
    """What the passages found for one question are measured by."""

    terms: Mapping[str, float]
    """The stems of the question with how telling each is, as a share of all."""
    names: Mapping[str, float]
    """Those that stand in names, as a share of these."""
    day: NamedDay | None
    nearness: Mapping[Key, float]
    """By passage, 0 for the farthest that was found and 1 for the same meaning."""
    length: float
    """The mean of the passages, in characters."""
    counted: Callable[[str], Mapping[str, int]]
    """Those of the terms that a text holds, with how often it holds each."""
    heads: Mapping[str, _Head]
    """By article."""

    @classmethod
    def of(cls, question: Question, hits: Sequence[Hit], by_meaning: Sequence[Hit], rarity: Rarity) -> "_Scale":
        """The measures for a question and what was found."""
        words = telling_words(question)
        terms = {stem(word): told for word, told in zip(words, rarity.of(words), strict=True)}
        named = stems(" ".join(question.names))
        counter = TermCounter.of([*terms, *question.stems_otherwise()])
        counted = partial(_counted, question, terms.keys(), counter)
        day = NamedDay.of(question.period)
        articles = {hit.article.id: hit.article for hit in hits}
        return cls(
            terms=_shares(terms),
            names=_shares({one: told for one, told in terms.items() if one in named}),
            day=day,
            nearness=_nearness(by_meaning),
            length=sum(hit.passage.end - hit.passage.start for hit in hits) / max(1, len(hits)),
            counted=counted,
            heads={key: _head(article, counted, question.period, day) for key, article in articles.items()},
        )

    def signals(self, hit: Hit) -> dict[str, float]:
        """What each signal gives a passage, from 0 to 1."""
        text, head = hit.passage.text, self.heads[hit.article.id]
        held = self.counted(text)
        there = head.held | held.keys()
        return {
            "passage": sum([share for term, share in self.terms.items() if term in there]),
            "words": self._matched(held, head.title, len(text)),
            "names": sum([share for term, share in self.names.items() if term in there]),
            "meaning": self.nearness.get(_key(hit), 0.0),
            "time": head.time if there else 0.0,
            "day": max(head.day, self.day.in_text(text, hit.article.published)) if self.day else 0.0,
        }

    def _matched(self, held: Mapping[str, int], title: Mapping[str, int], length: int) -> float:
        """The passage's BM25 under its title, as a share of what all terms would give, each once."""
        norm = _SATURATION * (1 - _LENGTH + _LENGTH * length / self.length)
        score = 0.0
        for term, share in self.terms.items():
            if often := held.get(term, 0) + _TITLE * title.get(term, 0):
                score += share * often * (_SATURATION + 1) / (often + norm)
        return score


def _head(
    article: Article, counted: Callable[[str], Mapping[str, int]], period: Period | None, day: NamedDay | None
) -> _Head:
    lead = _lead(article)
    return _Head(
        title=counted(article.title or ""),
        held=counted(lead).keys(),
        time=timely(period, article),
        day=day.in_text(lead, article.published) if day else 0.0,
    )


def _counted(question: Question, terms: Set[str], counter: TermCounter, text: str) -> Mapping[str, int]:
    """Those of the terms that a text holds, with how often; a name in another spelling counts once."""
    counts = counter.counts(text)
    if not question.spellings:
        return counts
    return {term: counts.get(term, 1) for term in question.read(frozenset(counts)) & terms}


def telling_words(question: Question) -> list[str]:
    """The question's words without those of the day that it asks about: texts write a day in too many ways."""
    period, words = question.period, [word for term in question.terms for word in content_words(term)]
    dated = stems(period.words) if period and the_day(period) else frozenset()
    return list(dict.fromkeys(word for word in words if stem(word) not in dated)) or words


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


def _nearness(hits: Sequence[Hit]) -> dict[Key, float]:
    """Each hit's nearness in meaning, where the farthest that was found has none."""
    farthest = min((hit.score for hit in hits), default=0.0)
    return {_key(hit): (hit.score - farthest) / (1 - farthest) for hit in hits} if farthest < 1 else {}


def _lead(article: Article) -> str:
    """What an article says that it is about; who prints it tells, for many papers are named after their town."""
    return f"{article.title or ''} {article.outlet or ''} {article.text[:LEAD]} "


def _key(hit: Hit) -> Key:
    return hit.article.id, hit.passage.start


def _shares(weights: Mapping[str, float]) -> Mapping[str, float]:
    """Each weight as a share of all; nothing where all are 0."""
    whole = sum(weights.values())
    return {term: weight / whole for term, weight in weights.items()} if whole else dict.fromkeys(weights, 0.0)


def _printed(article: Article) -> tuple[bool, float]:
    """Orders articles by publication, undated ones last."""
    return article.published is None, article.published.timestamp() if article.published else 0.0
