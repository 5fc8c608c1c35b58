"""What the commands that take questions are asked: one on the command line, or a file of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import UsageError
from ui.cli.rows import field, read_rows


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question to ask, as a file or the command line gives it."""

    text: str
    id: str | None = None
    after: str | None = None
    """The id of the turn before it."""


def read_questions(question: str | None, questions: Path | None) -> Sequence[Question]:
    """What to ask, read whole before anything is loaded.

    Raises:
        UsageError: there is neither a question nor a file of them, or both; or the file cannot be used.
    """
    if (question is None) == (questions is None):
        message = "give either a question or --questions FILE"
        raise UsageError(message)
    if questions is None:
        return [Question(text=question or "")]
    return [
        Question(id=row.get("id"), text=field(row, "question", where), after=row.get("after"))
        for where, row in read_rows(questions)
    ]
