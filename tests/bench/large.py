"""How ingest and search grow: `make bench-large`.

The memory of an ingest of 1,000 and of 50,000 articles without vectors; then libraries of 1,000, 10,000 and 100,000
articles, each searched.

Twenty minutes at most on two cores. Absolute times are those of this machine; the multiples of one fixed piece of
Python work are what to compare between versions.
"""

import tempfile
from itertools import pairwise
from pathlib import Path

from tests.bench.__main__ import fixed_work, report, seconds
from tests.bench.growing import measure_growth
from tests.bench.retrieval import VECTORS, Cost, measure_retrieval

INGESTED = (1_000, 50_000)
SIZES = (1_000, 10_000, 100_000)
_MEGABYTE = 1_000_000


def main() -> None:
    """Measure each size, then say how what was measured grows from one to the next."""
    unit = seconds(fixed_work, times=9)
    report("fixed work (sum of a million numbers)", unit, unit)
    with tempfile.TemporaryDirectory() as folder:
        for articles in INGESTED:
            growth = measure_growth(Path(folder), articles)
            name = f"an ingest of {articles:,} short articles, vectors later"
            rate = articles / growth.seconds
            say(f"{name}: {growth.memory / _MEGABYTE:,.0f} MB at its most, {rate:.0f} articles a second")
    costs = []
    for articles in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            cost = measure_retrieval(Path(folder), articles)
        show(cost, unit)
        costs.append(cost)
    for before, after in pairwise(costs):
        grown(before, after)


def show(cost: Cost, unit: float) -> None:
    """The lines for one size."""
    name = f"{cost.articles:,} articles"
    say(f"\n{name}, {cost.passages:,} passages, vectors of {min(VECTORS, cost.passages):,}")
    report("  a search with a date, half within", cost.dated_p50, unit)
    report("  a search with a date, 95 % within", cost.dated_p95, unit)
    report("  a search without one, half within", cost.undated_p50, unit)
    report("  a search without one, 95 % within", cost.undated_p95, unit)
    report("  of which embedding the question, half within", cost.embedding_p50, unit)
    report("  the first search of all", cost.first, unit)
    say(f"  memory {cost.memory / _MEGABYTE:,.0f} MB, library {cost.library / _MEGABYTE:,.0f} MB")


def grown(before: Cost, after: Cost) -> None:
    """How many times as much the larger takes."""
    more = {
        "articles": after.articles / before.articles,
        "with a date": after.dated_p95 / before.dated_p95,
        "without": after.undated_p95 / before.undated_p95,
        "memory": after.memory / before.memory,
        "library": after.library / before.library,
    }
    say(f"\n{before.articles:,} to {after.articles:,}: " + ", ".join(f"{key} {by:.1f} x" for key, by in more.items()))


def say(line: str) -> None:
    """Print a line."""
    print(line, flush=True)  # noqa: T201 - this is its purpose


if __name__ == "__main__":
    main()
