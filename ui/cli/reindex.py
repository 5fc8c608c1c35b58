"""`crosscheck reindex`: the vectors anew from the stored passages."""

from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.cli.progress import counted


def reindex(library: LibraryOption = None, as_json: JsonOption = False) -> None:
    """Build the index for search by meaning anew, as after a change of the embedding model."""
    settings = settings_with(library)
    from assistant import wiring

    with counted("Embedding passages") as progress:
        passages = wiring.reindex(settings, progress=progress)
    if as_json:
        print_json({"passages": passages})
    else:
        console().print(f"{passages:,} passages can be found by meaning.")
