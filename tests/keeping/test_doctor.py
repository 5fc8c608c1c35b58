"""The doctor tells what is wrong, repairs it without loss, and has nothing to say of a healthy library."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from subprocess import Popen

import pytest

from assistant.errors import EmbeddingError
from assistant.keeping import table_checks
from assistant.keeping.backup import back_up
from assistant.keeping.doctor import examined
from assistant.keeping.forgetting import forget, meant
from assistant.library import Library, People, Vectors, chroma
from assistant.library.holder import recorded
from assistant.library.ledger import Unembedded
from assistant.library.locks import FileLock
from tests.fakes.bag_of_words import DIMENSIONS, BagOfWords
from tests.keeping.newsroom import HERALD, POST, REMEDIES, all_said, bring, embed, lines_of, problems
from tests.library.programs import MODEL
from tests.library.samples import entry, story

Program = Callable[[str], Popen[str]]


def sql(*statements: str) -> Callable[[Library], None]:
    """Damage that is done to the library's file behind its back."""

    def harm(library: Library) -> None:
        with closing(sqlite3.connect(library.directory / "library.sqlite")) as connection:
            for statement in statements:
                connection.execute(statement)
            connection.commit()

    return harm


def vectors(change: Callable[[Library, Vectors], None]) -> Callable[[Library], None]:
    """Damage that is done in Chroma."""

    def harm(library: Library) -> None:
        with Vectors.open(library.directory, model=MODEL) as opened:
            change(library, opened)

    return harm


def lose(library: Library, opened: Vectors) -> None:
    """Take two vectors away."""
    opened.remove(library.ledger.embedded(2))


def stray(_library: Library, opened: Vectors) -> None:
    """Add a vector of no passage."""
    passage = Unembedded(number=5, title=None, text="", outlet=None, language=None, shelf=None)
    opened.put([passage], [[1.0, *[0.0] * (DIMENSIONS - 1)]])


def break_files(library: Library) -> None:
    """Overwrite Chroma's database."""
    (library.directory / "vectors" / "chroma.sqlite3").write_bytes(b"broken " * 1000)


DAMAGES = [
    pytest.param(
        sql("DELETE FROM passage WHERE number IN (SELECT number FROM passage ORDER BY number LIMIT 1)"),
        "articles whose passages do not fit their text: 1 (",
        id="a passage is gone",
    ),
    pytest.param(
        sql("UPDATE passage SET end = end + 100000"),
        "articles whose passages do not fit their text: 4 (",
        id="passages end behind the text",
    ),
    pytest.param(
        sql("UPDATE passage SET start = start + 9 WHERE number = (SELECT max(number) FROM passage)"),
        "articles whose passages do not fit their text: 1 (courier)",
        id="a passage begins in a sentence",
    ),
    pytest.param(
        sql("INSERT INTO passage SELECT number + 1000000, article, start, end, 1 FROM passage LIMIT 1"),
        "articles whose passages do not fit their text: 1 (",
        id="a passage stands there twice",
    ),
    pytest.param(
        sql("INSERT INTO passage SELECT 7, key, 0, 5, 0 FROM article WHERE status = 'superseded'"),
        "passages of articles that are not current: 1",
        id="a passage of an old version",
    ),
    pytest.param(
        sql("INSERT INTO words (words, rowid, title, text) SELECT 'delete', * FROM passage_text LIMIT 1"),
        "the index of words is not that of the passages",
        id="words are missing",
    ),
    pytest.param(
        sql("INSERT INTO words (rowid, title, text) VALUES (99, 'Gold', 'on the Moon')"),
        "the index of words is not that of the passages",
        id="words of nowhere",
    ),
    pytest.param(
        sql("UPDATE figure SET start = start + 1"),
        "articles with figures that do not stand in their text: 5 (",
        id="figures stand elsewhere",
    ),
    pytest.param(
        sql("UPDATE figure SET value_text = 'ninety' WHERE value_text = 'nine'"),
        "articles with figures that do not stand in their text: 2 (courier, herald)",
        id="figures say otherwise",
    ),
    pytest.param(
        sql("UPDATE article SET read_by = 'others' WHERE name = 'post'"),
        "(articles whose figures were read by other measures than the library's: 1)",
        id="read by other measures",
    ),
    pytest.param(
        sql("INSERT INTO dispute_mark (article, wire) SELECT id, wire FROM article WHERE name = 'post'"),
        "(the ledger of disputes is not up to date; articles to be entered: 1)",
        id="the ledger was left",
    ),
    pytest.param(vectors(lose), "passages that are not found by their vectors: 2", id="vectors are lost"),
    pytest.param(vectors(stray), "vectors of no passage: 1", id="a vector of nothing"),
    pytest.param(
        sql("UPDATE state SET vectors_unfinished = 1"),
        "a writing of vectors was begun and has not ended",
        id="killed while embedding",
    ),
    pytest.param(
        sql("UPDATE passage SET embedded = 0"),
        "(passages without a vector",
        id="vectors are wanting",
    ),
    pytest.param(
        sql("INSERT INTO stale_vector VALUES (99)"),
        "(vectors that are still to be removed, for their passages are gone: 1)",
        id="vectors wait to go",
    ),
    pytest.param(break_files, "the vectors could not be used", id="the vector files are broken"),
]
"""What is done to a library, and how the lines begin that tell it; in brackets where it is no problem."""


def told(library: Library, **options) -> list[str]:
    """The lines of what was found and not repaired; in brackets what is no problem."""
    lines = [one for one in lines_of(library, **options) if not one.repaired]
    return [one.finding.line if one.finding.problem else f"({one.finding.line})" for one in lines]


@pytest.mark.parametrize(("harm", "expected"), DAMAGES)
def test_damage_is_told_and_repaired(library: Library, harm, expected: str):
    """In a line for what is wrong; after the repair nothing is, and the library says what it said before."""
    before = all_said(library)
    harm(library)
    (line, *rest) = told(library)
    assert line.startswith(expected)
    assert not rest or "passages" in expected, "words and vectors follow the passages, and nothing else follows"
    assert told(library, repair=True) == []
    assert lines_of(library) == []
    assert all_said(library) == before


def test_all_at_once(library: Library):
    """Damages of several kinds are repaired in one go."""
    before = all_said(library)
    for damage in DAMAGES[:-1]:
        damage.values[0](library)
    assert told(library, repair=True) == []
    assert lines_of(library) == []
    assert all_said(library) == before


def test_a_healthy_library_has_no_lines(folder: Path):
    """Empty, filled, embedded, changed, and after an article was forgotten."""
    with Library.open(folder, create=True) as library:
        assert lines_of(library) == []
        bring(library, [HERALD, POST])
        embed(library)
        assert lines_of(library) == []
        bring(library, [{**POST, "text": POST["text"].replace("Six", "Seven")}])
        embed(library)
        assert lines_of(library) == []
        forget(library, meant(library, ["herald"]))
        assert lines_of(library) == []


def test_lost_vectors_are_found_whoever_holds_them(library: Library, program: Program):
    """Through the server of a process that lasts; one that holds the files itself is waited for in vain, and named."""
    server = program("serve")
    assert server.stdout
    server.stdout.readline()
    vectors(lose)(library)
    assert told(library) == ["passages that are not found by their vectors: 2"]
    assert told(library, repair=True) == []
    server.communicate()
    holder = program("hold")
    assert holder.stdout
    holder.stdout.readline()
    (line,) = told(library)
    assert line.startswith("(the vector files could not be checked: the vectors in")
    assert "programs.py hold" in line


def test_who_is_gone_is_told(library: Library, program: Program):
    """A process that was killed while it held the vectors has left its record, which is removed."""
    holder = program("hold")
    assert holder.stdout
    holder.stdout.readline()
    holder.kill()
    holder.wait()
    (found,) = lines_of(library)
    assert found.finding.line.startswith(f"process {holder.pid} (programs.py hold")
    assert not found.finding.problem
    assert told(library, repair=True) == []
    assert recorded(library.directory) is None


def test_who_is_writing_is_let_be(library: Library):
    """Vectors and ledger that somebody is at work on are no damage."""
    library.ledger.begin(MODEL)
    sql("INSERT INTO dispute_mark (article, wire) VALUES ('a', 'b')")(library)
    writer, keeper = (FileLock(library.directory / name) for name in ("vectors.writer", "disputes.lock"))
    assert writer.acquire()
    assert keeper.acquire()
    (line,) = told(library)
    assert line.startswith("(the writing of vectors could not be checked: another process is adding vectors")
    writer.release()
    keeper.release()


def test_another_model_is_told(library: Library):
    """What the settings name is not what the vectors come from; a person has to decide."""
    (found,) = lines_of(library, model="other", repair=True)
    assert "'bag of words', and the settings name 'other'" in found.finding.line
    assert "crosscheck reindex" in found.finding.advice
    assert found.stands


def no_database(path: Path) -> None:
    """Write something else over a file."""
    path.write_bytes(b"no database " * 500)


def _overwrite(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096 * 5)
        file.write(os.urandom(4096 * 3))


@pytest.mark.parametrize(
    ("harm", "name", "line"),
    [
        pytest.param(no_database, "library", "is no database", id="no database"),
        pytest.param(no_database, "people", "is no database", id="nor people"),
        pytest.param(
            lambda path: sqlite3.connect(path).execute("PRAGMA user_version = 999").connection.close(),
            "library",
            "has schema 999",
            id="another schema",
        ),
    ],
)
def test_what_cannot_be_opened_is_one_line(library: Library, harm, name: str, line: str):
    """A file that is none of ours is told as such, with what to do, and nothing is tried."""
    People.open(library.directory).close()
    library.close()
    harm(library.directory / f"{name}.sqlite")
    for repair in (False, True):
        found = lines_of(library, repair=repair)
        assert [line in one.finding.line and one.stands for one in found] == [True]


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(_overwrite, id="pages in the middle"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:20_000]), id="the end is cut off"),
        pytest.param(lambda path: path.write_bytes(b""), id="nothing is left"),
    ],
)
def test_damage_of_the_file_is_one_line(library: Library, harm):
    """It says that a restore helps, and nothing that rests on the file is looked at, or tried."""
    library.close()
    harm(library.directory / "library.sqlite")
    for repair in (False, True):
        (found,) = lines_of(library, repair=repair)
        assert found.stands
        assert "crosscheck restore" in f"{found.finding.line}; {found.finding.advice}"
        assert "\n" not in found.finding.line


def test_damage_of_the_conversations_is_said_of_them(library: Library):
    """The library is looked at all the same, and what to do is about conversations."""
    People.open(library.directory).close()
    no_database(library.directory / "people.sqlite")
    sql("UPDATE figure SET start = start + 1")(library)
    people, figures = lines_of(library)
    assert "the conversations of a backup" in people.finding.line
    assert people.stands
    assert figures.check == "figures"


def lose_from_the_index(library: Library) -> None:
    """Bring back Chroma's index as it was before most vectors came: it knows their names, and has lost them."""
    texts = [entry(f"{number}.txt", story(number)) for number in range(9)]
    library.add(texts[:4])
    embed(library)
    (index,) = (path for path in (library.directory / "vectors").iterdir() if path.is_dir())
    shutil.copytree(index, library.directory / "older")
    library.add(texts[4:])
    embed(library)
    shutil.rmtree(index)
    (library.directory / "older").rename(index)


@pytest.fixture
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chroma writes its index after every few vectors, not every thousand."""
    monkeypatch.setitem(chroma.CONFIGURATION["hnsw"], "batch_size", 6)
    monkeypatch.setitem(chroma.CONFIGURATION["hnsw"], "sync_threshold", 12)


@pytest.mark.usefixtures("_often")
def test_vectors_that_chroma_has_lost(folder: Path, tmp_path: Path):
    """They are counted, left out of a backup, and made again, they alone."""
    with Library.open(folder, create=True) as library:
        lose_from_the_index(library)
        (line,) = problems(library)
        lost = int(line.rpartition(" ")[2].replace(",", ""))
        assert line.startswith("passages that are not found by their vectors: ")
        assert 0 < lost < library.size().passages
        made = back_up(library, tmp_path / "backup")
        assert (
            made.notice == f"the backup lacks vectors that the library has lost: {lost:,}; crosscheck doctor says more"
        )
        assert made.manifest.vectors == library.size().passages - lost
        assert f"vectors that were made: {lost:,}" in [one.repaired for one in lines_of(library, repair=True)]
        assert lines_of(library) == []


def test_rows_without_their_article_are_told(library: Library):
    """A row that refers to one that is gone is damage of the file."""
    sql("INSERT INTO sketch VALUES (1, 999)")(library)
    (line,) = told(library)
    assert line.endswith("is damaged: rows of sketch that refer to rows that are gone: 1")


def test_a_disk_without_room_is_told(library: Library, monkeypatch: pytest.MonkeyPatch):
    """Before it is full."""
    free = shutil.disk_usage(library.directory).free
    monkeypatch.setattr(table_checks, "_ROOM", free * 2)
    (line,) = told(library)
    assert "MB are free on the disk" in line


def test_what_cannot_be_repaired_says_why(library: Library):
    """A repair that fails leaves the problem standing, with the reason."""

    def unavailable(_: str) -> BagOfWords:
        message = "the embedding model cannot be loaded"
        raise EmbeddingError(message)

    vectors(lose)(library)
    remedies = replace(REMEDIES, embeddings=unavailable)
    found = list(examined(library.directory, remedies, model=MODEL, repair=True))
    assert [one.stands for one in found] == [True, False]
    assert all(one.finding.advice.endswith("the embedding model cannot be loaded") for one in found)
