"""A disk that is full: one line that says what to do, and all that was stored before is safe.

Files that may not grow stand for it: SQLite and Python fail at them as they do on a disk without room.
"""

import errno
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.errors import MAKE_ROOM, LibraryError
from assistant.keeping.backup import back_up
from assistant.keeping.doctor import examined
from assistant.library import Library
from tests.keeping.newsroom import REMEDIES, all_said, embed, problems
from tests.library.programs import MODEL
from tests.library.samples import entry, story
from ui.wording import failure_in_words

ROOT = Path(__file__).parents[2]

LIMITED = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
from tests.keeping.test_full_disk import {name}
from ui.cli.failing import reported
import typer
try:
    with reported():
        {name}(Path(sys.argv[1]))
except typer.Exit as ended:
    sys.exit(ended.exit_code)
"""


def fill(folder: Path) -> None:
    """Add stories until there is no room."""
    with Library.open(folder) as library:
        for number in range(0, 3000, 10):
            library.add([entry(f"{place}.txt", story(place)) for place in range(number, number + 10)])


def embed_all(folder: Path) -> None:
    """Give passages their vectors."""
    with Library.open(folder) as library:
        embed(library)


def write_backup(folder: Path) -> None:
    """Back up beside the library."""
    with Library.open(folder) as library:
        back_up(library, folder.parent / "backup")


def limited(work: Callable[[Path], None], folder: Path, *, room: int) -> subprocess.CompletedProcess[str]:
    """Do something in a process whose files may have so many bytes at most."""
    script = LIMITED.format(name=work.__name__)
    return subprocess.run(
        [sys.executable, "-c", script, str(folder), str(room)], capture_output=True, text=True, check=False, cwd=ROOT
    )


@pytest.mark.parametrize("room", [600_000, 1_000_000])
def test_an_ingest_without_room(library: Library, folder: Path, room: int):
    """Whole transactions are kept, the line says what to do, and with room again it goes on."""
    library.close()
    done = limited(fill, folder, room=room)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("crosscheck: ")
    assert done.stderr.endswith(f"{MAKE_ROOM}\n")
    assert done.stderr.count("\n") == 1
    with Library.open(folder) as opened:
        assert opened.coverage().articles % 10 == 4
        assert problems(opened) == []
        embed(opened)
        assert problems(opened) == []


def test_vectors_without_room(library: Library, folder: Path):
    """What has its vector keeps it, and the rest gets it later."""
    library.add([entry(f"{number}.txt", story(number)) for number in range(40)])
    library.close()
    done = limited(embed_all, folder, room=300_000)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    with Library.open(folder) as opened:
        embed(opened, wait=5)
        assert problems(opened) == []


def test_a_backup_without_room(library: Library, folder: Path):
    """Leaves nothing behind, and the library as it was."""
    before = all_said(library)
    library.close()
    done = limited(write_backup, folder, room=100_000)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "room" in done.stderr
    assert {path.name for path in folder.parent.iterdir()} == {"library"}
    with Library.open(folder) as opened:
        assert all_said(opened) == before


def look(folder: Path) -> None:
    """Have the doctor look."""
    for one in examined(folder, REMEDIES, model=MODEL):
        print(one.finding.line)  # noqa: T201 - another process reads it


def test_the_doctor_says_what_it_found_before_it_could_not_go_on(library: Library, folder: Path):
    """Where not even SQLite's own working files can be made, that is a finding too."""
    library.close()
    done = limited(look, folder, room=0)
    assert (done.returncode, done.stderr) == (0, "")
    assert "the library file could not be checked: " in done.stdout


def test_a_full_database(library: Library):
    """What SQLite calls full is said with what to do, and nothing of the transaction stays."""
    before = all_said(library)
    with library._connections.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 20}")
    with pytest.raises(LibraryError, match=f"database or disk is full; {MAKE_ROOM}"):
        library.add([entry(f"{number}.txt", story(number)) for number in range(2000)])
    assert all_said(library) == before


def test_a_file_that_cannot_grow_is_named():
    """Whatever else could not be written for want of room."""
    error = OSError(errno.ENOSPC, "No space left on device", "/data/library/vectors.json")
    line = f"'/data/library/vectors.json' could not be written: No space left on device; {MAKE_ROOM}"
    assert failure_in_words(error) == line
