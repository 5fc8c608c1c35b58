"""HTML as its words: paragraphs kept, what nobody reads left out."""

import re
from enum import IntEnum
from functools import lru_cache
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element

_BLOCKS = frozenset(
    "address article aside block blockquote body body.content body.end bq center dd details div dl dt fieldset figure"
    " fn footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 hr main nav nitf-table ol p pre section summary table tbody tfoot"
    " thead title ul".split()
)
"""Of HTML and of NITF, which is much like it."""
_LINES = frozenset("br caption li tr".split())
_CELLS = frozenset("td th".split())
_UNREAD = frozenset(
    "audio body.head button canvas embed figcaption head iframe input map media noscript object script select style svg"
    " template textarea video".split()
)
_VOID = frozenset("br embed hr img input link meta".split())
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_CAPTION = re.compile(r"\b(?:wp-caption-text|image-caption)\b")

_TAG = re.compile(
    r"</(?:a|abbr|article|b|blockquote|body|cite|code|div|em|figure|font|h[1-6]|html|i|li|ol|p|q|s|section|small|span|"
    r"strike|strong|su[bp]|table|td|tr|u|ul)\s*>|<(?:br|hr|p)\s*/?>|<img\s[^<>]*>",
    re.IGNORECASE,
)
_PARAGRAPH_TAG = re.compile(r"<(?:p|br|div|li|td)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_NITF_BODY = re.compile(r"<body\.content\b.*?(?:</body\.content>|\Z)", re.DOTALL | re.IGNORECASE)
_ESCAPED = re.compile(r"\s*&lt;(?:p|div|h[1-6]|br|span|body)\b", re.IGNORECASE)
"""How HTML begins that was escaped once more than is needed."""
_SPACE = re.compile(r"\s+")
_SPACE_IN_LINE = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\s*\n\s*\n\s*")


class _Break(IntEnum):
    """What stands between two runs of words; of several, the greatest counts."""

    NONE = 0
    CELL = 1
    LINE = 2
    PARAGRAPH = 3


_WRITTEN = {_Break.NONE: "", _Break.CELL: " | ", _Break.LINE: "\n", _Break.PARAGRAPH: "\n\n"}


def is_markup(text: str) -> bool:
    """Whether a text is HTML, or has bits of it: an end tag, a line break, a paragraph, an image."""
    return ("<" in text and _TAG.search(text) is not None) or _ESCAPED.match(text) is not None


def words_of(html: str) -> str:
    """The words of HTML as a reader sees them.

    Paragraphs are parted by a blank line, items and rows by a line break, cells by " | ". Scripts, forms, captions of
    pictures and what is hidden are left out, and of a whole NITF all but the content of its body. Where no element
    makes paragraphs, the text's own line breaks do.
    """
    from lxml import etree  # type: ignore[import-untyped]  # it has no types

    html = unescape(html) if _ESCAPED.match(html) else html
    html = body.group() if (body := _NITF_BODY.search(html)) else html
    target = _Words(keep_lines=_PARAGRAPH_TAG.search(html) is None)
    parser = etree.HTMLParser(target=target, huge_tree=True, encoding="utf-8")
    source = _DECLARATION.sub("", html.replace("\0", "")).encode("utf-8", "replace")
    if not source.strip():
        return ""
    parser.feed(source)
    words: str = parser.close()
    return words


def as_words(text: str) -> str:
    """A text that may be HTML, as its words; any other as it is."""
    return words_of(text) if is_markup(text) else text


def words_in(element: Element) -> str:
    """The words of an element of XHTML or NITF, with or without a namespace."""
    words = _Words(keep_lines=False)
    waiting: list[tuple[Element, bool]] = [(element, False)]
    while waiting:
        found, is_read = waiting.pop()
        name = local_name(found.tag)
        if is_read:
            words.end(name)
        elif name:
            words.start(name, found.attrib)
            words.data(found.text or "")
            waiting.append((found, True))
            waiting.extend((child, False) for child in reversed(found))
            continue
        if found is not element:
            words.data(found.tail or "")
    return words.close()


@lru_cache(maxsize=1024)
def local_name(tag: object) -> str:
    """The name of a tag without its namespace, in lower case; empty for a comment."""
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


class _Words:
    """Gathers the words that a parser meets."""

    def __init__(self, *, keep_lines: bool) -> None:
        self._keep_lines = keep_lines
        self._parts: list[str] = []
        self._pending = _Break.NONE
        self._unread = self._preformatted = 0
        """How many elements are open, one within another, that nobody reads; and whose lines are as they are."""

    def start(self, tag: str, attributes: Any) -> None:  # noqa: ANN401 - lxml has no types
        """An element opens."""
        if tag not in _VOID and (self._unread or _is_unread(tag, attributes)):
            self._unread += 1
        self._preformatted += tag == "pre"
        self._part(tag)

    def end(self, tag: str) -> None:
        """An element closes; the parser closes all that it opened."""
        if tag in _VOID:
            return
        self._unread -= self._unread > 0
        self._preformatted -= tag == "pre" and self._preformatted > 0
        self._part(tag)

    def data(self, words: str) -> None:
        """Words between tags."""
        if self._unread:
            return
        words = self._spaced(words)
        if self._pending is not _Break.NONE:
            words = words.lstrip()
        if not words:
            return
        if self._pending is not _Break.NONE:
            self._close_line()
            self._parts.append(_WRITTEN[self._pending] if self._parts else "")
            self._pending = _Break.NONE
        self._parts.append(words)

    def comment(self, words: str) -> None:
        """Nobody reads comments."""

    def pi(self, target: str, data: str | None = None) -> None:
        """Nor processing instructions."""

    def close(self) -> str:
        """All words."""
        return "".join(self._parts).strip()

    def _part(self, tag: str) -> None:
        """Note what an element's begin or end puts between words."""
        if tag in _BLOCKS:
            self._pending = _Break.PARAGRAPH
        elif tag == "br" and self._pending is _Break.LINE:
            self._pending = _Break.PARAGRAPH  # two of them are how many a page makes paragraphs
        elif tag in _LINES:
            self._pending = max(self._pending, _Break.LINE)
        elif tag in _CELLS:
            self._pending = max(self._pending, _Break.CELL)

    def _spaced(self, words: str) -> str:
        if not self._keep_lines and not self._preformatted:
            return _SPACE.sub(" ", words)
        return _BLANK_LINES.sub("\n\n", _SPACE_IN_LINE.sub(" ", words))

    def _close_line(self) -> None:
        """No space stands before a break."""
        if self._parts:
            self._parts[-1] = self._parts[-1].rstrip()


def _is_unread(tag: str, attributes: Any) -> bool:  # noqa: ANN401 - lxml has no types
    if tag in _UNREAD or "hidden" in attributes:
        return True
    hidden = _HIDDEN.search(attributes.get("style") or "")
    return bool(hidden or _CAPTION.search(attributes.get("class") or ""))
