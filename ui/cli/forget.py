"""`crosscheck forget`: articles out of the library for good, and what keeps them out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.errors import UsageError
from ui.cli.asking import agreed
from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.contract import article_json
from ui.kept import tombstone_in_words, tombstone_json
from ui.wording import articles_in_words, listed_in_words, plain

if TYPE_CHECKING:
    from assistant.keeping.forgetting import Forgotten
    from assistant.library import Library


def forget(  # noqa: PLR0913, PLR0917 - Typer makes an option of each
    articles: Annotated[
        list[str] | None,
        typer.Argument(metavar="ARTICLE...", help="Articles by name, url or id, as crosscheck articles has."),
    ] = None,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who has them forgotten; it is kept.")] = "",
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="Why; it is kept.")] = "",
    undo: Annotated[bool, typer.Option("--undo", help="Let these forgotten articles come in again.")] = False,
    list_all: Annotated[bool, typer.Option("--list", help="List what was forgotten.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Remove articles with all their versions from every index and answer, and the stored answers that cite them.

    They stay away: an ingest leaves them out, and says so, until --undo lets them come again.
    """
    if list_all == bool(articles) or (undo and list_all):
        message = "name the articles to forget, or with --undo those to let come again, or give --list alone"
        raise UsageError(message)
    settings = settings_with(library)
    from assistant.wiring import open_library

    with open_library(settings) as opened:
        if list_all:
            _list(opened, as_json=as_json)
        elif undo:
            _undo(opened, articles or [], as_json=as_json)
        else:
            _forget(opened, articles or [], by=by, note=note, yes=yes, as_json=as_json)


def _forget(  # noqa: PLR0913 - one argument an option
    library: "Library", called: Sequence[str], *, by: str, note: str, yes: bool, as_json: bool
) -> None:
    from assistant.keeping import forgetting

    found = forgetting.meant(library, called)
    question, about = f"Forget {articles_in_words(len(found))} for good?", list(map(listed_in_words, found))
    if not agreed(question, yes=yes, unasked=True, about=about):
        raise typer.Exit(1)
    forgotten = forgetting.forget(library, found, by=by, note=note)
    if as_json:
        print_json(
            {
                "forgotten": [article_json(one) for one in forgotten.articles],
                "versions": forgotten.versions,
                "stored_answers": forgotten.turns,
                "rulings": forgotten.rulings,
                "copies_left": forgotten.copies,
                "notice": "; ".join(forgotten.notices) or None,
            }
        )
    else:
        _report(forgotten)


def _undo(library: "Library", called: Sequence[str], *, as_json: bool) -> None:
    from assistant.keeping import forgetting
    from ingest.memory import Memory

    found = forgetting.forgotten_before(library, called)
    for one in found:
        library.forgotten.undo(one.identity)
    with Memory.open(library.directory) as memory:
        memory.forget_files()  # a folder that is followed is read again, or they would not come
    if as_json:
        print_json({"undone": [tombstone_json(one) for one in found]})
        return
    for one in found:
        console().print(f"No longer kept out: {plain(one.name)}. Reading its source again brings it back.")


def _list(library: "Library", *, as_json: bool) -> None:
    found = library.forgotten.all()
    for one in found:
        if as_json:
            print_json(tombstone_json(one))
        else:
            console().print(tombstone_in_words(one), soft_wrap=True)
    if not (found or as_json):
        console().print("Nothing was forgotten.")


def _report(forgotten: "Forgotten") -> None:
    """Say what is gone, and what is left of it."""
    for one in forgotten.articles:
        console().print(f"Forgotten: {listed_in_words(one)}")
    for count, what in ((forgotten.turns, "stored answer"), (forgotten.rulings, "ruling")):
        if count:
            them = f"1 {what} that cited it" if count == 1 else f"{count:,} {what}s that cited it"
            console().print(f"{them} went too.")
    if forgotten.copies:
        left = "1 other article has" if forgotten.copies == 1 else f"{forgotten.copies:,} other articles have"
        console().print(f"{left} the same text and stayed.")
    for notice in forgotten.notices:
        console().print(plain(notice), soft_wrap=True)
