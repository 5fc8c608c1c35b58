"""Rows of the dispute ledger as a person reads them in a terminal, from 80 columns up."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from assistant.comparing.rulings import said
from assistant.domain import Dispute, Reading, Span
from ui.marking import stretches
from ui.wording import (
    count_in_words,
    date_in_words,
    days_in_words,
    origin_in_words,
    outlet_in_words,
    plain,
    range_in_words,
    relation_in_words,
    standing_in_words,
    value_in_words,
)

_READING, _QUOTE = (0, 0, 0, 4), (0, 0, 0, 8)


def dispute_view(row: Dispute) -> Group:
    """What kind of difference it is, of what, in a sentence, and every reading with its quote."""
    return Group(*_blocks(row))


def _blocks(row: Dispute) -> Iterator[RenderableType]:
    sign = "⚠ " if row.relation == "conflict" else ""
    yield Text.assemble((f"{sign}{relation_in_words(row)}", "bold"), (f"  [{row.id}]", "dim"))
    counted = f"{row.measure}, {row.counted}" if row.counted not in ("", row.measure) else row.measure
    yield Text(plain(" · ".join(part for part in (row.happening or row.place, counted, range_in_words(row)) if part)))
    voices = "1 voice" if row.voices == 1 else f"{row.voices} voices"
    yield Text(f"{voices}, reported {days_in_words(row.first_reported, row.last_reported)}", style="dim")
    yield Text(plain(row.explanation))
    for ruling in row.rulings:
        yield Text(plain(f"Ruling {ruling.id}: {said(ruling)}."))
    for reading in row.readings:
        yield from _reading(reading)
    yield Text()


def _reading(reading: Reading) -> Iterator[RenderableType]:
    article = reading.citation.article
    value = Text(value_in_words(reading.figure), style="strike" if reading.superseded else "bold")
    since = standing_in_words(reading)
    who = (
        f"{origin_in_words(reading.figure)}; printed by {outlet_in_words(article)}, {date_in_words(article.published)}"
    )
    also = ", ".join(outlet_in_words(each) for each in reading.citation.also)
    printed = f" (also by {also})" if also else ""
    line = f"{since}: {count_in_words(reading.figure)}. {who}{printed} "
    yield Padding(Text.assemble(value, line, (f"[{reading.figure.id}]", "dim")), _READING)
    yield Padding(_quote(reading), _QUOTE)


def _quote(reading: Reading) -> Text:
    """The quote with the figure between asterisks, so that it stands out where there is no bold either."""
    citation, figure = reading.citation, reading.figure
    span = Span(start=figure.start - citation.start, end=figure.end - citation.start)
    quote = Text("“")
    for piece, marked in stretches(citation.quote, [span]):
        quote.append(f"*{plain(piece)}*" if marked else plain(piece), style="bold" if marked else "")
    return quote.append("”")
