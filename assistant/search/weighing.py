"""How well a sentence answers a question: what it holds of the question's terms, and of what is expected."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from assistant.comparing.names import names_in, same_name
from assistant.comparing.rarity import Rarity
from assistant.domain import Article, Span
from assistant.search.expecting import Expected, expected, fulfilled
from assistant.search.question import Question
from assistant.search.terms import content_words, stem, stems

IN_SENTENCE, BESIDE, IN_HEAD, ELSEWHERE = 1.0, 0.6, 0.5, 0.2
"""What a term of the question counts by where it stands: in the sentence, in the one before or after it, in the
article's title and first sentences, anywhere in the article."""
NAME_IN_CONTEXT = 0.8
"""What a name counts at least when the sentence before, the title or the lead holds it: texts name things once."""
FULFILLED, SAID = 0.3, 0.7
"""What is added for the sort of answer that is expected, and for the very words of whoever is asked about."""

LEAST_OWN, LEAST_COVERED = 0.15, 0.45
"""The fractions of the question's telling terms that an answer holds itself, and with its surroundings."""
LEAST_COVERED_UNFULFILLED = 0.7
"""The same for a sentence without the sort of answer that is expected."""
LEAST_DEEDS = 0.3
"""The fraction of the terms that are no names which must stand beside a person or a time, for any sentence has one."""
LEAST_NAMED = 0.15
"""The fraction of the terms that stand in names which the article must hold, for another's story answers nothing."""
_HEAD_SENTENCES = 3


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a sentence is measured by: the stems of the question with their weights, and the sort of answer."""

    weights: Mapping[str, float]
    names: frozenset[str]
    """Those of the stems that stand in names."""
    spellings: tuple[str, ...]
    """The parts of the question's names as they are written."""
    expected: Expected
    question: Question

    @classmethod
    def of(cls, question: Question, rarity: Rarity) -> "Wanted":
        """What a question wants; its dates are left to the search, for articles say "on Sunday" instead."""
        parts = tuple(part for name in question.names for part in content_words(name))
        dated = stems(question.period.words) if question.period else frozenset()
        words = [word for term in question.terms for word in content_words(term) if stem(word) not in dated]
        return cls(  # rarity is squared, so that a rare word that is missing weighs more than common ones held
            weights={stem(word): rarity(word) ** 2 for word in words},
            names=frozenset(map(stem, parts)),
            spellings=parts,
            expected=expected(question.text),
            question=question,
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


@dataclass(frozen=True, kw_only=True)
class Worth:
    """What a sentence is worth as an answer, in fractions from 0 to 1."""

    own: float
    """Of the wanted terms, those in the sentence."""
    deeds: float
    """Of the wanted terms that are no names, those in the sentence."""
    covered: float
    """Of the wanted terms, those in the sentence and its surroundings."""
    named: float
    """Of the wanted terms that stand in names, those in the sentence and its surroundings; 1 where there are none."""
    fulfilled: float | None
    """Of what is expected; None when nothing is."""

    def passes(self, expected: Expected) -> bool:
        """Whether it may be an answer at all."""
        if self.named < LEAST_NAMED:
            return False
        if expected.said and self.fulfilled == 1.0:
            return self.covered >= LEAST_COVERED
        if (expected.person or expected.time) and self.deeds < LEAST_DEEDS:
            return False
        floor = LEAST_COVERED_UNFULFILLED if self.fulfilled == 0 else LEAST_COVERED
        return self.own >= LEAST_OWN and self.covered >= floor

    def score(self, expected: Expected) -> float:
        """Higher is better."""
        added = SAID if expected.said else FULFILLED
        return self.covered + (self.own + self.deeds) / 2 + added * (self.fulfilled or 0.0)


def weigh(wanted: Wanted, article: Article, spans: Sequence[Span]) -> Iterator[Worth]:
    """What each sentence of an article is worth, in order."""
    texts = [article.text[span.start : span.end] for span in spans]
    held = _held(wanted, article, texts)
    head = held[-1].union(*held[:_HEAD_SENTENCES])
    everywhere = head.union(*held)
    if wanted.expected.asked and not wanted.expected.asked & (everywhere | stems(article.text)):
        return  # an article that knows nothing of prison or sentences says nothing of prison sentences
    for at, text in enumerate(texts):
        beside = (held[at - 1] if at else frozenset()) | (held[at + 1] if at + 1 < len(texts) else frozenset())
        own = dict.fromkeys(held[at], IN_SENTENCE)
        context = _standing(wanted, ((everywhere, ELSEWHERE), (head, IN_HEAD), (beside, BESIDE)))
        yield Worth(
            own=wanted.share(own),
            deeds=wanted.share(own, of=wanted.deeds),
            covered=wanted.share(context | own),
            named=wanted.share(context | own, of=wanted.names) if wanted.names else 1.0,
            fulfilled=fulfilled(wanted.expected, text),
        )


def _held(wanted: Wanted, article: Article, texts: Sequence[str]) -> list[frozenset[str]]:
    """The wanted stems that each sentence holds, and those of the title at the end; other spellings count."""
    names = {part for name in names_in(f"{article.title or ''}. {article.text}") for part in content_words(name)}
    same = {stem(other): stem(part) for other in names for part in wanted.spellings if same_name(part, other)}
    return [
        wanted.question.read(frozenset(same.get(one, one) for one in stems(text))) & wanted.weights.keys()
        for text in (*texts, article.title or "")
    ]


def _standing(wanted: Wanted, context: Sequence[tuple[frozenset[str], float]]) -> dict[str, float]:
    """What each wanted stem counts by its surroundings; the later in the sequence outweigh those before."""
    return {
        one: max(worth, NAME_IN_CONTEXT) if one in wanted.names and worth > ELSEWHERE else worth
        for held, worth in context
        for one in held
    }
