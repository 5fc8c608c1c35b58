"""`crosscheck check`: the figures of a text that somebody is about to publish, against the library."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from assistant.errors import UsageError
from ui.cli.options import (
    JsonOption,
    LanguageOption,
    LibraryOption,
    NowOption,
    OutletOption,
    ShelfOption,
    SinceOption,
    UntilOption,
    settings_with,
)
from ui.cli.output import console, print_json
from ui.contract import checked_json
from ui.drafts import check_view
from ui.filtering import filters_of, read_time

_STANDARD_INPUT = Path("-")


def check(  # noqa: PLR0913 - one argument an option
    file: Annotated[Path, typer.Argument(help="A text in UTF-8, or - for standard input.")],
    *,
    title: Annotated[str | None, typer.Option(help="Its headline, where the text does not begin with it.")] = None,
    now: NowOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    outlet: OutletOption = None,
    language: LanguageOption = None,
    shelf: ShelfOption = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check each figure of a draft: supported by the articles, different there, not found, or not checked.

    TIME is a day or a day and time in UTC: 2026-03-01 or 2026-03-01T18:00:00Z. With --json, start and end are half-open
    character positions in the file's text, from 0: a byte order mark is no part of it, and a line end is as it is.
    """
    text = _text_of(file)
    filters = filters_of(since=since, until=until, outlets=outlet, languages=language, shelves=shelf, prefix="--")
    moment = read_time("--now", now)
    settings = settings_with(library)
    from assistant.wiring import open_assistant
    from ingest.languages import recognised

    with open_assistant(settings) as assistant:
        checked = assistant.check(text, title=title, language=recognised(text), now=moment, filters=filters)
    if not as_json:
        console().print(check_view(checked))
        return
    for one in checked.figures:
        print_json(checked_json(one, checked.draft))


def _text_of(file: Path) -> str:
    """The text of a file, or of standard input, as it stands there.

    Raises:
        UsageError: it cannot be read, is no text, or is empty.
    """
    name = "standard input" if file == _STANDARD_INPUT else f"'{file}'"
    try:
        read = sys.stdin.buffer.read() if file == _STANDARD_INPUT else file.read_bytes()
        text = read.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8; save the draft as plain text"
        message = f"cannot read {name}: {reason}"
        raise UsageError(message) from error
    if "\0" in text:
        message = f"cannot read {name}: it is no text; save the draft as plain text"
        raise UsageError(message)
    if not text.strip():
        message = f"{name} is empty; give the text that is to be checked"
        raise UsageError(message)
    return text
