"""Lines of a document put together to paragraphs, and parted words to words."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from ingest.readers.page_layout import CELL_MARK, Page, Piece, lines_in_order, without_running_heads

_INDENT = (0.4, 5.0)
"""Of a line's height: how far the first line of a paragraph is set in."""
_LOOSE = 1.3
"""Of the usual distance between lines; a greater one parts paragraphs."""
_OTHER_SIZE = 0.15
"""Of a line's height; lines that differ by more are of different paragraphs."""
_FULL = 0.85
"""Of the width of a column; a shorter line that ends a sentence ends its paragraph."""
_MARKED = 0.02
"""Of all lines; where as many are marked as the first of their paragraph, a line's length tells no more of it."""
_BULLETS = ("•", "‣", "▪", "■", "●", "◦")
_HYPHENS = ("-", "\u00ad", "\u2010")
_NO_SOFT_HYPHENS = {0xAD: None}
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")


def paragraphs_of(pages: Sequence[Page]) -> list[str]:
    """The paragraphs of a text in the order in which they are read; one may go on over columns and pages."""
    lines = [line for page in without_running_heads(pages) for line in lines_in_order(page.pieces)]
    written = "\n".join(line.text for line in lines)
    return [_joined(paragraph, written) for paragraph in _paragraphs(lines)]


def headline_of(page: Page) -> str | None:
    """The lines in the largest letters, if they are much larger than most; None where they are too many for that."""
    if not page.pieces:
        return None
    usual = median(piece.height for piece in page.pieces for _ in piece.text)
    largest = max(piece.height for piece in page.pieces)
    lines = lines_in_order([piece for piece in page.pieces if piece.height > largest * (1 - _OTHER_SIZE)])
    if largest < usual * _LOOSE or len(lines) > 4:
        return None
    return _joined(lines, "")


def _paragraphs(lines: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Lines in the order in which they are read, a paragraph at a time."""
    columns = list(_columns(lines))
    usual = _usual_distance(columns)
    marks = sum(_is_marked(*pair, column, usual) for column in columns for pair in pairwise(column))
    short_lines_tell = marks < _MARKED * len(lines)
    paragraph: list[Piece] = []
    for column in columns:
        for place, line in enumerate(column):
            if paragraph and (
                _is_marked(paragraph[-1], line, column, usual)
                or _ends(paragraph, by_length=short_lines_tell or not place)
            ):
                yield paragraph
                paragraph = []
            paragraph.append(line)
    if paragraph:
        yield paragraph


def _columns(lines: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Lines in runs that stand one below the other."""
    column: list[Piece] = []
    for line in lines:
        if column and (line.middle >= column[-1].middle or line.left > column[-1].right):
            yield column
            column = []
        column.append(line)
    if column:
        yield column


def _usual_distance(columns: Sequence[Sequence[Piece]]) -> float:
    """From line to line."""
    distances = [one.middle - other.middle for column in columns for one, other in pairwise(column)]
    return median(distances) if distances else 0.0


def _is_marked(last: Piece, line: Piece, column: Sequence[Piece], usual: float) -> bool:
    """Whether how a line stands shows that it begins a paragraph: apart from the last, set in, or in other letters."""
    if abs(line.height - last.height) > _OTHER_SIZE * last.height or CELL_MARK in line.text + last.text:
        return True
    if line.text.startswith(_BULLETS) or last.middle - line.middle > _LOOSE * usual:
        return True
    left = min(each.left for each in column)
    return _INDENT[0] * line.height < line.left - left < _INDENT[1] * line.height and line.left > last.left


def _ends(paragraph: Sequence[Piece], *, by_length: bool) -> bool:
    """Whether a paragraph ends with its last line: with a sentence, and before the line is full."""
    last = paragraph[-1]
    if not by_length or len(paragraph) < 2 or not _SENTENCE_END.search(last.text):
        return False
    left, right = min(each.left for each in paragraph), max(each.right for each in paragraph)
    return last.right - left < _FULL * (right - left)


def _joined(lines: Sequence[Piece], written: str) -> str:
    """Lines as one; a word that is parted at the end of a line is put together.

    Args:
        lines: Of one paragraph.
        written: The whole text, which tells whether a word has a hyphen of its own.
    """
    text = lines[0].text
    for line in lines[1:]:
        text = _appended(text, line.text, written)
    return " ".join(text.translate(_NO_SOFT_HYPHENS).split())


def _appended(text: str, following: str, written: str) -> str:
    if not text.endswith(_HYPHENS) or not text[-2:-1].isalnum() or not following[:1].isalnum():
        return f"{text} {following}"
    word, rest = text[:-1].rsplit(maxsplit=1)[-1], following.split(maxsplit=1)[0].strip(".,;:!?)\"'”’")
    is_own = not (word[-1].isalpha() and rest[0].islower()) or f"{word}-{rest}" in written
    return f"{text[:-1]}-{following}" if is_own else text[:-1] + following
