"""`crosscheck forget`: articles out of the library for good."""

from typing import TYPE_CHECKING, Annotated

import typer

from ui.cli.asking import agreed
from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.contract import article_json
from ui.wording import articles_in_words, listed_in_words, plain

if TYPE_CHECKING:
    from assistant.keeping.forgetting import Forgotten


def forget(
    articles: Annotated[
        list[str], typer.Argument(metavar="ARTICLE...", help="Articles by name, url or id, as crosscheck articles has.")
    ],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Remove articles with all their versions from every index and answer, and the stored answers that cite them.

    Reading their source again brings them back.
    """
    settings = settings_with(library)
    from assistant.keeping import forgetting
    from assistant.wiring import open_library

    with open_library(settings) as opened:
        found = forgetting.meant(opened, articles)
        question, about = f"Forget {articles_in_words(len(found))} for good?", list(map(listed_in_words, found))
        if not agreed(question, yes=yes, unasked=True, about=about):
            raise typer.Exit(1)
        forgotten = forgetting.forget(opened, found)
    if as_json:
        print_json(
            {
                "forgotten": [article_json(one) for one in forgotten.articles],
                "versions": forgotten.versions,
                "stored_answers": forgotten.turns,
                "copies_left": forgotten.copies,
                "notice": forgotten.notice,
            }
        )
        return
    _report(forgotten)


def _report(forgotten: "Forgotten") -> None:
    """Say what is gone, and what is left of it."""
    for one in forgotten.articles:
        console().print(f"Forgotten: {listed_in_words(one)}")
    if forgotten.turns:
        answers = "1 stored answer" if forgotten.turns == 1 else f"{forgotten.turns:,} stored answers"
        console().print(f"{answers} that cited it went too.")
    if forgotten.copies:
        left = "1 other article has" if forgotten.copies == 1 else f"{forgotten.copies:,} other articles have"
        console().print(f"{left} the same text and stayed.")
    if forgotten.notice:
        console().print(plain(forgotten.notice))
