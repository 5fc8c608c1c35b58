"""How Crosscheck does on simulated articles: figures found, and pairs related as `crosscheck compare --pairs` does."""

import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.comparing.pairs import Pairs, PairVerdict
from assistant.domain import Article, Figure
from assistant.figures import find_figures
from assistant.figures.vocabulary import BUILT_IN
from assistant.library import Library
from assistant.search.rarity import rarity_in
from ingest.pipeline import ingest
from ingest.readers.registry import read
from tests.simulator.causes import Causes
from tests.simulator.drawing import GoldPair, drawn
from tests.simulator.gold import GoldFigure, gold_figures
from tests.simulator.newsroom import Newsroom

FLAGGED = ("bounds", "update", "conflict")
"""What a flag is raised for."""
_SMALL = frozenset("the of a an and for in s".split())


@dataclass(frozen=True, kw_only=True)
class JudgedFigure:
    """A gold figure and what was found where it stands; `found` is None when nothing was."""

    gold: GoldFigure
    found: Figure | None

    def right(self) -> dict[str, bool]:
        """Each field of the figure that was found, and whether it is right."""
        if self.found is None:
            return {"recall": False}
        written = self.gold.written
        return {
            "recall": True,
            "value": (self.found.low, self.found.high) == (written.low, written.high)
            or (self.found.qualifier != written.qualifier and (self.gold.anchor in (self.found.low, self.found.high))),
            "qualifier": self.found.qualifier == written.qualifier,
            "measure": self.found.measure == self.gold.measure,
            "origin" if self.gold.origin else "origin_silent": alike(self.found.origin, self.gold.origin),
        }


@dataclass(frozen=True, kw_only=True)
class JudgedPair:
    """A gold pair and how it was related."""

    pair: GoldPair
    said: PairVerdict
    found: tuple[Figure | None, Figure | None]
    cause: str = ""
    """Whose fault it is, where that was asked for and the relation is wrong."""

    @property
    def right(self) -> bool:
        """Whether the relation is the gold's, or one that the texts leave open."""
        return self.pair.gold.allows(self.said.relation)

    @property
    def relation(self) -> str:
        """The relation that counts: the gold's where the one said is allowed too."""
        return self.pair.gold.relation if self.right else self.said.relation


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """All figures and drawn pairs of one newsroom, judged."""

    figures: tuple[JudgedFigure, ...]
    pairs: tuple[JudgedPair, ...]
    invented: tuple[Figure, ...]
    """Figures that were found where no number of the simulation stands."""
    explained: bool
    """Whether the causes of wrong pairs were asked for."""


def judge(newsroom: Newsroom, *, pairs_each: int, why: bool = False) -> Judgement:
    """Ingest the articles as files are ingested, and compare what is found with the gold.

    Args:
        newsroom: What was simulated.
        pairs_each: How many pairs of each relation are drawn.
        why: Whether to find out the causes of wrong pairs.
    """
    golds = [figure for printed in newsroom.articles for figure in gold_figures(printed)]
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library", create=True) as library:
        source = Path(folder) / "articles.jsonl"
        source.write_text("\n".join(_record(printed.article) for printed in newsroom.articles), encoding="utf-8")
        ingest(read([source]), library=library, find_figures=find_figures, read_by=BUILT_IN.fingerprint, embed=None)
        articles, found, rarity = tuple(library.articles()), tuple(library.figures()), rarity_in(library)
        pairs = Pairs(articles, found, rarity)
        by_gold = {gold.id: (account.figure if (account := pairs.find(gold.side)) else None) for gold in golds}
        judged = [
            JudgedPair(
                pair=pair, said=pairs.compare(pair.a.side, pair.b.side), found=(by_gold[pair.a.id], by_gold[pair.b.id])
            )
            for pair in drawn(golds, seed=newsroom.seed, each=pairs_each)
        ]
        if why:
            causes = Causes(articles, found, rarity)
            judged = [one if one.right else _explained(one, causes) for one in judged]
    matched = {figure.id for figure in by_gold.values() if figure}
    return Judgement(
        figures=tuple(JudgedFigure(gold=gold, found=by_gold[gold.id]) for gold in golds),
        pairs=tuple(judged),
        explained=why,
        invented=tuple(figure for figure in found if figure.id not in matched),
    )


def _explained(judged: JudgedPair, causes: Causes) -> JudgedPair:
    pair = judged.pair
    return replace(judged, cause=causes.cause((pair.a, pair.b), judged.found, pair.gold))


def _record(article: Article) -> str:
    return json.dumps(
        {
            "id": article.name,
            "title": article.title,
            "text": article.text,
            "outlet": article.outlet,
            "published": article.published.isoformat() if article.published else None,
        }
    )


def shares(judgements: Sequence[Judgement]) -> dict[str, float]:
    """What is measured, as fractions from 0 to 1: fields of figures, precision, pairs by relation, flags.

    `pairs_if_read_right` is the share of pairs that would be right if every figure had been read as gold has it.
    """
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for key, ok in (mark for judgement in judgements for mark in _marks(judgement)):
        asked[key] += 1
        right[key] += ok
    return {key: right[key] / asked[key] for key in sorted(asked)}


def _marks(judgement: Judgement) -> Iterator[tuple[str, bool]]:
    for figure in judgement.figures:
        yield from ((f"figures_{key}", ok) for key, ok in figure.right().items())
        if figure.found:
            yield "figures_precision", True
    yield from (("figures_precision", False) for _ in judgement.invented)
    for pair in judgement.pairs:
        yield "pairs_accuracy", pair.right
        yield f"pairs_{pair.pair.gold.relation}", pair.right
        if judgement.explained:
            yield "pairs_if_read_right", pair.right or pair.cause.startswith("finder")
        if pair.relation in FLAGGED:
            yield "pairs_flag_precision", pair.pair.gold.relation in FLAGGED
        if pair.pair.gold.relation in FLAGGED:
            yield "pairs_flag_recall", pair.relation in FLAGGED
        if pair.said.relation == pair.pair.gold.relation == "update":
            yield "pairs_later", pair.said.later == pair.pair.gold.later


def alike(a: str, b: str) -> bool:
    """Whether two names of a source mean the same: half of their words, both empty."""
    first, second = (Counter(word for word in re.findall(r"\w+", one.lower()) if word not in _SMALL) for one in (a, b))
    if not first or not second:
        return not first and not second
    return 2 * sum((first & second).values()) / (first.total() + second.total()) >= 0.5
