"""What a search costs in a library of many articles: time with and without a date in the question, memory, size.

The articles are simulated and the vectors random, so what is found means nothing; what is done is all that a search
does: the question is embedded by the real model, asked of a real index, and its words of the library. The index holds
the vectors of the first VECTORS passages: more take long to store and are hardly slower to ask.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import numpy as np

from assistant.embeddings import open_embeddings
from assistant.library import Library
from assistant.library.meaning import Meaning
from assistant.library.vectors import VECTORS_AT_ONCE, Vectors
from assistant.search.question import Question, understand
from assistant.search.retrieval import Retriever
from assistant.settings import DEFAULT_EMBEDDING_MODEL
from tests.bench.archive import archive, fill

VECTORS = 20_000
_DIMENSIONS = 384
_QUESTIONS = 100
_HITS = 60
"""Passages that an answer is made from."""


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What searches of one library cost; times are seconds on the wall."""

    articles: int
    passages: int
    first: float
    """The very first search, which looks up how telling the words are; the model is loaded by then."""
    dated_p50: float
    dated_p95: float
    undated_p50: float
    undated_p95: float
    embedding_p50: float
    """What embedding a question takes of these."""
    memory: int
    """Bytes that the searching process had at its most, the embedding model included."""
    library: int
    """Bytes of the library's own file; vectors are beside it."""


def measure_retrieval(folder: Path, articles: int) -> Cost:
    """Fill a library with so many articles, and have another process search it."""
    desk, written = archive(articles)
    with Library.open(folder, create=True) as library:
        fill(library, written)
        _store_random_vectors(library)
    questions = json.dumps(
        {
            "now": desk.now.isoformat(),
            "dated": [one.text for one in desk.questions[:_QUESTIONS]],
            "undated": [one.undated for one in desk.questions[:_QUESTIONS]],
        }
    )
    command = [sys.executable, "-m", "tests.bench.retrieval", str(folder)]
    done = subprocess.run(command, input=questions, capture_output=True, encoding="utf-8", check=True)
    return Cost(**json.loads(done.stdout))


def _store_random_vectors(library: Library) -> None:
    rng = np.random.default_rng(1)
    with Vectors.open(library.directory, model=DEFAULT_EMBEDDING_MODEL) as vectors:
        library.ledger.begin(DEFAULT_EMBEDDING_MODEL)
        for _ in range(0, VECTORS, VECTORS_AT_ONCE):
            if batch := library.ledger.pending(VECTORS_AT_ONCE):
                points = rng.standard_normal((len(batch), _DIMENSIONS))
                vectors.put(batch, (points / np.linalg.norm(points, axis=1, keepdims=True)).tolist())
                library.ledger.mark_embedded(passage.number for passage in batch)
        library.ledger.end()


def _searched(folder: Path, dated: Sequence[Question], undated: Sequence[Question]) -> Cost:
    embeddings = open_embeddings(DEFAULT_EMBEDDING_MODEL)
    embeddings.embed_query("loads the model")
    with (
        Library.open(folder) as library,
        Vectors.open(folder, model=DEFAULT_EMBEDDING_MODEL) as vectors,
    ):
        meaning = Meaning(library=library, vectors=vectors, embeddings=embeddings)
        retriever = Retriever(library=library, meaning=meaning.search)
        (first,) = _times(lambda question: retriever.search(question, limit=_HITS), undated[:1])
        for question in (*dated, *undated):
            retriever.search(question, limit=_HITS)  # a library that is used knows its words
        with_date = _times(lambda question: retriever.search(question, limit=_HITS), dated)
        without = _times(lambda question: retriever.search(question, limit=_HITS), undated)
        embedding = _times(lambda question: embeddings.embed_query(question.text), undated)
        size = library.size()
        return Cost(
            articles=library.coverage().articles,
            passages=size.passages,
            first=first,
            dated_p50=_share(with_date, 0.5),
            dated_p95=_share(with_date, 0.95),
            undated_p50=_share(without, 0.5),
            undated_p95=_share(without, 0.95),
            embedding_p50=_share(embedding, 0.5),
            memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
            library=sum(path.stat().st_size for path in folder.glob("library.sqlite*")),
        )


def _times(work: Callable[[Question], object], questions: Sequence[Question]) -> list[float]:
    taken = []
    for question in questions:
        start = time.perf_counter()
        work(question)
        taken.append(time.perf_counter() - start)
    return sorted(taken)


def _share(times: Sequence[float], share: float) -> float:
    """The time within which this share of the searches is done."""
    return times[min(len(times) - 1, int(share * len(times)))]


def _main() -> None:
    given = json.load(sys.stdin)
    now = datetime.fromisoformat(given["now"])
    dated, undated = ([understand(text, now=now) for text in given[key]] for key in ("dated", "undated"))
    json.dump(asdict(_searched(Path(sys.argv[1]), dated, undated)), sys.stdout)


if __name__ == "__main__":
    _main()
