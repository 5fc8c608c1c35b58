"""The way through: from an article to its figures, one rung a step."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.domain import Article, Figure, Span
from assistant.figures.attributions import Attribution
from assistant.figures.drafting import Draft
from assistant.figures.drafts import drafts
from assistant.figures.extents import extent_of, recalled, times_told
from assistant.figures.happenings import LEAD, day_reported, happening_of
from assistant.figures.languages import is_read
from assistant.figures.places import place_of
from assistant.figures.prospects import may_give_figure
from assistant.figures.reading import Sentence, sentences_of
from assistant.figures.speech import spoken
from assistant.figures.status import announced, awaited, goes_on, status_of
from assistant.figures.timing import Timing
from assistant.figures.vocabulary import BUILT_IN, Vocabulary

_MEMORY = 6
"""Figures of the sentences before that a sentence may point back to."""


@dataclass(frozen=True, kw_only=True)
class _Telling:
    """A sentence that gives figures, with all that they may take from it."""

    sentence: Sentence
    made: Sequence[Draft]
    timing: Timing
    attributions: Sequence[Attribution]
    happening: str
    repeat: int
    """How many times the article has had this very sentence before."""
    vocabulary: Vocabulary


def find_figures(article: Article, vocabulary: Vocabulary = BUILT_IN) -> tuple[Figure, ...]:
    """The figures of an article, read by what the vocabulary can measure, in order; no two share a span.

    There are none in a language whose figures are not read.
    """
    if not is_read(article.language):
        return ()
    sentences = sentences_of(article)
    drafted = _drafted(sentences, vocabulary)
    if not drafted:
        return ()
    texts = [sentence.text for sentence in sentences]
    spans = [sentence.span for sentence in sentences]
    said = spoken(article.text, spans, until=max(drafted) + 1, printer=article.outlet or "")
    happening = happening_of(sentences)
    reported = day_reported(sentences)
    telling = (
        _Telling(
            sentence=sentences[index],
            made=made,
            timing=_timing(sentences[index], made, reported, lead=index < LEAD),
            attributions=said[index],
            happening=happening,
            repeat=texts[:index].count(texts[index]),
            vocabulary=vocabulary,
        )
        for index, made in drafted.items()
    )
    return tuple(figure for one in telling for figure in _figures(one))


def _drafted(sentences: Sequence[Sentence], vocabulary: Vocabulary) -> dict[int, Sequence[Draft]]:
    """The numbers of the sentences that give any, by the sentence's index."""
    drafted: dict[int, Sequence[Draft]] = {}
    memory: list[Draft] = []
    lexicon = vocabulary.counting(())
    for index, sentence in enumerate(sentences):
        if may_give_figure(sentence, lexicon) and (made := drafts(sentence, memory, vocabulary)):
            drafted[index] = made
            memory = [*memory, *made][-_MEMORY:]
    return drafted


def _timing(sentence: Sentence, made: Sequence[Draft], reported: date | None, *, lead: bool) -> Timing:
    starts = [draft.start - sentence.span.start for draft in made]
    dated = sentence.article.published is not None
    return Timing(text=sentence.text, times=times_told(sentence.times, reported, dated=dated, lead=lead), starts=starts)


def _figures(telling: _Telling) -> Iterator[Figure]:
    around = _around(telling)
    stated = list(_stated(telling, around))
    ids = {draft.start: _figure_id(telling, draft) for draft in stated}
    recalling: set[str] = set()
    for draft in stated:
        figure = _figure(telling, draft, ids, around[draft.start])
        if figure.background or figure.part_of in recalling:
            recalling.add(figure.id)
            figure = replace(figure, background=True)
        yield figure


def _around(telling: _Telling) -> dict[int, Span]:
    """From the end of the number before each to the start of the one behind it, by where it starts."""
    span = telling.sentence.span
    ends = [span.start, *(draft.end for draft in telling.made)]
    starts = [*(draft.start for draft in telling.made[1:]), span.end]
    rows = zip(telling.made, ends, starts, strict=False)
    return {draft.start: Span(start=start, end=end) for draft, start, end in rows}


def _stated(telling: _Telling, around: dict[int, Span]) -> Iterator[Draft]:
    """The numbers that are given, without those that are only announced or awaited."""
    text, end = telling.sentence.article.text, telling.sentence.span.end
    ahead = False
    for draft in telling.made:
        beside = around[draft.start]
        between = text[beside.start : draft.start]
        ahead = announced(between) or (ahead and goes_on(between, text[draft.end : end]))
        if not ahead and not awaited(text[draft.end : beside.end]):
            yield draft


def _figure(telling: _Telling, draft: Draft, ids: dict[int, str], around: Span) -> Figure:
    sentence, article = telling.sentence, telling.sentence.article
    start, end = draft.start - sentence.span.start, draft.end - sentence.span.start
    time = telling.timing.of(start, end)
    said = next((one for one in telling.attributions if one.span.start <= draft.start < one.span.end), None)
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
        place=place_of(sentence.places, article.text, draft, around.end, parts=_parts(telling, draft)),
        period=time.period if time else None,
        origin=said.origin if said else "",
        via=said.via if said else "",
        status=status_of(article.text[around.start : min(draft.end + 30, sentence.span.end)]),
        extent=extent_of(draft, time),
        part_of=ids.get(draft.parent) if draft.parent is not None else None,
        background=recalled(draft, time),
        happening=telling.happening,
        grows=telling.vocabulary.grows(draft.measure),
        counts=telling.vocabulary.counts(draft.measure),
    )


def _parts(telling: _Telling, draft: Draft) -> list[Draft]:
    """The numbers of the sentence that are parts of this one or of another."""
    return [one for one in telling.made if one.parent is not None and one is not draft]


def _figure_id(telling: _Telling, draft: Draft) -> str:
    """The same for the same sentence at every ingest, wherever in the article it has moved to.

    It begins with a letter, so that no spreadsheet takes it for a number.
    """
    sentence = telling.sentence
    place = draft.start - sentence.span.start
    key = "\0".join((sentence.article.identity, sentence.text, str(place), str(telling.repeat)))
    return f"f{hashlib.sha256(key.encode()).hexdigest()[:16]}"
