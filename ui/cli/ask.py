"""`crosscheck ask`: one question, or a file of them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Protocol

import typer

from assistant.domain import Answer, Filters
from assistant.errors import UsageError
from ui.cli.options import JsonOption, LibraryOption, settings_with
from ui.cli.output import console, print_json
from ui.cli.rows import field, read_rows
from ui.contract import answer_json
from ui.terminal import answer_view

Question = tuple[str | None, str]
"""The id that a file gave it, and the question."""


class Asking(Protocol):
    """What answers a question."""

    def ask(self, question: str, *, now: datetime | None = None, filters: Filters | None = None) -> Answer:
        """The answer to one question, asked at `now`, of the articles that pass the filters."""


def ask(  # noqa: PLR0913 - one argument an option
    question: Annotated[str | None, typer.Argument(help="The question.", show_default=False)] = None,
    *,
    questions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help='Read questions from JSON Lines: {"id", "question"}.'),
    ] = None,
    now: Annotated[str | None, typer.Option(metavar="TIME", help="Answer as of this time.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="TIME", help="Only articles published at this time or later.")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="TIME", help="Only articles published before this time.")] = None,
    outlet: Annotated[list[str] | None, typer.Option(help="Only this outlet; may be repeated.")] = None,
    language: Annotated[list[str] | None, typer.Option(help="Only this language; may be repeated.")] = None,
    shelf: Annotated[list[str] | None, typer.Option(help="Only this shelf; may be repeated.")] = None,
    no_model: Annotated[  # noqa: ARG001 - every answer quotes as yet
        bool, typer.Option("--no-model", help="Answer by quoting, even where a language model is set up.")
    ] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Answer a question with the passages that it rests on, and say where the figures differ.

    TIME is a day or a day and time in UTC: 2026-03-01 or 2026-03-01T18:00:00Z.
    """
    asked = _asked(question, questions)
    filters = Filters(
        since=read_time("--since", since),
        until=read_time("--until", until),
        outlets=frozenset(outlet or ()),
        languages=frozenset(language or ()),
        shelves=frozenset(shelf or ()),
    )
    moment = read_time("--now", now)
    settings = settings_with(library)
    from assistant.wiring import open_assistant

    with open_assistant(settings) as assistant:
        print_answers(answers(assistant, asked, now=moment, filters=filters), as_json=as_json)


def _asked(question: str | None, questions: Path | None) -> Sequence[Question]:
    """What to ask, read whole before anything is loaded."""
    if (question is None) == (questions is None):
        message = "give either a question or --questions FILE"
        raise UsageError(message)
    if questions is None:
        return [(None, question or "")]
    return [(row.get("id"), field(row, "question", where)) for where, row in read_rows(questions)]


def read_time(option: str, text: str | None) -> datetime | None:
    """A day or a time as UTC; one without a zone is meant in UTC.

    Raises:
        UsageError: it is neither.
    """
    if text is None:
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError as error:
        message = f"{option} {text!r} is not a time; write 2026-03-01 or 2026-03-01T18:00:00Z"
        raise UsageError(message) from error
    return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)


def answers(
    assistant: Asking, asked: Iterable[Question], *, now: datetime | None, filters: Filters
) -> Iterator[tuple[str | None, Answer]]:
    """Each question's id and answer, as soon as it is there."""
    for question_id, question in asked:
        yield question_id, assistant.ask(question, now=now, filters=filters)


def print_answers(answered: Iterable[tuple[str | None, Answer]], *, as_json: bool) -> None:
    """Write answers, one after the other."""
    for number, (question_id, answer) in enumerate(answered):
        if as_json:
            print_json(answer_json(answer, question_id=question_id))
            continue
        if number:
            console().rule(characters="─")
        console().print(answer_view(answer))
