"""Search by meaning, and vectors that stay in step with the library."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import Popen

import pytest

from assistant.domain import Filters
from assistant.errors import LibraryError
from assistant.library import Library
from assistant.library.meaning import Meaning, rebuild
from assistant.library.vectors import Vectors
from tests.fakes.bag_of_words import BagOfWords
from tests.library.programs import MODEL, add
from tests.library.samples import FERRY, MARKET, PUBLISHED, entry, story

EVERYTHING = Filters()
SECOND = timedelta(seconds=1)

Program = Callable[[str], Popen[str]]


@pytest.fixture
def meaning(library: Library, folder: Path) -> Iterator[Meaning]:
    """The library with its vectors and words for an embedding model."""
    with Vectors.open(folder, model=MODEL) as vectors:
        yield Meaning(library=library, vectors=vectors, embeddings=BagOfWords())


def found(meaning: Meaning, question: str, *, filters: Filters = EVERYTHING) -> list[str]:
    """The identities of what is found, best first, each once."""
    hits = meaning.search(question, filters=filters, limit=20)
    return list(dict.fromkeys(hit.article.identity for hit in hits))


def unfound(meaning: Meaning) -> list[str]:
    """The texts of current passages that their own words do not find, as near as can be."""
    articles = [article.id for article in meaning.library.articles()]
    texts = [passage.text for passage in meaning.library.passages(articles)]
    return [text for text in texts if text not in nearest_texts(meaning, text)]


def nearest_texts(meaning: Meaning, text: str) -> list[str]:
    """The texts of the passages that a text finds with a cosine of 1: to the model, several may be the same."""
    hits = meaning.search(text, filters=EVERYTHING, limit=3)
    return [hit.passage.text for hit in hits if hit.score > 0.9999]


def test_near_passages_come_first(meaning: Meaning):
    """Passages are found by nearness once they are embedded, with the cosine as score."""
    meaning.library.add([entry("ferry", FERRY), entry("market", MARKET)])
    assert found(meaning, "a bomb in a market") == []
    counts: list[int] = []
    assert meaning.embed_pending(progress=counts.append) == 4
    assert counts == [4]
    assert found(meaning, "a bomb in a market")[0] == "market"
    best = meaning.search(MARKET[:41], filters=EVERYTHING, limit=2)[0]
    assert best.score == pytest.approx(1.0, abs=1e-5)
    assert best.passage.text == MARKET[:41]
    assert meaning.embed_pending() == 0


class Counting(BagOfWords):
    """Remembers what it embedded."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """As any other."""
        self.seen += texts
        return super().embed_documents(texts)


def test_reprints_are_embedded_once(meaning: Meaning):
    """Under the headline of the first, in one run and across runs; each is found all the same."""
    counting = Counting()
    meaning = replace(meaning, embeddings=counting)
    meaning.library.add([entry("a", FERRY, title="Ferry sinks"), entry("b", FERRY, title="Sea Lark goes down")])
    assert meaning.embed_pending() == 4
    meaning.library.add([entry("c", FERRY)])
    assert meaning.embed_pending() == 2
    assert [text.partition("\n")[0] for text in counting.seen] == ["Ferry sinks", "Ferry sinks"]
    assert set(found(meaning, "the ferry Sea Lark")) == {"a", "b", "c"}


def test_embedding_can_be_stopped_and_gone_on_with(meaning: Meaning):
    """After the passages in hand; nothing is done twice."""
    meaning.library.add([entry(f"{number}.txt", story(number)) for number in range(150)])
    whole = meaning.library.size().passages
    given = meaning.embed_pending(stopped=lambda: meaning.library.coverage().pending_vectors < whole)
    left = meaning.library.coverage().pending_vectors
    assert 0 < given < whole
    assert given + left == whole
    assert meaning.embed_pending() == left


def test_title_is_part_of_the_meaning(meaning: Meaning):
    """A passage is near what its headline says."""
    meaning.library.add([entry("a", FERRY, title="Lighthouse keeper honoured"), entry("b", FERRY)])
    meaning.embed_pending()
    assert found(meaning, "lighthouse keeper")[0] == "a"


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param(EVERYTHING, {"old", "new", "undated"}, id="none"),
        pytest.param(Filters(since=PUBLISHED), {"new"}, id="since is inclusive"),
        pytest.param(Filters(since=PUBLISHED + SECOND), set(), id="since a second later"),
        pytest.param(Filters(until=PUBLISHED), {"old"}, id="until is exclusive, and leaves undated out"),
        pytest.param(Filters(outlets=frozenset({"HARBOUR post"})), {"old"}, id="outlet in any case"),
        pytest.param(Filters(languages=frozenset({"fr"})), {"new"}, id="language"),
        pytest.param(Filters(shelves=frozenset({"coast"})), {"undated"}, id="shelf"),
        pytest.param(Filters(outlets=frozenset({"Daily"}), since=PUBLISHED), {"new"}, id="both must hold"),
    ],
)
def test_filters(meaning: Meaning, filters: Filters, expected: set[str]):
    """Each filter lets through exactly what it names, as it does for words."""
    meaning.library.add(
        [
            entry("old", published=datetime(1999, 1, 1, tzinfo=UTC), outlet="Harbour Post", language="en"),
            entry("new", published=PUBLISHED, outlet="daily", language="fr"),
            entry("undated", published=None, shelf="coast"),
        ]
    )
    meaning.embed_pending()
    assert set(found(meaning, "ferry", filters=filters)) == expected


def test_superseded_passages_leave(meaning: Meaning):
    """An old version is not found any more, even before its vectors are gone, and then they go."""
    meaning.library.add([entry("a", FERRY)])
    meaning.embed_pending()
    meaning.library.add([entry("a", MARKET, version=2)])
    assert meaning.search("ferry", filters=EVERYTHING, limit=5) == []
    meaning.embed_pending()
    assert meaning.library.ledger.stale(5) == []
    assert len(meaning.vectors.nearest(BagOfWords().embed_query("ferry"), filters=EVERYTHING, limit=9)) == 2
    assert meaning.library.coverage().pending_vectors == 0


def test_lost_vectors_come_back(meaning: Meaning):
    """After an unfinished writing, passages that their own vectors do not find are embedded again."""
    meaning.library.add([entry(f"{number}", story(number)) for number in range(50)])
    meaning.embed_pending()
    numbers = meaning.library.ledger.embedded(300)
    assert meaning.vectors.missing(numbers[:200]) == []
    meaning.vectors.remove(numbers[40:90])
    assert meaning.vectors.missing(numbers[:200]) == numbers[40:90]
    meaning.library.ledger.begin(MODEL)
    assert meaning.embed_pending() == 50
    assert unfound(meaning) == []
    assert not meaning.library.ledger.unfinished()


def test_another_model_is_refused(meaning: Meaning, folder: Path):
    """Vectors of one model are not searched with another; rebuilding changes the model."""
    meaning.library.add([entry("a", FERRY)])
    meaning.embed_pending()
    meaning.vectors.close()
    with Vectors.open(folder, model="other") as vectors:
        other = Meaning(library=meaning.library, vectors=vectors, embeddings=BagOfWords())
        for refused in (other.embed_pending, lambda: found(other, "ferry")):
            with pytest.raises(LibraryError, match=r"'bag of words', not 'other'.*crosscheck reindex"):
                refused()
    assert rebuild(meaning.library, BagOfWords(), model="other") == 2
    with Vectors.open(folder, model="other") as vectors:
        assert found(Meaning(library=meaning.library, vectors=vectors, embeddings=BagOfWords()), "ferry") == ["a"]


def test_rebuild_replaces_broken_files(library: Library, folder: Path):
    """Whatever has become of the vector files, they are made anew, and nothing old stays on disk."""
    library.add([entry(f"{number}", story(number)) for number in range(10)])
    (folder / "vectors").mkdir()
    (folder / "vectors" / "chroma.sqlite3").write_bytes(b"broken " * 1000)
    with Vectors.open(folder, model=MODEL) as vectors, pytest.raises(LibraryError, match="crosscheck doctor --repair"):
        Meaning(library=library, vectors=vectors, embeddings=BagOfWords()).embed_pending()
    assert rebuild(library, BagOfWords(), model=MODEL) == 60
    with Vectors.open(folder, model=MODEL) as vectors:
        assert unfound(Meaning(library=library, vectors=vectors, embeddings=BagOfWords())) == []


class _StoppedError(Exception):
    """What ends an embedding in the middle."""


class _StopsAfter(BagOfWords):
    """A model that ends its process' work after a number of batches."""

    def __init__(self, batches: int) -> None:
        self._left = batches

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        if not self._left:
            raise _StoppedError
        self._left -= 1
        return super().embed_documents(texts)


def test_stopped_rebuild_is_completed(library: Library, folder: Path):
    """A rebuild that ends in the middle leaves a library that works, knows what it lacks, and can be completed."""
    library.add([entry(f"{number}", story(number)) for number in range(50)])
    with pytest.raises(_StoppedError):
        rebuild(library, _StopsAfter(1), model=MODEL)
    assert library.coverage().pending_vectors == 100
    with Vectors.open(folder, model=MODEL) as vectors:
        meaning = Meaning(library=library, vectors=vectors, embeddings=BagOfWords())
        assert meaning.search("harbour", filters=EVERYTHING, limit=5)
        assert meaning.embed_pending() == 100
        assert unfound(meaning) == []


@pytest.mark.parametrize("seed", range(2))
def test_killed_while_embedding(folder: Path, program: Program, seed: int):
    """Killed at some moment, the vectors open, and a second run leaves every passage found by its own text."""
    add(folder)
    embedder = program("embed")
    assert embedder.stdout
    for _ in range(random.Random(seed).randrange(1, 4)):  # noqa: S311 - any moment will do
        embedder.stdout.readline()
    embedder.kill()
    embedder.wait()
    program("embed").communicate(timeout=60)
    with Library.open(folder) as library, Vectors.open(folder, model=MODEL, wait=10) as vectors:
        assert library.coverage().pending_vectors == 0
        assert unfound(Meaning(library=library, vectors=vectors, embeddings=BagOfWords())) == []
