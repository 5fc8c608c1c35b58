"""`crosscheck search`: the passages that may answer a question, without an answer made of them."""

from typing import Annotated

import typer

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
from ui.cli.questions import read_questions
from ui.contract import search_json
from ui.filtering import filters_of, read_time
from ui.hits import search_view


def search(  # noqa: PLR0913 - one argument an option
    question: QuestionArgument = None,
    *,
    questions: QuestionsOption = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="How many hits at most.")] = 10,
    now: NowOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    outlet: OutletOption = None,
    language: LanguageOption = None,
    shelf: ShelfOption = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say what brought each hit.")] = False,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find the passages that may answer a question, best first; copies of one text are one hit.

    TIME is a day or a day and time in UTC: 2026-03-01 or 2026-03-01T18:00:00Z.
    """
    asked = read_questions(question, questions)
    filters = filters_of(since=since, until=until, outlets=outlet, languages=language, shelves=shelf, prefix="--")
    moment = read_time("--now", now)
    settings = settings_with(library)
    from assistant.wiring import open_assistant

    with open_assistant(settings) as assistant:
        for number, one in enumerate(asked):
            found = assistant.search(one.text, now=moment, filters=filters, limit=limit)
            if as_json:
                print_json(search_json(found, question_id=one.id, explain=explain))
                continue
            if number:
                console().rule(characters="─")
            console().print(search_view(found, explain=explain))
