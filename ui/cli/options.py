"""The options that every command takes, and the settings that follow from them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.errors import UsageError
from ui.logs import log_as

if TYPE_CHECKING:
    from assistant.settings import Settings

LibraryOption = Annotated[
    Path | None,
    typer.Option("--library", metavar="DIR", help="The library's folder (default: CROSSCHECK_LIBRARY)."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON on standard output and nothing else there.")]
CsvOption = Annotated[
    bool, typer.Option("--csv", help="Print a table for spreadsheets and pandas; docs/columns.md explains its columns.")
]

QuestionArgument = Annotated[str | None, typer.Argument(help="The question.", show_default=False)]
QuestionsOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help='Read questions from JSON Lines: {"id", "question"}; ask also takes "after".'),
]
NowOption = Annotated[
    str | None, typer.Option(metavar="TIME", help="The time against which last week and yesterday are meant.")
]
SinceOption = Annotated[str | None, typer.Option(metavar="TIME", help="Only articles published at this time or later.")]
UntilOption = Annotated[str | None, typer.Option(metavar="TIME", help="Only articles published before this time.")]
OutletOption = Annotated[list[str] | None, typer.Option(help="Only this outlet; may be repeated.")]
LanguageOption = Annotated[list[str] | None, typer.Option(help="Only this language; may be repeated.")]
ShelfOption = Annotated[list[str] | None, typer.Option(help="Only this shelf; may be repeated.")]


def require_one_format(*, as_json: bool, as_csv: bool) -> None:
    """See that at most one form of output was asked for.

    Raises:
        UsageError: both were.
    """
    if as_json and as_csv:
        message = "--json and --csv exclude each other; give one of them"
        raise UsageError(message)


def settings_with(library: Path | None, *, measures: Path | None = None) -> "Settings":
    """The settings of the environment with what was named on the command line; logging follows them, to standard error.

    Raises:
        UsageError: a setting has no meaning.
    """
    from pydantic import ValidationError  # takes a third of a second, which --help need not wait for

    from assistant.settings import Settings

    try:
        named: dict[str, Any] = {"library": library, "measures": measures}
        settings = Settings(**{name: path for name, path in named.items() if path})
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        message = f"setting CROSSCHECK_{name} cannot be used: {first['msg']}; .env.example says what it means"
        raise UsageError(message) from error
    log_as(settings)
    return settings
