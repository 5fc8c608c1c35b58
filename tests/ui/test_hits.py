from io import StringIO

import pytest
from rich.console import Console

from tests.ui import samples
from ui.hits import search_view


def rendered(search, width: int, *, explain: bool = False) -> str:
    """The search as a pipe receives it, without the spaces that fill lines up."""
    console = Console(file=StringIO(), width=width, highlight=False, markup=False, emoji=False)
    console.print(search_view(search, explain=explain))
    return "".join(f"{line.rstrip()}\n" for line in console.file.getvalue().splitlines())


@pytest.mark.parametrize("width", [80, 120])
def test_a_search_reads_as_its_golden_file(width, golden):
    """The hits are rendered as a person has reviewed them, at both widths."""
    golden(f"search.{width}.txt", rendered(samples.SEARCHED, width))


def test_what_brought_each_hit_reads_as_its_golden_file(golden):
    """Asked to explain, each hit says which signals brought it, the strongest first."""
    golden("search.explained.80.txt", rendered(samples.SEARCHED, 80, explain=True))


def test_nothing_found_says_what_to_do(golden):
    """A search without hits says so, and what to try."""
    golden("search.nothing.80.txt", rendered(samples.FOUND_NOTHING, 80))
