"""Finds the headline that some sources put into the text as its first line."""

import re

_LONGEST = 120
"""Characters of a headline."""
_STOP = re.compile(r"[.!?…:;,]+[\"'”’»)\]]*$")
_SENTENCE_END = re.compile(r"[.!?][\"'”’»)\]]*(?:\s|$)")
_OPENING = re.compile(r"[\"'“‘«(\[]?[A-Z0-9$€£À-Þ]")


def split_headline(text: str) -> tuple[str | None, str]:
    """The headline and the text without it; None and the text itself when the first line may be the article's own.

    A headline is short, ends in no stop, and prose that is longer follows it.
    """
    first, _, rest = text.lstrip().partition("\n")
    first = first.strip()
    if not _may_be_headline(first) or not _is_prose(rest, longer_than=len(first)):
        return None, text
    return first, rest.lstrip()


def _may_be_headline(line: str) -> bool:
    return (
        len(line) <= _LONGEST
        and len(line.split()) >= 3
        and _OPENING.match(line) is not None
        and _STOP.search(line) is None
        and _SENTENCE_END.search(line[:-2]) is None
    )


def _is_prose(text: str, *, longer_than: int) -> bool:
    """Whether one of the next lines is a whole sentence or more, and longer than the headline."""
    lines = [line.strip() for line in text.split("\n") if line.strip()][:3]
    return any(len(line) > longer_than and _SENTENCE_END.search(line) for line in lines)
