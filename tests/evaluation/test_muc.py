"""Eight hundred upper-case wire reports, and the killed and wounded that the official answer keys find in them."""

from pathlib import Path

import pytest

from assistant.figures import find_figures
from ingest.pipeline import candidates
from ingest.readers.raw import Rejected
from ingest.readers.registry import read
from ingest.versions import decide
from tests.evaluation.casualties import accepted, given, score, slots

FLOOR = 0.67
"""Micro F1 of (report, killed or wounded, number), numbers of two and more; it only rises."""


def test_reports_give_the_counts_of_the_keys(shared: Path):
    """The figures of the reports that the keys speak of fill the slots at least as well as before."""
    reports, keys = slots(shared / "gold" / "muc.casualties.jsonl")
    figures = []
    for found in candidates(read([shared / "corpus" / "muc"])):
        assert not isinstance(found, Rejected), found
        article = decide(found, current=None, older=(), original=lambda: None).article
        if article and article.name in reports:
            figures += [(article.name, one) for one in find_figures(article)]
    assert score(keys, given(figures)).f1 >= FLOOR


@pytest.mark.parametrize(
    ("raw", "bounds"),
    [
        pytest.param("6", {(6, 6)}, id="a number"),
        pytest.param("~6", {(6, 6)}, id="about a number"),
        pytest.param("6 -", {(6, None)}, id="at least"),
        pytest.param("-6", {(None, 6)}, id="at most"),
        pytest.param("-80 / 47-", {(None, 80), (47, None)}, id="choices"),
        pytest.param("PLURAL / - 15", {(None, 15)}, id="a plural has no number"),
    ],
)
def test_key_gives_bounds(raw, bounds):
    """The keys' shorthand is read as bounds."""
    assert accepted(raw) == bounds
