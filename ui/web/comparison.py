"""A comparison as an HTML table, a row for each reading."""

from assistant.domain import Comparison, Reading
from ui.web.escaping import escaped
from ui.web.sources import anchor
from ui.wording import (
    count_in_words,
    date_in_words,
    origin_in_words,
    outlet_in_words,
    relation_in_words,
    standing_in_words,
    value_in_words,
)

_COLUMNS = ("Figure", "What it counts", "Who counted", "Who printed", "When")


def comparison_html(comparison: Comparison, turn: int, *, said: bool) -> str:
    """What kind of difference it is, the readings, and the explanation unless it is said; only a conflict warns."""
    sign = "⚠ " if comparison.relation == "conflict" else ""
    explanation = "" if said else f"<p>{escaped(comparison.explanation)}</p>"
    heads = "".join(f'<th scope="col">{column}</th>' for column in _COLUMNS)
    rows = "".join(_row(reading, turn) for reading in comparison.readings)
    return (
        '<section class="cc-comparison">'
        f"<h4>{sign}{escaped(relation_in_words(comparison))}</h4>"
        f"<table><caption>{escaped(comparison.subject)}</caption>"
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        f"{explanation}</section>"
    )


def _row(reading: Reading, turn: int) -> str:
    label = reading.citation.label
    mark = f'<a class="cc-mark" href="#{anchor(turn, label)}" aria-label="Source {label}">[{label}]</a>'
    cells = (
        _value(reading),
        escaped(count_in_words(reading.figure)),
        escaped(origin_in_words(reading.figure)),
        f"{escaped(outlet_in_words(reading.citation.article))}&nbsp;{mark}",
        escaped(date_in_words(reading.as_of)),
    )
    return f"<tr>{''.join(map(_cell, _COLUMNS, cells))}</tr>"


def _cell(column: str, html: str) -> str:
    """A cell that names its column, for narrow screens, where a row stands as a list."""
    return f'<td data-column="{column}"><span>{html}</span></td>'


def _value(reading: Reading) -> str:
    words = escaped(value_in_words(reading.figure))
    since = standing_in_words(reading)
    return f"<del>{words}</del>{since}" if since else f"<strong>{words}</strong>"
