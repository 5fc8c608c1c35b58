"""Repairs the characters of a text: mojibake, control characters, odd spaces."""

import re
import unicodedata

from ftfy import TextFixerConfig, fix_text
from ftfy.badness import is_bad

_REPAIRS = TextFixerConfig(
    uncurl_quotes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    normalization="NFC",
    explain=False,
)
"""Only what was broken: curly quotes, fractions and full-width digits stay as they were printed."""

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ODD_ASCII = re.compile(r"[&\x00-\x08\x0b-\x1f\x7f]")
_ODD = re.compile(r"[&\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u206a-\u206f\ud800-\udfff\ufeff\ufff9-\ufffc]")
"""What ftfy takes out or replaces in any text, mojibake or not; an ampersand may begin an entity."""
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_LINE_BREAK = re.compile(r"[\v\f\x85\u2028\u2029]|\r\n?")
_SPELLED_BREAK = re.compile(r"(?<=[.!?;,\"'”’)\s])(?:\\r)?\\n|(?<=\\n)(?:\\r)?\\n")
"""A line break that a program wrote as a backslash and a letter, where a sentence may end."""
_INVISIBLE = re.compile(r"[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e]")
_HALF_SPACE = re.compile(r"(?<=[^\s\w])Â(?= )")
"""What is left of a mis-decoded non-breaking space whose other half was turned into a space."""
_LOST_DASH = re.compile(r"(?<=[^\W\d] |[).,;:!?\"'»”’] )\ufffd(?= \S)")
"""What is left of a dash that was decoded wrongly: nothing else stands alone between words. Beside numbers it may be
another sign."""
_SPACE = re.compile(r" [^\S\n]+|[^\S\n ][^\S\n]*")
"""A run of white space within a line, unless it is one plain space."""
_AROUND_BREAK = re.compile(r" \n ?|\n ")
_BLANK_LINES = re.compile(r"\n{3,}")


def with_breaks(text: str) -> str:
    """A text on one line with the line breaks that were spelled out in it; any other as it is."""
    return _SPELLED_BREAK.sub("\n", text) if "\\n" in text and "\n" not in text else text


def repaired(text: str) -> str:
    """The text as it was meant: mojibake undone, nothing invisible left, one kind of line break.

    White space at the start of lines stays: wire texts begin paragraphs with it.
    """
    if text.isascii() and not _ODD_ASCII.search(text):
        return text
    text = _LOST_DASH.sub("—", _LINE_BREAK.sub("\n", text))
    text = _LONE_SURROGATE.sub("\ufffd", _fixed(text))
    return _HALF_SPACE.sub("", _INVISIBLE.sub("", _CONTROL.sub("", _LINE_BREAK.sub("\n", text))))


def _fixed(text: str) -> str:
    """What ftfy makes of a text; lines in which it would find nothing are not given to it, for it takes its time.

    Where a text has both, ftfy undoes entities only before the first line with markup, so it is given the whole.
    """
    if "&" in text and "<" in text:
        return fix_text(text, _REPAIRS)
    lines = _LINE.findall(text)
    return "".join(
        unicodedata.normalize("NFC", line) if _is_sound(line) else fix_text(line, _REPAIRS) for line in lines
    )


def _is_sound(line: str) -> bool:
    return not _ODD.search(line) and (line.isascii() or not is_bad(line))


def spaced(text: str) -> str:
    """The text with single plain spaces, none at the ends of lines, and at most one blank line in a row."""
    text = _AROUND_BREAK.sub("\n", _SPACE.sub(" ", text))
    return _BLANK_LINES.sub("\n\n", text).strip()
