"""`crosscheck figures`: every figure that was read out of the articles."""

from typing import Annotated

import typer

from assistant.comparing.rulings import said
from assistant.domain import Article, Figure, Ruling
from ui.cli.options import CsvOption, JsonOption, LibraryOption, require_one_format, settings_with
from ui.cli.output import console, print_json
from ui.cli.table import print_table
from ui.contract import figure_json
from ui.wording import count_in_words, origin_in_words, plain, value_in_words

COLUMNS = (
    *("id", "article", "sentence", "start", "end", "value_text", "low", "high", "qualifier", "measure", "counted"),
    *("place", "period", "origin", "via", "status", "happening", "published", "outlet", "url", "wire", "misread"),
)
"""Of the table, as docs/columns.md explains them: the fields of the JSON."""


def figures(
    article: Annotated[str | None, typer.Option(metavar="NAME", help="Only those of this article.")] = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
) -> None:
    """List the figures of the articles: what each counts, who gave it, and where it stands."""
    require_one_format(as_json=as_json, as_csv=as_csv)
    settings = settings_with(library)
    from assistant.wiring import open_library
    from ui.figures import figures_of

    with open_library(settings) as opened:
        found = figures_of(opened, article)
    if as_csv:
        print_table((figure_json(*each) for each in found), COLUMNS)
        return
    for figure, source, ruling in found:
        if as_json:
            print_json(figure_json(figure, source, ruling))
        else:
            console().print(_line(figure, source, ruling))


def _line(figure: Figure, article: Article, misread: Ruling | None) -> str:
    origin = f", according to {origin_in_words(figure)}" if figure.origin else ""
    ruling = plain(f"; {said(misread)}") if misread else ""
    return f"{plain(article.name)}: {value_in_words(figure)} ({count_in_words(figure)}){origin}{ruling}"
