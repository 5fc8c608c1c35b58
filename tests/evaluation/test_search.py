"""Whether the right article comes first, against plain searches by words, by meaning, and by both.

`python -m tests.evaluation.test_search` prints the table for larger sets: a crime desk of seven thousand reports,
and the whole of the shared news as one library.
"""

import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.domain import Entry
from assistant.embeddings import open_embeddings
from assistant.library import ENTRIES_AT_ONCE, Library
from assistant.search.question import understand
from assistant.search.retrieval import Retriever
from assistant.settings import DEFAULT_EMBEDDING_MODEL
from ingest.pipeline import ingest
from ingest.readers.registry import read
from ingest.splitting import split
from tests.evaluation.searching import (
    Nearest,
    Search,
    Sought,
    fused_plainly,
    meaning_alone,
    measured,
    words_alone,
)
from tests.simulator.incidents import Desk, crime_desk

INCIDENTS = {"hit@1": 0.88, "hit@4": 0.95, "hit@10": 0.98, "mrr": 0.92}
"""What must be held on the simulated crime desk; it only rises."""
REAL = {"hit@1": 0.78, "hit@4": 0.93, "hit@10": 0.98, "mrr": 0.86}
"""What must be held on the real news of the shared folder; it only rises."""
AMONG_ALL = {"hit@1": 0.84, "hit@4": 0.92, "hit@10": 0.98, "mrr": 0.88}
"""The same by words alone, where the news with the answers is one article in thirty; it only rises."""
ALL_NEWS = ("ecb", "ecb-background", "muc")
NOW = datetime(2026, 1, 1, tzinfo=UTC)

Table = dict[str, dict[str, float]]


@dataclass(frozen=True, kw_only=True)
class Sets:
    """A library with questions whose right articles are known."""

    library: Library
    sought: list[Sought]

    def table(self, *, vectors: bool = True) -> Table:
        """Each way of searching, with how it does; without vectors, those that need none."""
        ways: dict[str, Search] = {"words": words_alone(self.library)}
        nearest = Nearest(self.library, open_embeddings(DEFAULT_EMBEDDING_MODEL)) if vectors else None
        if nearest:
            ways["meaning"] = meaning_alone(nearest)
            ways["plain fusion"] = fused_plainly(ways["words"], ways["meaning"])
        retriever = Retriever(library=self.library, meaning=nearest)
        ways["ours"] = lambda question: retriever.search(question, limit=60)
        return {name: measured(search, self.sought) for name, search in ways.items()}


def incidents_in(folder: Path, desk: Desk) -> Sets:
    """A library of a crime desk's reports."""
    library = Library.open(folder, create=True)
    for start in range(0, len(desk.articles), ENTRIES_AT_ONCE):
        some = desk.articles[start : start + ENTRIES_AT_ONCE]
        library.add([Entry(article=one, passages=split(one.id, one.text), figures=(), read_by="") for one in some])
    sought = [Sought(question=understand(one.text, now=desk.now), right=one.right) for one in desk.questions]
    return Sets(library=library, sought=sought)


def news_in(folder: Path, shared: Path, corpora: tuple[str, ...], gold: tuple[str, ...]) -> Sets:
    """A library of real articles, with the gold's questions: right is what they cite, or holds one of their figures."""
    library = Library.open(folder, create=True)
    sources = [shared / "corpus" / name for name in corpora]
    ingest(read(sources), library=library, find_figures=lambda _: (), read_by="", embed=None)
    return Sets(library=library, sought=[one for name in gold for one in _gold(shared / "gold", name)])


def _gold(folder: Path, name: str) -> Iterator[Sought]:
    figures = {row["id"]: row["article"] for row in _rows(folder / f"{name}.figures.jsonl")}
    for row in _rows(folder / f"{name}.questions.jsonl"):
        same = [one for figure in row["figures"] for one in (figure, *row.get("accept", {}).get(figure, []))]
        right = {*row["cite"], *row.get("cite_any", []), *(figures[one] for one in same)}
        if row["type"] != "abstain" and right:
            yield Sought(question=understand(row["question"], now=NOW), right=frozenset(right))


def _rows(path: Path) -> list[dict[str, list[str]]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def incidents(tmp_path_factory: pytest.TempPathFactory) -> Table:
    """A crime desk of a few months, small enough for the real embedding model."""
    desk = crime_desk(11, incidents=70, towns=14, days=60, questions=60)
    return incidents_in(tmp_path_factory.mktemp("incidents"), desk).table()


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Table:
    """A crime desk of a year, searched without vectors."""
    desk = crime_desk(12, incidents=900, towns=250, days=365, questions=150)
    return incidents_in(tmp_path_factory.mktemp("year"), desk).table(vectors=False)


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Table:
    """Real news of nine happenings with the questions of two gold sets."""
    return news_in(tmp_path_factory.mktemp("news"), shared, ("ecb", "deals"), ("ecb", "deals")).table()


@pytest.fixture(scope="module")
def all_news(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Table:
    """Sixteen hundred real articles, searched without vectors for what forty-seven of them tell."""
    return news_in(tmp_path_factory.mktemp("all_news"), shared, ALL_NEWS, ("ecb",)).table(vectors=False)


@pytest.mark.parametrize("key", INCIDENTS)
def test_incidents_hold_their_floors(incidents: Table, year: Table, key: str) -> None:
    """Among many incidents that look alike, reports of the one that is meant come first."""
    assert min(incidents["ours"][key], year["ours"][key]) >= INCIDENTS[key]


@pytest.mark.parametrize("key", REAL)
def test_real_news_holds_its_floors(news: Table, key: str) -> None:
    """Among real reports, those with the answer come first."""
    assert news["ours"][key] >= REAL[key]


@pytest.mark.parametrize("key", AMONG_ALL)
def test_answers_are_found_among_much_other_news(all_news: Table, key: str) -> None:
    """Among far more reports of other happenings, those with the answer come first."""
    assert all_news["ours"][key] >= AMONG_ALL[key]


@pytest.mark.parametrize("name", ["incidents", "year", "news", "all_news"])
def test_no_plain_search_does_better(name: str, request: pytest.FixtureRequest) -> None:
    """Neither words alone, nor meaning alone, nor the plain fusion of both puts more right articles first."""
    table = request.getfixturevalue(name)
    ours = table.pop("ours")
    better = {way: found for way, found in table.items() if any(found[key] > ours[key] + 1e-9 for key in found)}
    assert better == {}


def main() -> None:
    """Print how each way of searching does on the larger sets, without vectors where `--words` is given."""
    vectors, shared = "--words" not in sys.argv, Path(__file__).parents[3] / "shared"
    with tempfile.TemporaryDirectory() as folder:
        desk = crime_desk(1, incidents=3600, towns=900, days=730, questions=400)
        sets = {"crime desk": incidents_in(Path(folder) / "desk", desk)}
        if shared.is_dir():
            sets["ecb among all news"] = news_in(Path(folder) / "news", shared, ALL_NEWS, ("ecb",))
            sets["deals"] = news_in(Path(folder) / "deals", shared, ("deals",), ("deals",))
        for name, one in sets.items():
            for way, found in one.table(vectors=vectors).items():
                shares = "  ".join(f"{key} {share:.3f}" for key, share in found.items())
                print(f"{name:20} {way:14} {shares}", flush=True)  # noqa: T201 - this is its purpose


if __name__ == "__main__":
    main()
