"""What the dispute ledger costs: made of a whole simulated newsroom, and brought up to date with one article more."""

import time
from pathlib import Path

from assistant.bookkeeping import settle
from assistant.figures import find_figures
from assistant.figures.vocabulary import BUILT_IN
from assistant.library import ENTRIES_AT_ONCE, Library
from ingest.shelving import Draft, entry_of
from tests.simulator.newsroom import simulate

ARTICLES, MORE = 300, 5
"""Of the newsroom, and those that come one by one after them."""


def whole_and_one_more(folder: Path) -> tuple[float, float]:
    """Seconds for the ledger of ARTICLES articles, and for each of MORE that come when it is there."""
    simulated = simulate(1, articles=ARTICLES + MORE).articles
    drafts = (Draft(article=printed.article) for printed in simulated)
    entries = [entry_of(draft, find_figures, BUILT_IN.fingerprint) for draft in drafts]
    with Library.open(folder, create=True) as library:
        for start in range(0, ARTICLES, ENTRIES_AT_ONCE):
            library.add(entries[start : min(start + ENTRIES_AT_ONCE, ARTICLES)])
        whole = _settling(library)
        later = []
        for entry in entries[ARTICLES:]:
            library.add([entry])
            later.append(_settling(library))
        return whole, sum(later) / len(later)


def _settling(library: Library) -> float:
    start = time.perf_counter()
    settle(library)
    return time.perf_counter() - start
