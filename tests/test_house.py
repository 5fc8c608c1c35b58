"""The rules of the house that no linter holds."""

import ast
import dataclasses
import importlib
import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("assistant", "ingest", "ui")
FILES = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
HEAVY = {"torch", "chromadb", "streamlit", "sentence_transformers", "trafilatura"}
LONGEST_FILE = 300
LONGER = {
    "assistant/domain.py": "the page of nouns, which is read as one",
}
"""Files that may be longer, and why."""
NOT_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "core", "misc", "manager", "managers"}
EXCEPTIONS = {
    "assistant.figures.speakers.Speakers": "gathers what an article names as its sentences are read",
    "ingest.errands.Errand": "gathers what comes of an address until all that it points at has come",
}
"""Public dataclasses that are not frozen, or whose fields are not given by name, and why."""
RUNS = {"ui.web.page"}
"""Modules that run when they are imported: the page that Streamlit shows."""


def modules() -> Iterator[str]:
    """The names of all modules of the application; what runs on being imported is left out."""
    for package in PACKAGES:
        yield package
        for found in pkgutil.walk_packages([str(ROOT / package)], f"{package}."):
            if found.name not in RUNS:
                yield found.name


def public(module: ModuleType) -> Iterator[tuple[str, object]]:
    """The classes and functions that a module defines for others."""
    for name, value in vars(module).items():
        defined = getattr(value, "__module__", None) == module.__name__
        if defined and not name.startswith("_") and (inspect.isclass(value) or inspect.isfunction(value)):
            yield f"{module.__name__}.{name}", value


@pytest.mark.parametrize("module", ["assistant", "assistant.wiring", "ingest.pipeline", "ingest.wiring", "ui.cli.app"])
def test_heavy_packages_come_only_when_they_are_needed(module: str) -> None:
    """Importing what a short command needs brings no model, no vector database and no web server."""
    script = f"import sys, {module}; print(*sorted({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True, cwd=ROOT)
    assert done.stdout.split() == []


def test_the_package_is_imported_in_no_time() -> None:
    """`import assistant` brings none of its modules: `open_assistant` does, when it is asked for."""
    script = "import sys, assistant; print(*(name for name in sys.modules if name.startswith('assistant.')))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True, cwd=ROOT)
    assert done.stdout.split() == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_public_explains_itself(path: Path) -> None:
    """Every module, and every public class, method and function in it, has a docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "the module"
    assert [name for name, node in _definitions(tree) if not ast.get_docstring(node)] == []


def _definitions(
    node: ast.Module | ast.ClassDef,
) -> Iterator[tuple[str, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]]:
    """The public classes and functions of a module, and the public methods of those classes."""
    for child in node.body:
        named = isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        if named and not child.name.startswith("_"):
            yield child.name, child
            if isinstance(child, ast.ClassDef):
                yield from _definitions(child)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_long(path: Path) -> None:
    """A file that needs more lines has more than one idea."""
    may_be_longer = str(path.relative_to(ROOT)) in LONGER
    assert may_be_longer or len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def test_no_file_is_a_drawer() -> None:
    """No file or folder has a name that takes anything in."""
    assert [str(path) for path in FILES if {path.stem, path.parent.name} & NOT_NAMES] == []


@pytest.mark.parametrize("name", sorted(modules()))
def test_values_do_not_change(name: str) -> None:
    """Public dataclasses are frozen, and their fields are given by name."""
    wrong = [
        path
        for path, value in public(importlib.import_module(name))
        if dataclasses.is_dataclass(value) and path not in EXCEPTIONS and not _is_value(value)
    ]
    assert wrong == []


def _is_value(kind: object) -> bool:
    frozen = kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    return frozen and all(field.kw_only for field in dataclasses.fields(kind) if field.init)  # type: ignore[arg-type]


def test_no_exception_is_out_of_date() -> None:
    """Each exception names a dataclass that is there and still needs it."""
    for path in EXCEPTIONS:
        module, _, name = path.rpartition(".")
        assert not _is_value(getattr(importlib.import_module(module), name))
