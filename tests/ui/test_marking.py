from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain import Span
from tests.ui import samples
from ui.marking import figure_spans, stretches, surroundings


def test_the_figures_of_an_answer_are_found_in_its_quotes():
    """Every figure that an answer shows is marked in the quote that it cites, once and in order."""
    marked = [
        [citation.quote[span.start : span.end] for span in figure_spans(samples.CONFLICTING, citation)]
        for citation in samples.CONFLICTING.citations
    ]
    assert marked == [["nine"], ["Six", "five"]]


def test_a_figure_outside_its_quote_is_not_marked():
    """A figure whose span does not lie in the quote marks nothing."""
    outside = replace(samples.FIRST, quote="Stalls burned", start=100, end=113)
    assert figure_spans(samples.CONFLICTING, outside) == []


def test_surroundings_join_with_the_quote_to_a_stretch_of_the_article():
    """What stands before and after a quote continues it without a gap."""
    before, after = surroundings(samples.FIRST)
    assert before + samples.FIRST.quote + after == samples.GAZETTE.text


def test_a_quote_without_its_article_has_no_surroundings():
    """Where the article's text is not at hand the quote stands alone."""
    bare = replace(samples.FIRST, article=replace(samples.GAZETTE, text=""))
    assert surroundings(bare) == ("", "")


@given(st.text(min_size=1), st.lists(st.integers(0, 40), min_size=2, max_size=8))
def test_stretches_join_to_the_text(text, cuts):
    """However a text is marked, its pieces join to it and none is empty."""
    edges = sorted({min(cut, len(text)) for cut in cuts})
    spans = [Span(start=start, end=end) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    pieces = list(stretches(text, spans))
    assert "".join(piece for piece, _ in pieces) == text
    assert all(piece for piece, _ in pieces)
    assert [piece for piece, marked in pieces if marked] == [text[span.start : span.end] for span in spans]
