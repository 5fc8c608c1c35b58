"""Joins the lines of hard-wrapped texts into paragraphs."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

_WIDEST = 100
"""Characters; a text is wrapped by hand or by a wire service at no more than this."""
_NARROWEST = 45
"""Characters; shorter lines are lists, tables or verse."""
_FULL = 0.6
"""Of the paragraph's width; a shorter line was ended on purpose."""

_STOP = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_INDENTED = re.compile(r"^(?: {2,}|\t)")


def unwrapped(text: str) -> str:
    """The text with each paragraph on one line when it was hard-wrapped, else the text itself.

    Blank lines and indented lines begin paragraphs.
    """
    blocks = list(_blocks(text.split("\n")))
    if not _is_wrapped(blocks):
        return text
    return "\n\n".join("\n".join(_joined(block)) for block in blocks)


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Runs of lines without a blank line, or an indented one, between them."""
    block: list[str] = []
    for line in lines:
        if block and (not line.strip() or _INDENTED.match(line)):
            yield block
            block = []
        if line.strip():
            block.append(line.rstrip())
    if block:
        yield block


def _is_wrapped(blocks: Sequence[Sequence[str]]) -> bool:
    """Whether most lines that another follows break off in the middle of a sentence at a common width."""
    inner = [line for block in blocks for line in block[:-1]]
    lines = [line for block in blocks for line in block]
    if len(inner) < 2 or sum(len(line) > _WIDEST for line in lines) * 20 > len(lines):
        return False
    broken_off = sum(_STOP.search(line) is None for line in inner)
    return median(map(len, inner)) >= _NARROWEST and broken_off * 3 > len(inner) * 2


def _joined(block: Sequence[str]) -> list[str]:
    """The lines of a block, each joined to the one before unless that was ended on purpose."""
    width = max(map(len, block))
    joined = [block[0].strip()]
    for before, line in pairwise(block):
        if len(before) < width * _FULL:
            joined.append(line.strip())
        else:
            joined[-1] = f"{joined[-1]} {line.strip()}"
    return joined
