"""How well figures are found in the sample newsroom, by its hand-made gold: the floors only rise."""

import json
import re
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest

from assistant.domain import Article, Figure
from assistant.figures import find_figures

ROOT = Path(__file__).parents[2]
FLOORS = {"recall": 0.985, "measure": 0.985, "qualifier": 0.99, "origin": 0.96, "origin_silent": 0.96}
SMALL = frozenset(("the", "of", "a", "an", "and", "for", "in", "s"))
SAME = {"votes": "count"}
"""Measures that the gold counts plainly."""


def _rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _articles() -> dict[str, Article]:
    return {
        row["id"]: Article(
            id=row["id"],
            identity=row["id"],
            name=row["id"],
            text=row["text"],
            wire=row["id"],
            published=datetime.fromisoformat(row["published"]) if row.get("published") else None,
        )
        for row in _rows(ROOT / "ui" / "newsroom" / "articles.jsonl")
    }


def _words(text: str) -> Counter:
    return Counter(re.findall(r"[a-z0-9]+", text.lower()))


def _covers(sentence: str, quote: str) -> bool:
    one, other = _words(sentence), _words(quote)
    return (one & other).total() >= 0.7 * min(one.total(), other.total())


def _alike(one: str, other: str) -> bool:
    first, second = (
        Counter({word: n for word, n in _words(text).items() if word not in SMALL}) for text in (one, other)
    )
    return 2 * (first & second).total() >= 0.5 * max(1, first.total() + second.total())


def _same_value(figure: Figure, gold: dict) -> bool:
    if gold["low"] is None and gold["high"] is None:
        return figure.low is None and figure.high is None and figure.value_text.lower() == gold["value_text"].lower()
    return (_number(figure.low), _number(figure.high)) == (gold["low"], gold["high"])


def _number(value) -> float | None:
    return None if value is None else float(value)


@pytest.fixture(scope="module")
def shares() -> dict[str, float]:
    """The share of the gold that was found, and of what was found that is right."""
    articles = _articles()
    free = {name: list(find_figures(article)) for name, article in articles.items()}
    right, asked = Counter(), Counter()
    for gold in _rows(ROOT / "tests" / "gold" / "newsroom.figures.jsonl"):
        text = articles[gold["article"]].text
        fitting = [
            one
            for one in free[gold["article"]]
            if _same_value(one, gold) and _covers(text[one.sentence.start : one.sentence.end], gold["quote"])
        ]
        fitting.sort(key=lambda one, gold=gold: one.measure == gold["measure"], reverse=True)
        marks = {"recall": bool(fitting)}
        if fitting:
            best = fitting[0]
            free[gold["article"]].remove(best)
            marks["measure"] = SAME.get(best.measure, best.measure) == gold["measure"]
            marks["qualifier"] = best.qualifier == gold["qualifier"]
            marks["origin" if gold["origin"] else "origin_silent"] = (
                _alike(best.origin, gold["origin"]) if gold["origin"] else not best.origin
            )
        asked.update(marks.keys())
        right.update(name for name, well in marks.items() if well)
    return {name: right[name] / asked[name] for name in asked}


@pytest.mark.parametrize("name", FLOORS)
def test_floor_holds(shares, name):
    """No part of finding figures falls below what it has reached."""
    assert shares[name] >= FLOORS[name]
