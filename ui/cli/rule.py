"""`crosscheck rule`: a person's word on figures, which outranks the code until it is undone."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from assistant.domain import Relation, Ruling, RulingKind
from assistant.errors import UsageError
from ui.cli.failing import reported
from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, error_console, print_json
from ui.contract import ruling_json
from ui.rulings import ruling_in_words

if TYPE_CHECKING:
    from assistant.library import Library

rule = typer.Typer(
    name="rule",
    help="Say what is so of figures, against the code or in its place; every answer and list heeds it.",
    epilog="A and B are ids of figures, as crosscheck figures --json and crosscheck conflicts print them.",
    no_args_is_help=True,
)

FirstFigure = Annotated[str, typer.Argument(metavar="A", help="A figure's id.", show_default=False)]
SecondFigure = Annotated[str, typer.Argument(metavar="B", help="Another figure's id.", show_default=False)]
ByOption = Annotated[str, typer.Option("--by", metavar="NAME", help="Who rules.", show_default=False)]
NoteOption = Annotated[str, typer.Option("--note", metavar="TEXT", help="Why.")]


@rule.command()
@reported()
def same(  # noqa: PLR0913 - one argument an option
    a: FirstFigure,
    b: SecondFigure,
    *,
    by: ByOption,
    note: NoteOption = "",
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Two figures are of one happening; the rules decide how they relate."""
    _rule("same", a, b, by=by, note=note, library=library, as_json=as_json)


@rule.command()
@reported()
def apart(  # noqa: PLR0913 - one argument an option
    a: FirstFigure,
    b: SecondFigure,
    *,
    by: ByOption,
    note: NoteOption = "",
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Two figures are of different happenings, so that they are not compared."""
    _rule("apart", a, b, by=by, note=note, library=library, as_json=as_json)


@rule.command()
@reported()
def relation(  # noqa: PLR0913 - one argument an option
    a: FirstFigure,
    b: SecondFigure,
    named: Annotated[
        str,
        typer.Argument(
            metavar="RELATION", help=f"One of {', '.join(get_args(Relation))}; of an update, B is the later."
        ),
    ],
    *,
    by: ByOption,
    note: NoteOption = "",
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """How two figures relate; so then does the same voice's same number in other reports of it."""
    found = next((one for one in get_args(Relation) if one == named), None)
    if found is None:
        message = f"relation {named!r} is not one of {', '.join(get_args(Relation))}"
        raise UsageError(message)
    _rule("relation", a, b, relation=found, by=by, note=note, library=library, as_json=as_json)


@rule.command()
@reported()
def misread(
    a: FirstFigure, by: ByOption, note: NoteOption = "", library: LibraryOption = None, as_json: JsonOption = False
) -> None:
    """A figure is not what the article says, so that it is left out of every comparison."""
    _rule("misread", a, None, by=by, note=note, library=library, as_json=as_json)


@rule.command(name="list")
@reported()
def list_rulings(library: LibraryOption = None, as_json: JsonOption = False) -> None:
    """Print the rulings that stand, the earliest first."""
    settings = settings_with(library)
    from assistant.wiring import open_library

    with open_library(settings) as opened:
        rulings = opened.rulings.all()
        figures = opened.figures_by_id({figure for one in rulings for figure in (one.a, one.b) if figure})
        for ruling in rulings:
            if as_json:
                print_json(ruling_json(ruling))
            else:
                console().print(ruling_in_words(ruling, figures))
    if not rulings and not as_json:
        console().print("Nobody has ruled on anything.")


@rule.command()
@reported()
def undo(
    ruling: Annotated[str, typer.Argument(metavar="ID", help="The ruling's id, as rule list prints it.")],
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Strike a ruling out; the code decides again."""
    settings = settings_with(library)
    from assistant.bookkeeping import settle
    from assistant.wiring import open_library

    with open_library(settings) as opened:
        undone = opened.rulings.undo(ruling)
        if undone is None:
            message = f"there is no ruling {ruling!r}; crosscheck rule list prints them"
            raise UsageError(message)
        settle(opened)
        _report(undone, opened, "Undone", as_json=as_json)


@rule.command()
@reported()
def export(
    name: Annotated[Path, typer.Argument(metavar="NAME", help="Writes NAME.figures.jsonl and NAME.pairs.jsonl.")],
    library: LibraryOption = None,
) -> None:
    """Write the rulings on pairs as gold, so that a newsroom can measure Crosscheck on its own cases."""
    settings = settings_with(library)
    from assistant.comparing.gold import gold_of
    from assistant.wiring import open_library

    with open_library(settings) as opened:
        rulings = opened.rulings.all()
        figures = opened.figures_by_id({figure for one in rulings for figure in (one.a, one.b) if figure})
        articles = opened.articles_by_id({figure.article for figure in figures.values()})
        gold = gold_of(rulings, figures, articles)
    _write(name, "figures", gold.figures)
    _write(name, "pairs", gold.pairs)
    missing = len(rulings) - len(gold.pairs) - sum(one.kind == "misread" for one in rulings)
    error_console().print(f"{len(gold.figures):,} figures and {len(gold.pairs):,} pairs written.")
    if missing:
        error_console().print(f"{missing:,} rulings are left out: the library does not hold their figures now.")


def _rule(  # noqa: PLR0913 - one argument a field
    kind: RulingKind,
    a: str,
    b: str | None,
    *,
    by: str,
    note: str,
    library: Path | None,
    as_json: bool,
    relation: Relation | None = None,
) -> None:
    """Write a ruling down, and bring the ledger up to date with it."""
    if not by.strip():
        message = "--by needs the name of the person who rules"
        raise UsageError(message)
    settings = settings_with(library)
    from assistant.bookkeeping import settle
    from assistant.wiring import open_library

    at = datetime.now(UTC).replace(microsecond=0)
    made = Ruling(id=_id_of(kind, a, b, by, at), kind=kind, a=a, b=b, relation=relation, by=by, at=at, note=note)
    with open_library(settings) as opened:
        _check_figures(opened, (a, b))
        opened.rulings.add(made)
        settle(opened)
        _report(made, opened, "Ruled", as_json=as_json)


def _check_figures(library: "Library", ids: Iterable[str | None]) -> None:
    """See that figures are there, and are not one and the same.

    Raises:
        UsageError: the library does not hold one, or both are one.
    """
    named = [figure for figure in ids if figure is not None]
    held = library.figures_by_id(named)
    for figure in named:
        if figure not in held:
            message = f"no figure has the id {figure!r}; crosscheck figures --json and crosscheck conflicts print them"
            raise UsageError(message)
    if len(named) > len(set(named)):
        message = f"a ruling needs two figures, and {named[0]!r} was given twice"
        raise UsageError(message)


def _report(ruling: Ruling, library: "Library", done: str, *, as_json: bool) -> None:
    if as_json:
        print_json(ruling_json(ruling))
        return
    figures = library.figures_by_id(figure for figure in (ruling.a, ruling.b) if figure)
    console().print(f"{done}:", ruling_in_words(ruling, figures))


def _write(name: Path, kind: str, rows: Iterable[dict[str, object]]) -> None:
    path = name.with_name(f"{name.name}.{kind}.jsonl")
    try:
        path.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")
    except OSError as error:
        message = f"'{path}' cannot be written: {error.strerror}; name another place"
        raise UsageError(message) from error


def _id_of(kind: str, a: str, b: str | None, by: str, at: datetime) -> str:
    """A ruling's name, which begins with a letter, so that no spreadsheet takes it for a number."""
    return "r" + hashlib.sha256("\n".join((kind, a, b or "", by, at.isoformat())).encode()).hexdigest()[:9]
