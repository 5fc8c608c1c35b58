"""`crosscheck ask`: one question, or a file of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question to ask, as a file or the command line gives it."""

    text: str
    id: str | None = None
    after: str | None = None
    """The id of the turn before it."""


class Asking(Protocol):
    """What answers a question."""

    def ask(
        self,
        question: str,
        *,
        now: datetime | None = None,
        filters: Filters | None = None,
        before: Answer | None = None,
    ) -> Answer:
        """The answer to one question, asked at `now` after another, of the articles that pass the filters."""


def ask(  # noqa: PLR0913 - one argument an option
    question: Annotated[str | None, typer.Argument(help="The question.", show_default=False)] = None,
    *,
    questions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help='Read questions from JSON Lines: {"id", "question", "after"}.'),
    ] = None,
    now: Annotated[
        str | None, typer.Option(metavar="TIME", help="The time against which last week and yesterday are meant.")
    ] = None,
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
        return [Question(text=question or "")]
    return [
        Question(id=row.get("id"), text=field(row, "question", where), after=row.get("after"))
        for where, row in read_rows(questions)
    ]


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
    """Each question's id and answer, as soon as it is there.

    Raises:
        UsageError: a question comes after one that has not been asked.
    """
    given: dict[str, Answer] = {}
    for question in asked:
        if question.after is not None and question.after not in given:
            message = f"question {question.id!r} comes after {question.after!r}, which has not been asked before it"
            raise UsageError(message)
        before = given[question.after] if question.after is not None else None
        answer = assistant.ask(question.text, now=now, filters=filters, before=before)
        if question.id is not None:
            given[question.id] = answer
        yield question.id, answer


def print_answers(answered: Iterable[tuple[str | None, Answer]], *, as_json: bool) -> None:
    """Write answers, one after the other."""
    for number, (question_id, answer) in enumerate(answered):
        if as_json:
            print_json(answer_json(answer, question_id=question_id))
            continue
        if number:
            console().rule(characters="─")
        console().print(answer_view(answer))
