"""The hand-made gold of the sample newsroom, and how a figure of ours is matched to a row of it."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.comparing.pairs import PairSide

_FOLDER = Path(__file__).parents[1] / "gold"

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Gold:
    """The three tables of a set, as ../../../shared/gold/README.md describes their format."""

    figures: dict[str, Row]
    questions: list[Row]
    pairs: list[Row]


def newsroom_gold() -> Gold:
    """The gold of the sample newsroom."""
    figures, questions, pairs = (_rows(f"newsroom.{kind}.jsonl") for kind in ("figures", "questions", "pairs"))
    return Gold(figures={row["id"]: row for row in figures}, questions=questions, pairs=pairs)


def side(row: Row) -> PairSide:
    """A gold figure as a person would point at it."""
    return PairSide(article=row["article"], quote=row["quote"], value_text=row["value_text"])


def same_bounds(ours: Row, gold: Row) -> bool:
    """Whether a reading of ours has exactly the gold's bounds; a vague value is matched by its words."""
    if gold["low"] is None and gold["high"] is None:
        return ours["low"] is None and ours["high"] is None and words(ours["value_text"]) == words(gold["value_text"])
    return (ours["low"], ours["high"]) == (gold["low"], gold["high"])


def holds(quote: str, gold: Row) -> bool:
    """Whether a quote of ours holds the gold's quote, by letters and digits."""
    return words(gold["quote"]) in words(quote)


def words(text: str) -> str:
    """A text's letters and digits in lower case."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _rows(name: str) -> list[Row]:
    return [json.loads(line) for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines()]
