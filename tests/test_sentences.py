"""Sentences are spans that cover a text; hypothesis states what holds for any text, tables what English needs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain import LONGEST_QUOTE
from assistant.sentences import sentence_spans

WORDS = st.lists(
    st.sampled_from(
        [
            "The",
            "toll",
            "rose",
            "to",
            "5.4",
            "Mr.",
            "U.S.",
            "p.m.",
            "No.",
            "7",
            "“We",
            "left.”",
            "a",
            ".",
            "…",
            "。",
            "\n",
        ]
    ),
    max_size=400,
).map(" ".join)
TEXTS = st.one_of(st.text(), WORDS, st.text(alphabet=" \n.,;:!?“”()aB1", max_size=3000))


@settings(deadline=None)
@given(TEXTS)
def test_spans_cover_every_character_that_is_not_white_space_in_order(text: str) -> None:
    """What is left between the spans is white space, and no span overlaps another."""
    at = 0
    for span in sentence_spans(text):
        assert span.start >= at
        assert not text[at : span.start].strip()
        at = span.end
    assert not text[at:].strip()


@settings(deadline=None)
@given(TEXTS)
def test_spans_can_be_quoted(text: str) -> None:
    """A span is not empty, not too long for a quote, has no outer white space and no line break within."""
    for span in sentence_spans(text):
        sentence = text[span.start : span.end]
        assert 0 < len(sentence) <= LONGEST_QUOTE
        assert sentence == sentence.strip()
        assert "\n" not in sentence


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("Nine died. Two are missing.", ["Nine died.", "Two are missing."], id="stops"),
        pytest.param("Is it? Yes! So…  Then", ["Is it?", "Yes!", "So…", "Then"], id="other stops"),
        pytest.param("Headline\nNine died.", ["Headline", "Nine died."], id="a line break"),
        pytest.param("Dr. Ode and Gen. Lund left.", ["Dr. Ode and Gen. Lund left."], id="titles"),
        pytest.param("J. R. Ode left.", ["J. R. Ode left."], id="initials"),
        pytest.param(
            "The U.S. Navy left the U.S. The end.", ["The U.S. Navy left the U.S.", "The end."], id="countries"
        ),
        pytest.param("THE U.N. AND ITS AID LEFT.", ["THE U.N. AND ITS AID LEFT."], id="in capitals it goes on"),
        pytest.param(
            "HE LEFT THE U.N. THE AID STAYED.", ["HE LEFT THE U.N.", "THE AID STAYED."], id="in capitals it ends"
        ),
        pytest.param("At 5 p.m. Nine died.", ["At 5 p.m.", "Nine died."], id="a number word opens"),
        pytest.param("At 5 p.m. Monday it sank.", ["At 5 p.m. Monday it sank."], id="a weekday does not"),
        pytest.param("It rose 5. 4 per cent.", ["It rose 5. 4 per cent."], id="spaced decimals"),
        pytest.param("Ward No. 7 burned.", ["Ward No. 7 burned."], id="numero"),
        pytest.param("“We ran. They fell.” Nobody came.", ["“We ran.", "They fell.”", "Nobody came."], id="quotes"),
        pytest.param("九人が死亡した。三人が不明。", ["九人が死亡した。", "三人が不明。"], id="no spaces"),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    """Stops end sentences; abbreviations, initials and numbers do not."""
    assert [text[span.start : span.end] for span in sentence_spans(text)] == sentences


def test_a_long_sentence_is_cut_at_a_clause() -> None:
    """What is too long to be quoted is cut behind a comma, so that each part can be."""
    text = ", ".join(["the road to the harbour was closed again"] * 40)
    parts = [text[span.start : span.end] for span in sentence_spans(text)]
    assert len(parts) > 1
    assert all(part.endswith(",") for part in parts[:-1])


@pytest.mark.parametrize("text", ["." * 1_000_000, "Mr. " * 100_000, "a. " + " " * 1_000_000 + "b", '"' * 1_000_000])
def test_no_text_takes_long(text: str) -> None:
    """Texts that make careless patterns run for hours are split like any other."""
    assert sentence_spans(text)
