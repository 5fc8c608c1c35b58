"""The way through: from an article to its figures, one rung a step."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.domain import Article, Figure, Span
from assistant.figures.attributions import Attribution
from assistant.figures.drafting import Draft
from assistant.figures.drafts import drafts
from assistant.figures.extents import extent_of, recalled, times_told
from assistant.figures.happenings import LEAD, day_reported, happening_of
from assistant.figures.places import Place, place_of, places
from assistant.figures.speech import spoken
from assistant.figures.status import announced, status_of
from assistant.figures.timing import Timing
from assistant.figures.tokens import tokenise
from assistant.sentences import sentence_spans

_NUMBER_WORD = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|trillion|lakh|crore|scores|tens|half|third|quarter"
    r"|fifth|several|handful|couple|no)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_BEFALLING = ("kill", "wound", "injur", "died", "abduct", "kidnap", "arrest", "missing", "captur", "rescue", "hurt")
"""What a sentence must hold to be worth reading: most hold no number, and nobody whom something befell."""
_MEMORY = 6
"""Figures of the sentences before that a sentence may point back to."""


@dataclass(frozen=True, kw_only=True)
class _Sentence:
    """A sentence with all that its figures may take from it; offsets into the article's text."""

    text: str
    span: Span
    attributions: Sequence[Attribution]
    timing: Timing
    places: Sequence[Place]
    happening: str
    repeat: int
    """How many times the article has had this very sentence before."""


def find_figures(article: Article) -> tuple[Figure, ...]:
    """The figures of an article in order of appearance; no two share a span."""
    spans = sentence_spans(article.text)
    published = article.published.date() if article.published else None
    happening = happening_of(article.text, spans, published)
    reported = published or day_reported(article.text, spans)
    seen: Counter[str] = Counter()
    figures: list[Figure] = []
    memory: list[Draft] = []
    for index, (span, attributions) in enumerate(zip(spans, spoken(article.text, spans), strict=True)):
        text = article.text[span.start : span.end]
        if not _may_hold_figure(text):
            continue
        tokens = tokenise(article.text, span)
        made = drafts(text, span, tokens, memory)
        memory = [*memory, *made][-_MEMORY:]
        starts = [draft.start - span.start for draft in made]
        found = list(times_told(text, published, reported, lead=index < LEAD)) if made else []
        sentence = _Sentence(
            text=text,
            span=span,
            attributions=attributions,
            timing=Timing(text=text, times=found, starts=starts),
            places=list(places(tokens)) if made else [],
            happening=happening,
            repeat=seen[text],
        )
        seen[text] += 1
        figures += _figures(article, sentence, made)
    return tuple(figures)


def _may_hold_figure(text: str) -> bool:
    if _DIGIT.search(text) or _NUMBER_WORD.search(text):
        return True
    lower = text.lower()
    return any(word in lower for word in _BEFALLING)


def _figures(article: Article, sentence: _Sentence, made: Sequence[Draft]) -> Iterator[Figure]:
    ids = {draft.start: _figure_id(article, sentence, draft) for draft in made}
    starts = [draft.start for draft in made[1:]] + [sentence.span.end] * bool(made)
    previous = sentence.span.start
    for draft, until in zip(made, starts, strict=True):
        if not announced(article.text[previous : draft.start]):
            yield _figure(article, sentence, draft, ids, Span(start=previous, end=until))
        previous = draft.end


def _figure(article: Article, sentence: _Sentence, draft: Draft, ids: dict[int, str], around: Span) -> Figure:
    start, end = draft.start - sentence.span.start, draft.end - sentence.span.start
    time = sentence.timing.of(start, end)
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
        hedge=draft.qualified.hedge,
        measure=draft.measure,
        counted=draft.counted,
        place=place_of(sentence.places, article.text, draft, around.end),
        period=time.period if time else None,
        origin=said.origin if said else "",
        via=said.via if said else "",
        status=status_of(article.text[around.start : min(draft.end + 30, sentence.span.end)]),
        extent=extent_of(draft, time),
        part_of=ids.get(draft.parent) if draft.parent is not None else None,
        background=recalled(draft, time),
        happening=sentence.happening,
    )


def _figure_id(article: Article, sentence: _Sentence, draft: Draft) -> str:
    """The same for the same sentence at every ingest, wherever in the article it has moved to."""
    key = "\0".join((article.identity, sentence.text, str(draft.start - sentence.span.start), str(sentence.repeat)))
    return hashlib.sha256(key.encode()).hexdigest()[:16]
