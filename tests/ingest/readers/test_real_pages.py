"""Real pages, crawled from the web, through the whole way of ingest: what is read of each, and what is kept of it.

The floors are of shares; `pytest -rP` shows the shares and what was missed.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from ingest.candidate import Candidate
from ingest.pipeline import candidates
from ingest.readers.registry import read

FLOORS = {"found": 1.0, "title": 0.85, "date": 0.9, "kept": 0.95, "dropped": 0.95}
"""By measure; plain trafilatura reaches 0.73, 0.85, 0.95 and 0.95 of the last four."""


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing that a page must show."""

    page: str
    measure: str
    holds: bool
    detail: str


def one_line(words: str | None) -> str:
    """Words with single spaces, as a reader sees them."""
    return " ".join((words or "").split())


def checks_of(row: Mapping[str, str], found: Candidate | None) -> Iterator[Check]:
    """What a row of the gold asks of its page."""

    def check(measure: str, holds: bool, detail: str) -> Check:
        return Check(page=row["file"], measure=measure, holds=holds, detail=detail)

    text = one_line(found.text if found else None)
    title = one_line(found.title if found else None)
    date = str(found.published.date()) if found and found.published else None
    yield check("found", found is not None, "no article")
    yield check("title", title == one_line(row["title"]), f"{title!r}, not {row['title']!r}")
    yield check("date", date == row["date"], f"{date}, not {row['date']}")
    for words in row["with"]:
        yield check("kept", one_line(words) in text, words)
    for words in row["without"]:
        yield check("dropped", one_line(words) not in text, words)


def measured(shared: Path) -> list[Check]:
    """All checks of all pages."""
    rows = [json.loads(line) for line in (shared / "gold/html.jsonl").read_text(encoding="utf-8").splitlines()]
    found = {each.name: each for each in candidates(read([shared / "corpus/html"])) if isinstance(each, Candidate)}
    return [check for row in rows for check in checks_of(row, found.get(row["file"]))]


def share(checks: list[Check], measure: str) -> float:
    """The fraction from 0 to 1 of the checks of a measure that hold."""
    held = [check.holds for check in checks if check.measure == measure]
    return sum(held) / len(held)


@pytest.fixture(scope="module")
def checks(shared: Path) -> list[Check]:
    """Made once."""
    return measured(shared)


@pytest.mark.parametrize("measure", FLOORS)
def test_real_pages_are_read_as_well_as_by_the_library_alone(measure: str, checks: list[Check]) -> None:
    """No measure falls below its floor."""
    reached = share(checks, measure)
    print(f"{measure}: {reached:.3f}")  # noqa: T201 - shown by `pytest -rP`
    for check in checks:
        if check.measure == measure and not check.holds:
            print(f"  {check.page}: {check.detail}")  # noqa: T201
    assert reached >= FLOORS[measure]
