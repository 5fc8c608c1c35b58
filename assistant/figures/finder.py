"""The way through: from an article to its figures, one rung a step."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.domain import Article, Extent, Figure, Span
from assistant.figures.counts import Count, counted_words, read_counts
from assistant.figures.measurements import Measurement, is_stretch_of_time, measurement
from assistant.figures.names import naming_spans
from assistant.figures.numbers import Mention, mentions
from assistant.figures.attributions import Attribution
from assistant.figures.periods import Time, times
from assistant.figures.places import Place, places
from assistant.figures.qualifiers import Qualified, qualify
from assistant.figures.speech import spoken
from assistant.figures.status import announced, status_of
from assistant.figures.tokens import Token, tokenise
from assistant.sentences import sentence_spans


@dataclass(frozen=True, kw_only=True)
class _Sentence:
    """A sentence with all that its figures may take from it; offsets into the article's text."""

    text: str
    span: Span
    tokens: Sequence[Token]
    attributions: Sequence[Attribution]
    times: Sequence[Time]
    places: Sequence[Place]


@dataclass(frozen=True, kw_only=True)
class _Draft:
    """A number that is a figure, before the sentence has said whose, where and when."""

    start: int
    end: int
    qualified: Qualified
    measure: str
    counted: str
    parent: int | None = None
    """The start of the figure that it is a part of."""
    part: bool = False


def find_figures(article: Article) -> tuple[Figure, ...]:
    """The figures of an article in order of appearance; no two share a span."""
    spans = sentence_spans(article.text)
    published = article.published.date() if article.published else None
    seen: Counter[str] = Counter()
    figures: list[Figure] = []
    for span, attributions in zip(spans, spoken(article.text, spans), strict=True):
        sentence = _read(article.text, span, attributions, published)
        repeat = seen[article.text[span.start : span.end]]
        seen[article.text[span.start : span.end]] += 1
        figures += _figures(article, sentence, repeat)
    return tuple(figures)


def _read(text: str, span: Span, attributions: Sequence[Attribution], published: date | None) -> _Sentence:
    piece, tokens = text[span.start : span.end], tokenise(text, span)
    return _Sentence(
        text=piece,
        span=span,
        tokens=tokens,
        attributions=attributions,
        times=list(times(piece, published)),
        places=list(places(tokens)),
    )


def _figures(article: Article, sentence: _Sentence, repeat: int) -> Iterator[Figure]:
    drafts = _drafts(sentence)
    ids = {draft.start: _figure_id(article, sentence, draft, repeat) for draft in drafts}
    previous = 0
    for draft in drafts:
        start = draft.start - sentence.span.start
        end = draft.end - sentence.span.start
        if not announced(sentence.text[previous:start]):
            yield _figure(article, sentence, draft, ids, sentence.text[previous : end + 30])
        previous = end


def _figure(article: Article, sentence: _Sentence, draft: _Draft, ids: dict[int, str], clause: str) -> Figure:
    start, end = draft.start - sentence.span.start, draft.end - sentence.span.start
    time = _nearest_time(sentence.times, start)
    said = next((one for one in sentence.attributions if one.span.start <= draft.start < one.span.end), None)
    return Figure(
        id=ids[draft.start],
        article=article.id,
        start=draft.start,
        end=draft.end,
        sentence=sentence.span,
        value_text=article.text[draft.start : draft.end],
        low=draft.qualified.low,
        high=draft.qualified.high,
        qualifier=draft.qualified.qualifier,
        measure=draft.measure,
        counted=draft.counted,
        place=_nearest_place(article.text, sentence.places, draft),
        period=time.period if time else None,
        origin=said.origin if said else "",
        via=said.via if said else "",
        status=status_of(clause),
        extent=_extent(draft, time),
        part_of=ids.get(draft.parent) if draft.parent is not None else None,
        background=bool(time and time.past),
    )


def _extent(draft: _Draft, time: Time | None) -> Extent:
    if draft.part or draft.parent is not None:
        return "part"
    return "cumulative" if time and time.cumulative else "whole"


def _drafts(sentence: _Sentence) -> list[_Draft]:
    """The sentence's numbers that measure or count something, left to right."""
    tokens = sentence.tokens
    found = [(one, qualify(tokens, one)) for one in _candidates(sentence)]
    units = [measurement(tokens, mention) for mention, _ in found]
    counts = read_counts(tokens, found)
    drafts = []
    for index, (count, unit) in enumerate(zip(counts, units, strict=True)):
        if unit:
            drafts.append(_measured(tokens, count, unit))
        elif count.measure and not is_stretch_of_time(tokens, count.mention):
            drafts.append(_counted(tokens, counts, index))
    return drafts


def _candidates(sentence: _Sentence) -> list[Mention]:
    """Every number of the sentence but those that only date, rank or name something."""
    naming = naming_spans(sentence.text)
    offset = sentence.span.start
    tokens = sentence.tokens

    def names(mention: Mention) -> bool:
        start, end = tokens[mention.first].start - offset, tokens[mention.last - 1].end - offset
        return any(start < last and end > first for first, last in naming)

    return [mention for mention in mentions(tokens) if not names(mention)]


def _measured(tokens: Sequence[Token], count: Count, unit: Measurement) -> _Draft:
    """A figure with a unit: the span takes the currency sign in, and leaves other units out."""
    last = count.mention.last
    return _Draft(
        start=tokens[min(unit.first, count.mention.first)].start,
        end=tokens[last - 1].end,
        qualified=count.qualified,
        measure=unit.measure,
        counted=unit.counted,
    )


def _counted(tokens: Sequence[Token], counts: Sequence[Count], index: int) -> _Draft:
    count = counts[index]
    return _Draft(
        start=tokens[count.mention.first].start,
        end=tokens[count.mention.last - 1].end,
        qualified=count.qualified,
        measure=count.measure or "",
        counted=counted_words(tokens, counts, index),
        parent=None if count.parent is None else tokens[counts[count.parent].mention.first].start,
        part=count.additional,
    )


def _nearest_time(found: Sequence[Time], at: int) -> Time | None:
    """The time expression nearest to a number; a stretch of adding up outranks a bare day beside it."""
    return min(found, key=lambda one: min(abs(one.start - at), abs(one.end - at)), default=None)


def _nearest_place(text: str, found: Sequence[Place], draft: _Draft) -> str:
    """The first place soon after a number, else the last one before it; one with a name before one without."""
    after = [place for place in found if draft.end <= place.start <= draft.end + 90]
    before = [place for place in reversed(found) if place.end <= draft.start]
    near = [*after, *before]
    nearest = next((place for place in near if place.named), near[0] if near else None)
    return text[nearest.start : nearest.end] if nearest else ""


def _figure_id(article: Article, sentence: _Sentence, draft: _Draft, repeat: int) -> str:
    """The same for the same sentence at every ingest, wherever in the article it has moved to."""
    key = "\0".join((article.identity, sentence.text, str(draft.start - sentence.span.start), str(repeat)))
    return hashlib.sha256(key.encode()).hexdigest()[:16]
