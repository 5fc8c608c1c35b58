"""Strips what stands in a text and is not the article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.agencies import PICTURE_AGENCY
from ingest.line_kinds import LONGEST_CAPTION, SPLIT_CREDIT, Kind, kind_of

_ENDING = 6
"""Lines; credits for the reporting stand among the last, and never first."""
_LABEL = 80
"""Characters; a picture's description above its caption, or the headline under "Read more:", is no longer."""

_INLINE: tuple[tuple[Kind, str, re.Pattern[str]], ...] = (
    (
        "picture",
        "Open this photo",
        re.compile(rf"Open this photo in gallery:?[^\n]{{0,{LONGEST_CAPTION}}}?{SPLIT_CREDIT}\s*"),
    ),
    ("picture", "(", re.compile(rf"\s*\({PICTURE_AGENCY} (?:File )?(?:Photo|Image)[^()\n]{{0,80}}\)")),
    (
        "teaser",
        "",
        re.compile(r"(?<=[.!?\"”’])\s*(?:ALSO READ|READ (?:ALSO|MORE|NEXT)|SEE ALSO|RELATED)\s*[:|].{2,200}$"),
    ),
    (
        "credit",
        "(",
        re.compile(r"\s*\((?:[Ww]ith|[Aa]dditional) (?:inputs?|files|reporting) (?:from|by) [^()\n]{2,80}\)\s*$"),
    ),
)
"""What is cut out of a line of the article's own: its kind, what it never is without, and its pattern."""

_PROSE_END = re.compile(r"[.!?][\"'”’»)\]]*$")


@dataclass(frozen=True, kw_only=True)
class Removed:
    """Words that were taken out of a text."""

    kind: Kind
    words: str


@dataclass(frozen=True, kw_only=True)
class Stripped:
    """A text without what is not the article, and what was taken out, in order."""

    text: str
    removed: tuple[Removed, ...]


def without_boilerplate(text: str) -> Stripped:
    """Takes out whole lines, and picture credits within a line; when in doubt a line stays.

    Lines are paragraphs: hard-wrapped lines must have been joined before.
    """
    lines = text.split("\n")
    kept: list[str] = []
    removed: list[Removed] = []
    for line, kind in zip(lines, _kinds(lines), strict=True):
        if kind is not None:
            removed.append(Removed(kind=kind, words=line.strip()))
            continue
        rest, cut = _without_inline(line)
        kept.append(rest)
        removed.extend(cut)
    return Stripped(text="\n".join(kept), removed=tuple(removed))


def _kinds(lines: Sequence[str]) -> list[Kind | None]:
    """What each line is; None for the article's own."""
    ending = [number for number, line in enumerate(lines) if line.strip()][1:][-_ENDING:]
    kinds = [kind_of(line.strip(), near_end=number in ending) for number, line in enumerate(lines)]
    for number, kind in _hangers_on(lines, kinds):
        kinds[number] = kind
    return kinds


def _hangers_on(lines: Sequence[str], kinds: list[Kind | None]) -> Iterator[tuple[int, Kind]]:
    """Short lines that belong to a removed neighbour: what describes a picture, what a teaser's label announces."""
    for number, line in enumerate(map(str.strip, lines)):
        if not line or kinds[number] is not None or len(line) > _LABEL or _PROSE_END.search(line):
            continue
        if kinds[number + 1 : number + 2] == ["picture"] and lines[number + 1].rstrip().endswith(("]", ")")):
            yield number, "picture"
        elif number and kinds[number - 1] == "teaser" and lines[number - 1].rstrip().endswith(":"):
            yield number, "teaser"


def _without_inline(line: str) -> tuple[str, list[Removed]]:
    removed: list[Removed] = []
    for kind, mark, pattern in _INLINE:
        if mark in line and (found := [each.group().strip() for each in pattern.finditer(line)]):
            removed += [Removed(kind=kind, words=words) for words in found]
            line = pattern.sub("", line)
    return line, removed
