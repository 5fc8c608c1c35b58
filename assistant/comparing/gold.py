"""Rulings as gold: the cases that a person has decided, in the form that scorers of figures and pairs read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, get_args

from assistant.domain import Article, Figure, Relation, Ruling

Row = dict[str, Any]

_STEP = 40
"""Characters by which a quote that stands twice is lengthened."""


@dataclass(frozen=True, kw_only=True)
class Gold:
    """The rows of both tables."""

    figures: tuple[Row, ...]
    pairs: tuple[Row, ...]


def gold_of(rulings: Sequence[Ruling], figures: Mapping[str, Figure], articles: Mapping[str, Article]) -> Gold:
    """The pairs that were ruled on, and their figures; those that are not there are left out, and what is misread.

    Args:
        rulings: The earliest first; of two on one pair the later counts.
        figures: By id.
        articles: By id.
    """
    misread = {one.a for one in rulings if one.kind == "misread"}
    latest = {frozenset((one.a, one.b)): one for one in rulings if one.b and not {one.a, one.b} & misread}
    pairs = [one for one in latest.values() if one.a in figures and one.b in figures]
    events = _events(pairs, figures)
    return Gold(
        figures=tuple(
            _figure_row(figures[one], articles[figures[one].article], event) for one, event in events.items()
        ),
        pairs=tuple(_pair_row(one) for one in pairs),
    )


def _events(pairs: Sequence[Ruling], figures: Mapping[str, Figure]) -> dict[str, str]:
    """The slug of each figure's happening, shared by those that were ruled to be of one."""
    happenings: list[set[str]] = []
    for pair in pairs:
        for ends in [{pair.a, str(pair.b)}] if _of_one(pair) else [{pair.a}, {str(pair.b)}]:
            joined = [one for one in happenings if one & ends]
            happenings = [one for one in happenings if one not in joined] + [ends.union(*joined)]
    events: dict[str, str] = {}
    for number, happening in enumerate(happenings, start=1):
        words = next((figures[one].happening for one in sorted(happening) if figures[one].happening), "happening")
        slug = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
        events |= dict.fromkeys(sorted(happening), f"{slug}-{number}")
    return events


def _of_one(ruling: Ruling) -> bool:
    return ruling.kind == "same" or (ruling.kind == "relation" and ruling.relation != "unrelated")


def _pair_row(ruling: Ruling) -> Row:
    """The pair with its relation; of two that are merely of one happening, every relation but one is right."""
    if ruling.kind == "same":
        others = [one for one in get_args(Relation) if one not in ("scope", "unrelated")]
        return {"a": ruling.a, "b": ruling.b, "relation": "scope", "accept": others}
    return {"a": ruling.a, "b": ruling.b, "relation": "unrelated" if ruling.kind == "apart" else ruling.relation}


def _figure_row(figure: Figure, article: Article, event: str) -> Row:
    return {
        "id": figure.id,
        "article": article.name,
        "quote": _quote(figure, article.text),
        "value_text": figure.value_text,
        "low": number_json(figure.low),
        "high": number_json(figure.high),
        "qualifier": figure.qualifier,
        "measure": figure.measure,
        "counted": figure.counted,
        "place": figure.place,
        "period": str(figure.period) if figure.period else "",
        "origin": figure.origin,
        "event": event,
    }


def _quote(figure: Figure, text: str) -> str:
    """The figure's sentence, lengthened until it stands in the article once."""
    start, end = figure.sentence.start, figure.sentence.end
    while text.count(text[start:end]) > 1 and (start or end < len(text)):
        start, end = max(0, start - _STEP), min(len(text), end + _STEP)
    return text[start:end]


def number_json(value: Decimal | None) -> int | float | None:
    """A bound as JSON has it: an int where it is whole, None where it is open."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
