"""Figures of articles that have not changed, found anew where the measures have."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from assistant.figures import find_figures
from assistant.figures.teaching import taught
from assistant.figures.vocabulary import BUILT_IN, Vocabulary
from assistant.library import Library
from assistant.wiring import teach
from ingest.pipeline import ingest
from ingest.readers import registry
from ingest.report import Report

MEASURES = '["boats intercepted"]\ndone = ["intercepted"]\ncounted = ["boats"]'
TEXT = "The navy intercepted {} boats off Port Vell on Friday, the coast guard said."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    with Library.open(tmp_path / "library", create=True) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Forty articles: more than are read at once."""
    made = tmp_path / "news"
    made.mkdir()
    for number in range(2, 42):
        (made / f"{number:02}.txt").write_text(TEXT.format(number), encoding="utf-8")
    return made


def read(library: Library, folder: Path, measures: str | None) -> Report:
    """One ingest with these measures, or with those that the library keeps."""
    vocabulary = teach(library, measures)
    finder = partial(find_figures, vocabulary=vocabulary)
    return ingest(
        registry.read([folder]), library=library, find_figures=finder, read_by=vocabulary.fingerprint, embed=None
    )


def measured(library: Library) -> set[str]:
    """The measures of the library's figures."""
    return {figure.measure for figure in library.figures()}


def test_unchanged_articles_are_read_anew(library: Library, folder: Path) -> None:
    """A new file reaches every stored figure, one without changes none, and an empty one takes it back."""
    assert (read(library, folder, None).reread, measured(library)) == (0, {"count"})
    told = read(library, folder, MEASURES)
    assert (told.reread, told.unchanged, measured(library)) == (40, 40, {"boats intercepted"})
    assert (read(library, folder, None).reread, measured(library)) == (0, {"boats intercepted"})
    assert (read(library, folder, "").reread, measured(library)) == (40, {"count"})


def test_ids_stay(library: Library, folder: Path) -> None:
    """What is read anew keeps its ids, so that what people said of a figure still holds."""
    read(library, folder, None)
    before = [figure.id for figure in library.figures()]
    read(library, folder, MEASURES)
    assert [figure.id for figure in library.figures()] == before


def test_what_was_not_read_yet_is_counted_and_made_up_for(library: Library, folder: Path) -> None:
    """After a kill between the teaching and the reading the library knows what is outdated, and reads it next time."""
    read(library, folder, None)
    teach(library, MEASURES)
    assert library.coverage().outdated_figures == 40
    assert read(library, folder, None).reread == 40
    assert library.coverage().outdated_figures == 0


def test_two_ingests_may_disagree(library: Library, folder: Path) -> None:
    """One that began before the library was taught otherwise still ends, and the library knows what it read."""
    read(library, folder, None)
    teach(library, MEASURES)
    finder = partial(find_figures, vocabulary=BUILT_IN)
    late = ingest(
        registry.read([folder]), library=library, find_figures=finder, read_by=BUILT_IN.fingerprint, embed=None
    )
    assert (late.reread, library.coverage().outdated_figures) == (0, 40)


def test_every_version_is_read_anew(library: Library, folder: Path) -> None:
    """Earlier versions, which pairs and timelines may show, are no exception."""
    read(library, folder, None)
    (folder / "02.txt").write_text(TEXT.format("at least 60"), encoding="utf-8")
    read(library, folder, MEASURES)
    versions = [article.id for article in library.articles(versions=True) if article.name == "02.txt"]
    assert [figure.measure for figure in library.figures(versions)] == ["boats intercepted"] * 2


def test_a_library_keeps_what_it_was_taught(library: Library) -> None:
    """Questions are understood by the kept measures, wherever the library is opened."""
    assert library.readings.vocabulary().fingerprint == BUILT_IN.fingerprint
    kept: Vocabulary = teach(library, MEASURES)
    assert library.readings.measures() == MEASURES
    assert library.readings.vocabulary().fingerprint == kept.fingerprint == taught(MEASURES, "here").fingerprint
