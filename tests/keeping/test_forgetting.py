"""What is forgotten is gone from every index and every answer."""

from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

import pytest

from assistant.errors import UsageError
from assistant.figures import find_figures
from assistant.keeping.forgetting import forget, meant
from assistant.library import Library, People, Vectors
from ingest.pipeline import ingest
from ingest.readers.registry import read
from tests.keeping.newsroom import COURIER, FERRY, HERALD, POST, REPORTS, all_said, bring, embed, lines_of
from tests.library.programs import MODEL
from tests.library.samples import PUBLISHED

Program = Callable[[str], Popen[str]]


def numbers(library: Library) -> list[int]:
    """The numbers of all vectors."""
    with Vectors.open(library.directory, model=MODEL) as vectors:
        return sorted(number for some in vectors.numbers() for number in some)


@pytest.mark.parametrize(
    ("called", "left"),
    [
        pytest.param("herald", [POST, COURIER, *REPORTS[3:]], id="the one that copies were printed of"),
        pytest.param("courier", [HERALD, POST, *REPORTS[3:]], id="a copy"),
        pytest.param("post", [HERALD, COURIER, *REPORTS[3:]], id="one side of a dispute"),
        pytest.param(FERRY["id"], [HERALD, POST, COURIER], id="one of two versions"),
    ],
)
def test_a_library_says_what_it_would_say_had_the_article_never_come(
    library: Library, tmp_path: Path, called: str, left: list[dict]
):
    """Articles, words, names, figures, the ledger and vectors are those of a library of the other articles."""
    forgotten = forget(library, meant(library, [called]))
    assert forgotten.notice is None
    with Library.open(tmp_path / "other" / "library", create=True) as other:
        bring(other, left)
        embed(other)
        expected = all_said(other)
    assert all_said(library) == expected
    assert lines_of(library) == []
    assert len(numbers(library)) == library.size().passages


def test_no_text_is_left_in_the_files(library: Library, folder: Path):
    """What was printed by nobody else is not to be read in the SQLite file."""
    forget(library, meant(library, [FERRY["id"]]))
    library.close()
    assert b"Sea Lark" not in b"".join(path.read_bytes() for path in folder.glob("library.sqlite*"))


def test_what_is_forgotten_may_come_again(library: Library):
    """Reading its source again brings an article back as if it had come for the first time."""
    before = all_said(library)
    forget(library, meant(library, ["post"]))
    bring(library, [POST])
    embed(library)
    assert all_said(library) == before


def test_answers_that_cite_it_go(library: Library, folder: Path):
    """Stored turns that cite the article go from every conversation, in either form, and the others stay."""
    (article,) = library.articles_called("post")
    with People.open(folder) as people:
        for conversation, answer in (
            ("c1", {"citations": [{"article": {"id": article.id, "identity": "post"}}]}),
            ("c1", {"citations": [{"article": {"id": "other", "identity": "herald"}}], "text": "post"}),
            ("c2", {"citations": [{"article": "post", "title": "Six"}]}),
        ):
            people.append_turn(conversation, asked_at=PUBLISHED, question="How many?", answer=answer)
        assert forget(library, [article]).turns == 2
        assert [turn.number for turn in people.turns("c1")] == [2]
        assert people.turns("c2") == []


@pytest.mark.parametrize(
    "called",
    [
        pytest.param("post", id="name"),
        pytest.param(FERRY["id"], id="url"),
        pytest.param(lambda library: library.articles_called("herald")[0].id, id="id"),
    ],
)
def test_an_article_has_several_names(library: Library, called):
    """By name, url or id; the same named twice is one."""
    name = called if isinstance(called, str) else called(library)
    (found,) = meant(library, [name, name])
    assert name in (found.name, found.url, found.identity, found.id)


def test_who_means_nothing_or_several_is_told(library: Library, tmp_path: Path):
    """In one line that names those that may be meant; nothing is done."""
    with pytest.raises(UsageError, match="no article is called 'gazette'"):
        meant(library, ["post", "gazette"])
    for part in ("a", "b"):
        (tmp_path / "wire" / part).mkdir(parents=True)
        (tmp_path / "wire" / part / "1.txt").write_text(f"Harbour {part} was shut on Monday by the storm.", "utf-8")
    ingest(read([tmp_path / "wire"]), library=library, find_figures=find_figures, read_by="", embed=None)
    with pytest.raises(UsageError, match=r"2 articles are called '1\.txt', and nothing was done; .*a/1\.txt, b/1\.txt"):
        meant(library, ["1.txt"])
    assert meant(library, ["a/1.txt"])[0].identity == "a/1.txt"


def test_vectors_that_cannot_be_reached_go_later(library: Library, program: Program):
    """Where another process holds them, that is said, and the next who adds vectors removes them."""
    holder = program("hold")
    assert holder.stdout
    holder.stdout.readline()
    forgotten = forget(library, meant(library, ["post"]))
    assert forgotten.notice
    assert "go with the next ingest" in forgotten.notice
    holder.kill()
    holder.wait()
    assert len(numbers(library)) == library.size().passages + 1
    embed(library, wait=5)
    assert len(numbers(library)) == library.size().passages
