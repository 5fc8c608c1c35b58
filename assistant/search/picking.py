"""The sentences that answer a question for a fact: whole, few, and none when nothing answers."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from assistant.comparing.accounts import Rarity
from assistant.comparing.names import names_in, same_name
from assistant.domain import LONGEST_QUOTE, Article, Hit, Span
from assistant.search.expecting import Expected, expected, fulfilled
from assistant.search.question import Question
from assistant.search.terms import content_words, stem, stems
from assistant.sentences import sentence_spans

IN_SENTENCE, BESIDE, IN_HEAD, ELSEWHERE = 1.0, 0.6, 0.5, 0.2
"""What a term of the question counts by where it stands: in the sentence, in the one before or after it, in the
article's title and first sentences, anywhere in the article."""
NAME_IN_CONTEXT = 0.8
"""What a name counts at least when the sentence before, the title or the lead holds it: texts name things once."""
FULFILLED, FOUND = 0.3, 0.15
"""What is added for the sort of answer that is expected, and for the rank of the article in the search."""

LEAST_OWN, LEAST_COVERED = 0.15, 0.45
"""The fractions of the question's telling terms that an answer holds itself, and with its surroundings."""
LEAST_COVERED_UNFULFILLED = 0.6
"""The same for a sentence without the sort of answer that is expected."""
MOST_PICKED = 3
_AS_GOOD, _AS_GOOD_FULFILLED, _ADDS = 0.82, 0.9, 0.6
"""A further sentence scores at least this fraction of the best, more where that has the sort of answer that is
expected, and at least a fraction of its words is new."""
_ARTICLES = 12
"""The articles read; a search for a fact that has not found it by then will not."""
_HEAD_SENTENCES = 3

_LEANS = re.compile(r"[\"“‘'«`]*(?:He|She|It|They|His|Her|Its|Their|This|These|Those|That|[A-Z]{2,6})\b(?!\.)")
"""A sentence that begins so is about what the one before it names."""


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


def pick_sentences(question: Question, hits: Sequence[Hit], rarity: Rarity) -> list[Picked]:
    """The sentences that answer, best first, at most MOST_PICKED; none when nothing answers well enough."""
    wanted = _Wanted.of(question, rarity)
    strength: dict[str, float] = {}
    articles: dict[str, Article] = {}
    for hit in hits:
        articles.setdefault(hit.article.id, hit.article)
        strength.setdefault(hit.article.id, hit.score / hits[0].score if hits[0].score > 0 else 0.0)
    read = list(articles.values())[:_ARTICLES]
    picked = [one for article in read for one in _candidates(wanted, article, strength[article.id])]
    return _few(sorted(picked, key=lambda one: -one.score))


@dataclass(frozen=True, kw_only=True)
class _Wanted:
    """What a sentence is measured by: the stems of the question with their weights, and the sort of answer."""

    weights: Mapping[str, float]
    names: frozenset[str]
    """Those of the stems that stand in names."""
    spellings: tuple[str, ...]
    """The parts of the question's names as they are written."""
    expected: Expected

    @classmethod
    def of(cls, question: Question, rarity: Rarity) -> "_Wanted":
        parts = tuple(part for name in question.names for part in content_words(name))
        dated = stems(question.period.words) if question.period else frozenset()
        words = [word for term in question.terms for word in content_words(term) if stem(word) not in dated]
        return cls(
            weights={stem(word): rarity(word) ** 2 for word in words},
            names=frozenset(map(stem, parts)),
            spellings=parts,
            expected=expected(question.text),
        )

    def share(self, held: Mapping[str, float], *, of: Set[str] | None = None) -> float:
        """The weighted share of the wanted stems, or of some of them, each counted by its standing."""
        weights = {one: weight for one, weight in self.weights.items() if of is None or one in of}
        whole = sum(weights.values())
        return sum(weight * held.get(one, 0.0) for one, weight in weights.items()) / whole if whole else 0.0

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The stems that are no names: what is asked, where the names only say of what."""
        return frozenset(self.weights) - self.names


def _candidates(wanted: _Wanted, article: Article, strength: float) -> Iterator[Picked]:
    """The sentences of an article that pass the floors."""
    spans = sentence_spans(article.text)
    texts = [article.text[span.start : span.end] for span in spans]
    held = _held(wanted, article, texts)
    head = held[-1].union(*held[:_HEAD_SENTENCES])
    everywhere = head.union(*held)
    for at, text in enumerate(texts):
        beside = (held[at - 1] if at else frozenset()) | (held[at + 1] if at + 1 < len(texts) else frozenset())
        standing = _standing(wanted, held[at], ((beside, BESIDE), (head, IN_HEAD), (everywhere, ELSEWHERE)))
        own = wanted.share(dict.fromkeys(held[at], IN_SENTENCE))
        deeds = wanted.share(dict.fromkeys(held[at], IN_SENTENCE), of=wanted.deeds)
        coverage = wanted.share(standing)
        kept = fulfilled(wanted.expected, text)
        floor = LEAST_COVERED if kept is None or kept > 0 else LEAST_COVERED_UNFULFILLED
        if own >= LEAST_OWN and coverage >= floor:
            score = coverage + (own + deeds) / 2 + FULFILLED * (kept or 0.0) + FOUND * strength
            yield Picked(article=article, span=_leaning_on(article.text, spans, at), score=score, coverage=coverage)


def _held(wanted: _Wanted, article: Article, texts: Sequence[str]) -> list[frozenset[str]]:
    """The wanted stems that each sentence holds, and those of the title at the end; other spellings count."""
    names = {part for name in names_in(f"{article.title or ''}. {article.text}") for part in content_words(name)}
    same = {stem(other): stem(part) for other in names for part in wanted.spellings if same_name(part, other)}
    return [
        frozenset(same.get(one, one) for one in stems(text)) & wanted.weights.keys()
        for text in (*texts, article.title or "")
    ]


def _standing(
    wanted: _Wanted, own: frozenset[str], surroundings: Sequence[tuple[frozenset[str], float]]
) -> dict[str, float]:
    standing = {
        one: max(worth, NAME_IN_CONTEXT) if one in wanted.names and worth > ELSEWHERE else worth
        for held, worth in reversed(surroundings)
        for one in held
    }
    return standing | dict.fromkeys(own, IN_SENTENCE)


def _leaning_on(text: str, spans: Sequence[Span], at: int) -> Span:
    """The sentence, with the one before it where it leans on that, both are of one paragraph and the quote fits."""
    span = spans[at]
    if at == 0 or not _LEANS.match(text, span.start):
        return span
    before = spans[at - 1]
    if "\n\n" in text[before.end : span.start] or span.end - before.start > LONGEST_QUOTE:
        return span
    return Span(start=before.start, end=span.end)


def _few(picked: Sequence[Picked]) -> list[Picked]:
    """The best, then those that are nearly as good and say something else."""
    chosen: list[Picked] = []
    said: frozenset[str] = frozenset()
    for one in picked:
        words = frozenset(map(stem, content_words(one.article.text[one.span.start : one.span.end])))
        adds = len(words - said) >= _ADDS * len(words)
        if not chosen or (one.score >= _AS_GOOD * chosen[0].score and adds):
            chosen.append(one)
            said |= words
        if len(chosen) == MOST_PICKED:
            break
    return chosen
