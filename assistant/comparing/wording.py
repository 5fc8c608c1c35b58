"""The words for figures in sentences of ours: the number as the source wrote it, with its qualifier."""

import re
from collections.abc import Sequence
from datetime import date

from assistant.domain import Figure, Qualifier

_QUALIFIERS: dict[Qualifier, str] = {
    "exact": "",
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "at most",
    "nearly": "nearly",
    "about": "about",
    "range": "",
    "vague": "",
}
_AFTER = frozenset("killed wounded missing displaced rescued detained destroyed damaged burned seized".split())
"""Measures that stand after what they count: six civilians killed."""
_BARE = frozenset(("", "people", "persons"))
_NOBODY = {"no": "nobody", "none": "nobody", "zero": "nobody"}
_PLURAL = re.compile(r"\b(?:tens|dozens|scores|hundreds|thousands|millions|billions)$")
"""Ends with a number word that "of" joins to what it counts."""


def value_in_words(figure: Figure) -> str:
    """The number and its qualifier as the source wrote them: "at least nine", "fewer than 900,000", "dozens"."""
    words = figure.hedge or _QUALIFIERS[figure.qualifier]
    value = figure.value_text
    return f"{words} {value}" if words and words not in value.lower() else value


def claim(figure: Figure) -> str:
    """Number, group and measure: "six civilians killed", "at least nine killed", "$1.2bn", "magnitude 5.6"."""
    value = lowered(value_in_words(figure))
    counted = "" if figure.counted.lower() in _BARE else figure.counted
    of = " of" if _PLURAL.search(value) else ""
    if figure.measure in _AFTER:
        counted = "" if value.endswith(counted) else counted
        value = f"{value}{of}" if counted else _NOBODY.get(value, value)
        return " ".join(part for part in (value, counted, figure.measure) if part)
    if figure.measure == "magnitude":
        return f"magnitude {value}"
    if figure.measure == "money":
        return value
    if figure.measure == "share":
        return value if "%" in value else f"{value} per cent"
    return value if value.endswith(figure.counted) else f"{value}{of} {figure.counted}"


def lowered(value: str) -> str:
    """A number word that opened its sentence, in lower case: "Nine" is "nine"."""
    return value[0].lower() + value[1:] if value[:1].isupper() and value[1:2].islower() else value


def listed(parts: Sequence[str]) -> str:
    """a; a and b; a, b and c."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def day_in_words(day: date | None) -> str:
    """25 June 2023, from a date or a time; nothing from None."""
    return f"{day.day} {day:%B %Y}" if day else ""
