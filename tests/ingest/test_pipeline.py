"""The whole ingest, on real files and a real library."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.domain import Article, Figure, Filters
from assistant.errors import VectorsHeld
from assistant.figures.vocabulary import BUILT_IN
from assistant.library import Library
from ingest.pipeline import ingest
from ingest.readers.raw import RawArticle
from ingest.readers.registry import read
from ingest.report import Report
from ingest.shelving import BATCH_ARTICLES
from ingest.workers import DONE_HERE

PROSE = "Two ferries collided off the coast of Norland on Monday, and nine sailors were hurt, the port said."

OTHER = "Voters in Ostby chose a new council on Sunday, and the turnout was the lowest in thirty years, officials said."


def no_figures(article: Article) -> tuple[Figure, ...]:
    """A figure finder that finds none."""
    return ()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    with Library.open(tmp_path / "library", create=True) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder of sources."""
    made = tmp_path / "news"
    made.mkdir()
    return made


@pytest.fixture
def run(library: Library) -> Callable[..., Report]:
    """Ingests into the library, without vectors unless they are asked for."""
    return lambda *sources, **options: ingest(
        read(sources),
        library=library,
        find_figures=no_figures,
        read_by=BUILT_IN.fingerprint,
        **{"embed": None, **options},
    )


def records(path: Path, *rows: dict[str, str]) -> Path:
    """A file of JSON Lines."""
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_articles_arrive_with_their_passages(run: Callable[..., Report], library: Library, folder: Path) -> None:
    """Each file is an article whose passages are its own text."""
    (folder / "a.txt").write_text(PROSE, encoding="utf-8")
    (folder / "b.md").write_text(f"# Ferries\n\n{OTHER}", encoding="utf-8")
    report = run(folder)
    assert (report.added, report.articles, report.passages, report.pending_vectors) == (2, 2, 2, 2)
    articles = {article.name: article for article in library.articles()}
    assert articles["b.md"].title == "Ferries"
    for article in articles.values():
        assert [each.text for each in library.passages([article.id])] == [article.text]


def test_ingesting_twice_changes_nothing(run: Callable[..., Report], library: Library, folder: Path) -> None:
    """The second report counts all as unchanged, and the library is the same."""
    records(
        folder / "a.jsonl", *({"id": str(n), "text": f"{PROSE} It was number {n}."} for n in range(BATCH_ARTICLES + 3))
    )
    first = run(folder)
    before = list(library.articles(versions=True))
    second = run(folder)
    assert (first.added, second.added, second.unchanged) == (BATCH_ARTICLES + 3, 0, BATCH_ARTICLES + 3)
    assert list(library.articles(versions=True)) == before


def test_a_changed_text_becomes_a_version(run: Callable[..., Report], library: Library, folder: Path) -> None:
    """The old one is kept as superseded."""
    source = records(folder / "a.jsonl", {"id": "1", "text": PROSE})
    run(source)
    records(source, {"id": "1", "text": PROSE.replace("nine", "twelve")})
    assert run(source).updated == 1
    versions = list(library.articles(versions=True))
    assert [(each.version, each.status) for each in versions] == [(1, "superseded"), (2, "current")]


def test_the_same_identity_twice_in_one_run_is_one_then_the_other(
    run: Callable[..., Report], library: Library, folder: Path
) -> None:
    """The later record is a new version, and reading both again changes nothing."""
    source = records(folder / "a.jsonl", {"id": "1", "text": PROSE}, {"id": "1", "text": f"{PROSE} Two are missing."})
    report = run(source)
    assert (report.added, report.updated, report.articles) == (1, 1, 1)
    assert run(source).unchanged == 2
    assert [each.version for each in library.articles()] == [2]


def test_copies_share_a_wire(run: Callable[..., Report], library: Library, folder: Path) -> None:
    """Within a run and across runs, a copy is its own article under the wire of the first."""
    first = records(folder / "a.jsonl", {"id": "1", "text": PROSE}, {"id": "2", "text": f"PORT VELL (AP) — {PROSE}"})
    second = records(folder / "b.jsonl", {"id": "3", "text": PROSE, "outlet": "Norland Post"})
    assert (run(first).duplicates, run(second).duplicates) == (1, 1)
    assert len({article.wire for article in library.articles()}) == 1
    assert library.coverage().articles == 3


def test_bad_input_is_reported_and_the_rest_indexed(run: Callable[..., Report], folder: Path) -> None:
    """Each bad thing has its line in the report."""
    (folder / "good.txt").write_text(PROSE, encoding="utf-8")
    (folder / "empty.txt").touch()
    (folder / "blank.txt").write_text(" \n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02" * 400)
    (folder / "latin.txt").write_bytes("Marín".encode("latin-1"))
    (folder / "scan.xyz").touch()
    records(folder / "rows.jsonl", {"id": "1"}, {"id": "2", "text": OTHER})
    report = run(folder, folder / "gone.txt")
    reasons = {Path(each.source).name: each.reason for each in report.rejected}
    assert reasons == {
        "binary.txt": "binary data, not text",
        "blank.txt": "the article has no text",
        "empty.txt": "the file is empty",
        "gone.txt": "no such file or folder",
        "latin.txt": "not UTF-8: byte 0xED at position 3",
        "rows.jsonl:1": "the record has no 'text'",
        "scan.xyz": "unknown ending '.xyz', and its beginning tells no format that is read",
    }
    assert report.added == 2


def test_held_vectors_are_a_notice(run: Callable[..., Report], folder: Path) -> None:
    """The articles are stored, and the report says who holds the vectors."""

    def held() -> int:
        message = "process 7 holds the vectors; run this again when it has ended"
        raise VectorsHeld(message)

    (folder / "a.txt").write_text(PROSE, encoding="utf-8")
    report = run(folder, embed=held)
    assert (report.added, report.pending_vectors) == (1, 1)
    assert report.notice == "process 7 holds the vectors; run this again when it has ended"


def test_vectors_are_made_once_all_is_stored(run: Callable[..., Report], library: Library, folder: Path) -> None:
    """The vectors' turn comes last."""
    seen: list[int] = []

    def embed() -> int:
        seen.append(library.coverage().articles)
        return 0

    records(folder / "a.jsonl", *({"id": str(n), "text": f"{PROSE} {n}."} for n in range(BATCH_ARTICLES + 3)))
    run(folder, embed=embed)
    assert seen == [BATCH_ARTICLES + 3]


def test_an_ingest_that_was_broken_off_is_completed_by_the_next(library: Library, folder: Path) -> None:
    """What breaks off in the middle leaves whole articles, and the next ingest adds the others."""

    def breaks_off(article: Article) -> tuple[Figure, ...]:
        if article.name == str(BATCH_ARTICLES + 5):
            raise KeyError
        return ()

    total = BATCH_ARTICLES + 9
    records(folder / "a.jsonl", *({"id": str(n), "text": f"{PROSE} {n}."} for n in range(total)))
    with pytest.raises(KeyError):
        ingest(read([folder]), library=library, find_figures=breaks_off, read_by=BUILT_IN.fingerprint, embed=None)
    assert library.coverage().articles == BATCH_ARTICLES
    report = ingest(read([folder]), library=library, find_figures=no_figures, read_by=BUILT_IN.fingerprint, embed=None)
    assert (report.unchanged, report.added, report.articles) == (BATCH_ARTICLES, 9, total)


def test_the_shelf_and_the_progress_reach_every_article(
    run: Callable[..., Report], library: Library, folder: Path
) -> None:
    """All that is read goes onto the shelf, and each article and report is told."""
    told: list[tuple[int, str]] = []
    (folder / "a.txt").write_text(PROSE, encoding="utf-8")
    (folder / "b.xyz").touch()
    run(folder, shelf="harbour", tell=lambda progress: told.append((progress.done, Path(progress.last).name)))
    assert [article.shelf for article in library.articles()] == ["harbour"]
    assert told == [(1, "a.txt"), (2, "b.xyz")]


def test_near_copies_are_printed_under_one_wire(run: Callable[..., Report], library: Library, folder: Path) -> None:
    """In one run and across runs; how much of the shorter the longer one holds is kept."""
    local = "Families from Ostby were asked to call the town hall, mayor Per Lund said."
    first = records(folder / "a.jsonl", {"id": "1", "text": f"{PROSE}\n\n{OTHER}"}, {"id": "2", "text": PROSE})
    second = records(folder / "b.jsonl", {"id": "3", "text": f"{PROSE}\n\n{local}"})
    assert (run(first).duplicates, run(second).duplicates) == (1, 1)
    articles = {article.name: article for article in library.articles()}
    assert len({article.wire for article in articles.values()}) == 1
    assert {name: article.metadata.get("similarity") for name, article in articles.items()} == {
        "1": None,
        "2": "1.00",
        "3": "1.00",
    }


WIRED = {"outlet": "NPA", "published": "2031-05-06T08:00:00Z"}


def test_a_later_edition_is_a_version_under_whatever_id(
    run: Callable[..., Report], library: Library, folder: Path
) -> None:
    """And reading both again changes nothing."""
    first = {"id": "n1", "title": "Ferries collide off Norland", "text": PROSE, **WIRED}
    second = {**first, "id": "n2", "title": "UPDATE 1-Ferries collide off Norland", "text": f"{PROSE} One died."}
    source = records(folder / "a.jsonl", first, second)
    report = run(source)
    assert (report.added, report.updated) == (1, 1)
    [article] = library.articles()
    assert (article.identity, article.name, article.version) == ("n1", "n2", 2)
    assert run(source).unchanged == 2


def test_a_kill_takes_the_story_out(run: Callable[..., Report], library: Library, folder: Path) -> None:
    """It is kept as withdrawn, stays so when its text is read again, and comes back in a later version only."""
    story = {"id": "n1", "title": "Ferries collide", "text": PROSE, **WIRED}
    kill = {**story, "title": "MANDATORY KILL", "text": "Editors, kill this story.", "updated": "2031-05-06T09:00:00Z"}
    assert run(records(folder / "a.jsonl", story, kill)).withdrawn == 1
    [article] = library.articles()
    assert (article.status, article.text) == ("withdrawn", PROSE)
    assert library.search_words({"ferries": 1.0}, filters=Filters(), limit=5) == []
    assert run(folder / "a.jsonl").unchanged == 2
    assert library.coverage().articles == 0
    again = {**story, "updated": "2031-05-06T10:00:00Z"}
    assert run(records(folder / "b.jsonl", again)).updated == 1
    assert [one.status for one in library.articles()] == ["current"]


def test_a_kill_that_comes_first_keeps_the_story_out(
    run: Callable[..., Report], library: Library, folder: Path
) -> None:
    """Files are read in the order of their names, not of time."""
    kill = {"id": "n1", "title": "KILL", "text": "Kill.", "published": "2031-05-06T09:00:00Z"}
    report = run(records(folder / "a.jsonl", kill, {"id": "n1", "text": PROSE, **WIRED}))
    assert (report.withdrawn, report.unchanged, report.articles) == (1, 1, 0)


def test_an_older_version_that_comes_late_is_left(run: Callable[..., Report], library: Library, folder: Path) -> None:
    """As its source dates it."""
    newer = {"id": "1", "text": f"{PROSE} One died.", "updated": "2031-05-06T10:00:00Z"}
    older = {"id": "1", "text": PROSE, "updated": "2031-05-06T09:00:00Z"}
    report = run(records(folder / "a.jsonl", newer, older))
    assert (report.added, report.unchanged) == (1, 1)
    assert [article.text for article in library.articles()] == [newer["text"]]


def test_two_articles_under_one_id_are_both_kept(run: Callable[..., Report], library: Library, folder: Path) -> None:
    """As tables that count their rows from one have them; the report says so, and a second run changes nothing."""
    records(folder / "a.jsonl", {"id": "1", "title": "Ferries collide", "text": PROSE})
    records(folder / "b.jsonl", {"id": "1", "title": "Council chosen", "text": OTHER})
    report = run(folder)
    assert (report.added, report.updated, report.articles) == (2, 0, 2)
    assert [each.reason for each in report.rejected] == [
        "'1' is the id of another article too; it was kept as 'b.jsonl:1#1'"
    ]
    assert {article.name for article in library.articles()} == {"1", "b.jsonl:1#1"}
    again = run(folder)
    assert (again.unchanged, again.articles) == (2, 2)


@pytest.mark.parametrize("most", [10, DONE_HERE + 60], ids=["in this process", "in others"])
def test_what_was_taken_is_stored_when_somebody_wants_to_stop(library: Library, most: int) -> None:
    """For its source may have noted that it was; what comes after that is left."""
    taken: list[str] = []

    def found() -> Iterator[RawArticle]:
        for number in range(10_000):
            name = f"{number}.txt"
            taken.append(name)
            yield RawArticle(source=name, identity=name, name=name, text=f"{PROSE} It was ship {number}.")

    ingest(
        found(),
        library=library,
        find_figures=no_figures,
        read_by=BUILT_IN.fingerprint,
        embed=None,
        stopped=lambda: len(taken) > most,
    )
    assert {article.identity for article in library.articles()} == set(taken[:most])
