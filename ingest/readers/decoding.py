"""Bytes of a document to text: UTF-8, what a mark or the document itself declares, else what is surely recognised."""

import codecs
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import IO

from assistant.errors import SourceError
from ingest.readers.document import Document

LONGEST_LINE = 4 * 2**20
"""Characters; a longer line is reported and never held in memory."""

LARGEST_FILE = 64 * 2**20
"""Bytes; what is read as one piece (a page, a JSON document, the text of one article) is never larger."""

_BOM = b"\xef\xbb\xbf"
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""Byte order marks; that of UTF-32 begins like that of UTF-16."""
SAMPLE = 65536
"""Bytes from the beginning of a document that tell whether it is text."""
_ENOUGH = 32768
"""Bytes of lines outside UTF-8 from which their encoding is recognised."""
_ENOUGH_PLAIN = 2048
"""Bytes of lines of ASCII, which tell the language of the others."""
_TEXT_CONTROLS = b"\t\n\r\f\x1a\x1b"
_CONTROLS = bytes(byte for byte in range(32) if byte not in _TEXT_CONTROLS)

_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
}
"""What is meant by the name of an encoding: the larger one of Windows, as the WHATWG's Encoding Standard has it."""
_NO_TEXT = ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7")
"""Python's codecs that are no encoding of documents; some take hours for what is made to take them."""
_SEVEN_BITS = ("iso2022", "hz")
"""What passes for UTF-8 and is none."""


@dataclass(frozen=True, kw_only=True)
class Text:
    """The words that bytes spell."""

    words: str
    """Without a byte order mark and NUL characters, each end of a line one newline."""
    recognised: str | None = None
    """The encoding, where nothing but the bytes themselves told it: "windows-1252"."""

    @property
    def metadata(self) -> Mapping[str, str]:
        """What its article says of it."""
        return {"encoding": f"{self.recognised}, recognised"} if self.recognised else {}


def text_of(data: bytes, *, declared: str | None = None, recognised: Callable[[], str | None] | None = None) -> Text:
    """Bytes as text: by their byte order mark, as UTF-8, as declared, else as recognised.

    Args:
        data: Where they end within a character of UTF-8, they were cut off, and it is left out.
        declared: The name of an encoding that the document, or who sent it, gives; a wrong one does no harm.
        recognised: Tells the encoding of a whole of which the bytes are a part; they tell it themselves otherwise.

    Raises:
        SourceError: They are in none of these encodings; the message says where they are not UTF-8.
    """
    if mark := marked(data):
        return Text(words=_tidied(data.decode(mark, "replace")))
    codec = codec_named(declared)
    if codec is not None and codec.startswith(_SEVEN_BITS) and (words := _tried(data, codec)) is not None:
        return Text(words=words)
    if (words := _as_utf8(data)) is not None:
        return Text(words=words)
    if codec is not None and (words := _tried(data, codec)) is not None:
        return Text(words=words)
    encoding = recognised() if recognised is not None else encoding_within(io.BytesIO(data))
    if encoding is None or (words := _tried(data, encoding)) is None:
        raise SourceError(_unreadable(data, declared))
    return Text(words=words, recognised=_usual_name(encoding))


def document_text(document: Document) -> Text:
    """All of a document as text, in the encoding that its server gives where it is not UTF-8.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is larger than LARGEST_FILE, empty, holds no text, or is in no known encoding.
    """
    data = data_of(document)
    refuse_binary(data[:SAMPLE])
    return text_of(data, declared=document.charset)


def encoding_within(file: IO[bytes]) -> str | None:
    """The encoding that all lines which are not UTF-8 are surely in, as Python calls it, or None."""
    from ingest.readers.recognising import encoding_of

    sample, plain = bytearray(), bytearray()
    for line in iter(lambda: file.readline(LONGEST_LINE), b""):
        if not line.isascii() and not _is_utf8(line):
            sample += line
        elif len(plain) < _ENOUGH_PLAIN and line.isascii():
            plain += line
        if len(sample) >= _ENOUGH:
            break
    return encoding_of(bytes(sample[:_ENOUGH] + plain[:_ENOUGH_PLAIN])) if sample else None


def data_of(document: Document) -> bytes:
    """All bytes of a document.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is larger than LARGEST_FILE, or empty.
    """
    with document.open() as file:
        data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise SourceError(too_large_reason("the file"))
    if not data:
        reason = "the file is empty"
        raise SourceError(reason)
    return data


def bytes_of(document: Document) -> bytes:
    """All bytes of a document that may be text, without the byte order mark of UTF-8.

    Raises:
        OSError: It cannot be opened or read.
        SourceError: It is larger than LARGEST_FILE, empty, or holds no text.
    """
    data = data_of(document)
    refuse_binary(data[:SAMPLE])
    return data.removeprefix(_BOM)


def refuse_binary(sample: bytes) -> None:
    """Checks that the beginning of a file may be text; a few stray control characters are let through.

    Raises:
        SourceError: It is empty, or more than 1 % of it is control characters.
    """
    if not sample:
        reason = "the file is empty"
        raise SourceError(reason)
    if marked(sample) in ("utf-16", "utf-32"):
        return
    written = sample.rstrip(b"\0")  # what a crash leaves at the end of a file that was being written
    controls = len(written) - len(written.translate(None, _CONTROLS))
    if controls * 100 > len(written) or not written:
        reason = "binary data, not text"
        raise SourceError(reason)


def too_long_reason() -> str:
    """Why a line was passed over."""
    return f"the line is longer than {LONGEST_LINE // 2**20} MB and was left out"


def too_large_reason(what: str) -> str:
    """Why something was not read that must be read as one piece."""
    return f"{what} is larger than {LARGEST_FILE // 2**20} MB, which is the most that is read as one piece"


def marked(data: bytes) -> str | None:
    """The encoding that a byte order mark tells, as Python calls it."""
    return next((codec for mark, codec in _MARKS if data.startswith(mark)), None)


def codec_named(declared: str | None) -> str | None:
    """What Python calls a declared encoding; None for names that are none."""
    try:
        name = codecs.lookup((declared or "").strip()).name
    except (LookupError, ValueError):
        return None
    return None if name in _NO_TEXT else _READ_AS.get(name, name)


def _tidied(words: str) -> str:
    """Text without NUL characters, each end of a line one newline."""
    return words.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def _tried(data: bytes, codec: str) -> str | None:
    """The text in one encoding, or None where it is in another; Latin 1 has characters where Windows has none."""
    for name in (codec, *(("iso8859-1",) if codec == "cp1252" else ())):
        try:
            return _tidied(data.decode(name))
        except (LookupError, ValueError):  # UnicodeError is a ValueError
            continue
    return None


def _as_utf8(data: bytes) -> str | None:
    """UTF-8 as text, without a last character that is cut off; None where it is no UTF-8."""
    try:
        return _tidied(data.decode())
    except UnicodeDecodeError as error:
        before = data[: error.start]
        is_cut_off = error.reason == "unexpected end of data" and not before.isascii()
        return _tidied(before.decode()) if is_cut_off else None


def _usual_name(codec: str) -> str:
    """What people call an encoding."""
    if codec.startswith("cp125"):
        return f"windows-{codec[2:]}"
    return codec.replace("iso8859_", "iso-8859-").replace("_", "-")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _unreadable(data: bytes, declared: str | None) -> str:
    """Why bytes are no text in any known encoding."""
    if declared:
        return f"neither UTF-8 nor {declared!r}, which it declares"
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return _not_utf8(data, error)
    return "not UTF-8"


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> str:
    return f"not UTF-8: byte 0x{data[error.start]:02X} at position {error.start}"
