"""How a search does on questions whose right articles are known: first places, first four, first ten, mean rank."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass

import numpy as np
from langchain_core.embeddings import Embeddings

from assistant.domain import Filters, Hit
from assistant.library import Library
from assistant.library.meaning import wording
from assistant.search.question import Question

LOOKED_AT = (1, 4, 10)
"""Articles that a reader may look at."""
_DEPTH, _ALL = 100, 10_000_000
_RANKS_FLATTENED = 60
"""The constant of reciprocal rank fusion, as it is commonly set."""

Search = Callable[[Question], Sequence[Hit]]


@dataclass(frozen=True, kw_only=True)
class Sought:
    """A question, and the names of the articles any of which is right."""

    question: Question
    right: Collection[str]


def measured(search: Search, sought: Iterable[Sought]) -> dict[str, float]:
    """The share of questions with a right article among the first 1, 4 and 10, and the mean of 1/rank within ten."""
    ranks = [_rank(search(one.question), one.right) for one in sought]
    found = {f"hit@{most}": sum(rank <= most for rank in ranks) / len(ranks) for most in LOOKED_AT}
    return {**found, "mrr": sum(1 / rank for rank in ranks if rank <= LOOKED_AT[-1]) / len(ranks)}


def words_alone(library: Library) -> Search:
    """Plain BM25 over passages under their titles, every term counted and one in a title three times."""
    statement = (
        "SELECT rowid, -bm25(words, 3.0, 1.0) AS score FROM words WHERE words MATCH ? ORDER BY score DESC LIMIT ?"
    )

    def search(question: Question) -> list[Hit]:
        anything = " OR ".join('"' + term.replace('"', '""') + '"' for term in question.terms)
        with closing(sqlite3.connect(library.directory / "library.sqlite")) as connection:
            return library.hits(dict(connection.execute(statement, (anything, _DEPTH))))

    return search


def meaning_alone(nearest: "Nearest") -> Search:
    """Nearness of the embedded passages to the question, and nothing else."""
    return lambda question: nearest(question.text, filters=Filters(), limit=_DEPTH)


def fused_plainly(*searches: Search) -> Search:
    """Reciprocal rank fusion of the passages that each search finds."""

    def search(question: Question) -> list[Hit]:
        scores: dict[tuple[str, int], float] = {}
        hits: dict[tuple[str, int], Hit] = {}
        for one in searches:
            for rank, hit in enumerate(one(question), start=1):
                key = hit.article.id, hit.passage.start
                hits[key] = hit
                scores[key] = scores.get(key, 0.0) + 1 / (_RANKS_FLATTENED + rank)
        return [hits[key] for key in sorted(scores, key=lambda key: -scores[key])]

    return search


class Nearest:
    """Passages by the cosine of their vectors to a question's, compared one by one: what an index finds, exactly."""

    def __init__(self, library: Library, embeddings: Embeddings) -> None:
        self._library, self._embeddings = library, embeddings
        pending = library.ledger.pending(_ALL)
        self._numbers = [passage.number for passage in pending]
        self._vectors = np.array(embeddings.embed_documents([wording(passage) for passage in pending]))
        self._asked: dict[str, list[float]] = {}

    def __call__(self, question: str, *, filters: Filters, limit: int) -> list[Hit]:
        """The nearest passages; filters are left to an index, and none may be given."""
        assert filters == Filters()
        if question not in self._asked:
            self._asked[question] = self._embeddings.embed_query(question)
        cosines = self._vectors @ np.array(self._asked[question])
        best = cosines.argsort()[::-1][:limit]
        return self._library.hits({self._numbers[at]: float(cosines[at]) for at in best})


def _rank(hits: Sequence[Hit], right: Collection[str]) -> float:
    """The place of the first right article, each wire counted once; infinite where there is none."""
    seen: list[str] = []
    for hit in hits:
        if hit.article.name in right:
            return seen.index(hit.article.wire) + 1 if hit.article.wire in seen else len(seen) + 1
        if hit.article.wire not in seen:
            seen.append(hit.article.wire)
    return float("inf")
