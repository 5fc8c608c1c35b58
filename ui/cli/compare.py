"""`crosscheck compare`: how the figures of given pairs relate."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.errors import UsageError
from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.cli.rows import field, read_rows
from ui.contract import pair_json

if TYPE_CHECKING:
    from assistant.comparing.pairs import PairSide


def compare(
    pairs: Annotated[
        Path,
        typer.Option(metavar="FILE", help='JSON Lines: {"id", "a": {"article", "quote", "value_text"}, "b": {...}}.'),
    ],
    explain: Annotated[bool, typer.Option("--explain", help="Add what decided.")] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say of each pair of figures whether they agree, differ in scope or time, or conflict."""
    settings = settings_with(library)
    from assistant.comparing.pairs import Pairs
    from assistant.search.rarity import rarity_in
    from assistant.wiring import open_library

    asked = [(row.get("id"), _side(row, "a", where), _side(row, "b", where)) for where, row in read_rows(pairs)]
    with open_library(settings) as opened:
        figures = Pairs(opened.articles(), opened.figures(), rarity_in(opened), opened.rulings.standing())
        for pair_id, a, b in asked:
            line = pair_json(figures.compare(a, b), pair_id=pair_id, explain=explain)
            if as_json:
                print_json(line)
            else:
                console().print(_sentence(line))


def _side(row: dict[str, Any], name: str, where: str) -> "PairSide":
    from assistant.comparing.pairs import PairSide

    side = row.get(name)
    if not isinstance(side, dict):
        message = f"{where} needs the object {name!r} with article, quote and value_text"
        raise UsageError(message)
    where = f"{where}, {name!r},"
    return PairSide(
        article=field(side, "article", where),
        quote=field(side, "quote", where),
        value_text=field(side, "value_text", where),
    )


def _sentence(line: dict[str, Any]) -> str:
    reasons = "".join(f"\n    - {reason}" for reason in line.get("reasons", ()))
    later = f" ({line['later']} is later)" if line["later"] else ""
    return f"{line['id']}: {line['relation']}{later}. {line['explanation']}{reasons}"
