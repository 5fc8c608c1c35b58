"""What a person reads from `crosscheck conflicts`."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import StringIO

import pytest
from rich.console import Console

from assistant.domain import Dispute, Ruling
from tests.ui import samples
from ui.disputes import dispute_view
from ui.wording import days_in_words, range_in_words

RULING = Ruling(
    id="r0123456789",
    kind="relation",
    a="f1",
    b="f2",
    relation="conflict",
    by="A. Lind",
    at=datetime(2026, 3, 9, tzinfo=UTC),
    note="both count the whole market",
)
ROW = Dispute(
    id="d0123456789abcde",
    happening=samples.CONFLICT.subject,
    place="Port Vell",
    date=date(2026, 3, 2),
    measure=samples.CONFLICT.measure,
    counted=samples.CONFLICT.counted,
    low=Decimal(9),
    high=None,
    relation="conflict",
    explanation=samples.CONFLICT.explanation,
    voices=2,
    first_reported=datetime(2026, 3, 2, 17, tzinfo=UTC),
    last_reported=datetime(2026, 3, 3, 8, tzinfo=UTC),
    readings=samples.CONFLICT.readings,
    rulings=(RULING,),
)


def rendered(row: Dispute, width: int) -> str:
    """The row as a pipe receives it, without the spaces that fill lines up."""
    console = Console(file=StringIO(), width=width, highlight=False, markup=False, emoji=False)
    console.print(dispute_view(row))
    return "".join(f"{line.rstrip()}\n" for line in console.file.getvalue().splitlines())


@pytest.mark.parametrize("width", [80, 120])
def test_a_row_reads_as_its_golden_file(width, golden):
    """A row is rendered as a person has reviewed it, at both widths."""
    golden(f"dispute.{width}.txt", rendered(ROW, width))


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(9, 13, "9 to 13"), (9, 9, "9"), (9, None, "9 or more"), (None, 900_000, "900,000 or less"), (None, None, "")],
)
def test_a_range_keeps_its_open_ends(low, high, words):
    """An open bound stays open, and no digits are made of words."""
    ends = (None if end is None else Decimal(end) for end in (low, high))
    assert range_in_words(replace(ROW, **dict(zip(("low", "high"), ends, strict=True)))) == words


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (ROW.first_reported, "2 March 2026"),
        (ROW.last_reported, "2 March 2026 to 3 March 2026"),
    ],
)
def test_days_of_reports(last, words):
    """One day is told once."""
    assert days_in_words(ROW.first_reported, last) == words
    assert days_in_words(None, None) == "undated"
