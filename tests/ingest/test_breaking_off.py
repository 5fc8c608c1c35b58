"""An ingest that is stopped, or killed at any moment, over a folder of many formats: the next one completes it."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.disputed import ROW_RELATIONS, Wanted, disputed
from assistant.domain import Filters
from assistant.errors import LibraryError
from assistant.library import Library
from ingest.shelving import BATCH_ARTICLES
from tests.ingest.readers.test_archives import zipped
from tests.simulator.newsroom import simulate

ARTICLES = 300
_KILLS = (1.5, 2.5, 3.0, 4.0)
"""Seconds after which each of the first ingests is killed."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom's articles: records, texts, and an archive of texts."""
    made = tmp_path_factory.mktemp("sources")
    articles = [printed.article for printed in simulate(5, articles=ARTICLES).articles]
    thirds = [articles[start::3] for start in range(3)]
    rows = ({"id": one.name, "title": one.title, "outlet": one.outlet, "text": one.text} for one in thirds[0])
    (made / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    for one in thirds[1]:
        (made / f"{one.name}.txt").write_text(one.text, encoding="utf-8")
    (made / "z.zip").write_bytes(zipped(*((f"{one.name}.md", one.text.encode()) for one in thirds[2])))
    return made


def begun(folder: Path, library: Path) -> subprocess.Popen[str]:
    """An ingest without vectors, in a process of its own."""
    program = str(Path(sys.executable).with_name("crosscheck"))
    return subprocess.Popen(
        [program, "ingest", str(folder), "--library", str(library), "--vectors", "later", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def finished(folder: Path, library: Path) -> dict[str, object]:
    """The report of an ingest that is left alone."""
    out, err = begun(folder, library).communicate(timeout=300)
    assert out, err
    report: dict[str, object] = json.loads(out)
    return report


def content(library: Path) -> tuple[list[object], ...]:
    """All that a library knows, in an order that does not depend on when it came."""
    with Library.open(library) as opened:
        articles = sorted((one.id, one.text, one.wire, one.status) for one in opened.articles(versions=True))
        figures = sorted((one.id, one.value_text, one.start) for one in opened.figures())
        rows = sorted(
            (row.id, row.relation, tuple(one.figure.id for one in row.readings))
            for row in disputed(opened, Wanted(relations=frozenset(ROW_RELATIONS)))
        )
        words = sorted(hit.passage.text for hit in opened.search_words({"killed": 1.0}, filters=Filters(), limit=999))
    return articles, figures, rows, words


def held(library: Path) -> int:
    """How many articles are there, as soon as there is a library."""
    try:
        with Library.open(library) as opened:
            return opened.coverage().articles
    except LibraryError:
        return 0


def ended(process: subprocess.Popen[str]) -> tuple[str, str]:
    """What a process has said by its end."""
    return process.communicate(timeout=120)


def test_an_ingest_that_is_killed_again_and_again_is_completed(folder: Path, tmp_path: Path) -> None:
    """It ends with the library that an undisturbed one makes, whatever the moments."""
    for after in _KILLS:
        process = begun(folder, tmp_path / "killed")
        time.sleep(after)
        process.kill()
        ended(process)
    finished(folder, tmp_path / "killed")
    report = finished(folder, tmp_path / "whole")
    assert report["added"] == report["articles"] - report["duplicates"]
    assert content(tmp_path / "killed") == content(tmp_path / "whole")


def test_an_interrupted_ingest_stops_cleanly_and_says_how_to_go_on(folder: Path, tmp_path: Path) -> None:
    """What was read is stored, and the next one reads the rest."""
    library = tmp_path / "library"
    process = begun(folder, library)
    while held(library) < BATCH_ARTICLES and process.poll() is None:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = ended(process)
    assert process.returncode == 130
    assert "Stopping after what is in hand" in err
    assert "The same command goes on from here." in err
    assert "Traceback" not in err
    before = json.loads(out)["articles"]
    assert before == held(library) < ARTICLES
    after = finished(folder, library)
    assert (after["unchanged"], after["articles"]) == (before, ARTICLES)
