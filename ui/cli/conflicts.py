"""`crosscheck conflicts`: where the reports differ, over the whole library."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any

import typer

from assistant.comparing.rulings import said
from assistant.domain import Dispute, Relation
from assistant.errors import UsageError
from ui.cli.options import CsvOption, JsonOption, LibraryOption, require_one_format, settings_with
from ui.cli.output import console, error_console, print_json
from ui.cli.table import print_table
from ui.contract import dispute_json
from ui.disputes import dispute_view
from ui.filtering import check_measure, read_time

_ROW = (
    *("id", "happening", "place", "date", "measure", "counted", "low", "high", "relation", "voices"),
    *("first_reported", "last_reported", "ruling", "explanation"),
)
_READING = (
    *("figure", "value_text", "low", "high", "qualifier", "counted", "place", "period", "origin", "via", "status"),
    *("as_of", "superseded", "article", "title", "outlet", "url", "published", "quote", "start", "end"),
)
COLUMNS = (*_ROW, *(f"reading_{name}" for name in _READING))
"""Of the table, as docs/columns.md explains them: the row's fields, then those of one reading."""


def conflicts(  # noqa: PLR0913 - one argument an option
    *,
    since: Annotated[str | None, typer.Option(metavar="TIME", help="Only what was reported then or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="TIME", help="Only what was reported before.")] = None,
    place: Annotated[str, typer.Option(help="Only of this place, under any spelling.")] = "",
    measure: Annotated[str, typer.Option(help="Only of this measure: killed, money, magnitude, ...")] = "",
    outlet: Annotated[str, typer.Option(help="Only where this outlet printed a reading.")] = "",
    relation: Annotated[
        list[str] | None,
        typer.Option(help="Only these: conflict, bounds, update, scope or agree; may be repeated."),
    ] = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
) -> None:
    """List where the reports of a happening differ, the newest first.

    A row is one happening, measure and counted group of which two voices, or one voice twice, gave a number. By
    default those rows are listed in which they differ: conflict (both cannot be right), bounds (both can) and update
    (counted again later). Two kinds are listed when they are asked for: --relation scope, totals of other places or
    periods by named sources that would look like a contradiction, and --relation agree.

    Copies of a text are one voice, and so is one source that many outlets quote. Not everything is compared with
    everything: a figure meets those of the 16 articles before and the 16 after its own for each name that they share;
    a group of more than 120 figures is cut by year, month and day; money, shares, distances and plain counts that are
    more than half as large again as each other are not taken for one thing; and plain counts differ only by the word
    of named sources. A number disputes nothing where its own article gives a nearer one of the other's thing, where
    it is a part and the other a whole, or where it adds up to the other with the next in its list.

    TIME is a day or a day and time in UTC: 2026-03-01 or 2026-03-01T18:00:00Z.
    """
    require_one_format(as_json=as_json, as_csv=as_csv)
    from assistant.disputed import DIFFERING, Wanted, disputed
    from assistant.wiring import open_library

    wanted = Wanted(
        relations=frozenset(_relations(relation) if relation else DIFFERING),
        measure=measure,
        place=place,
        outlet=outlet,
        since=read_time("--since", since),
        until=read_time("--until", until),
    )
    settings = settings_with(library)
    with open_library(settings) as opened:
        check_measure("--measure", measure, held=opened.disputes.measures)
        if pending := opened.disputes.pending():
            error_console().print(f"{pending:,} articles are not in the ledger yet; the next ingest takes them in.")
        rows = disputed(opened, wanted)
        if as_csv:
            print_table((line for row in rows for line in _table_rows(row)), COLUMNS)
            return
        _print(rows, as_json=as_json)


def _relations(named: Sequence[str]) -> list[Relation]:
    from assistant.disputed import ROW_RELATIONS

    found = [relation for relation in ROW_RELATIONS if relation in named]
    unknown = [name for name in named if name not in ROW_RELATIONS]
    if unknown:
        message = f"--relation {unknown[0]!r} is not one of {', '.join(ROW_RELATIONS)}"
        raise UsageError(message)
    return found


def _print(rows: Iterable[Dispute], *, as_json: bool) -> None:
    listed = 0
    for row in rows:
        listed += 1
        if as_json:
            print_json(dispute_json(row))
        else:
            console().print(dispute_view(row))
    if not as_json and not listed:
        console().print("The ledger has no such row: of what was asked for, no two reports differ.")


def _table_rows(row: Dispute) -> Iterator[dict[str, Any]]:
    """A row of the ledger as the table has it: once for each reading."""
    line = dispute_json(row)
    readings = line.pop("readings")
    line["ruling"] = said(row.rulings[0]) if row.rulings else None
    for reading in readings:
        yield line | {f"reading_{name}": reading[name] for name in _READING}
