"""Splits a text into passages: runs of whole sentences."""

from collections.abc import Iterator, Sequence

from assistant.domain import Passage, Span
from assistant.sentences import sentence_spans

LONGEST_PASSAGE = 900
"""Characters; only a passage that begins a new one instead of growing is ever near it."""
_LONG_ENOUGH = 500
"""Characters; from here on a passage ends at the next line break."""


def split(article_id: str, text: str) -> tuple[Passage, ...]:
    """The passages of a text, in order; together they hold all its sentences, each in exactly one passage."""
    return tuple(
        Passage(article=article_id, start=start, end=end, text=text[start:end])
        for start, end in _runs(text, sentence_spans(text))
    )


def _runs(text: str, sentences: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """The spans of the passages: sentences are added while they fit, up to a line break once it is long enough."""
    if not sentences:
        return
    start, end = sentences[0].start, sentences[0].end
    for sentence in sentences[1:]:
        breaks_off = end - start >= _LONG_ENOUGH and "\n" in text[end : sentence.start]
        if breaks_off or sentence.end - start > LONGEST_PASSAGE:
            yield start, end
            start = sentence.start
        end = sentence.end
    yield start, end
