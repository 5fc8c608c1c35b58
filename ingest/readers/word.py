"""Reads .docx: one article a document, its paragraphs and tables in order."""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from assistant.errors import SourceError
from ingest.readers.decoding import data_of
from ingest.readers.document import Document
from ingest.readers.foreign import reading
from ingest.readers.properties import said_author, said_title
from ingest.readers.raw import Found, RawArticle

LARGEST_OPENED = 256 * 2**20
"""Bytes that the parts of a document may hold in all; more is made to do harm."""

_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an old .doc begins, and every document with a password."""
_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CONTAINERS = frozenset("body customXml ins moveTo sdt sdtContent smartTag".split())
"""What holds paragraphs or runs that belong to the text as it stands now."""
_WRITTEN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_NOT_WRITTEN = frozenset("del moveFrom pPr rPr drawing pict object AlternateContent".split())
_TITLE_STYLES = frozenset(("title", "heading1", "heading 1"))
_TEMPLATE_MADE = datetime(2013, 12, 23, 23, 15)  # noqa: DTZ001 - as python-docx has it, without a zone
"""When the template of python-docx was made; documents written with it carry that time."""


def read_word(document: Document) -> Iterator[Found]:
    """The article of a Word document; headers, footers, comments, notes and deleted words are left out.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is no Word document, has a password, is too large, or holds no text.
    """
    data = data_of(document)
    _refuse_unreadable(data)
    with reading("a Word document"):
        import docx

        opened = docx.Document(BytesIO(data))
        paragraphs = list(_paragraphs(opened.element.body))
        told = _properties(opened.core_properties)
        title = _title(opened) or told.pop("title", None)
    text = "\n\n".join(filter(str.strip, paragraphs))
    if not text:
        reason = "the document has no text"
        raise SourceError(reason)
    yield RawArticle(
        source=document.source,
        identity=document.identity,
        name=document.name,
        text=text,
        title=title,
        byline=told.get("author"),
        published=told.get("created"),
        updated=told.get("modified"),
        language=told.get("language"),
        metadata={"published_from": "document properties"} if "created" in told else {},
    )


def _refuse_unreadable(data: bytes) -> None:
    """Checks that the bytes are a zip whose parts are of a size to be opened.

    Raises:
        SourceError: They are not.
    """
    if data.startswith(_OLD_OR_LOCKED):
        reason = "protected by a password, or an old .doc: save it as .docx without a password"
        raise SourceError(reason)
    try:
        with ZipFile(BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
    except (BadZipFile, ValueError, NotImplementedError) as error:
        reason = f"not a Word document that can be read: {error}"
        raise SourceError(reason) from None
    if size > LARGEST_OPENED:
        reason = f"opened it would be larger than {LARGEST_OPENED // 2**20} MB, which is the most that is read"
        raise SourceError(reason)


def _paragraphs(element: Any) -> Iterator[str]:  # noqa: ANN401 - lxml has no types
    """The paragraphs within an element, a table's rows among them as lines with " | " between cells."""
    for child in element:
        kind = _kind(child)
        if kind == "p":
            yield "".join(_written(child)).strip()
        elif kind == "tbl":
            yield "\n".join(_lines(child))
        elif kind in _CONTAINERS:
            yield from _paragraphs(child)


def _lines(table: Any) -> Iterator[str]:  # noqa: ANN401
    """The rows of a table that say anything."""
    for row in table.iterchildren(f"{_NAMESPACE}tr"):
        cells = [" ".join(" ".join(_paragraphs(cell)).split()) for cell in row.iterchildren(f"{_NAMESPACE}tc")]
        if any(cells):
            yield " | ".join(cells)


def _written(element: Any) -> Iterator[str]:  # noqa: ANN401
    """The words of a paragraph as it stands: with what was inserted, without what was deleted or drawn."""
    for child in element:
        kind = _kind(child)
        if kind == "t":
            yield child.text or ""
        elif kind in _WRITTEN:
            yield _WRITTEN[kind]
        elif kind not in _NOT_WRITTEN:
            yield from _written(child)


def _kind(element: Any) -> str:  # noqa: ANN401
    """The name of an element; of another namespace than Word's, and of a comment, what is in none of the tables."""
    tag = element.tag
    if not isinstance(tag, str):
        return "del"
    return tag.removeprefix(_NAMESPACE) if tag.startswith(_NAMESPACE) else tag.rpartition("}")[2]


def _title(opened: Any) -> str | None:  # noqa: ANN401 - docx.Document is a function, and its class is not exported
    """The first paragraph, where it is written in the style of a title."""
    for paragraph in opened.paragraphs:
        if words := " ".join(paragraph.text.split()):
            style = paragraph.style.name if paragraph.style is not None else None
            return words if (style or "").lower() in _TITLE_STYLES else None
    return None


def _properties(properties: Any) -> dict[str, str]:  # noqa: ANN401
    """What the document says of itself, as far as somebody has said it."""
    found = {
        "title": said_title(properties.title),
        "author": said_author(properties.author),
        "language": properties.language,
    }
    created, modified = properties.created, properties.modified
    if created is not None and created.replace(tzinfo=None) != _TEMPLATE_MADE:
        found["created"] = created.isoformat()
        if modified is not None and modified > created:
            found["modified"] = modified.isoformat()
    return {key: value for key, value in found.items() if value}
