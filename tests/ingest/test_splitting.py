"""Passages are runs of whole sentences that cover the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.sentences import sentence_spans
from ingest.splitting import LONGEST_PASSAGE, split

SENTENCE = st.integers(3, 60).map(lambda words: " ".join(["Harbour"] + ["wall"] * words) + ".")
ARTICLES = st.lists(st.tuples(SENTENCE, st.sampled_from([" ", "\n", "\n\n"])), max_size=40).map(
    lambda parts: "".join(sentence + gap for sentence, gap in parts)
)
TEXTS = st.one_of(st.text(), ARTICLES, st.text(alphabet=" \n.,aB1", max_size=4000))


@settings(deadline=None)
@given(TEXTS)
def test_passages_cover_the_text_in_order_without_overlap(text: str) -> None:
    """Every character that is not white space is in exactly one passage, and each passage is its span's text."""
    at = 0
    for passage in split("x", text):
        assert passage.article == "x"
        assert passage.start >= at
        assert passage.text == text[passage.start : passage.end]
        assert not text[at : passage.start].strip()
        at = passage.end
    assert not text[at:].strip()


@settings(deadline=None)
@given(TEXTS)
def test_no_sentence_is_cut(text: str) -> None:
    """Each sentence lies within one passage, and passages begin and end where sentences do."""
    sentences = sentence_spans(text)
    passages = split("x", text)
    assert {passage.start for passage in passages} <= {sentence.start for sentence in sentences}
    assert {passage.end for passage in passages} <= {sentence.end for sentence in sentences}


@settings(deadline=None)
@given(TEXTS)
def test_passages_have_a_bounded_length(text: str) -> None:
    """No passage is longer than the limit."""
    assert all(len(passage.text) <= LONGEST_PASSAGE for passage in split("x", text))


def test_a_passage_ends_at_a_line_break_once_it_is_long_enough() -> None:
    """A paragraph of a good length is a passage of its own; short ones are put together."""
    long_one = " ".join(["The ferry left the harbour at noon with its lights on."] * 11)
    text = f"Short.\nShort too.\n{long_one}\nThe end."
    assert [passage.text for passage in split("x", text)] == [f"Short.\nShort too.\n{long_one}", "The end."]


def test_an_empty_text_has_no_passage() -> None:
    """White space alone is nothing to find."""
    assert split("x", " \n ") == ()
