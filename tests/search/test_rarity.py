"""How telling a word is in one library."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.library import Library
from assistant.search.rarity import rarity_in
from tests.library.samples import FERRY, MARKET, entry


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of three articles, all about markets and one about a ferry."""
    with Library.open(tmp_path, create=True) as opened:
        opened.add([entry("a", MARKET), entry("b", f"Again. {MARKET}"), entry("c", f"{FERRY} {MARKET}")])
        yield opened


def test_what_few_texts_hold_tells_more(library: Library) -> None:
    """A word that no text holds tells all, one of a single text more than one of every text."""
    rarity = rarity_in(library)
    assert rarity("zebra") == 1.0 > rarity("ferry") > rarity("market") > 0
    assert rarity("Port Vell zebra") == 1.0


def test_words_are_remembered_until_something_is_stored(library: Library, tmp_path: Path) -> None:
    """Questions share what was looked up; once another process has stored an article, all is looked up anew."""
    before = rarity_in(library)
    assert rarity_in(library) is before
    rare = before("ferry")
    with Library.open(tmp_path) as another:
        another.add([entry("d", f"Today. {FERRY}")])
    assert rarity_in(library)("ferry") < rare == before("ferry")
