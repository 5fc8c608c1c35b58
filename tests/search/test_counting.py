"""Counting a question's terms in a text, without reading all of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.search.counting import TermCounter, folded
from assistant.search.terms import stem


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Two were killed and the killing went on.", {"kill": 2}),
        ("Skilled men of Killarney", {}),
        ("He died. The dead, the dying and the deaths", {"die": 4}),
        ("Both countries border the country.", {"country": 2}),
        ("“Killed”—killed; kill", {"kill": 3}),
        ("KILLED IN ORLÉO, Orleo, orle\u0301o", {"kill": 1, "orleo": 3}),
        ("number 4, 40 and 4th", {"4": 1}),
        ("The 6.8 quake, magnitude 6.8; not 6.80 or 16.8", {"6.8": 2}),
        ("", {}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_words_are_counted_by_their_stems(text: str, counts: dict[str, int]) -> None:
    """Whole words count, in any form, case or accent; others that merely begin alike do not."""
    assert TermCounter.of(["kill", "die", "country", "orleo", "4", "6.8"]).counts(text) == counts


@given(words=st.lists(st.text(st.characters(categories=["L", "Nd"]), min_size=1, max_size=12), min_size=1, max_size=8))
def test_every_word_is_found_by_its_own_stem(words: list[str]) -> None:
    """Whatever the words are, each is counted under the stem that it has once it is folded."""
    plain = [word for text in words for word in folded(text).split()]
    counts = TermCounter.of(stem(word) for word in plain).counts(" ".join(words))
    assert counts == {stem(word): sum(stem(other) == stem(word) for other in plain) for word in plain}
