"""The last word on the order of the first hits, where a model is asked for it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from assistant.domain import Hit

RERANKED = 30
"""Hits that are read again: a cross-encoder takes milliseconds for each."""
SIGNAL = "reranker"


class Reranker(Protocol):
    """Says how well passages answer a question."""

    def __call__(self, question: str, passages: Sequence[str]) -> list[float]:
        """A score for each passage, in order, from 0 to 1; higher answers better."""
        ...


def reranked(question: str, hits: Sequence[Hit], reranker: Reranker) -> list[Hit]:
    """The first RERANKED hits in the order of the reranker's scores, then the others as they were.

    Its score stands above those of the others; the signal says by how much it changed what the search had given.
    """
    first, others = hits[:RERANKED], hits[RERANKED:]
    scores = reranker(question, [_wording(hit) for hit in first])
    ahead = max((hit.score for hit in others), default=0.0)
    again = [_with(hit, ahead + score) for hit, score in zip(first, scores, strict=True)]
    return [*sorted(again, key=lambda hit: -hit.score), *others]


def _with(hit: Hit, score: float) -> Hit:
    """The hit with a new score; the signal is what it differs by, so that signals still add up to the score."""
    return replace(hit, score=score, signals={**hit.signals, SIGNAL: score - hit.score})


def _wording(hit: Hit) -> str:
    """The passage under its headline, as it is embedded too."""
    return f"{hit.article.title}\n{hit.passage.text}" if hit.article.title else hit.passage.text
