"""The members of archives that hold files: which are read, and what they are called."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import IO

from ingest.readers.document import Document

_LEADS_OUT = re.compile(r"\A(?:/|[A-Za-z]:)|(?:\A|/)\.\.(?:/|\Z)")


class Members:
    """Names the members of one archive, as they come."""

    def __init__(self, archive: Document) -> None:
        self._archive = archive
        self._names: Counter[str] = Counter()

    def source(self, path: str) -> str:
        """Where a member stands, for reports."""
        return f"{self._archive.source}!{_shown(path)}"

    def document(self, path: str, opened: Callable[[], IO[bytes]]) -> Document:
        """A member as a document; one that bears the name of an earlier one is told apart by a number."""
        shown = _shown(path)
        self._names[shown] += 1
        number = "" if self._names[shown] == 1 else f"#{self._names[shown]}"
        return Document(
            source=f"{self._archive.source}!{shown}{number}",
            identity=f"{self._archive.identity}!{shown}{number}",
            name=PurePosixPath(shown).name,
            open=opened,
            columns=self._archive.columns,
        )


def is_passed_over(path: str) -> bool:
    """Whether a member is hidden, or what a Mac adds of its own."""
    return any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in _parts(path))


def leads_out(path: str) -> bool:
    """Whether a member's name points outside its archive, as only what is made to do harm does."""
    return _LEADS_OUT.search(path.replace("\\", "/")) is not None


def _parts(path: str) -> tuple[str, ...]:
    return PurePosixPath(path.replace("\\", "/")).parts


def _shown(path: str) -> str:
    """A name on one line, without what a terminal would act on."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in path.replace("\\", "/")).removeprefix("./")
