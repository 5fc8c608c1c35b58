"""Reads .pdf: one article a document, as its pages are read.

PDFium finds the letters: Chrome shows PDFs with it, it is hardened as such, and was 25 to 50 times as fast as pypdf and
pdfminer.six. None of the three puts the columns of a newspaper in order where the file does not; page_layout.py does.
"""

import ctypes
import re
from collections.abc import Iterator
from typing import Any

from assistant.errors import SourceError
from ingest.readers.decoding import data_of
from ingest.readers.document import Document
from ingest.readers.foreign import reading
from ingest.readers.page_layout import Page, Piece
from ingest.readers.page_paragraphs import headline_of, paragraphs_of
from ingest.readers.properties import said_author, said_title
from ingest.readers.raw import Found, RawArticle, Rejected

MOST_PAGES = 2_000
"""The first pages that are read; no article has more."""

_GAP = 0.9
"""Of a letter's height; what stands farther apart is not of one piece."""
_OFF_LINE = 0.5
"""Of a letter's height: how far letters of one line may stand above one another."""
_HYPHEN = "\x02"
"""What PDFium makes of a hyphen that parts a word at the end of a line."""
_MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?")
_UNREADABLE = 0.3
"""The share of letters that stand for nothing, from which a text cannot be read."""
_STANDS_FOR_NOTHING = re.compile(r"[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")


def read_pdf(document: Document) -> Iterator[Found]:
    """The article of a PDF, after reports of pages that are not read.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is no PDF, has a password, is too large, or holds no text that can be read.
    """
    data = data_of(document)
    with reading("PDF"):
        pages, told, unread = _opened(data)
        text = "\n\n".join(paragraphs_of(pages))
    _refuse_unreadable(text)
    yield from (Rejected(source=document.source, reason=reason) for reason in unread)
    title, made = said_title(told.get("Title")), _made(told.get("CreationDate", ""))
    yield RawArticle(
        source=document.source,
        identity=document.identity,
        name=document.name,
        text=text,
        title=title if title and title in text else headline_of(pages[0]) or title,
        byline=said_author(told.get("Author")),
        published=made,
        metadata={"published_from": "document properties"} if made else {},
    )


def _opened(data: bytes) -> tuple[list[Page], dict[str, str], list[str]]:
    """The pages of a PDF, what it says of itself, and what of it is not read.

    Raises:
        SourceError: It has a password, or none of its pages can be read.
    """
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        opened = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            reason = "protected by a password: save it without one"
            raise SourceError(reason) from None
        raise
    pages: list[Page] = []
    unread = [f"only its first {MOST_PAGES:,} pages are read"] if len(opened) > MOST_PAGES else []
    try:
        for number in range(min(len(opened), MOST_PAGES)):
            try:
                pages.append(_page(opened[number]))
            except pypdfium2.PdfiumError as error:
                unread.append(f"page {number + 1} cannot be read: {error}")
        if not pages:
            reason = "not PDF that can be read: none of its pages can be"
            raise SourceError(reason)
        return pages, dict(opened.get_metadata_dict()), unread
    finally:
        opened.close()


def _page(page: Any) -> Page:  # noqa: ANN401 - pypdfium2 has no types
    """A page with the pieces of its lines."""
    letters = page.get_textpage()
    try:
        return Page(height=page.get_height(), pieces=list(_pieces(letters)))
    finally:
        letters.close()
        page.close()


def _pieces(letters: Any) -> Iterator[Piece]:  # noqa: ANN401
    """The letters of a page in runs that stand together on a line; what PDFium adds between them is only space."""
    run: list[tuple[str, float, float, float, float]] = []
    for letter in _letters(letters):
        if run and not _goes_on(run[-1], letter):
            yield from _piece(run)
            run = []
        run.append(letter)
    yield from _piece(run)


def _letters(letters: Any) -> Iterator[tuple[str, float, float, float, float]]:  # noqa: ANN401
    """Each letter with its left, right, bottom and top; a space has the place of the letter before it."""
    import pypdfium2.raw as pdfium

    box, place = pdfium.FS_RECTF(), (0.0, 0.0, 0.0, 0.0)
    for index in range(letters.count_chars()):
        letter = _character(pdfium.FPDFText_GetUnicode(letters, index))
        if letter.isspace() or not pdfium.FPDFText_GetLooseCharBox(letters, index, ctypes.byref(box)):
            yield " ", place[1], place[1], place[2], place[3]
            continue
        place = (box.left, box.right, min(box.bottom, box.top), max(box.bottom, box.top))
        yield letter, *place


def _character(code: int) -> str:
    if code == ord(_HYPHEN):
        return "-"
    return chr(code) if code and not 0xD800 <= code < 0xE000 and code <= 0x10FFFF else "\ufffd"


def _goes_on(before: tuple[str, float, float, float, float], letter: tuple[str, float, float, float, float]) -> bool:
    """Whether a letter stands in one run with the letter before it."""
    _, _, right, bottom, top = before
    _, left, _, other_bottom, other_top = letter
    height = max(top - bottom, 0.1)
    level = abs((top + bottom) - (other_top + other_bottom)) / 2 < _OFF_LINE * height
    return level and -height < left - right < _GAP * height


def _piece(run: list[tuple[str, float, float, float, float]]) -> Iterator[Piece]:
    """A run as a piece, unless it is all space."""
    text = " ".join("".join(letter for letter, *_ in run).split())
    if text:
        yield Piece(
            text=text,
            left=min(left for _, left, _, _, _ in run),
            right=max(right for _, _, right, _, _ in run),
            bottom=min(bottom for _, _, _, bottom, _ in run),
            top=max(top for _, _, _, _, top in run),
        )


def _refuse_unreadable(text: str) -> None:
    """Checks that a text can be read.

    Raises:
        SourceError: There is none, as in a scan, or its letters stand for nothing.
    """
    if not any(map(str.isalnum, text)):
        reason = "no text in it, only pictures: have the text of the scan recognised (OCR) first"
        raise SourceError(reason)
    if len(_STANDS_FOR_NOTHING.findall(text)) > _UNREADABLE * len(text):
        reason = "its fonts do not tell which letters they draw: have the text recognised (OCR) first"
        raise SourceError(reason)


def _made(words: str) -> str | None:
    """When the file was made, "D:20230625103000+02'00'" in ISO 8601."""
    found = _MADE.match(words)
    if found is None:
        return None
    year, month, day, hour, minute, second, utc, sign, hours, minutes = found.groups()
    time = f"T{hour}:{minute}:{second or '00'}" if hour else ""
    zone = "+00:00" if utc else f"{sign}{hours}:{minutes or '00'}" if sign else ""
    return f"{year}-{month}-{day}{time}{zone if time else ''}"
