"""Candidates on their way into a library that others fill too."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest

from assistant.figures.vocabulary import BUILT_IN
from assistant.library import Library
from ingest.candidate import Candidate
from ingest.copies import sketch_of
from ingest.shelving import Shelving
from ingest.workers import Workers

PROSE = "Two ferries collided off the coast of Norland on Monday, and {} sailors were hurt, the port said."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    with Library.open(tmp_path / "library", create=True) as opened:
        yield opened


def candidate(number: str, hour: int) -> Candidate:
    """A version of the article."""
    text = PROSE.format(number)
    return Candidate(
        source="feed",
        identity="https://post.example/ferry",
        name="ferry",
        text=text,
        url="https://post.example/ferry",
        updated=datetime(2031, 7, 3, hour, tzinfo=UTC),
        sketch=sketch_of(text),
    )


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_ingests_at_once_lose_no_version(library: Library, order: tuple[int, ...]) -> None:
    """Whichever of them is first to store what it has decided on, the latest version is the current one."""
    with ExitStack() as stack:
        desks = [
            Shelving(library, lambda _: (), BUILT_IN.fingerprint, stack.enter_context(Workers(1))) for _ in range(3)
        ]
        for desk, number, hour in zip(desks, ("nine", "twelve", "nine"), (8, 9, 8), strict=True):
            desk.settle(candidate(number, hour))
        for place in order:
            desks[place].store()
    current = library.current("https://post.example/ferry")
    assert current is not None
    assert "twelve" in current.text
    outcomes = [desk.outcomes for desk in desks]
    stored = list(library.articles(versions=True))
    assert len({article.text for article in stored}) == len(stored)
    assert all(sum(each.values()) == 1 and min(each.values()) >= 0 for each in outcomes)
