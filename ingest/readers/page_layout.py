"""Pieces of lines on pages, in the order in which they are read: column by column, without running heads.

Positions are in points, x from left to right and y from the foot of the page to its head.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_MARGIN = 0.12
"""The share of a page's height, at its head and at its foot, in which running heads and page numbers stand."""
_REPEATED = 0.3
"""The share of pages on which a line in the margin is a running head."""
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|p[aá]gina?|p\.|s\.)\s*)?\d{1,4}(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?\W*", re.I
)
_GUTTER = 0.6
"""Of a line's height; a narrower gap parts no columns."""
_CROSSING = 0.25
"""How many lines may cross a gutter, as headlines do, for each line on its emptier side."""
_TRIED = 8
"""Gaps that are looked at more closely, of those that may part columns."""
_LEAST_IN_COLUMN = 15
"""Characters; where half of the lines are shorter, these are the columns of a table, to be read along."""
CELL_MARK = " | "
"""What is written between the cells of a table."""
_CELL_GAP = 2.0
"""Of a line's height; a wider gap within a line parts the cells of a table."""


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A run of letters on one line."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """From the lowest to the highest that its letters may reach."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Halfway up."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, kw_only=True)
class Page:
    """What stands on a page, in any order."""

    height: float
    pieces: Sequence[Piece]


def without_running_heads(pages: Sequence[Page]) -> list[Page]:
    """The pages without what stands on many of them at head or foot, and without the numbers of pages."""
    repeated = Counter(
        text for page in pages for text in {_signature(piece) for piece in page.pieces if _is_marginal(piece, page)}
    )
    least = max(2, len(pages) * _REPEATED)
    return [
        Page(
            height=page.height,
            pieces=[
                piece
                for piece in page.pieces
                if not _is_marginal(piece, page)
                or not (repeated[_signature(piece)] >= least or _PAGE_NUMBER.fullmatch(piece.text))
            ],
        )
        for page in pages
    ]


def _is_marginal(piece: Piece, page: Page) -> bool:
    return not page.height * _MARGIN < piece.middle < page.height * (1 - _MARGIN)


def _signature(piece: Piece) -> str:
    """A piece as it stands on every page: with the numbers of pages left open."""
    return re.sub(r"\d+", "#", " ".join(piece.text.split())).casefold()


def lines_in_order(pieces: Sequence[Piece]) -> list[Piece]:
    """The lines of a page, column by column; what crosses a gutter parts what is above it from what is below."""
    gutter = _gutter(pieces)
    if gutter is None:
        return _lines(pieces)
    crossing = sorted((each for each in pieces if each.left < gutter < each.right), key=lambda each: -each.middle)
    others = [each for each in pieces if not each.left < gutter < each.right]
    lines: list[Piece] = []
    for bar in [*crossing, None]:
        band = [each for each in others if bar is None or each.middle > bar.middle]
        others = [each for each in others if bar is not None and each.middle <= bar.middle]
        lines += lines_in_order([each for each in band if each.right <= gutter])
        lines += lines_in_order([each for each in band if each.left >= gutter])
        lines += [] if bar is None else [bar]
    return lines


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Where two columns meet: the gap that the fewest lines cross, the widest of those."""
    if not pieces:
        return None
    least = _GUTTER * median(piece.height for piece in pieces)
    rights, lefts = sorted(piece.right for piece in pieces), sorted(piece.left for piece in pieces)
    gaps: list[tuple[int, float, float]] = []
    for edge in sorted(set(rights)):
        before, after = bisect_right(rights, edge), len(lefts) - (start := bisect_right(lefts, edge))
        crossing = len(pieces) - before - after
        if after and lefts[start] - edge >= least and crossing <= _CROSSING * min(before, after):
            gaps.append((crossing, edge - lefts[start], (edge + lefts[start]) / 2))
    return next((at for _, _, at in sorted(gaps)[:_TRIED] if _parts_columns(at, pieces)), None)


def _parts_columns(gutter: float, pieces: Sequence[Piece]) -> bool:
    """Whether what stands on both sides is text to be read downwards, not cells to be read along."""
    sides = [[p for p in pieces if p.right <= gutter], [p for p in pieces if p.left >= gutter]]
    return all(median(len(piece.text) for piece in side) >= _LEAST_IN_COLUMN for side in sides)


def _lines(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces of one column as lines from top to bottom; those side by side are one line."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda each: (-each.middle, each.left)):
        if lines and lines[-1][0].middle - piece.middle < piece.height / 2:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [_line(sorted(line, key=lambda each: each.left)) for line in lines]


def _line(pieces: Sequence[Piece]) -> Piece:
    """Pieces side by side as one."""
    text = pieces[0].text
    for one, other in pairwise(pieces):
        text += (CELL_MARK if other.left - one.right > _CELL_GAP * other.height else " ") + other.text
    return Piece(
        text=text,
        left=pieces[0].left,
        right=max(piece.right for piece in pieces),
        bottom=min(piece.bottom for piece in pieces),
        top=max(piece.top for piece in pieces),
    )
