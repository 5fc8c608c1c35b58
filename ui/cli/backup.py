"""`crosscheck backup`: the whole library in one file."""

from pathlib import Path
from typing import Annotated

import typer

from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.cli.progress import counted
from ui.wording import articles_in_words, plain


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A new file, or an older backup to be replaced.")],
    without_people: Annotated[bool, typer.Option("--without-people", help="Leave the conversations out.")] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the library into one file, while others use it."""
    settings = settings_with(library)
    from assistant.keeping.backup import back_up
    from assistant.wiring import open_library
    from ui.kept import manifest_json

    with open_library(settings) as opened, counted("Backing up vectors") as progress:
        made = back_up(opened, file, people=not without_people, wait=settings.vectors_wait, progress=progress)
    if as_json:
        print_json(
            {"backup": str(file), "bytes": file.stat().st_size, **manifest_json(made.manifest), "notice": made.notice}
        )
        return
    held = f"{articles_in_words(made.manifest.articles)} and {made.manifest.vectors:,} vectors"
    console().print(plain(f"{file} holds {held}, {file.stat().st_size / 1e6:,.1f} MB."), soft_wrap=True)
    if made.notice:
        console().print(plain(made.notice), soft_wrap=True)
