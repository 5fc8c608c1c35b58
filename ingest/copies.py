"""Near copies: one wire under another headline, cut at the end, or with a paragraph of the printer's own.

Texts that may be copies are found by sketches: the least hashes of their runs of words, of which two texts have about
as many in common as they have runs (Broder 1997, "On the resemblance and containment of documents"). What is found is
then compared sentence by sentence, for a template filled in anew, or a toll that has risen, is no copy.
"""

import heapq
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from hashlib import blake2b

from assistant.domain import Span
from assistant.figures.numbers import mentions
from assistant.figures.tokens import tokenise
from assistant.sentences import sentence_spans
from ingest.datelines import without_dateline

Sketch = tuple[int, ...]
"""The least hashes of a text, each of 64 bits with a sign; fewer for a short one."""

SKETCH = 16
"""Hashes of a sketch: a text cut to a third still has five or six in common with the whole."""
IN_COMMON = 3
"""Hashes that two sketches have in common from which their texts are compared."""

_RUN = 5
"""Words that are hashed together."""
_SAME_SENTENCE = 0.6
"""Of a sentence's runs of words, numbers left out, that another text must hold: an editor may change a word or two."""
_MOST_OF_IT = 0.5
"""Of the shorter text's words, that must stand in sentences of the longer one."""
_OPENING = 3
"""Sentences among which the other text must hold the first one: before it there may be a line of the printer's own."""

_NEARLY_ALL = 0.65
"""The same where the shorter text's own sentences give numbers: many short reports open alike and count otherwise."""
_PARAGRAPH = 3
"""Sentences of a paragraph of the printer's own, within which one may be shared by chance."""

_WORD = re.compile(r"\w+")


def sketch_of(text: str) -> Sketch:
    """The sketch of a text; none for one of fewer than _RUN words, which only an exact copy can be told of."""
    words = _WORD.findall(_report(text).casefold())
    return tuple(heapq.nsmallest(SKETCH, {_hash(run) for run in _runs(words)}))


def similarity(text: str, other: str) -> float | None:
    """How much of the shorter of two texts the longer one holds, from 0 to 1, where one is a copy; None where not.

    A copy opens as the other does, or a sentence or two later; most of the shorter text stands in the longer one, and
    what does not is one paragraph, not a sentence here and there; and no sentence that both have gives other numbers.
    """
    short, long = sorted((_told(text), _told(other)), key=lambda told: told.length)
    if not (_opens_as(short, long) or _opens_as(long, short)):
        return None
    found = [(each, long.same_as(each)) for each in short.sentences]
    own = [at for at, (_, same) in enumerate(found) if same is None]
    altered = any(same and each.numbers != same.numbers for each, same in found)
    if altered or (own and own[-1] - own[0] >= max(len(own), _PARAGRAPH)):
        return None
    share = sum(len(each.words) for each, same in found if same) / max(1, short.length)
    counts_too = any(found[at][0].numbers for at in own)
    return share if share >= (_NEARLY_ALL if counts_too else _MOST_OF_IT) else None


@dataclass(frozen=True, kw_only=True)
class _Sentence:
    words: tuple[str, ...]
    """In lower case, numbers as nothing."""
    numbers: tuple[tuple[Decimal | None, Decimal | None], ...]
    """Low and high of each number, in order."""

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        return frozenset(_runs(self.words)) or frozenset((self.words,))


@dataclass(frozen=True, kw_only=True)
class _Told:
    """A text as its sentences."""

    sentences: tuple[_Sentence, ...]

    @cached_property
    def length(self) -> int:
        return sum(len(sentence.words) for sentence in self.sentences)

    def same_as(self, sentence: _Sentence) -> _Sentence | None:
        """The sentence that says the same, if there is one: with the same numbers rather than with others."""
        alike = [each for each in self.sentences if _alike(sentence, each)]
        return next((each for each in alike if each.numbers == sentence.numbers), alike[0] if alike else None)


@lru_cache(maxsize=256)
def _told(text: str) -> _Told:
    text = _report(text)
    return _Told(sentences=tuple(_sentence(text, span) for span in sentence_spans(text)))


def _report(text: str) -> str:
    """The text without its dateline, before which there may be a line of the printer's own."""
    lines = text.split("\n", _OPENING)
    return "\n".join([*map(without_dateline, lines[:_OPENING]), *lines[_OPENING:]])


def _sentence(text: str, span: Span) -> _Sentence:
    tokens = tokenise(text, span)
    found = list(mentions(tokens))
    counted = {at for mention in found for at in range(mention.first, mention.last)}
    words = (token.lower for at, token in enumerate(tokens) if at not in counted)
    return _Sentence(
        words=tuple(word for word in words if _WORD.search(word)),
        numbers=tuple((mention.low, mention.high) for mention in found if not mention.indefinite),
    )


def _alike(one: _Sentence, other: _Sentence) -> bool:
    fewer = min(len(one.runs), len(other.runs))
    return len(one.runs & other.runs) >= _SAME_SENTENCE * fewer


def _opens_as(one: _Told, other: _Told) -> bool:
    """Whether a text's first sentence is among the first of another."""
    first = next(iter(one.sentences), None)
    return first is not None and any(_alike(first, each) for each in other.sentences[:_OPENING])


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _hash(run: Sequence[str]) -> int:
    return int.from_bytes(blake2b(" ".join(run).encode(), digest_size=8).digest(), "big", signed=True)
