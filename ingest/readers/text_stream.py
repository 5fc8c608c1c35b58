"""A document as text that is read as it comes, however long it is."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TextIO, cast

from assistant.errors import SourceError
from ingest.readers.decoding import (
    LONGEST_LINE,
    SAMPLE,
    Text,
    encoding_within,
    marked,
    refuse_binary,
    text_of,
    too_long_reason,
)
from ingest.readers.document import Document
from ingest.readers.raw import Rejected

_PIECE = 8192
"""Characters that are lost at most where a fault in an archive ends its reading."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of a document."""

    number: int
    """Counted from 1."""
    text: Text
    """Without its end."""
    cut: bool
    """Whether it has no end: the last one may be cut off."""


def lines_of(document: Document) -> Iterator[Line | Rejected]:
    """The lines of a document, one in memory at a time, among reports of those that cannot be read.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It holds no text.
    """
    with text_stream(document) as stream:
        for number, words in enumerate(iter(lambda: stream.file.readline(LONGEST_LINE + 1), ""), start=1):
            ended = words.endswith("\n")
            try:
                if not ended and len(words) > LONGEST_LINE:
                    skip_line(stream.file)
                    raise SourceError(too_long_reason())
                yield Line(number=number, text=stream.mended(words.rstrip("\n")), cut=not ended)
            except SourceError as error:
                yield Rejected(source=document.at(number), reason=str(error))


class TextStream:
    """A document as text that is read as it comes; what is not UTF-8 in it waits to be mended."""

    def __init__(self, document: Document, file: TextIO) -> None:
        self.file = file
        """Its text with all ends of lines as one newline; each byte outside UTF-8 is a lone surrogate (PEP 383)."""
        self._document = document

    def read(self, size: int) -> str:
        """Some text of this size or somewhat more; what comes right before a fault in an archive is given first.

        Raises:
            SourceError: The archive is damaged.
        """
        pieces, length = [], 0
        try:
            while length < size and (piece := self.file.read(_PIECE)):
                pieces.append(piece)
                length += len(piece)
        except SourceError:
            if not pieces:
                raise
        return "".join(pieces)

    def mended(self, words: str) -> Text:
        """A piece of the text as it was meant.

        Raises:
            SourceError: It is not UTF-8, and the document's encoding is not surely recognised.
        """
        try:
            data = words.encode()
        except UnicodeEncodeError:
            data, declared = words.encode("utf-8", "surrogateescape"), self._document.charset
            return text_of(data, declared=declared, recognised=lambda: self._encoding)
        return text_of(data)

    @cached_property
    def _encoding(self) -> str | None:
        """What all in the document that is not UTF-8 is in."""
        with self._document.open() as file:
            return encoding_within(file)


@contextmanager
def text_stream(document: Document) -> Iterator[TextStream]:
    """A document opened as text.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is empty or holds no text.
    """
    with document.open() as file:
        sample = file.read(SAMPLE)
    refuse_binary(sample)
    mark = marked(sample)
    with document.open() as file:
        errors = "surrogateescape" if mark in (None, "utf-8-sig") else "replace"
        text = io.TextIOWrapper(cast("io.BufferedReader", file), encoding=mark or "utf-8", errors=errors)
        yield TextStream(document, text)


def skip_line(file: TextIO) -> None:
    """Read on to the end of a line."""
    while (rest := file.readline(SAMPLE)) and not rest.endswith("\n"):
        pass
