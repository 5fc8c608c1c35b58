"""`crosscheck ingest`: articles into the library."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.errors import CrosscheckError
from ingest.readers.fields import columns_of
from ingest.report import Report
from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.cli.progress import counted
from ui.ingested import report_json, report_lines


def ingest(  # noqa: PLR0913, PLR0917 - one argument an option
    sources: Annotated[
        list[Path],
        typer.Argument(metavar="SOURCE...", help="Files and folders; the readme lists their formats."),
    ],
    shelf: Annotated[str | None, typer.Option(metavar="NAME", help="Put the articles on this shelf.")] = None,
    columns: Annotated[
        str | None,
        typer.Option(
            "--map", metavar="FIELD=COLUMN,...", help="What records call their fields: text=body,published=date."
        ),
    ] = None,
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
    named = columns_of(columns) if columns is not None else None
    settings = settings_with(library, measures=measures)
    from ingest.wiring import ingest_sources

    with counted("Reading articles") as progress:
        report = ingest_sources(sources, settings=settings, shelf=shelf, columns=named, progress=progress)
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
    message = "nothing was indexed: no source holds an article in a format that is read"
    if report.rejected:
        first = report.rejected[0]
        message = (
            f"nothing was indexed; of {len(report.rejected)} rejected, the first is {first.source!r}: {first.reason}"
        )
    raise CrosscheckError(message)
