"""A small newsroom's library for each test, and other processes on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.library import Library
from tests.keeping.newsroom import REPORTS, bring, embed
from tests.library.conftest import folder, program

__all__ = ["folder", "program"]


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """A library of all reports, with their vectors."""
    with Library.open(folder, create=True) as opened:
        bring(opened, REPORTS)
        embed(opened)
        yield opened
