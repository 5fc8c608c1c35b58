"""`crosscheck ingest --follow`: a library that is kept current until somebody ends it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from ingest.report import Report
from ui.cli.output import error_console, print_json
from ui.cli.stopping import stopped_by_signals
from ui.ingested import report_json
from ui.wording import plain

if TYPE_CHECKING:
    from assistant.settings import Settings

EVERY = "10m"
"""How often feeds are looked at unless it is said."""


def follow(  # noqa: PLR0913 - one argument an option
    sources: Sequence[str],
    *,
    settings: "Settings",
    every: str | None,
    shelf: str | None,
    columns: Mapping[str, str] | None = None,
    vectors: Literal["now", "later"] = "now",
    as_json: bool,
) -> None:
    """Keep the library current, and say on standard error what each round brought.

    Raises:
        UsageError: `every` is no interval, or a source is nothing that can be followed.
        LibraryError: the library cannot be opened or written.
    """
    from ingest.following.intervals import seconds_of
    from ingest.wiring import follow_sources

    def told(report: Report) -> None:
        _say(round_line(report))
        if as_json:
            print_json(report_json(report))

    seconds = seconds_of(every or EVERY)
    with stopped_by_signals() as stopping:
        _say(f"Following {', '.join(map(shown, sources))}; Ctrl-C ends it.")
        follow_sources(
            sources,
            settings=settings,
            every=seconds,
            stopping=stopping,
            told=told,
            shelf=shelf,
            columns=columns,
            vectors=vectors,
        )
    _say("Ended; what has come is in the library. The same command goes on from here.")


def round_line(report: Report) -> str:
    """What a round brought, for a person: the counts that are not zero, and the first thing that was rejected."""
    counts = {
        "added": report.added,
        "updated": report.updated,
        "copies of others": report.duplicates,
        "withdrawn": report.withdrawn,
        "left out as forgotten": report.forgotten,
        "rejected": len(report.rejected),
    }
    line = ", ".join(f"{count:,} {what}" for what, count in counts.items() if count)
    if report.rejected:
        first = report.rejected[0]
        line += f"; {first.source}: {first.reason}"
    return plain(line)


def shown(source: str) -> str:
    """A source as it may be shown: without a user and password."""
    from ingest.fetching.addresses import without_credentials

    return without_credentials(source)


def _say(line: str) -> None:
    moment = datetime.now().astimezone().strftime("%H:%M:%S")
    error_console().print(f"{moment} {plain(line)}", soft_wrap=True)
