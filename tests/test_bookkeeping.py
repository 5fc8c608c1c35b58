"""The dispute ledger follows from the articles alone, at a cost that follows what came."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.disputed import ROW_RELATIONS, Wanted, disputed
from assistant.figures import find_figures
from assistant.library import Library
from ingest.pipeline import ingest
from tests.simulator.newsroom import simulate

EVERYTHING = Wanted(relations=frozenset(ROW_RELATIONS))
ARTICLES = [printed.article for printed in simulate(11, articles=14).articles]


def record(article, **changes) -> str:
    """An article as a line of JSON."""
    fields = {
        "id": article.name,
        "title": article.title,
        "text": article.text,
        "outlet": article.outlet,
        "published": article.published.isoformat() if article.published else None,
    }
    return json.dumps({**fields, **changes})


@contextmanager
def opened() -> Iterator[Library]:
    """An empty library."""
    with TemporaryDirectory() as folder, Library.open(Path(folder) / "library", create=True) as library:
        yield library


def bring(library: Library, lines: Sequence[str]) -> None:
    """Ingest records as one batch."""
    source = library.directory / "batch.jsonl"
    source.write_text("\n".join(lines), encoding="utf-8")
    ingest([source], library=library, find_figures=find_figures, embed=None)


def ledger(library: Library) -> list[dict]:
    """All that the ledger says, without what tells in which order articles came."""
    return [asdict(row) for row in sorted(disputed(library, EVERYTHING), key=lambda one: one.id)]


@pytest.fixture(scope="module")
def expected() -> list[dict]:
    """What the ledger says when all articles come at once."""
    with opened() as library:
        bring(library, [record(article) for article in ARTICLES])
        return ledger(library)


@given(data=st.data())
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_order_in_which_articles_come_does_not_matter(data, expected):
    """Any order of the articles, in any batches, gives the same ledger."""
    order = data.draw(st.permutations(ARTICLES))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(order) - 1), max_size=4)))
    with opened() as library:
        for start, end in zip([0, *cuts], [*cuts, len(order)], strict=True):
            bring(library, [record(article) for article in order[start:end]])
        assert ledger(library) == expected
    assert expected
