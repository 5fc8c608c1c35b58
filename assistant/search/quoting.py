"""What to quote of a passage that a search found: the run of its sentences that speaks most of the question."""

from collections.abc import Sequence

from assistant.domain import LONGEST_QUOTE, Passage, Span
from assistant.search.expecting import fulfilled
from assistant.search.terms import stems
from assistant.search.weighing import FULFILLED, IN_SENTENCE, Wanted
from assistant.sentences import sentence_spans


def quote(wanted: Wanted, passage: Passage) -> Span:
    """The best sentence of a passage with those beside it that hold a word of the question too, while they fit.

    Only the sentences' own words count: what stands around a passage says as much for one of them as for another.

    Returns:
        The span in the article, at most LONGEST_QUOTE characters.
    """
    spans = sentence_spans(passage.text)
    texts = [passage.text[span.start : span.end] for span in spans]
    held = [wanted.share(dict.fromkeys(stems(text), IN_SENTENCE)) for text in texts]
    worths = [
        share + FULFILLED * (fulfilled(wanted.expected, text) or 0.0) for share, text in zip(held, texts, strict=True)
    ]
    first, last = _run(spans, worths, {at for at, share in enumerate(held) if share})
    return Span(start=passage.start + spans[first].start, end=passage.start + spans[last].end)


def _run(spans: Sequence[Span], worths: Sequence[float], speaking: set[int]) -> tuple[int, int]:
    """The first and the last of the sentences to quote: the best, then the better of its neighbours, and so on."""
    first = last = max(range(len(spans)), key=lambda at: worths[at])
    while True:
        beside = [
            at
            for at in (first - 1, last + 1)
            if at in speaking and spans[max(at, last)].end - spans[min(at, first)].start <= LONGEST_QUOTE
        ]
        if not beside:
            return first, last
        taken = max(beside, key=lambda at: worths[at])
        first, last = min(first, taken), max(last, taken)
