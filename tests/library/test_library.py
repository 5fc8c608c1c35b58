"""What a library keeps, and how it is opened."""

import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.domain import Entry, Filters
from assistant.errors import LibraryError
from assistant.library import Library, Size
from tests.library.samples import FERRY, MARKET, PUBLISHED, entry, story

EVERYTHING = Filters()


def test_missing_library_says_how_to_fill_one(folder: Path):
    """Opening what is not there names the folder and the command that fills it, and makes nothing."""
    with pytest.raises(LibraryError, match=r"there is no library at .*crosscheck ingest PATH"):
        Library.open(folder)
    assert not folder.exists()


def test_empty_library_opens(folder: Path):
    """A library that holds nothing yet is a library."""
    Library.open(folder, create=True).close()
    with Library.open(folder) as library:
        assert library.coverage().articles == 0
        assert library.coverage().newest_published is None


def test_half_made_library_is_completed(folder: Path):
    """A file that a killed process left without tables opens as an empty library."""
    folder.mkdir()
    (folder / "library.sqlite").touch()
    with Library.open(folder) as library:
        assert library.size() == Size(wires=0, passages=0, figures=0)


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        pytest.param(lambda path: path.write_bytes(b"no database " * 500), "damaged", id="not a database"),
        pytest.param(lambda path: _set_version(path, 999), "has schema 999", id="another schema"),
    ],
)
def test_unreadable_library_is_one_line(folder: Path, damage, message: str):
    """A file that cannot be used is refused in one line that names it."""
    Library.open(folder, create=True).close()
    damage(folder / "library.sqlite")
    with pytest.raises(LibraryError, match=message) as caught:
        Library.open(folder)
    assert "\n" not in str(caught.value)
    assert "library.sqlite" in str(caught.value)


def test_folder_that_cannot_be_made_is_one_line(tmp_path: Path):
    """A folder that cannot be made is named."""
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="cannot be created"):
        Library.open(tmp_path / "file" / "library", create=True)


def test_nothing_heavy_is_imported():
    """Whoever opens a library does not pay for vectors and models before they are needed."""
    heavy = "{'chromadb', 'torch', 'sentence_transformers', 'langchain_core', 'numpy'}"
    program = f"import sys, assistant.library; print(sorted({heavy} & set(sys.modules)))"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def _set_version(path: Path, version: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


@pytest.mark.parametrize(
    "stored",
    [
        pytest.param(entry("a.txt", figures=3), id="plain"),
        pytest.param(
            entry(
                "https://example.test/1",
                "Zürich 🚢 counted “nine”. Then\u2028no more.\nEnd.",
                name="r1",
                title="Ferry",
                outlet="Harbour Post",
                url="https://example.test/1",
                byline="A. Writer",
                published=datetime(2031, 1, 2, 3, 4, 5, 678, tzinfo=UTC),
                updated=PUBLISHED,
                language="en",
                shelf="coast",
                metadata={"agencies": "Wire", "ü": ""},
            ),
            id="every field",
        ),
        pytest.param(entry("b.txt", published=None, figures=0), id="undated"),
        pytest.param(entry("c.txt", "One.\0Two. Three."), id="with a NUL"),
    ],
)
def test_what_goes_in_comes_out(library: Library, stored: Entry):
    """An article, its passages and its figures come back equal."""
    library.add([stored])
    identifier = stored.article.id
    assert library.current(stored.article.identity) == stored.article
    assert library.articles_by_id([identifier, "nobody"]) == {identifier: stored.article}
    assert library.passages([identifier]) == list(stored.passages)
    assert library.figures([identifier]) == list(stored.figures)


def test_adding_twice_changes_nothing(library: Library):
    """An entry that is stored already is left as it is."""
    library.add([entry("a.txt")])
    before = (library.coverage(), library.size(), list(library.articles()))
    library.add([entry("a.txt")])
    assert (library.coverage(), library.size(), list(library.articles())) == before


def test_new_version_supersedes_the_old(library: Library):
    """The older text and its figures are kept, and no search, count or list of current things shows them."""
    library.add([entry("a.txt", FERRY)])
    library.add([entry("a.txt", MARKET, version=2, figures=2)])
    assert [(one.version, one.status) for one in library.articles(versions=True)] == [(1, "superseded"), (2, "current")]
    assert [one.text for one in library.articles()] == [MARKET]
    assert {one.article for one in library.figures()} == {"a.txt@2"}
    assert len(library.figures(["a.txt@1"])) == 1
    assert library.passages(["a.txt@1"]) == []
    assert library.size() == Size(wires=1, passages=2, figures=2)
    assert not library.knows("ferry")
    assert library.search_words({"ferry": 1.0}, filters=EVERYTHING, limit=9) == []
    assert library.knows("grain")


@pytest.mark.parametrize("version", [1, 3], ids=["the same number again", "a gap"])
def test_version_must_follow(library: Library, version: int):
    """A version that does not follow the newest is refused, and nothing of its batch is kept."""
    library.add([entry("a.txt")])
    wrong = entry("a.txt", MARKET, version=version)
    if version == 1:
        wrong = entry("a.txt", MARKET, version=1)
        object.__setattr__(wrong.article, "id", "another id")
    with pytest.raises(LibraryError, match=r"'a\.txt' is at version 1"):
        library.add([entry("b.txt"), wrong])
    assert [one.identity for one in library.articles()] == ["a.txt"]


def test_invalid_text_is_refused(library: Library):
    """Text that is not Unicode is refused in our own words, and the library goes on."""
    with pytest.raises(LibraryError, match="valid Unicode"):
        library.add([entry("a.txt", "Half \ud800 of a pair.")])
    library.add([entry("b.txt")])
    assert library.coverage().articles == 1


@pytest.mark.parametrize("order", [[0, 1, 2], [2, 1, 0], [1, 0, 2]], ids=str)
def test_clashing_names_become_identities(library: Library, order: list[int]):
    """Articles with one base name all show their identities, whatever came first; others keep theirs."""
    entries = [entry("north/a.txt"), entry("south/a.txt"), entry("south/b.txt")]
    for place in order:
        library.add([entries[place]])
    names = {one.identity: one.name for one in library.articles()}
    assert names == {"north/a.txt": "north/a.txt", "south/a.txt": "south/a.txt", "south/b.txt": "b.txt"}
    assert [one.identity for one in library.articles_named("south/a.txt")] == ["south/a.txt"]
    assert library.articles_named("a.txt") == []


def test_versions_do_not_clash(library: Library):
    """The versions of one article share its base name."""
    library.add([entry("north/a.txt")])
    library.add([entry("north/a.txt", MARKET, version=2)])
    assert {one.name for one in library.articles(versions=True)} == {"a.txt"}
    assert [one.version for one in library.articles_named("a.txt")] == [2]


def test_printed_lists_copies(library: Library):
    """Current articles that share a wire are found by it; superseded ones are not."""
    library.add([entry("a.txt", wire="w"), entry("b.txt", wire="w"), entry("c.txt", wire="w"), entry("d.txt")])
    library.add([entry("b.txt", MARKET, version=2, wire="other")])
    assert [one.identity for one in library.printed("w")] == ["a.txt", "c.txt"]


def test_coverage_counts(library: Library):
    """Coverage tells how many articles there are, how new, how many undated, how many passages lack vectors."""
    later = datetime(2032, 1, 1, tzinfo=UTC)
    library.add([entry("a.txt"), entry("b.txt", published=later), entry("c.txt", published=None)])
    coverage = library.coverage()
    assert (coverage.articles, coverage.newest_published, coverage.undated, coverage.pending_vectors) == (
        3,
        later,
        1,
        6,
    )


def test_threads_share_a_library(library: Library):
    """Threads that read and write at once see whole batches only, and no error."""
    failures: list[Exception] = []

    def write(writer: int) -> None:
        for number in range(10):
            library.add([entry(f"{writer}/{number}/a{half}", story(number)) for half in range(2)])

    def read() -> None:
        for _ in range(40):
            if library.coverage().articles % 2:
                failures.append(AssertionError("half a batch"))
            library.search_words({"harbour3": 1.0}, filters=EVERYTHING, limit=5)

    def run(work, *values) -> None:
        try:
            work(*values)
        except Exception as error:  # noqa: BLE001 - whatever a thread meets is the test's failure
            failures.append(error)

    threads = [threading.Thread(target=run, args=(write, writer)) for writer in range(3)]
    threads += [threading.Thread(target=run, args=(read,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert library.coverage().articles == 60


def test_reading_while_iterating(library: Library):
    """A list of articles that is being read does not hold up a writer."""
    library.add([entry("a.txt"), entry("b.txt")])
    seen = []
    for one in library.articles():
        seen.append(one.identity)
        library.add([entry(f"new {one.identity}")])
    assert seen == ["a.txt", "b.txt"]


def test_closed_library_says_so(library: Library):
    """A closed library raises in our own words."""
    library.close()
    with pytest.raises(LibraryError, match="is closed"):
        library.coverage()
