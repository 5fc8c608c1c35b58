"""`crosscheck restore`: the library as a backup has it."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.errors import CrosscheckError
from ui.cli.asking import agreed
from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.cli.progress import counted
from ui.wording import articles_in_words, plain


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What crosscheck backup has written.")],
    yes: Annotated[bool, typer.Option("--yes", help="Replace the library that is there without asking.")] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make the library what it was when it was backed up; who has it open goes on, and sees that."""
    settings = settings_with(library)
    from assistant.keeping import restoring
    from assistant.keeping.unpacking import opened
    from ingest.memory import Memory
    from ui.kept import manifest_json

    directory = settings.library_directory
    with opened(file) as backup:
        replaced = restoring.articles_in(directory)
        holding = "which cannot be read" if replaced is None else f"with {articles_in_words(replaced)}"
        there = f"the library in '{directory}', {holding}"
        if replaced != 0 and not agreed(f"Replace {there}?", yes=yes, unasked=False):
            message = f"{there}, stays as it is; --yes replaces it"
            raise CrosscheckError(message)
        with counted("Bringing vectors back") as progress:
            restored = restoring.restore(backup, directory, wait=settings.vectors_wait, progress=progress)
    with Memory.open(directory) as memory:
        memory.forget_all()  # what was read since the backup is not in the library now
    if as_json:
        print_json({"library": str(directory), **manifest_json(restored.manifest), "notices": list(restored.notices)})
        return
    said = restored.manifest
    held = f"{articles_in_words(said.articles)} and {said.vectors:,} vectors"
    console().print(plain(f"The library in '{directory}' is as of {said.made_at}: {held}."), soft_wrap=True)
    for notice in restored.notices:
        console().print(plain(notice), soft_wrap=True)
