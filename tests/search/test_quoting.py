"""What is quoted of a passage that a search found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.comparing.rarity import Rarity
from assistant.domain import LONGEST_QUOTE, Passage, Span
from assistant.search.question import understand
from assistant.search.quoting import quote
from assistant.search.weighing import Wanted
from assistant.sentences import sentence_spans
from tests.search.samples import NOW

RARITY = Rarity(lambda words: dict.fromkeys(words, 0.9))
BEFORE = "Snow fell on Orlo.\n\n"
"""What stands before the passage in its article."""


def quote_of(question: str, text: str) -> Span:
    """The span of the quote of a passage that begins behind BEFORE."""
    passage = Passage(article="a", start=len(BEFORE), end=len(BEFORE) + len(text), text=text)
    return quote(Wanted.of(understand(question, now=NOW), RARITY), passage)


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        pytest.param(
            "Who repaired the sluice at Hask?",
            "Hens lay less in winter. Masons repaired the sluice at Hask. Trains were late. A dog barked.",
            "Masons repaired the sluice at Hask.",
            id="the sentence that speaks of it, alone",
        ),
        pytest.param(
            "Who repaired the sluice at Hask?",
            "Hens lay less in winter. The sluice at Hask broke in May. Masons repaired it in June. Hask cheered. Rain.",
            "The sluice at Hask broke in May. Masons repaired it in June. Hask cheered.",
            id="those beside it that hold a word of the question come along",
        ),
        pytest.param(
            "Who sold the mill?",
            "The mill was sold again. The mill was sold by Tam Brisk.",
            "The mill was sold again. The mill was sold by Tam Brisk.",
            id="the one that names whoever is asked for is among them",
        ),
        pytest.param("Why?", "Hens lay. Dogs bark.", "Hens lay.", id="the first where nothing is said of it"),
        pytest.param(
            "Who repaired the sluice?",
            f"Masons repaired the sluice. The sluice {'creaked and ' * 50}broke. Masons repaired it.",
            "Masons repaired the sluice.",
            id="what does not fit is left out",
        ),
    ],
)
def test_the_run_that_speaks_of_the_question_is_quoted(question: str, text: str, expected: str) -> None:
    """The quote is the best sentence and what beside it speaks of the question."""
    span = quote_of(question, text)
    assert f"{BEFORE}{text}"[span.start : span.end] == expected


@given(
    st.lists(st.sampled_from(["Masons", "repaired", "sluice", "barked", "Hask", "ran"]), min_size=1, max_size=90),
    st.lists(st.integers(min_value=1, max_value=90), max_size=12),
)
def test_a_quote_is_whole_sentences_that_fit(words: list[str], ends: list[int]) -> None:
    """Whatever the passage, its quote begins and ends with sentences and is never too long."""
    text = " ".join(f"{word}." if at in ends else word for at, word in enumerate(words, start=1))
    span = quote_of("Who repaired the sluice at Hask?", text)
    sentences = sentence_spans(f"{BEFORE}{text}")
    assert 0 < span.end - span.start <= LONGEST_QUOTE
    assert span.start in {one.start for one in sentences}
    assert span.end in {one.end for one in sentences}
