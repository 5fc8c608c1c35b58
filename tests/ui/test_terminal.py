from io import StringIO

import pytest
from rich.console import Console

from tests.ui import samples
from ui.terminal import answer_view


def rendered(answer, width: int) -> str:
    """The answer as a pipe receives it, without the spaces that fill lines up."""
    console = Console(file=StringIO(), width=width, highlight=False, markup=False, emoji=False)
    console.print(answer_view(answer))
    return "".join(f"{line.rstrip()}\n" for line in console.file.getvalue().splitlines())


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("shape", samples.SHAPES)
def test_an_answer_reads_as_its_golden_file(shape, width, golden):
    """Every shape of answer is rendered as a person has reviewed it, at both widths."""
    golden(f"{shape}.{width}.txt", rendered(samples.SHAPES[shape], width))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_narrow_column_loses_a_character(width):
    """However narrow, a table breaks its words rather than cutting them off."""
    text = rendered(samples.CONFLICTING, width)
    assert "…" not in text
    assert text.count("2026") == rendered(samples.CONFLICTING, 300).count("2026")
