"""Near copies among simulated reports: of 2,000 articles 600 are another outlet's version of one of the others.

`python -m tests.evaluation.test_copies` prints the figures.
"""

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from random import Random

from assistant.domain import Article
from assistant.figures.vocabulary import BUILT_IN
from assistant.library import Library
from ingest.pipeline import ingest
from ingest.readers.registry import read
from tests.simulator.copying import near_copies, reports

_REPORTS, _COPIES = 1_400, 600
_LEAST = 0.98


def measured(folder: Path) -> tuple[float, float]:
    """Precision and recall of what an ingest takes for copies, in whatever order they come; each pair counts."""
    originals = reports(_REPORTS)
    pairs = list(near_copies(1, originals, _COPIES))
    true = {frozenset((original.name, copy.name)) for original, copy in pairs}
    articles = [*originals, *(copy for _, copy in pairs)]
    Random(2).shuffle(articles)  # noqa: S311 - a simulation, no secret
    said = _told_together(folder, articles)
    return len(said & true) / len(said), len(said & true) / len(true)


def _told_together(folder: Path, articles: Iterable[Article]) -> set[frozenset[str]]:
    """The names of each two articles that an ingest puts under one wire."""
    source = folder / "articles.jsonl"
    rows = ({"id": one.name, "title": one.title, "outlet": one.outlet, "text": one.text} for one in articles)
    source.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    printed = defaultdict(list)
    with Library.open(folder / "library", create=True) as library:
        ingest(read([source]), library=library, find_figures=lambda _: (), read_by=BUILT_IN.fingerprint, embed=None)
        for article in library.articles():
            printed[article.wire].append(article.name)
    return {frozenset(pair) for names in printed.values() for pair in combinations(names, 2)}


def test_near_copies_are_told_from_everything_else(tmp_path: Path) -> None:
    """Reports of one happening, and those that open alike, are not taken for copies."""
    precision, recall = measured(tmp_path)
    assert precision >= _LEAST
    assert recall >= _LEAST


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        print("precision {:.3f}, recall {:.3f}".format(*measured(Path(home))))  # noqa: T201 - this is its purpose
