"""`crosscheck ingest`: articles into the library."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from assistant.errors import CrosscheckError, UsageError
from ingest.readers.fields import columns_of
from ingest.report import Report
from ui.cli.failing import INTERRUPTED
from ui.cli.follow import follow
from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, error_console, print_json
from ui.cli.progress import ingesting
from ui.cli.stopping import stopped_by_signals
from ui.ingested import report_json, report_lines


class When(StrEnum):
    """When the passages get their vectors."""

    NOW = "now"
    LATER = "later"


def ingest(  # noqa: PLR0913, PLR0917 - Typer makes an option of each
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help="Files, folders and addresses of pages, feeds and sitemaps; the readme lists their formats.",
        ),
    ],
    shelf: Annotated[str | None, typer.Option(metavar="NAME", help="Put the articles on this shelf.")] = None,
    columns: Annotated[
        str | None,
        typer.Option(
            "--map", metavar="FIELD=COLUMN,...", help="What records call their fields: text=body,published=date."
        ),
    ] = None,
    vectors: Annotated[
        When, typer.Option(help="When meaning finds the articles: later is by crosscheck embed; words do at once.")
    ] = When.NOW,
    following: Annotated[
        bool,
        typer.Option("--follow", help="Keep the library current with folders, feeds and lists of feeds, until Ctrl-C."),
    ] = False,
    every: Annotated[
        str | None, typer.Option(metavar="TIME", help="How often feeds are looked at: 30s, 10m, 2h (default: 10m).")
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

    Ctrl-C stops after the batch in hand; the same command goes on from there.
    """
    named = columns_of(columns) if columns is not None else None
    settings = settings_with(library, measures=measures)
    if following:
        follow(
            sources,
            settings=settings,
            every=every,
            shelf=shelf,
            columns=named,
            vectors=vectors.value,
            as_json=as_json,
        )
        return
    if every is not None:
        message = "--every says how often feeds are looked at, which only --follow does; add --follow"
        raise UsageError(message)
    from ingest.wiring import ingest_sources

    with stopped_by_signals() as stopping, ingesting() as tell:
        report = ingest_sources(
            sources,
            settings=settings,
            shelf=shelf,
            columns=named,
            vectors=vectors.value,
            tell=tell,
            stopped=stopping.is_set,
        )
    if as_json:
        print_json(report_json(report))
    else:
        for line in report_lines(report):
            console().print(line, soft_wrap=True)
    if stopping.is_set():
        error_console().print("Stopped; what was read is in the library. The same command goes on from here.")
        raise typer.Exit(INTERRUPTED)
    require_some(report)


def require_some(report: Report) -> None:
    """See that at least one article was found, be it new or not, or one that is to stay forgotten.

    Raises:
        CrosscheckError: nothing at all could be indexed.
    """
    if any((report.added, report.updated, report.unchanged, report.duplicates, report.withdrawn, report.forgotten)):
        return
    message = "nothing was indexed: no source holds an article in a format that is read"
    if report.rejected:
        first = report.rejected[0]
        message = (
            f"nothing was indexed; of {len(report.rejected)} rejected, the first is {first.source!r}: {first.reason}"
        )
    raise CrosscheckError(message)
