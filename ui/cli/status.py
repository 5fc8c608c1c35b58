"""`crosscheck status`: what the library holds."""

from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.contract import coverage_json
from ui.wording import articles_in_words, coverage_in_words, no_answer_in_words, unread_in_words


def status(library: LibraryOption = None, as_json: JsonOption = False) -> None:
    """Say how many articles, passages and figures the library holds, and how fresh it is."""
    settings = settings_with(library)
    from assistant.wiring import open_library

    with open_library(settings) as opened:
        coverage, size = opened.coverage(), opened.size()
        directory = str(opened.directory)
    if as_json:
        counts = {"passages": size.passages, "figures": size.figures}
        unread = {"unread_languages": dict(coverage.unread), "outdated_figures": coverage.outdated_figures}
        print_json({"library": directory, **coverage_json(coverage), **counts, **unread})
    elif coverage.articles:
        console().print(f"Library: {directory}", soft_wrap=True)
        console().print(f"It holds {coverage_in_words(coverage)}.")
        console().print(f"{size.passages:,} passages can be searched, {size.figures:,} figures compared.")
        for line in unread_in_words(coverage.unread):
            console().print(line)
        if coverage.outdated_figures:
            outdated = articles_in_words(coverage.outdated_figures)
            console().print(f"The figures of {outdated} are to be found anew: the next crosscheck ingest does it.")
    else:
        console().print(f"Library: {directory}", soft_wrap=True)
        console().print("\n".join(no_answer_in_words("empty_library")), style="bold")
