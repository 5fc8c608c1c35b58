"""The text of a page's article, as trafilatura finds it, in bounded time and memory."""

import logging
import re
from itertools import count

from assistant.errors import SourceError
from ingest.readers.pages.element import Element

LARGEST_PAGE = 16 * 2**20
"""Characters of markup; a larger page is not parsed."""
MOST_ELEMENTS = 20_000
"""Of a page with more, only the paragraphs are taken; an article's page has some hundreds to three thousand."""
MOST_COMPARED = 4_000
"""Of a page with more, trafilatura's own finding is not compared with other ways', whose time grows with the square."""
MOST_INLINE = 400
"""Links and the like within one element; of more, only the words are kept: the time grows with their square."""
PAGES_PER_CACHE = 250
"""Pages after which trafilatura forgets what it remembers of them."""

_INLINE = ("a", "abbr", "b", "em", "font", "i", "img", "mark", "small", "span", "strong", "sub", "sup", "u")
_RULE = re.compile(r"^\|(?:-{3,}\|)+\s*$\n?", re.MULTILINE)
_ROW = re.compile(r"^\| (.*?)\s*\|\s*$", re.MULTILINE)
_EMPTY_CELLS = re.compile(r"(?:\s*\|)+\s*$", re.MULTILINE)

_read = count(1)
_UNHEARD = logging.NullHandler()
"""What trafilatura logs of a page is told by the reasons given here; a log that was set up still has it."""


def tree_of(page: str) -> Element:
    """The tree of a page.

    Raises:
        SourceError: It is too large, or no page at all.
    """
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # it has no types
    from trafilatura.utils import load_html

    logging.getLogger("trafilatura").addHandler(_UNHEARD)

    if len(page) > LARGEST_PAGE:
        reason = f"the page is longer than {LARGEST_PAGE // 10**6} million characters"
        raise SourceError(reason)
    try:
        tree = load_html(page)
    except (LxmlError, ValueError, TypeError):
        tree = None
    if tree is None:
        reason = "no article was found in the page"
        raise SourceError(reason)
    return tree


def text_of(tree: Element) -> str:
    """The article's text, a paragraph, a list's item or a table's row on each line; empty where none is found."""
    from trafilatura import bare_extraction, baseline
    from trafilatura.meta import reset_caches

    if next(_read) % PAGES_PER_CACHE == 0:
        reset_caches()
    _simplify(tree)
    elements = tree.xpath("count(.//*)")
    if elements > MOST_ELEMENTS:
        return str(baseline(tree)[1])
    found = bare_extraction(tree, include_comments=False, fast=elements > MOST_COMPARED)
    return _in_lines(found.text or "") if found is not None and not isinstance(found, dict) else ""


def _simplify(tree: Element) -> None:
    """Takes the markup out of elements that hold more of it than an author writes."""
    for element in tree.xpath(f".//*[count(*) > {MOST_INLINE}]"):
        if sum(child.tag in _INLINE for child in element) > MOST_INLINE:
            _flatten(element)


def _flatten(element: Element) -> None:
    """Leaves of an element's inline children their words, in one go: lxml takes the square of their number."""
    pieces, blocks = [[element.text or ""]], []
    for child in list(element):
        if child.tag in _INLINE:
            pieces[-1] += [*child.itertext(), child.tail or ""]
        else:
            blocks.append(child)
            pieces.append([child.tail or ""])
    element[:] = blocks
    element.text = "".join(pieces[0])
    for block, after in zip(blocks, pieces[1:], strict=True):
        block.tail = "".join(after)


def _in_lines(text: str) -> str:
    """The text with its tables' rows as plain lines: "Aurora | 7"."""
    rows = _ROW.sub(r"\1", _RULE.sub("", text))
    return _EMPTY_CELLS.sub("", rows)
