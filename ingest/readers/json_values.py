"""The values of a JSON text, one in memory at a time, however long the list that they stand in.

The standard library's decoder reads each value where it begins, so that a list is never held, whatever is complete
in a file that was cut off is read, and small and large files are read by the same rules. ijson would stream too, but
it wants the path of the list beforehand, and refuses the control characters and the NaN that exports have.
"""

import json
from collections.abc import Iterator
from json.scanner import NUMBER_RE
from typing import Final

from assistant.errors import SourceError
from ingest.readers.decoding import LARGEST_FILE
from ingest.readers.envelopes import ENVELOPES
from ingest.readers.text_stream import TextStream

_CHUNK = 2**18
"""Characters that are read at a time."""
_NO_COMMA = "expecting ',' delimiter"
_DECODER: Final = json.JSONDecoder(strict=False)


class Values:
    """The values of a text: all at its top, those of a list one by one."""

    def __init__(self, stream: TextStream) -> None:
        self.metadata: dict[str, str] = {}
        """What its articles say of its encoding, as far as it has been read."""
        self._stream = stream
        self._text = ""
        self._at = 0
        self._line, self._column = 1, 1
        """Where the text begins that is held; counted from 1."""

    def __iter__(self) -> Iterator[object]:
        """Each value in order.

        Raises:
            SourceError: It is not JSON from here on, or one value is larger than LARGEST_FILE characters.
        """
        while following := self._next():
            if following == "[":
                yield from self._members()
            elif following == "{":
                yield from self._object()
            else:
                yield self._value()

    def at_end(self) -> bool:
        """Whether nothing follows the value that was read last."""
        return not self._next()

    def _members(self) -> Iterator[object]:
        """The members of a list."""
        self._at += 1
        while (following := self._next()) != "]":
            yield self._value()
            following = self._next()
            if following == ",":
                self._at += 1
            elif following != "]":
                raise self._error(_NO_COMMA, self._at)
        self._at += 1

    def _object(self) -> Iterator[object]:
        """An object; one that is cut off or too large to be held may be an envelope whose members are whole."""
        try:
            value = self._value()
        except SourceError as error:
            yield from self._enveloped(error)
        else:
            yield value

    def _enveloped(self, error: SourceError) -> Iterator[object]:
        """The members of the lists in an object that is not whole; where there are none, what is wrong with it."""
        found = False
        try:
            for member in self._members_within():
                found = True
                yield member
        except SourceError as later:
            raise (later if found else error) from None
        if not found:
            raise error

    def _members_within(self) -> Iterator[object]:
        """The members of the lists in an object and in the objects within it that are envelopes."""
        depth = 0
        while (mark := self._next()) in ("{", ",", "}"):
            self._at += 1
            depth += (mark == "{") - (mark == "}")
            if depth == 0:
                return
            if mark == "}":
                continue
            key, following = self._key()
            is_envelope = isinstance(key, str) and key.lower() in ENVELOPES
            if is_envelope and following == "[":
                yield from self._members()
            elif not is_envelope or following != "{":
                self._value()
        raise self._error(_NO_COMMA, self._at)

    def _key(self) -> tuple[object, str]:
        """The key that comes, and the character that its value begins with."""
        self._next()
        key = self._value()
        if self._next() == ":":
            self._at += 1
        return key, self._next()

    def _next(self) -> str:
        """The next character that is no space, "" at the end."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in " \t\n\r\ufeff":
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._read(_CHUNK):
                return ""

    def _value(self) -> object:
        """The value that begins here."""
        size = _CHUNK
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                wrong = self._error(error.msg.lower().removesuffix(" at"), error.pos)
            except (ValueError, RecursionError) as error:
                why = "nested too deeply" if isinstance(error, RecursionError) else error
                reason = f"not JSON that can be read: {why}"
                raise SourceError(reason) from None
            else:
                if end < len(self._text) or not NUMBER_RE.match(self._text, self._at) or not self._read(size):
                    self._at = end
                    return value
                continue
            if len(self._text) - self._at > LARGEST_FILE:
                reason = (
                    f"a value is larger than {LARGEST_FILE // 2**20} MB, which is the most that is read as one piece"
                )
                raise SourceError(reason)
            if not self._read(size):
                raise wrong
            size *= 2

    def _read(self, size: int) -> bool:
        """Take in more text and let go of what has been read; False at the end."""
        self._let_go()
        while chunk := self._stream.read(size):
            text = self._stream.mended(chunk)
            self.metadata.update(text.metadata)
            if text.words:
                self._text += text.words
                return True
        return False

    def _let_go(self) -> None:
        read = self._text[: self._at]
        if newlines := read.count("\n"):
            self._line += newlines
            self._column = len(read) - read.rfind("\n")
        else:
            self._column += len(read)
        self._text, self._at = self._text[self._at :], 0

    def _error(self, what: str, position: int) -> SourceError:
        """What is wrong where in the text."""
        before = self._text[:position]
        newlines = before.count("\n")
        column = len(before) - before.rfind("\n") if newlines else self._column + len(before)
        return SourceError(f"not JSON: {what} at column {column} of line {self._line + newlines}")
