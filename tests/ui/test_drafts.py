"""A checked draft in the terminal."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from tests.checking.samples import checked
from ui.drafts import check_view

DRAFT = (
    "Thirteen people were killed when the grain market of Velmora was bombed on Sunday, the Rescue League said; "
    "31 people were wounded. A fire in the Ostrava mill in Dessik wounded 12 workers. 900 lorries were burned."
)


@pytest.mark.parametrize("width", [80, 120])
def test_a_checked_draft_reads_as_its_golden_file(width: int, golden: Callable[[str, str], None], tmp_path: Path):
    """Every verdict is rendered as a person has reviewed it, at both widths."""
    console = Console(file=StringIO(), width=width, highlight=False, markup=False, emoji=False)
    console.print(check_view(checked(tmp_path, DRAFT)))
    assert isinstance(console.file, StringIO)
    golden(f"draft.{width}.txt", "".join(f"{line.rstrip()}\n" for line in console.file.getvalue().splitlines()))
