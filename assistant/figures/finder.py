"""The way through: from an article to its figures, one rung a step."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.domain import Article, Extent, Figure, Span
from assistant.figures.attributions import Attribution
from assistant.figures.drafting import Draft
from assistant.figures.drafts import drafts
from assistant.figures.periods import Time, times
from assistant.figures.places import Place, places
from assistant.figures.speech import spoken
from assistant.figures.status import announced, status_of
from assistant.figures.tokens import tokenise
from assistant.sentences import sentence_spans


_MAY_HOLD_FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|trillion|lakh|crore|scores|tens|half|third|quarter"
    r"|fifth|several|handful|no|an? (?:[\w-]+ ){0,3}\w+ (?:was|were|died|is)|(?:kill|wound|injur|abduct|kidnap)\w+ an?)\b",
    re.IGNORECASE,
)
"""What a sentence must hold to be worth reading: most hold no number."""
_MEMORY = 6
"""Figures of the sentences before that a sentence may point back to."""


@dataclass(frozen=True, kw_only=True)
class _Sentence:
    """A sentence with all that its figures may take from it; offsets into the article's text."""

    text: str
    span: Span
    attributions: Sequence[Attribution]
    times: Sequence[Time]
    places: Sequence[Place]
    repeat: int
    """How many times the article has had this very sentence before."""


def find_figures(article: Article) -> tuple[Figure, ...]:
    """The figures of an article in order of appearance; no two share a span."""
    spans = sentence_spans(article.text)
    published = article.published.date() if article.published else None
    seen: Counter[str] = Counter()
    figures: list[Figure] = []
    memory: list[Draft] = []
    for span, attributions in zip(spans, spoken(article.text, spans), strict=True):
        text = article.text[span.start : span.end]
        if not _MAY_HOLD_FIGURE.search(text):
            continue
        tokens = tokenise(article.text, span)
        if made := drafts(text, span, tokens, memory):
            sentence = _Sentence(
                text=text,
                span=span,
                attributions=attributions,
                times=list(times(text, published)),
                places=list(places(tokens)),
                repeat=seen[text],
            )
            figures += _figures(article, sentence, made)
        seen[text] += 1
        memory = [*memory, *made][-_MEMORY:]
    return tuple(figures)


def _figures(article: Article, sentence: _Sentence, made: Sequence[Draft]) -> Iterator[Figure]:
    ids = {draft.start: _figure_id(article, sentence, draft) for draft in made}
    previous = 0
    for draft in made:
        start = draft.start - sentence.span.start
        end = draft.end - sentence.span.start
        if not announced(sentence.text[previous:start]):
            yield _figure(article, sentence, draft, ids, sentence.text[previous : end + 30])
        previous = end


def _figure(article: Article, sentence: _Sentence, draft: Draft, ids: dict[int, str], clause: str) -> Figure:
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


def _extent(draft: Draft, time: Time | None) -> Extent:
    if draft.part or draft.parent is not None:
        return "part"
    return "cumulative" if time and time.cumulative else "whole"


def _nearest_time(found: Sequence[Time], at: int) -> Time | None:
    """The time expression nearest to a number; a stretch of adding up outranks a bare day beside it."""
    return min(found, key=lambda one: min(abs(one.start - at), abs(one.end - at)), default=None)


def _nearest_place(text: str, found: Sequence[Place], draft: Draft) -> str:
    """The first place soon after a number, else the last one before it; one with a name before one without."""
    after = [place for place in found if draft.end <= place.start <= draft.end + 90]
    before = [place for place in reversed(found) if place.end <= draft.start]
    near = [*after, *before]
    nearest = next((place for place in near if place.named), near[0] if near else None)
    return text[nearest.start : nearest.end] if nearest else ""


def _figure_id(article: Article, sentence: _Sentence, draft: Draft) -> str:
    """The same for the same sentence at every ingest, wherever in the article it has moved to."""
    key = "\0".join((article.identity, sentence.text, str(draft.start - sentence.span.start), str(sentence.repeat)))
    return hashlib.sha256(key.encode()).hexdigest()[:16]
