"""Where the words of a language stand, and which languages are read."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import figures
from assistant.figures.languages import READ, is_read
from assistant.languages import name_of
from tests.figures.reading import article

HOUSE = Path(figures.__file__).parent
TABLES = {"calendar", "measures", "numerals", "qualifiers", "units"}


@pytest.mark.parametrize("code", sorted(READ))
def test_a_language_that_is_read_has_its_tables(code):
    """Each language has a folder by its name, with a file for each kind of word and nothing else."""
    folder = HOUSE / name_of(code).lower()
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert files == TABLES
    for name in files:
        parsed = ast.parse((folder / f"{name}.py").read_text(encoding="utf-8"))
        rules = [node.name for node in parsed.body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
        assert set(rules) <= {"_words", "_phrases"}, "tables hold no rules"


@pytest.mark.parametrize(("language", "read"), [("en", True), (None, True), ("es", False), ("nn", False)])
def test_figures_are_read_in_known_languages(language, read):
    """A text in another language is not read by English rules; one of which nobody knows the language is."""
    printed = replace(article("At least 12 people were killed in Ostrel."), language=language)
    assert is_read(language) is read
    assert bool(figures.find_figures(printed)) is read
