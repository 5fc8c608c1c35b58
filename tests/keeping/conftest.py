"""A small newsroom's library for each test, and other processes on it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.library import Library
from tests.keeping.newsroom import REPORTS, bring, embed
from tests.library.conftest import folder, program

__all__ = ["folder", "program"]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library of all reports, with their vectors, to be copied: filling one takes longer."""
    made = tmp_path_factory.mktemp("newsroom") / "library"
    with Library.open(made, create=True) as opened:
        bring(opened, REPORTS)
        embed(opened)
    return made


@pytest.fixture
def library(filled: Path, folder: Path) -> Iterator[Library]:
    """A library of all reports, with their vectors."""
    shutil.copytree(filled, folder)
    with Library.open(folder) as opened:
        yield opened
