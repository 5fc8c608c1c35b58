"""`crosscheck demo`: the sample newsroom, three questions, and where to go from there."""

import shlex
import shutil
import sys
from pathlib import Path

from assistant.domain import Filters
from ui.cli.ask import answers, print_answers
from ui.cli.options import JsonOption, settings_with
from ui.cli.output import console, error_console
from ui.cli.progress import ingesting
from ui.cli.questions import Question
from ui.demo.questions import QUESTIONS


def demo(as_json: JsonOption = False) -> None:
    """Index the sample newsroom in a library of its own, and ask it three questions.

    The newsroom is invented, its country and people too. A second run starts at once.
    """
    directory = demo_library()
    settings = settings_with(directory)
    from assistant.wiring import open_assistant
    from ingest.wiring import ingest_sources
    from ui.newsroom import articles_path

    with ingesting() as tell:
        report = ingest_sources([Path(articles_path())], settings=settings, shelf=None, tell=tell)
    error_console().print(f"The sample newsroom: {report.articles} invented articles, {report.figures} figures.")
    with open_assistant(settings) as assistant:
        for what, question in QUESTIONS:
            if not as_json:
                console().rule(what, characters="─")
            print_answers(answers(assistant, [Question(text=question)], now=None, filters=Filters()), as_json=as_json)
    if not as_json:
        _say_what_is_next(directory)


def demo_library() -> Path:
    """The folder of the demo's library, another for each kind of tables: an earlier version's is left as it is."""
    from assistant.library.schema import LIBRARY

    directory = settings_with(None).demo_directory
    return directory.with_name(f"{directory.name}-{LIBRARY.version}")


def _say_what_is_next(directory: Path) -> None:
    crosscheck, library = shlex.quote(invocation(sys.argv[0])), shlex.quote(str(directory))
    console().rule("What is next", characters="─")
    for what, command in (
        ("Ask these articles more", f'{crosscheck} ask --library {library} "YOUR QUESTION"'),
        ("Open the web chat on them", f"{crosscheck} web --library {library}"),
        ("Index your own articles", f"{crosscheck} ingest FOLDER"),
        ("Open the web chat on those", f"{crosscheck} web"),
    ):
        console().print(f"{what}:\n    {command}", soft_wrap=True)
    console().print("In a checkout of the project, `make chat` opens the web chat too.")


def invocation(program: str) -> str:
    """How a person starts this program again: by its name where the shell finds it, else by its path."""
    found = shutil.which("crosscheck")
    return "crosscheck" if found and Path(found).samefile(program) else program
