"""`crosscheck articles`: what the library holds, article by article."""

from typing import Annotated

import typer

from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.contract import article_json
from ui.wording import listed_in_words, plain


def articles(
    text: Annotated[bool, typer.Option("--text", help="Print their text too.")] = False,
    versions: Annotated[bool, typer.Option("--versions", help="Print earlier versions too.")] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the articles of the library."""
    settings = settings_with(library)
    from assistant.wiring import open_library

    with open_library(settings) as opened:
        for article in opened.articles(versions=versions):
            if as_json:
                print_json(article_json(article, with_text=text))
                continue
            version = f" (version {article.version}, {article.status})" if versions else ""
            console().print(f"{listed_in_words(article)}{version}")
            if text:
                console().print(*(plain(line) for line in article.text.split("\n")), sep="\n", end="\n\n")
