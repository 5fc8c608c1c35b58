"""A small web for each test."""

from collections.abc import Iterator

import pytest

from tests.web import Web


@pytest.fixture
def web() -> Iterator[Web]:
    """A server on loopback."""
    with Web() as made:
        yield made
