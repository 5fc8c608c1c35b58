"""The search over a real library."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.domain import Filters, Hit
from assistant.library import Library
from assistant.search.question import understand
from assistant.search.retrieval import Retriever
from tests.search.samples import BRIDGE, EVERYTHING, NOW, STRIKE_NEW, article, hit, library_of


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of invented articles, two of them copies of one wire."""
    copy = article("strike-copy", STRIKE_NEW.text, title="Orlo: dockers strike", day="2031-06-13", wire="strike-new")
    with library_of(tmp_path, *EVERYTHING, copy) as library:
        yield library


def _found(retriever: Retriever, text: str, **options: object) -> list[str]:
    hits = retriever.search(understand(text, now=NOW), **options)  # type: ignore[arg-type]
    return [one.article.name for one in hits]


def test_words_find_the_article_that_is_meant(library: Library) -> None:
    """Without vectors the words of question, title and text find the article."""
    assert _found(Retriever(library=library), "Why did the bridge at Castrin fall?")[0] == "bridge"


def test_a_wire_is_found_once(library: Library) -> None:
    """Of a text that two outlets printed the first printed is found."""
    found = _found(Retriever(library=library), "Who is on strike in Orlo?")
    assert "strike-new" in found
    assert "strike-copy" not in found


def test_filters_hold_for_words_and_meaning(library: Library) -> None:
    """Nothing published outside the time allowed is found; the search by meaning is given the same filters."""
    seen = []

    def meaning(_question: str, *, filters: Filters, limit: int) -> list[Hit]:
        seen.append((filters, limit))
        return []

    filters = Filters(until=datetime(2030, 12, 31, tzinfo=UTC))
    found = _found(Retriever(library=library, meaning=meaning), "Who is on strike in Orlo?", filters=filters)
    assert found == ["strike-old"]
    assert [given for given, _ in seen] == [filters]


def test_what_only_meaning_finds_is_found(library: Library) -> None:
    """A passage without any word of the question comes from the search by meaning."""

    def meaning(_question: str, *, filters: Filters, limit: int) -> list[Hit]:
        return [hit(BRIDGE, 0.7)]

    assert _found(Retriever(library=library, meaning=meaning), "Which viaduct collapsed?") == ["bridge"]


def test_other_spellings_are_searched_for(library: Library) -> None:
    """A name that one of the articles found spells otherwise brings the articles with that spelling too."""
    third = article("third", "Tents stand on the hill of Wellmoura.", day="2031-03-20")
    library_of(library.directory, third).close()
    assert "third" in _found(Retriever(library=library), "What did the broken dam at Welmora do?")


def test_the_limit_holds(library: Library) -> None:
    """No more hits than asked for."""
    assert len(_found(Retriever(library=library), "Who is on strike in Orlo?", limit=1)) == 1


def test_a_question_without_words_finds_nothing(library: Library) -> None:
    """A question of stop words alone finds nothing and fails at nothing."""
    assert _found(Retriever(library=library), "How many?") == []
