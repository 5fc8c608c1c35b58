"""A backup holds a library as it was, and a restore makes a library what a backup holds, whoever uses it meanwhile."""

import json
import sqlite3
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from subprocess import Popen

import pytest

from assistant.domain import Filters
from assistant.errors import LibraryError, UsageError, VectorsHeld
from assistant.keeping.backup import back_up
from assistant.keeping.forgetting import forget, meant
from assistant.keeping.restoring import Restored, articles_in, restore
from assistant.keeping.unpacking import opened
from assistant.library import Library, People, Vectors
from assistant.library.locks import FileLock
from tests.keeping.newsroom import FERRY, HERALD, POST, all_said, bring, embed, lines_of, problems
from tests.library.programs import MODEL, STORIES
from tests.library.samples import PUBLISHED, entry, story

Program = Callable[[str], Popen[str]]
MOON = {"id": "herald", "title": "A wedding on the Moon", "text": "The wedding was held on the Moon, for 40 guests."}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the backup goes."""
    return tmp_path / "backups" / "library.backup"


@pytest.fixture(autouse=True)
def _folder(file: Path) -> None:
    """There is a folder for backups."""
    file.parent.mkdir()


def bring_back(file: Path, folder: Path) -> Restored:
    """Restore a backup."""
    with opened(file) as backup:
        return restore(backup, folder)


def said_in(folder: Path) -> dict:
    """All that the library of a folder says."""
    with Library.open(folder) as library:
        return all_said(library)


def ask(folder: Path, *, said: str) -> None:
    """Keep a turn of a conversation."""
    with People.open(folder) as people:
        people.append_turn("c1", asked_at=PUBLISHED, question=said, answer={})


def asked(folder: Path) -> list[str]:
    """The questions of the conversation."""
    with People.open(folder) as people:
        return [turn.question for turn in people.turns("c1")]


@contextmanager
def served(program: Program) -> Iterator[None]:
    """A process that lasts holds the server of the vectors, and is there at the end."""
    server = program("serve")
    assert server.stdout
    server.stdout.readline()
    yield
    assert server.poll() is None
    server.communicate()


def change_everything(library: Library) -> None:
    """Change, forget, add, and lose vectors."""
    forget(library, meant(library, [FERRY["id"], "courier"]))
    bring(library, [MOON, {**POST, "text": POST["text"].replace("Six", "Seven")}])
    embed(library)
    with Vectors.open(library.directory, model=MODEL) as vectors:
        vectors.remove(library.ledger.embedded(1))


BACK = (f"back again, though forgotten since: courier, {FERRY['id']}; crosscheck forget takes them out once more",)


def test_it_comes_back_as_it_was(library: Library, folder: Path, file: Path):
    """Whatever has happened to the library since; what it was told in its own conversations too."""
    ask(folder, said="How many?")
    before = all_said(library)
    made = back_up(library, file)
    assert (made.manifest.articles, made.manifest.vectors, made.notice) == (4, library.size().passages, None)
    change_everything(library)
    ask(folder, said="And now?")
    assert bring_back(file, folder).notices == BACK
    assert all_said(library) == before
    assert asked(folder) == ["How many?"]
    assert lines_of(library) == []


def test_it_comes_back_in_a_new_folder(library: Library, tmp_path: Path, file: Path):
    """On another machine, say."""
    back_up(library, file)
    assert bring_back(file, tmp_path / "new" / "library").notices == ()
    assert said_in(tmp_path / "new" / "library") == all_said(library)


def test_it_replaces_a_library_of_other_articles(library: Library, tmp_path: Path, file: Path):
    """Whose passages have the same numbers, and none of the same texts."""
    back_up(library, file)
    folder = tmp_path / "other" / "library"
    with Library.open(folder, create=True) as other:
        texts = [f"Guest number {number} saw the wedding on the Moon." for number in range(9)]
        bring(other, [{"id": text, "text": text, "published": HERALD["published"]} for text in texts])
        embed(other)
        bring_back(file, folder)
        assert all_said(other) == all_said(library)
        assert lines_of(other) == []
        with Vectors.open(folder, model=MODEL) as vectors:
            assert sum(map(len, vectors.numbers())) == library.size().passages


def test_all_of_it_works_while_the_library_is_used(library: Library, folder: Path, file: Path, program: Program):
    """Backup, doctor and restore reach the vectors through the server of a process that lasts, which goes on."""
    before = all_said(library)
    with served(program):
        assert back_up(library, file).notice is None
        change_everything(library)
        assert [one.stands for one in lines_of(library, repair=True)] == [False]
        assert bring_back(file, folder).notices == BACK
        assert lines_of(library) == []
        assert all_said(library) == before


def test_who_has_it_open_sees_the_restored_library(library: Library, folder: Path, file: Path):
    """Readers on open connections go on all the while, and read one library or the other, never a mix."""
    back_up(library, file)
    bring(library, [MOON])
    texts = {"old": library.articles_called("herald")[0].text}
    stop, seen = threading.Event(), []

    def read() -> None:
        while not stop.is_set():
            hits = library.search_words({"Moon": 1.0, "Obelisk": 1.0}, filters=Filters(), limit=5)
            seen.append({hit.article.title for hit in hits})

    reader = threading.Thread(target=read)
    reader.start()
    bring_back(file, folder)
    stop.set()
    reader.join()
    assert seen[0] == {"Nine dead in Tarn", "A wedding on the Moon"}
    assert all(titles in (seen[0], {"Nine dead in Tarn"}) for titles in seen)
    assert texts["old"] != library.articles_called("herald")[0].text
    assert not library.knows("wedding")


def test_it_is_made_while_others_fill_the_library(folder: Path, file: Path, program: Program):
    """It holds whole transactions: every article with its passages, figures and words."""
    writer = program("add")
    assert writer.stdout
    writer.stdout.readline()
    with Library.open(folder) as library:
        made = back_up(library, file)
    writer.communicate(timeout=60)
    bring_back(file, folder.parent / "new")
    with Library.open(folder.parent / "new") as library:
        count = library.coverage().articles
        assert 0 < count <= STORIES
        assert count == made.manifest.articles
        assert library.size().passages == 6 * count
        assert library.upkeep.words_agree()


def test_without_conversations(library: Library, folder: Path, file: Path):
    """They can be left out; those that are there stay then."""
    ask(folder, said="How many?")
    assert not back_up(library, file, people=False).manifest.has_people
    assert bring_back(file, folder).notices == ("the backup has no conversations; those that are here stay",)
    assert asked(folder) == ["How many?"]


def test_without_vectors(library: Library, folder: Path, file: Path, program: Program):
    """Where another process holds them, the backup says that it lacks them, and they are made again."""
    before = all_said(library)
    holder = program("hold")
    assert holder.stdout
    holder.stdout.readline()
    made = back_up(library, file)
    assert made.manifest.vectors == 0
    assert made.notice
    assert "crosscheck embed makes again" in made.notice
    with pytest.raises(VectorsHeld, match=r"programs\.py hold"):
        bring_back(file, folder)
    assert all_said(library, meaning=False) == {name: value for name, value in before.items() if name != "meaning"}
    holder.kill()
    holder.wait()
    assert bring_back(file, folder).notices == ("passages without a vector, which crosscheck embed makes: 6",)
    embed(library)
    assert all_said(library) == before


def test_a_library_that_never_had_vectors(folder: Path, tmp_path: Path, file: Path):
    """Is backed up without reaching for any."""
    with Library.open(folder, create=True) as library:
        bring(library, [HERALD])
        made = back_up(library, file)
        assert (made.manifest.model, made.manifest.vectors, made.notice) == (None, 0, None)
        bring_back(file, tmp_path / "new")
        with Library.open(tmp_path / "new") as other:
            assert all_said(other, meaning=False) == all_said(library, meaning=False)


class _KilledError(BaseException):
    """What ends a restore in the middle."""


RESTORING = """
import sys
from pathlib import Path
from tests.keeping.test_backup import restore, opened
with opened(Path(sys.argv[2])) as backup:
    restore(backup, Path(sys.argv[1]), progress=lambda count: (print(count, flush=True), sys.stdin.read()))
"""


def test_killed_it_can_be_run_again(library: Library, folder: Path, file: Path):
    """Killed while vectors come back, with all that it had in hand."""
    library.add([entry(f"{number}.txt", story(number)) for number in range(36)])
    embed(library)
    before = all_said(library)
    back_up(library, file)
    change_everything(library)
    restoring = subprocess.Popen(
        [sys.executable, "-c", RESTORING, str(folder), str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert restoring.stdout
    assert restoring.stdout.readline() == "200\n"
    restoring.kill()
    restoring.communicate()
    assert all_said(library, meaning=False)["articles"] == before["articles"]
    assert bring_back(file, folder).notices == ()
    assert all_said(library) == before
    assert problems(library) == []
    assert not (folder / ".restoring").exists()


def test_a_broken_off_restore_is_completed_by_embedding(library: Library, folder: Path, file: Path):
    """Without the backup, embedding makes what is still wanting."""
    before = all_said(library)
    back_up(library, file)
    change_everything(library)

    def break_off(_count: int) -> None:
        raise _KilledError

    with opened(file) as backup, pytest.raises(_KilledError):
        restore(backup, folder, progress=break_off)
    embed(library)
    assert all_said(library) == before
    assert lines_of(library) == []


def test_a_backup_replaces_the_one_before(library: Library, folder: Path, file: Path):
    """When it is whole; what breaks off leaves the one before, and what leaves nothing else behind."""
    back_up(library, file)
    first = file.read_bytes()
    bring(library, [MOON])
    embed(library)

    def break_off(_count: int) -> None:
        raise _KilledError

    with pytest.raises(_KilledError):
        back_up(library, file, progress=break_off)
    assert file.read_bytes() == first
    back_up(library, file)
    assert file.read_bytes() != first
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        pytest.param(lambda file: file.mkdir(), "it is a folder; name a file", id="a folder"),
        pytest.param(lambda file: file.parent.rmdir(), "there is no folder", id="no folder"),
        pytest.param(lambda file: file.write_text("my novel"), "is there and is no backup", id="somebody's file"),
    ],
)
def test_a_name_that_no_backup_may_have(library: Library, file: Path, prepare, message: str):
    """Is refused, and what bears it is left alone."""
    prepare(file)
    with pytest.raises(UsageError, match=message):
        back_up(library, file)
    assert not file.is_file() or file.read_text("utf-8") == "my novel"


def rewritten(file: Path, **changes) -> None:
    """Change what the manifest says; names of files stand for other content of theirs."""
    with zipfile.ZipFile(file) as packed:
        held = {name: packed.read(name) for name in packed.namelist()}
    manifest = json.loads(held["manifest.json"])
    contents = {name: value for name, value in changes.items() if name in held}
    held |= contents
    held["manifest.json"] = json.dumps({**manifest, **{k: v for k, v in changes.items() if k not in held}}).encode()
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in held.items():
            packed.writestr(name, content)


def cut(file: Path) -> None:
    """Keep the first half."""
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def flip(file: Path) -> None:
    """Change a few bytes in the middle."""
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 4] = b"\0\xff\0\xff"
    file.write_bytes(content)


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        pytest.param(lambda file: file.unlink(), "cannot read .*No such file", id="no file"),
        pytest.param(lambda file: file.write_text("my novel"), "is no backup", id="another file"),
        pytest.param(cut, "is no backup, or half of one", id="half of one"),
        pytest.param(flip, "is no backup, or a damaged one", id="damaged"),
        pytest.param(
            lambda file: rewritten(file, **{"vectors.f32": b"1234"}),
            "vectors.f32 in it is not what",
            id="vectors",
        ),
        pytest.param(lambda file: rewritten(file, library_schema=1), "with schema 1, and this version", id="schema"),
        pytest.param(lambda file: rewritten(file, form=9), "restore it with that version", id="another form"),
        pytest.param(lambda file: rewritten(file, files=7), "its manifest cannot be read", id="no manifest"),
    ],
)
def test_what_is_no_whole_backup_is_refused(library: Library, folder: Path, file: Path, harm, message: str):
    """In one line, and the library is as it was."""
    before = all_said(library)
    back_up(library, file)
    harm(file)
    with pytest.raises((LibraryError, UsageError), match=message) as refused:
        bring_back(file, folder)
    assert "\n" not in str(refused.value)
    assert all_said(library) == before
    assert not (folder / ".restoring").exists()


def other(path: Path) -> None:
    """Put something else there."""
    path.write_bytes(b"no database " * 500)


def older(path: Path) -> None:
    """Have it record another schema."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")


def spoilt(path: Path) -> None:
    """Overwrite pages in the middle, which are found to be so only by those who read them."""
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 9] = b"\xa5" * (4096 * 6)
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("name", "harm"),
    [
        pytest.param("library.sqlite", other, id="no library"),
        pytest.param("people.sqlite", other, id="no conversations"),
        pytest.param("library.sqlite", older, id="another schema"),
        pytest.param("library.sqlite", spoilt, id="damaged pages"),
    ],
)
def test_a_file_that_cannot_be_used_is_put_aside(library: Library, folder: Path, file: Path, name: str, harm):
    """That is what backups are for: the damaged file is kept under another name."""
    ask(folder, said="How many?")
    before = all_said(library)
    back_up(library, file)
    library.close()
    harm(folder / name)
    assert articles_in(folder) == (None if name == "library.sqlite" else 4)
    (notice,) = bring_back(file, folder).notices
    assert f"{name}.replaced" in notice
    assert said_in(folder) == before
    assert asked(folder) == ["How many?"]


@pytest.mark.parametrize("lock", ["vectors.writer", "disputes.lock"])
def test_who_fills_the_library_is_let_be(library: Library, folder: Path, file: Path, lock: str):
    """Be it with vectors or with the ledger: nothing is touched, and the line says what to do."""
    back_up(library, file)
    bring(library, [MOON])
    before = all_said(library)
    writer = FileLock(folder / lock)
    assert writer.acquire()
    with pytest.raises(VectorsHeld, match=r"is filling the library in .*, which is as it was; restore it when"):
        bring_back(file, folder)
    writer.release()
    assert all_said(library) == before


def test_a_damaged_library_replaces_no_backup(library: Library, folder: Path, file: Path):
    """The line names the library's own file, and the backup that was made before is as it was."""
    back_up(library, file)
    before = file.read_bytes()
    library.close()
    spoilt(folder / "library.sqlite")
    with Library.open(folder) as damaged, pytest.raises(LibraryError) as refused:
        back_up(damaged, file)
    assert str(refused.value).startswith(f"'{folder}/library.sqlite' is damaged (")
    assert "and no backup was made; crosscheck restore" in str(refused.value)
    assert file.read_bytes() == before


def test_vector_files_that_cannot_be_read_are_made_anew(library: Library, folder: Path, file: Path):
    """Out of the backup, and without the embedding model."""
    before = all_said(library)
    back_up(library, file)
    (folder / "vectors" / "chroma.sqlite3").write_bytes(b"broken " * 1000)
    assert bring_back(file, folder).notices == ()
    assert all_said(library) == before
    assert lines_of(library) == []


def test_what_was_forgotten_since_is_told(library: Library, folder: Path, file: Path):
    """What the backup has is back, and a line says so; what it has not stays forgotten."""
    back_up(library, file)
    bring(library, [MOON | {"id": "moon"}])
    forget(library, meant(library, ["moon", "post", "courier"]))
    (notice,) = bring_back(file, folder).notices
    assert notice == "back again, though forgotten since: courier, post; crosscheck forget takes them out once more"
    assert [one.name for one in library.forgotten.all()] == ["moon"]
    assert bring(library, [MOON | {"id": "moon"}, POST]).forgotten == 1
    forget(library, meant(library, ["post"]))
    back_up(library, file)
    assert bring_back(file, folder.parent / "new").notices == ()
    with Library.open(folder.parent / "new") as other:
        assert {one.name for one in other.forgotten.all()} == {"moon", "post"}


def test_numbers_of_passages_are_not_given_out_again(library: Library, folder: Path, file: Path):
    """A vector that is left of the library that went may never be taken for one of a later article."""
    back_up(library, file)
    bring(library, [MOON])
    edition = library.edition()
    bring_back(file, folder)
    assert library.edition() > edition
    ever = "SELECT passages_ever FROM state"
    connection = sqlite3.connect(folder / "library.sqlite")
    assert connection.execute(ever).fetchone()[0] > library.size().passages
    connection.close()
