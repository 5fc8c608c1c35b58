"""Who speaks in each sentence of an article, also across the sentences of one quotation."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.domain import Span
from assistant.figures.asides import asides
from assistant.figures.attributions import Attribution, attributions
from assistant.figures.quotations import quotations
from assistant.figures.saying import tells
from assistant.figures.speakers import Speakers

_MARKS = " \"'“”‘’«»`.,!?"
_LONG_QUOTE = 5
"""Words of a quotation that somebody must have said; fewer may be a title or a word that is held at arm's length."""
_ROOM = 4
"""Characters beside a quotation from which on there is room for naming its speaker."""
_NAME = re.compile(r"(?<=\s)[A-Z]")
_ANNOUNCES = re.compile(r":\W*$|^according to [^.!?,\d]+$", re.IGNORECASE)
"""A sentence that only says who says the next one."""
_NUMBER = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|most|all|some|many)"
)
_BEFALLEN = "(?:dead|killed|injured|wounded|missing|arrested|detained|apprehended|captured|seized|casualties|victims)"
_GOES_ON = re.compile(
    rf"(?:they also|(?:among|of) (?:those|these|them)|among the {_BEFALLEN}|{_NUMBER}(?: of (?:them|those|these))? "
    rf"(?:have|had|was|were|is|are)|the (?:{_BEFALLEN}|rest) (?:include[sd]?|were))\b",
    re.IGNORECASE,
)
"""How a sentence begins that divides up what the one before has told: its speaker goes on."""


def spoken(text: str, sentences: Sequence[Span], until: int, *, printer: str = "") -> list[list[Attribution]]:
    """For each sentence before the index `until`, the attributions that may cover its numbers, first to be tried first.

    What stands in one quotation belongs to whoever the sentence that closes or opens it names. A stretch without an
    origin is the reporter's own. The printer is the outlet, which is nobody's source in its own article.
    """
    marked = quotations(text)
    while until < len(sentences) and any(one.start < sentences[until - 1].end < one.end for one in marked):
        until += 1
    sentences = sentences[:until]
    speakers = Speakers(printer=printer)
    speakers.learn(text)
    own = [attributions(text, sentence, speakers) for sentence in sentences]
    own = [[_renamed(one, speakers.named) for one in said] for said in own]
    heard = [bool(said) for said in own]
    quoted = _parts(sentences, marked, own)
    for index in range(1, len(sentences)):
        goes_on = quoted[index] and text[quoted[index][0].start] not in _MARKS
        if not own[index] and not (goes_on and heard[index - 1]):
            own[index] = _carried(text, sentences, own, index, quoted[index])
    return [
        [*_own_words(text, sentence, parts), *said] if said else []
        for sentence, parts, said in zip(sentences, quoted, own, strict=True)
    ]


def _parts(sentences: Sequence[Span], quoted: Sequence[Span], own: list[list[Attribution]]) -> list[list[Span]]:
    """The quoted parts of each sentence; those of one quotation get the speaker that its last or first one names."""
    parts: list[list[Span]] = [[] for _ in sentences]
    first = 0
    for quotation in quoted:
        while first < len(sentences) and sentences[first].end <= quotation.start:
            first += 1
        held = []
        for index in range(first, len(sentences)):
            if sentences[index].start >= quotation.end:
                break
            held.append(index)
            parts[index].append(_common(sentences[index], quotation))
        outside = [index for index in held[-1:] if sentences[index].end - quotation.end > _ROOM]
        outside += [index for index in held[:1] if quotation.start - sentences[index].start > _ROOM]
        named = next((own[index][0] for index in outside if own[index]), None)
        for index in held:
            if named and not own[index]:
                own[index] = [_covering(named, parts[index][-1])]
    return parts


def _carried(
    text: str, sentences: Sequence[Span], own: list[list[Attribution]], index: int, parts: Sequence[Span]
) -> list[Attribution]:
    """What a sentence that names no speaker takes over from those before it."""
    sentence, before = sentences[index], sentences[index - 1]
    words, words_before = text[sentence.start : sentence.end], text[before.start : before.end]
    said = own[index - 1]
    whole = any(_is_whole(text, sentence, part) for part in parts)
    if said and (whole or _GOES_ON.match(words) or _ANNOUNCES.search(words_before)):
        return [_covering(said[0], sentence)]
    if not said and index > 1 and not _NAME.search(words_before):
        said = own[index - 2]
    long = [part for part in parts if len(text[part.start : part.end].split()) >= _LONG_QUOTE]
    if not said or not long or tells(text[sentence.start : long[0].start] + text[long[-1].end : sentence.end]):
        return []
    return [_covering(said[0], part) for part in long]


def _own_words(text: str, sentence: Span, parts: Sequence[Span]) -> Iterator[Attribution]:
    """The asides of the reporter, which stand in no quotation and tell of nobody who speaks."""
    for start, end in asides(text[sentence.start : sentence.end]):
        span = Span(start=sentence.start + start, end=sentence.start + end)
        if not tells(text[span.start : span.end]) and not any(part.start <= span.start < part.end for part in parts):
            yield Attribution(origin="", span=span)


def _is_whole(text: str, sentence: Span, part: Span) -> bool:
    """Whether a part of a sentence leaves nothing of it out but marks."""
    return not (text[sentence.start : part.start] + text[part.end : sentence.end]).strip(_MARKS)


def _renamed(attribution: Attribution, named: Mapping[str, str]) -> Attribution:
    """With the names of those whom the article names only later: a doctors' group."""
    origin, via = (named.get(one, one) for one in (attribution.origin, attribution.via))
    return replace(attribution, origin=origin, via=via)


def _covering(attribution: Attribution, span: Span) -> Attribution:
    return Attribution(origin=attribution.origin, via=attribution.via, span=span)


def _common(sentence: Span, quotation: Span) -> Span:
    return Span(start=max(sentence.start, quotation.start), end=min(sentence.end, quotation.end))
