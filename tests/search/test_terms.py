"""Words and their stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.search.terms import content_words, stem, stems

SAME = [
    ("strike", "strikes"),
    ("strike", "struck"),
    ("wound", "wounded"),
    ("city", "cities"),
    ("stop", "stopped"),
    ("bombing", "bombed"),
    ("take", "took"),
    ("died", "deaths"),
    ("Centre", "center"),
    ("Réunion", "reunion"),
]
OTHER = [("bus", "bu"), ("princess", "princes"), ("mass", "mas"), ("killed", "wounded")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    """Endings, irregular forms, case, accents and the two spellings of English make no difference."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_words_keep_their_stems(one: str, other: str) -> None:
    """Words that merely look alike stay apart."""
    assert stem(one) != stem(other)


def test_hyphenated_words_count_as_their_parts() -> None:
    """Parts of hyphenated words and possessives are stems, single letters are not."""
    assert stems("The de-escalation's 5 zones") == {"the", "de", "escalation", "5", "zon"}


def test_stop_words_are_no_content_but_months_and_acronyms_are() -> None:
    """May the month and US the country are content, may and us are not."""
    assert list(content_words("May the US tell us what may happen")) == ["May", "US"]


@given(st.text())
def test_any_text_has_stems(text: str) -> None:
    """No text is too odd, and its content words are among its stems."""
    assert {stem(word) for word in content_words(text)} <= stems(text) | {""}
