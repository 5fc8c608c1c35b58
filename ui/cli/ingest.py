"""`crosscheck ingest`: articles into the library."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.errors import CrosscheckError
from ingest.report import Report
from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.cli.progress import counted
from ui.ingested import report_json, report_lines


def ingest(
    sources: Annotated[
        list[Path], typer.Argument(metavar="SOURCE...", help="Files and folders: .txt, .md, .html, .json, .jsonl.")
    ],
    shelf: Annotated[str | None, typer.Option(metavar="NAME", help="Put the articles on this shelf.")] = None,
    measures: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Measures of your own, in TOML (default: CROSSCHECK_MEASURES)."),
    ] = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read articles into the library; what is there already and has not changed stays as it is.

    What cannot be read is listed with its reason, and the rest goes in.
    """
    settings = settings_with(library, measures=measures)
    from ingest.wiring import ingest_sources

    with counted("Reading articles") as progress:
        report = ingest_sources(sources, settings=settings, shelf=shelf, progress=progress)
    if as_json:
        print_json(report_json(report))
    else:
        for line in report_lines(report):
            console().print(line)
    require_some(report)


def require_some(report: Report) -> None:
    """See that at least one article is in the library now, new or not.

    Raises:
        CrosscheckError: nothing at all could be indexed.
    """
    if any((report.added, report.updated, report.unchanged, report.duplicates, report.withdrawn)):
        return
    message = "nothing was indexed: no source holds an article as .txt, .md, .html, .json or .jsonl"
    if report.rejected:
        first = report.rejected[0]
        message = (
            f"nothing was indexed; of {len(report.rejected)} rejected, the first is {first.source!r}: {first.reason}"
        )
    raise CrosscheckError(message)
