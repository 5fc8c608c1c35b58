"""Where in an article the quotes and figures of an answer stand, so that every screen can mark them."""

from collections.abc import Iterator, Sequence

from assistant.domain import Answer, Citation, Span
from assistant.sentences import sentence_spans

_AROUND = 2
"""Sentences on either side of a quote that tell a reader what it is about."""


def figure_spans(answer: Answer, citation: Citation) -> list[Span]:
    """The spans of the answer's figures in the citation's quote, in order, counted from the quote's start."""
    figures = (
        reading.figure
        for comparison in answer.comparisons
        for reading in comparison.readings
        if reading.citation.label == citation.label
    )
    spans = {
        (figure.start - citation.start, figure.end - citation.start)
        for figure in figures
        if citation.start <= figure.start and figure.end <= citation.end
    }
    return [Span(start=start, end=end) for start, end in sorted(spans)]


def stretches(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """The text in pieces that join to it again, each with whether it is marked; spans are in order, without overlap."""
    at = 0
    for span in spans:
        if at < span.start:
            yield text[at : span.start], False
        yield text[span.start : span.end], True
        at = span.end
    if at < len(text):
        yield text[at:], False


def surroundings(citation: Citation) -> tuple[str, str]:
    """What stands right before and after the quote in its article: up to _AROUND sentences each, white space kept.

    Both are empty where the article's text is not at hand.
    """
    text = citation.article.text
    if text[citation.start : citation.end] != citation.quote:
        return "", ""
    spans = sentence_spans(text)
    before = [span.start for span in spans if span.end <= citation.start][-_AROUND:]
    after = [span.end for span in spans if span.start >= citation.end][:_AROUND]
    return (
        text[before[0] : citation.start] if before else "",
        text[citation.end : after[-1]] if after else "",
    )
