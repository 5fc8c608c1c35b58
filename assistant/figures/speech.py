"""Who speaks in each sentence of an article, also across the sentences of one quotation."""

import re
from collections.abc import Sequence

from assistant.domain import Span
from assistant.figures.attributions import Attribution, attributions
from assistant.figures.speakers import Speakers

_OPENING = ("“", "«", "``")
_MARK = re.compile(r"“|”|«|»|\"|``|''")
_QUOTED_WHOLE = re.compile(r"^\W?(?:[\"“«]|``).*(?:[\"”»]|'')\W*$", re.DOTALL)
"""A sentence that is nothing but quotation."""


def spoken(text: str, sentences: Sequence[Span], until: int) -> list[list[Attribution]]:
    """For each sentence before the index `until`, the attributions that may cover its numbers, first to be tried first.

    A sentence of a longer quotation belongs to whoever the sentence that opens or closes the quotation names.
    """
    open_after = _open_quotes(text, sentences)
    while until < len(sentences) and open_after[until - 1]:
        until += 1
    sentences = sentences[:until]
    speakers = Speakers()
    speakers.learn(text)
    own = [attributions(text, sentence, speakers) for sentence in sentences]
    for index in range(len(sentences) - 2, -1, -1):
        if open_after[index] and not own[index] and own[index + 1]:
            own[index] = [_covering(own[index + 1][0], sentences[index])]
    for index in range(1, len(sentences)):
        if open_after[index - 1] and not own[index] and own[index - 1]:
            own[index] = [_covering(own[index - 1][0], sentences[index])]
    for index in range(1, len(sentences)):
        if (
            not own[index]
            and own[index - 1]
            and _QUOTED_WHOLE.match(text[sentences[index].start : sentences[index].end])
        ):
            own[index] = [_covering(own[index - 1][0], sentences[index])]
    return own


def _covering(attribution: Attribution, sentence: Span) -> Attribution:
    return Attribution(origin=attribution.origin, via=attribution.via, span=sentence)


def _open_quotes(text: str, sentences: Sequence[Span]) -> list[bool]:
    """Whether a quotation is still open at the end of each sentence; it never outlives its paragraph."""
    is_open, states = False, []
    for index, sentence in enumerate(sentences):
        if index and "\n" in text[sentences[index - 1].end : sentence.start]:
            is_open = False
        for mark in _MARK.findall(text, sentence.start, sentence.end):
            is_open = mark in _OPENING or (mark == '"' and not is_open)
        states.append(is_open)
    return states
