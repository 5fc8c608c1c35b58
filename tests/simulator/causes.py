"""Whose fault a wrong pair is: the finder's, and in which field, or that of relating, and by which reason.

A wrong pair is related again with its two figures as gold has them. If it is right then, a field was misread: the one
that makes it right when it alone is mended. If not, the rules are wrong.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from assistant.comparing.pairs import Pairs, PairVerdict
from assistant.comparing.rarity import Rarity
from assistant.domain import Article, Extent, Figure, Span
from assistant.sentences import sentence_spans
from tests.simulator.gold import GoldFigure, GoldRelation

Mend = Callable[[GoldFigure, Figure], Figure]


def _place(gold: GoldFigure) -> str:
    here = gold.note.happening.place
    return {"here": here.town, "province": f"{here.province} province", "elsewhere": f"villages around {here.town}"}[
        gold.subject.area
    ]


def _mend_value(gold: GoldFigure, figure: Figure) -> Figure:
    written = gold.written
    return replace(figure, low=written.low, high=written.high, qualifier=written.qualifier)


def _mend_extent(gold: GoldFigure, figure: Figure) -> Figure:
    part = gold.subject.group or gold.subject.area == "elsewhere"
    extent: Extent = "cumulative" if gold.subject.since else "part" if part and figure.extent == "part" else "whole"
    return replace(figure, extent=extent, background=gold.subject.past, part_of=figure.part_of if part else None)


MENDS: Mapping[str, Mend] = {
    "value": _mend_value,
    "measure": lambda gold, figure: replace(figure, measure=gold.measure),
    "counted": lambda gold, figure: replace(figure, counted=gold.counted),
    "origin": lambda gold, figure: replace(figure, origin=gold.origin, via=gold.note.source.via),
    "place": lambda gold, figure: replace(figure, place=_place(gold)),
    "extent": _mend_extent,
}
"""What makes each field of a figure as gold has it."""


class Causes:
    """Finds out why pairs are wrong, among all articles and figures of a library."""

    def __init__(self, articles: Sequence[Article], figures: Sequence[Figure], rarity: Rarity) -> None:
        self._articles = {article.name: article for article in articles}
        self._figures: dict[str, list[Figure]] = {}
        for figure in figures:
            self._figures.setdefault(figure.article, []).append(figure)
        self._rarity = rarity

    def cause(self, golds: tuple[GoldFigure, GoldFigure], found: tuple[Figure | None, ...], right: GoldRelation) -> str:
        """The cause of a pair that was related wrongly: "finder: origin", "relating: an open bound takes ..."."""
        mended = self._again(golds, found, tuple(MENDS))
        if not right.allows(mended.relation):
            return f"relating: {generic(mended.reasons[0]) if mended.reasons else mended.relation}"
        if None in found:
            return "finder: not found"
        alone = [field for field in MENDS if right.allows(self._again(golds, found, (field,)).relation)]
        return f"finder: {' or '.join(alone) or 'several fields'}"

    def _again(
        self, golds: tuple[GoldFigure, GoldFigure], found: tuple[Figure | None, ...], fields: Sequence[str]
    ) -> PairVerdict:
        """The verdict with these fields of both figures as gold has them."""
        articles = {gold.article: self._articles[gold.article] for gold in golds}
        figures = {one.id: one for article in articles.values() for one in self._figures.get(article.id, ())}
        for gold, figure in zip(golds, found, strict=True):
            made = figure or _made(gold, articles[gold.article])
            for field in fields:
                made = MENDS[field](gold, made)
            figures[made.id] = made
        return Pairs(articles.values(), figures.values(), self._rarity).compare(golds[0].side, golds[1].side)


def _made(gold: GoldFigure, article: Article) -> Figure:
    """A figure for gold that was not found."""
    start = article.text.index(gold.quote) + gold.quote.index(gold.value_text)
    end = start + len(gold.value_text)
    around = next(
        (span for span in sentence_spans(article.text) if span.start <= start < span.end), Span(start=start, end=end)
    )
    return Figure(
        id=f"gold {gold.id}",
        article=article.id,
        start=start,
        end=end,
        sentence=around,
        value_text=gold.value_text,
        low=None,
        high=None,
        qualifier="exact",
        measure="",
        counted="",
        place="",
        period=None,
        origin="",
        via="",
        status="",
    )


def generic(reason: str) -> str:
    """A reason without its names and numbers, so that reasons of one rule are one."""
    reason = re.sub(r"\bone is (for|in|of) .*", r"one is \1 ..., the other ...", reason)
    reason = re.sub(r"\bthey share .*|no name is shared.*", "...", reason)
    reason = re.sub(r"^.* gave its number later", "... gave its number later", reason)
    return re.sub(r"\bone counts (?!only).*", "one counts ..., the other ...", reason)
