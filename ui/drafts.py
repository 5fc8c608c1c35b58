"""A checked draft as a person reads it in a terminal, from 80 columns up; no sign is made by colour alone."""

from collections import Counter
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from assistant.domain import Article, Check, CheckedFigure, Figure, Reading, Span
from ui.marking import stretches
from ui.wording import (
    checked_in_words,
    count_in_words,
    coverage_in_words,
    date_in_words,
    moment_in_words,
    origin_in_words,
    outlet_in_words,
    plain,
    standing_in_words,
    value_in_words,
    verdict_in_words,
)

_STYLES = {"supported": "green", "differs": "red", "not_found": "yellow", "not_checked": "dim"}
_INDENT, _QUOTE = (0, 0, 0, 4), (0, 0, 0, 8)


def check_view(check: Check) -> Group:
    """The verdict on each figure of a draft in its order, with what the reports say, and what was not checked."""
    return Group(*_blocks(check))


def _blocks(check: Check) -> Iterator[RenderableType]:
    yield Text(checked_in_words(Counter(one.verdict for one in check.figures)), style="bold")
    yield Text()
    for one in check.figures:
        yield from _figure(one, check.draft)
        yield Text()
    if check.not_checked:
        yield Text(plain(f"Not checked: {'; '.join(check.not_checked)}."))
    held = coverage_in_words(check.coverage)
    yield Text(f"Checked {moment_in_words(check.checked_at)}; the library then held {held}.", style="dim")


def _figure(one: CheckedFigure, draft: Article) -> Iterator[RenderableType]:
    figure = one.figure
    verdict = Text(verdict_in_words(one.verdict), style=f"bold {_STYLES[one.verdict]}")
    yield Text.assemble(verdict, f": {value_in_words(figure)} ({count_in_words(figure)})")
    yield Padding(_marked(draft.text, figure.sentence, figure), _INDENT)
    yield Text(plain(one.explanation))
    for reading in one.readings:
        yield from _reading(reading)


def _reading(reading: Reading) -> Iterator[RenderableType]:
    citation, figure = reading.citation, reading.figure
    article = citation.article
    value = Text(value_in_words(figure), style="strike" if reading.superseded else "bold")
    since = standing_in_words(reading)
    printed = f"{outlet_in_words(article)}, {date_in_words(article.published)}"
    also = ", ".join(outlet_in_words(each) for each in citation.also)
    line = f"{since}: {count_in_words(figure)}. {origin_in_words(figure)}; printed by {printed}"
    yield Padding(Text.assemble("- ", value, line, f" (also by {also})" if also else ""), _INDENT)
    yield Padding(_marked(article.text, Span(start=citation.start, end=citation.end), figure), _QUOTE)


def _marked(text: str, sentence: Span, figure: Figure) -> Text:
    """A sentence with its figure between asterisks, so that it stands out where there is no bold either."""
    span = Span(start=figure.start - sentence.start, end=figure.end - sentence.start)
    quote = Text("“")
    for piece, marked in stretches(text[sentence.start : sentence.end], [span]):
        quote.append(f"*{plain(piece)}*" if marked else plain(piece), style="bold" if marked else "")
    return quote.append("”")
