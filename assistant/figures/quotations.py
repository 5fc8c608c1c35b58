"""Which stretches of an article stand in quotation marks, also where they run over sentences and paragraphs."""

import re

from assistant.domain import Span

_MARK = re.compile(
    r"“|”|«|»|\"|``|''|'(?:(?<=\s')|(?<=^'))(?=\s?[A-Z])|‘(?:(?<=\s‘)|(?<=^‘))(?=\s?[A-Z])|'(?<=[.,!?]')(?=\s|$)|"
    r"’(?<=[.,!?]’)(?=\s|$)",
    re.MULTILINE,
)
"""Each way begins with its mark, so that the letters between are passed over at once."""
_LONGEST = 1500
"""Characters of a quotation; a mark that is left open for longer was left open by mistake."""
_DIRECTED = {"“": "opens", "«": "opens", "‘": "opens", "”": "closes", "»": "closes", "’": "closes"}


def quotations(text: str) -> list[Span]:
    """The quotations of a text in order, with their marks.

    Marks that look the same at both ends are told apart by the spaces around them. A quotation goes on into the next
    paragraph only where that one begins with an opening mark, or where the next mark is a closing one.
    """
    found: list[Span] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text):
        if opened and not _reaches(text, opened, mark):
            opened = None
        opens = _role(text, mark, is_open=opened is not None) == "opens"
        if opened and not opens and _same_size(opened, mark):
            found.append(Span(start=opened.start(), end=mark.end()))
            opened = None
        elif opened and opens and _begins_line(text, mark):
            found.append(Span(start=opened.start(), end=mark.start()))
            opened = mark
        elif opens and (opened is None or _same_size(opened, mark)):
            opened = mark
    return found


def _role(text: str, mark: re.Match[str], *, is_open: bool) -> str:
    """Whether a mark opens or closes; one with spaces on both sides does what is due."""
    if mark.group() in _DIRECTED:
        return _DIRECTED[mark.group()]
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if mark.group() == "``":
        return "closes" if is_open and not _begins_line(text, mark) else "opens"
    spaced_before, spaced_after = not before.strip("([—–-"), not after.strip()
    if spaced_before != spaced_after and (after or before):
        return "opens" if spaced_before else "closes"
    return "closes" if is_open else "opens"


def _reaches(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether a quotation may still be open at a mark."""
    if mark.start() - opened.start() > _LONGEST:
        return False
    paragraphs = text[opened.start() : mark.start()].rstrip()
    return "\n" not in paragraphs or _role(text, mark, is_open=True) == "closes"


def _begins_line(text: str, mark: re.Match[str]) -> bool:
    return not text[text.rfind("\n", 0, mark.start()) + 1 : mark.start()].strip(" ")


def _same_size(opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether both are single or both are double marks."""
    return (opened.group() in "'‘’") == (mark.group() in "'‘’")
