"""Who speaks in each sentence of an article, also across the sentences of one quotation."""

from collections.abc import Sequence

from assistant.domain import Span
from assistant.figures.attributions import Attribution, attributions
from assistant.figures.sources import Speakers

_OPENING, _CLOSING = "“«", "”»"


def spoken(text: str, sentences: Sequence[Span]) -> list[list[Attribution]]:
    """For each sentence, the attributions that may cover its numbers, first to be tried first.

    A sentence of a longer quotation belongs to whoever the sentence that opens or closes the quotation names.
    """
    speakers = Speakers()
    own = [attributions(text, sentence, speakers) for sentence in sentences]
    open_after = _open_quotes(text, sentences)
    for index in range(len(sentences) - 2, -1, -1):
        if open_after[index] and not own[index] and own[index + 1]:
            own[index] = [_covering(own[index + 1][0], sentences[index])]
    for index in range(1, len(sentences)):
        if open_after[index - 1] and not own[index] and own[index - 1]:
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
        for character in text[sentence.start : sentence.end]:
            if character in _OPENING:
                is_open = True
            elif character in _CLOSING:
                is_open = False
            elif character == '"':
                is_open = not is_open
        states.append(is_open)
    return states
