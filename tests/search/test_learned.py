"""A question in the spellings that a library has learned."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.library import Library
from assistant.search.learned import in_all_spellings
from assistant.search.question import understand
from assistant.search.retrieval import Retriever
from assistant.search.spelling import other_terms
from assistant.search.terms import stems
from tests.search.samples import NOW, article, library_of

ARTICLES = (
    article("plain", "The grain market at Khirbet al-Dramund burned. Nine people died.", title="Market burns"),
    article("respelt", "Traders buried their dead at Khirbet Dramoundh.", title="Mourning in the hills"),
    article("body", "At least nine died, the River Watch Monitor (RWM) said."),
    article("short", "Eleven died, said the RWM, whose people count."),
    article("other", "Tall trees fell near Korvan."),
)
SPELT = [
    pytest.param(
        "How many died at Khirbet al-Dramund?",
        {"Khirbet al-Dramund": ("Khirbet Dramoundh",), "Dramund": ("Dramoundh",)},
        id="a pair, and its parts as the pair is spelt",
    ),
    pytest.param("How many died in Dramoundh?", {"Dramoundh": ("Dramund",)}, id="a part alone"),
    pytest.param(
        "How many died at Port Qorvan?", {"Qorvan": ("Korvan",)}, id="a part of a longer name that is unknown"
    ),
    pytest.param("How many died at Port Korvan?", {}, id="a part of a longer name that is known"),
    pytest.param("How many died, according to the RWM?", {"RWM": ("River Watch Monitor",)}, id="an acronym"),
    pytest.param("Who runs the River Watch Monitor?", {"River Watch Monitor": ("RWM",)}, id="what has an acronym"),
    pytest.param("How many died, as reported by the rwm?", {}, id="no name"),
]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of invented articles."""
    with library_of(tmp_path, *ARTICLES) as library:
        yield library


@pytest.mark.parametrize(("text", "spellings"), SPELT)
def test_a_question_is_given_its_spellings(library: Library, text: str, spellings: dict) -> None:
    """Names come with what articles call them; parts of longer names only where they are sure."""
    question = in_all_spellings(understand(text, now=NOW), library)
    assert question.spellings == spellings
    assert in_all_spellings(question, library) == question


def test_every_spelling_is_found_and_none_counts_twice(library: Library) -> None:
    """Both spellings come up; the article that has neither comes last, if at all."""
    for text in ("What happened at Khirbet al-Dramund?", "What happened at Khirbet Dramoundh?"):
        found = [hit.article.name for hit in Retriever(library=library).search(understand(text, now=NOW))]
        assert set(found[:2]) == {"plain", "respelt"}


def test_an_acronym_finds_the_whole_name_and_is_found_by_it(tmp_path: Path) -> None:
    """What one article teaches, the others are found by."""
    whole = article("whole", "Eleven died, said the River Watch Monitor.")
    with library_of(tmp_path, *ARTICLES, whole) as library:
        for text in ("What said the RWM?", "What said the River Watch Monitor?"):
            found = {hit.article.name for hit in Retriever(library=library).search(understand(text, now=NOW))}
            assert {"body", "short", "whole"} <= found


def test_what_the_terms_find_anyway_is_no_other_term() -> None:
    """Another case, a hyphen or an ending finds nothing new; each other spelling is searched for once."""
    question = understand("How many died at Khirbet-Dramund?", now=NOW)
    spellings = {
        "Khirbet-Dramund": ("Khirbet Dramund", "Khirbet Dramoundh", "khirbet dramoundh"),
        "Dramund": ("Dramunds",),
    }
    assert [one.lower() for one in other_terms(replace(question, spellings=spellings))] == ["khirbet dramoundh"]


READ = [
    pytest.param("Two people of the RWM", True, id="another form"),
    pytest.param("Two people of the River Watch Monitor", True, id="the name itself"),
    pytest.param("Two people of the River Watch", False, id="a part of it"),
]


@pytest.mark.parametrize(("text", "has_it"), READ)
def test_a_text_is_read_in_the_questions_spelling(text: str, has_it: bool) -> None:
    """A text that has another form of a name has the name, and one that has not has no more than it says."""
    asked = understand("What said the River Watch Monitor?", now=NOW)
    question = replace(asked, spellings={"River Watch Monitor": ("RWM",)})
    assert (stems("River Watch Monitor") <= question.read(stems(text))) == has_it
    assert asked.read(stems(text)) == stems(text)


def test_a_word_has_the_other_forms_of_its_name() -> None:
    """Each word of a name may stand in a text as the other form of the whole; a word of no name may not."""
    asked = understand("What said the River Watch Monitor?", now=NOW)
    question = replace(asked, spellings={"River Watch Monitor": ("RWM",)})
    assert question.other_forms("Watch") == (frozenset({"rwm"}),)
    assert question.other_forms("said") == ()
