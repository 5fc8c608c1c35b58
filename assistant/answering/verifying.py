"""The gate: every number in a sentence stands in a quote that the sentence cites."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.domain import AnswerSentence, Citation, Span
from assistant.figures.names import naming_spans
from assistant.figures.numbers import mentions
from assistant.figures.tokens import tokenise


def verified(sentences: Sequence[AnswerSentence], citations: Iterable[Citation]) -> tuple[AnswerSentence, ...]:
    """The sentences, those that do not hold marked as unsupported.

    A sentence holds when every label that it cites exists and every number and vague word in it stands in a quote
    that it cites; dates are left to the citations themselves.
    """
    quotes = {citation.label: citation.quote for citation in citations}
    return tuple(sentence if _holds(sentence, quotes) else replace(sentence, supported=False) for sentence in sentences)


def _holds(sentence: AnswerSentence, quotes: dict[int, str]) -> bool:
    if not sentence.citations or not set(sentence.citations) <= quotes.keys():
        return False
    stated = stated_numbers(sentence.text)
    return stated <= stated_numbers("\n".join(quotes[label] for label in sentence.citations))


def stated_numbers(text: str) -> frozenset[Decimal | str]:
    """The numbers that a text states, and its vague words as written; those that only date or name are left out."""
    tokens = tokenise(text, Span(start=0, end=len(text)))
    naming = naming_spans(text)
    found: set[Decimal | str] = set()
    for mention in mentions(tokens):
        start, end = tokens[mention.first].start, tokens[mention.last - 1].end
        if any(start < last and end > first for first, last in naming):
            continue
        if mention.low is None or mention.high is None:
            found.add(text[start:end].lower())
        else:
            found |= {mention.low.normalize(), mention.high.normalize()}
    return frozenset(found)
