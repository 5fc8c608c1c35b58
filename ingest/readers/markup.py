"""HTML, XHTML and NITF to the words that a reader sees: paragraphs kept apart, a row of a table on one line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal, Protocol

_SILENT = frozenset(
    "audio body.head button canvas figcaption figure form head iframe math media media-caption nav noscript object "
    "picture script select style svg template textarea video".split()
)
"""What holds no words of the article: what is run or filled in, and captions, which belong to their pictures."""

_PARAGRAPHS = frozenset(
    "address article aside block blockquote body.content body.end bq center dd div dl dt fn footer h1 h2 h3 h4 h5 h6 "
    "header hl1 hl2 hr main nitf-table ol p pre section table ul".split()
)
_LINES = frozenset("br caption li tbody tfoot thead tr".split())
_CELLS = frozenset(("td", "th"))

_SPACE = re.compile(r"[ \t\r\n\f]+")
"""What HTML takes for space; a non-breaking space is none: it holds the digits of a number together."""
_BLANK_LINES = re.compile(r"\n{3,}")
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff]")


class Element(Protocol):
    """An element of an XML or HTML tree, whichever library built it."""

    @property
    def text(self) -> str | None:
        """What stands before its first child."""

    @property
    def tail(self) -> str | None:
        """What stands between it and its next sibling."""

    def __iter__(self) -> Iterator["Element"]: ...


def words_of(html: str) -> str:
    """The words of HTML, whole or a fragment, well formed or not; of NITF markup too."""
    from lxml import etree  # type: ignore[import-untyped]  # it has no types

    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    data = _NOT_IN_XML.sub("", html).strip().encode()
    try:
        root = etree.fromstring(data, parser) if data else None
    except etree.XMLSyntaxError:  # nothing but comments
        root = None
    return "" if root is None else words_in(root)


def words_in(element: Element) -> str:
    """The words of an element; its tags may bear a namespace."""
    return _Page().read(element)


@lru_cache(maxsize=1024)
def local_name(tag: object) -> str:
    """The name of a tag without its namespace, in lower case; empty for what is no element."""
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


Step = tuple[Literal["start", "end"], Element]


class _Page:
    """Collects lines while it walks a tree."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []

    def read(self, root: Element) -> str:
        """All words of a tree, without recursion: pages are nested as deeply as their makers please."""
        waiting: list[Step] = [("start", root)]
        while waiting:
            kind, element = waiting.pop()
            name = _name_of(element)
            if kind == "start" and name and name not in _SILENT:
                waiting.append(("end", element))
                waiting.extend(self._enter(element, name))
                continue
            if kind == "end":
                self._break_at(name)
            if element is not root:
                self._say(element.tail)
        self._end_line()
        return _BLANK_LINES.sub("\n\n", "\n".join(self._lines)).strip("\n")

    def _enter(self, element: Element, name: str) -> Sequence[Step]:
        """Say what an element begins with; its children are to be walked next, in reverse."""
        self._break_at(name)
        if name == "tr" and _fits_a_line(element):
            self._line.append(" | ".join(filter(None, (_on_one_line(cell) for cell in element))))
            return ()
        if name == "pre":
            self._lines.extend(map(str.rstrip, _all_text(element).splitlines()))
            return ()
        self._say(element.text)
        return [("start", child) for child in reversed(list(element))]

    def _say(self, text: str | None) -> None:
        if text:
            self._line.append(_SPACE.sub(" ", text))

    def _break_at(self, name: str) -> None:
        if name in _PARAGRAPHS:
            self._end_line()
            self._lines.append("")
        elif name in _LINES:
            self._end_line()
        elif name in _CELLS:
            self._line.append(" ")

    def _end_line(self) -> None:
        if line := _SPACE.sub(" ", "".join(self._line)).strip():
            self._lines.append(line)
        self._line = []


def _name_of(element: Element) -> str:
    return local_name(getattr(element, "tag", None))


def _fits_a_line(row: Element) -> bool:
    """Whether no cell holds more than one block: tables also lay out whole pages."""
    return all(_name_of(cell) in _CELLS and _few_blocks(_descendants(cell)) for cell in row)


def _few_blocks(elements: Iterable[Element]) -> bool:
    found = 0
    for element in elements:
        found += _name_of(element) in _PARAGRAPHS or _name_of(element) in _LINES
        if found > 1:
            return False
    return True


def _descendants(element: Element) -> Iterator[Element]:
    waiting = list(element)
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(found)


def _on_one_line(cell: Element) -> str:
    return " ".join(words_in(cell).split("\n")).strip()


def _all_text(element: Element) -> str:
    """The text of an element as it stands, line breaks and all."""
    parts: list[str] = []
    waiting: list[Element | str] = [element]
    while waiting:
        found = waiting.pop()
        if isinstance(found, str):
            parts.append(found)
        elif _name_of(found) and _name_of(found) not in _SILENT:
            parts.append(found.text or "")
            for child in reversed(list(found)):
                waiting.extend((child.tail or "", child))
    return "".join(parts)
