"""What is forgotten is gone from every index and every answer."""

from collections.abc import Callable
from pathlib import Path
from subprocess import Popen

import pytest

from assistant.bookkeeping import settle
from assistant.domain import Ruling, RulingKind
from assistant.errors import UsageError
from assistant.figures import find_figures
from assistant.keeping.forgetting import forget, forgotten_before, meant
from assistant.library import Library, People, Vectors
from ingest.pipeline import ingest
from ingest.readers.registry import read
from tests.keeping.newsroom import (
    COURIER,
    FERRY,
    FERRY_CORRECTED,
    HERALD,
    POST,
    REPORTS,
    all_said,
    bring,
    embed,
    lines_of,
)
from tests.library.programs import MODEL
from tests.library.samples import PUBLISHED, entry

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
    assert forgotten.notices == ()
    with Library.open(tmp_path / "other" / "library", create=True) as other:
        bring(other, left)
        embed(other)
        expected = all_said(other)
    assert all_said(library) == expected
    assert lines_of(library) == []
    assert len(numbers(library)) == library.size().passages


WORDS = ("Frobnitz", "Zanzibar Quuxler", "Wombatine", "Blibber Office", "Gazette of Grumbledor", "Xanthine Vole")
SECRET = {
    "id": "https://tidewater.example/1",
    "title": "Wombatine ends",
    "outlet": "Gazette of Grumbledor",
    "byline": "Xanthine Vole",
    "published": "2026-02-01T09:00:00Z",
    "text": "\n".join(
        f"Frobnitz Zanzibar Quuxler saw {n} sailors killed near the Wombatine pier {n}, the Blibber Office (BLO) said."
        for n in range(3, 40)
    ),
}


def test_no_word_is_left_in_the_files(library: Library, folder: Path):
    """Neither of the newest version nor of one before, neither whole nor as an index keeps it, nor in an answer."""
    bring(library, [SECRET, {**SECRET, "text": SECRET["text"].replace("Frobnitz", "Old"), "updated": "2026-02-02"}])
    (article,) = library.articles_called(SECRET["id"])
    with People.open(folder) as people:
        answer = {"citations": [{"article": {"identity": article.identity}, "quote": SECRET["text"]}]}
        people.append_turn("c1", asked_at=PUBLISHED, question="Who is Zanzibar Quuxler?", answer=answer)
    library.forgotten.forget(SECRET["id"], at=PUBLISHED)
    library.forgotten.undo(SECRET["id"])
    bring(library, [SECRET])
    embed(library)
    assert words_in(folder) > set()
    forget(library, meant(library, [SECRET["id"]]))
    assert words_in(folder) == set()
    library.close()
    assert words_in(folder) == set()


def words_in(folder: Path) -> set[str]:
    """The words of the secret, and their stems, that stand in the bytes of a library's SQLite files."""
    held = b"".join(path.read_bytes() for path in folder.glob("*.sqlite*")).lower()
    words = {word.casefold() for phrase in WORDS for word in phrase.split()} - {"office", "of", "gazette"}
    return {word for word in words if word[:7].encode() in held}


def test_no_text_ever_goes_to_chroma(library: Library, folder: Path):
    """It has vectors, and the outlet, language and shelf that filters need."""
    bring(library, [SECRET])
    embed(library)
    held = b"".join(path.read_bytes() for path in (folder / "vectors").rglob("*") if path.is_file()).lower()
    assert b"grumbledor" in held
    assert not any(word in held for word in (b"frobnitz", b"quuxler", b"wombatine"))


def test_what_a_restore_has_put_aside_is_told(library: Library, folder: Path):
    """A file that could not be used may hold the article still."""
    (folder / "library.sqlite.replaced").write_bytes(b"no database")
    (notice,) = forget(library, meant(library, ["post"])).notices
    assert "library.sqlite.replaced', which a restore has kept" in notice


UPDATED = {**POST, "text": POST["text"].replace("Six", "Seven"), "updated": "2026-03-04T09:00:00Z"}


@pytest.mark.parametrize(
    ("coming", "forgotten"),
    [
        pytest.param([POST], 1, id="as it was"),
        pytest.param([UPDATED], 1, id="in a later version"),
        pytest.param([POST, UPDATED], 2, id="both"),
        pytest.param([HERALD, POST, COURIER], 1, id="among others"),
        pytest.param([{**POST, "title": "KILL: Post report"}], 1, id="recalled by its source"),
    ],
)
def test_what_is_forgotten_stays_away(library: Library, coming: list[dict], forgotten: int):
    """Its source may be read again, and the report says how many were left out."""
    forget(library, meant(library, ["post"]))
    before = all_said(library)
    report = bring(library, coming)
    assert (report.forgotten, report.added, report.updated, report.duplicates, report.withdrawn) == (
        forgotten,
        0,
        0,
        0,
        0,
    )
    assert all_said(library) == before


def test_under_its_other_ids_it_stays_away_too(library: Library):
    """A later edition that its outlet sent under an id of its own was the same article."""
    wire = {**SECRET, "text": SECRET["text"].replace("\n", " "), "outlet": "Wire"}
    bring(library, [{**wire, "id": "w1"}, {**wire, "id": "w2", "title": "UPDATE 2-Wombatine ends"}])
    (article,) = library.articles_called("w2")
    assert article.identity == "w1"
    forget(library, [article])
    assert bring(library, [{**wire, "id": "w2", "title": "UPDATE 2-Wombatine ends"}]).forgotten == 1
    assert library.articles_called("w1") == library.articles_called("w2") == []


def test_what_others_print_is_another_article(library: Library):
    """A reprint comes in, and the report names it, for it has the very text; a near copy just comes in."""
    forget(library, meant(library, [FERRY["id"]]))
    reprint = {**FERRY_CORRECTED, "id": "reprint", "outlet": "Herald"}
    near = {**FERRY_CORRECTED, "id": "near", "text": FERRY_CORRECTED["text"].rpartition("\n")[0]}
    report = bring(library, [reprint, near])
    assert (report.forgotten, report.retold, report.added + report.duplicates) == (0, ("reprint",), 2)


def test_forgetting_can_be_undone(library: Library):
    """Then reading its source again brings an article back as if it had come for the first time."""
    before = all_said(library)
    forget(library, meant(library, ["post"]), by="Legal", note="case 7")
    (kept,) = library.forgotten.all()
    assert (kept.name, kept.by, kept.note) == ("post", "Legal", "case 7")
    (found,) = forgotten_before(library, ["post", "post"])
    library.forgotten.undo(found.identity)
    assert library.forgotten.all() == []
    assert bring(library, [POST]).added == 1
    embed(library)
    assert all_said(library) == before


def test_forgetting_an_article_that_an_ingest_has_in_hand(library: Library):
    """What was decided on before comes in no more, and nothing breaks."""
    (post,) = library.articles_called("post")
    forget(library, [post])
    library.add([entry("post", version=2), entry("other")])
    assert library.articles_called("post") == []
    assert library.articles_called("other")


def ruled(library: Library, *figures: str) -> Ruling:
    """Lay a ruling down."""
    a, b = (*figures, None)[:2]
    kind: RulingKind = "apart" if b else "misread"
    ruling = Ruling(id=f"r{len(library.rulings.all())}", kind=kind, a=str(a), b=b, by="Ada", at=PUBLISHED, note="why")
    library.rulings.add(ruling)
    settle(library)
    return ruling


def killed_in(library: Library, name: str) -> str:
    """The id of the one figure of an article."""
    (article,) = library.articles_called(name)
    return next(one.id for one in library.figures([article.id]) if one.measure == "killed")


def test_rulings_hold_for_a_copy_that_stays(library: Library):
    """A person's word on what two printed is not lost when one of them is forgotten."""
    herald, courier, post = (killed_in(library, name) for name in ("herald", "courier", "post"))
    ruled(library, herald, post)
    assert forget(library, meant(library, ["herald"])).rulings == 0
    assert [(one.a, one.b) for one in library.rulings.all()] == [(courier, post)]
    assert all_said(library)["ledger"] == []


def test_rulings_that_nothing_is_left_of_go(library: Library):
    """Those on a figure that no article gives now, be it one of two; the others stay."""
    herald, post = killed_in(library, "herald"), killed_in(library, "post")
    (ferry,) = library.articles_called(FERRY["id"])
    for figures in ((post,), (herald, post)):
        ruled(library, *figures)
    kept = ruled(library, library.figures([ferry.id])[0].id)
    assert forget(library, meant(library, ["post"])).rulings == 2
    assert library.rulings.all() == [kept]


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
    (article,) = meant(library, ["a/1.txt"])
    assert article.identity == "a/1.txt"
    forget(library, [article])
    with pytest.raises(UsageError, match=r"'a/1\.txt' was forgotten before, on 20.*crosscheck forget --list"):
        meant(library, ["a/1.txt"])
    with pytest.raises(UsageError, match="no forgotten article is called 'b/1"):
        forgotten_before(library, ["b/1.txt"])


def test_vectors_that_cannot_be_reached_go_later(library: Library, program: Program):
    """Where another process holds them, that is said, and the next who adds vectors removes them."""
    holder = program("hold")
    assert holder.stdout
    holder.stdout.readline()
    forgotten = forget(library, meant(library, ["post"]))
    (notice,) = forgotten.notices
    assert "go with the next ingest" in notice
    assert f"are held by process {holder.pid}" in notice
    holder.kill()
    holder.wait()
    assert len(numbers(library)) == library.size().passages + 1
    embed(library, wait=5)
    assert len(numbers(library)) == library.size().passages
