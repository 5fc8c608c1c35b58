"""An answer as a person reads it in a terminal, from 80 columns up; no sign is made by colour alone."""

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from assistant.domain import Answer, Citation, Comparison, Reading
from ui.marking import figure_spans, stretches
from ui.wording import (
    NEAREST,
    count_in_words,
    coverage_in_words,
    date_in_words,
    is_said,
    moment_in_words,
    no_answer_in_words,
    origin_in_words,
    outlet_in_words,
    plain,
    relation_in_words,
    source_in_words,
    standing_in_words,
    subject_in_words,
    value_in_words,
)

_INDENT = (0, 0, 0, 4)


def answer_view(answer: Answer) -> Group:
    """The question, the answer or why there is none, the comparisons, the sources, and what was not checked."""
    return Group(*_blocks(answer))


def _blocks(answer: Answer) -> Iterator[RenderableType]:
    yield Text(plain(answer.question), style="bold")
    yield from _subject(answer)
    yield Text()
    if answer.no_answer:
        yield from _no_answer(answer)
    if answer.sentences:
        yield _sentences(answer)
        yield Text()
    for comparison in answer.comparisons:
        yield from _comparison(comparison, said=is_said(answer, comparison))
        yield Text()
    if answer.citations:
        yield from _sources(answer)
        yield Text()
    yield from _not_checked(answer)
    yield _footer(answer)


def _subject(answer: Answer) -> Iterator[Text]:
    subject = subject_in_words(answer)
    if subject:
        yield Text(f"About: {subject}", style="dim")
    if answer.happening and answer.happening.others:
        yield Text(plain(f"The question would also fit: {'; '.join(answer.happening.others)}"), style="dim")


def _no_answer(answer: Answer) -> Iterator[Text]:
    if answer.no_answer:
        why, what_to_do = no_answer_in_words(answer.no_answer, answer.missing)
        yield Text(plain(f"No answer. {why}"), style="bold")
        yield Text(what_to_do)
        yield Text()
        if answer.sentences:
            yield Text(NEAREST)


def _sentences(answer: Answer) -> Text:
    """The sentences as one paragraph, each followed by the labels that it cites."""
    paragraph = Text()
    for sentence in answer.sentences:
        if paragraph:
            paragraph.append(" ")
        paragraph.append(plain(sentence.text))
        for label in sentence.citations:
            paragraph.append(f"\u00a0[{label}]", style="cyan")
        if not sentence.supported:
            paragraph.append(" (unsupported)", style="italic")
    return paragraph


def _comparison(comparison: Comparison, *, said: bool) -> Iterator[RenderableType]:
    sign = "⚠ " if comparison.relation == "conflict" else ""
    yield Text(f"{sign}{relation_in_words(comparison)}", style="bold")
    yield Text(plain(comparison.subject))
    yield _readings(comparison)
    if not said:
        yield Text(plain(comparison.explanation))


def _readings(comparison: Comparison) -> Table:
    table = Table(box=box.HORIZONTALS, show_lines=True, pad_edge=False)
    for column in ("Figure", "What it counts", "Who counted", "Who printed", "When"):
        table.add_column(column, overflow="fold")
    for reading in comparison.readings:
        table.add_row(
            _value(reading),
            Text(count_in_words(reading.figure)),
            Text(origin_in_words(reading.figure)),
            Text(f"{outlet_in_words(reading.citation.article)} [{reading.citation.label}]"),
            Text(date_in_words(reading.as_of)),
        )
    return table


def _value(reading: Reading) -> Text:
    words = value_in_words(reading.figure)
    if not reading.superseded:
        return Text(words, style="bold")
    return Text.assemble((words, "strike"), standing_in_words(reading))


def _sources(answer: Answer) -> Iterator[RenderableType]:
    yield Text("Sources", style="bold")
    for citation in answer.citations:
        yield Text.assemble((f"[{citation.label}] ", "cyan"), source_in_words(citation.article, citation.also))
        yield Padding(_quote(answer, citation), _INDENT)


def _quote(answer: Answer, citation: Citation) -> Text:
    """The quote with its figures between asterisks, so that they stand out where there is no bold either."""
    quote = Text("“")
    for piece, marked in stretches(citation.quote, figure_spans(answer, citation)):
        if marked:
            quote.append(f"*{plain(piece)}*", style="bold")
        else:
            quote.append(plain(piece))
    return quote.append("”")


def _not_checked(answer: Answer) -> Iterator[RenderableType]:
    if answer.not_checked:
        yield Text(plain(f"Not checked: {'; '.join(answer.not_checked)}."))


def _footer(answer: Answer) -> Text:
    asked = moment_in_words(answer.asked_at)
    return Text(f"Asked {asked}; the library then held {coverage_in_words(answer.coverage)}.", style="dim")
