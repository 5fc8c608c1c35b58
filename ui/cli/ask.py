"""`crosscheck ask`: one question, or a file of them."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Annotated, Protocol

import typer

from assistant.domain import Answer, Filters
from assistant.errors import UsageError
from ui.cli.options import (
    JsonOption,
    LanguageOption,
    LibraryOption,
    NowOption,
    OutletOption,
    QuestionArgument,
    QuestionsOption,
    ShelfOption,
    SinceOption,
    UntilOption,
    settings_with,
)
from ui.cli.output import console, print_json
from ui.cli.questions import Question, read_questions
from ui.contract import answer_json
from ui.filtering import filters_of, read_time
from ui.terminal import answer_view


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
    question: QuestionArgument = None,
    *,
    questions: QuestionsOption = None,
    now: NowOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    outlet: OutletOption = None,
    language: LanguageOption = None,
    shelf: ShelfOption = None,
    no_model: Annotated[  # noqa: ARG001 - every answer quotes as yet
        bool, typer.Option("--no-model", help="Answer by quoting, even where a language model is set up.")
    ] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Answer a question with the passages that it rests on, and say where the figures differ.

    TIME is a day or a day and time in UTC: 2026-03-01 or 2026-03-01T18:00:00Z.
    """
    asked = read_questions(question, questions)
    filters = filters_of(since=since, until=until, outlets=outlet, languages=language, shelves=shelf, prefix="--")
    moment = read_time("--now", now)
    settings = settings_with(library)
    from assistant.wiring import open_assistant

    with open_assistant(settings) as assistant:
        print_answers(answers(assistant, asked, now=moment, filters=filters), as_json=as_json)


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
