"""`crosscheck doctor`: what is wrong with a library, and making it right."""

from typing import Annotated

import typer

from ui.cli.failing import FAILED
from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.cli.progress import working
from ui.wording import plain


def doctor(
    repair: Annotated[bool, typer.Option("--repair", help="Repair what can be repaired without loss.")] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check the library: its files, and whether articles, passages, words, figures and vectors fit each other.

    It works while others use the library. The exit code is 1 while a problem stands.
    """
    settings = settings_with(library)
    from assistant.keeping.doctor import examined
    from ingest.remedies import remedies
    from ui.kept import examined_in_words, examined_json

    directory, model, wait = settings.library_directory, settings.embedding_model, settings.vectors_wait
    with working("Checking the library") as progress:
        found = list(examined(directory, remedies(), model=model, wait=wait, repair=repair, progress=progress))
    for one in found:
        if as_json:
            print_json(examined_json(one))
        else:
            console().print(plain(examined_in_words(one)), soft_wrap=True)
    if not (as_json or found):
        console().print(f"Nothing is wrong with the library in '{directory}'.", soft_wrap=True)
    if any(one.stands for one in found):
        raise typer.Exit(FAILED)
