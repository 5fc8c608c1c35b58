"""Which languages are read, and the tables of English words."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import figures
from assistant.figures import english
from assistant.figures.languages import is_read
from tests.figures.reading import article

TABLES = sorted(Path(english.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("path", TABLES, ids=[path.stem for path in TABLES])
def test_tables_of_words_hold_no_rules(path):
    """The rules that read English stand outside of its tables, which do no more than split words and phrases."""
    parsed = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    rules = [node.name for node in parsed if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    assert set(rules) <= {"_words", "_phrases"}


@pytest.mark.parametrize(("language", "read"), [("en", True), (None, True), ("es", False), ("nn", False)])
def test_figures_are_read_in_known_languages(language, read):
    """A text in another language is not read by English rules; one of which nobody knows the language is."""
    printed = replace(article("At least 12 people were killed in Ostrel."), language=language)
    assert is_read(language) is read
    assert bool(figures.find_figures(printed)) is read
