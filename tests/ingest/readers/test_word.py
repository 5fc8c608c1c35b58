"""Word documents."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.oxml import parse_xml

from ingest.readers import word
from tests.ingest.readers.samples import article_in, reasons_in

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def written(fill: Callable[[Any], object]) -> bytes:
    """A document as the bytes of a file."""
    document, file = docx.Document(), BytesIO()
    fill(document)
    document.save(file)
    return file.getvalue()


def a_story(document: Any) -> None:
    """Title, paragraphs, a table, a header and a footer."""
    document.add_heading("Ferries collide", 0)
    paragraph = document.add_paragraph("Nine ")
    paragraph.add_run("sailors").bold = True
    paragraph.add_run(" were hurt.")
    table = document.add_table(2, 2)
    for cell, words in zip((cell for row in table.rows for cell in row.cells), ["Hurt", "9", "Dead", "0"], strict=True):
        cell.text = words
    document.add_paragraph("Ten are missing.")
    document.sections[0].header.paragraphs[0].text = "DRAFT"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_comment(document.paragraphs[1].runs, text="Check this", author="Bo")
    properties = document.core_properties
    properties.author, properties.title, properties.language = "Ada Lindqvist", "Microsoft Word - draft.doc", "en-GB"
    properties.created, properties.modified = datetime(2023, 6, 25, 10), datetime(2023, 6, 26, 10)  # noqa: DTZ001


def test_paragraphs_and_tables_are_read_in_order() -> None:
    """What stands around the text, and what is said about it, are not part of it."""
    article = article_in("a.docx", written(a_story))
    assert article.text == "Ferries collide\n\nNine sailors were hurt.\n\nHurt | 9\nDead | 0\n\nTen are missing."
    assert (article.title, article.byline, article.language) == ("Ferries collide", "Ada Lindqvist", "en-GB")
    assert (article.published, article.updated) == ("2023-06-25T10:00:00+00:00", "2023-06-26T10:00:00+00:00")
    assert article.metadata == {"published_from": "document properties"}


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        pytest.param("<w:ins><w:r><w:t>Nine</w:t></w:r></w:ins>", "Nine", id="inserted"),
        pytest.param(
            "<w:r><w:t>Nine</w:t></w:r><w:del><w:r><w:delText>Ten</w:delText></w:r></w:del>", "Nine", id="deleted"
        ),
        pytest.param(
            "<w:moveFrom><w:r><w:t>Ten</w:t></w:r></w:moveFrom><w:r><w:t>Nine</w:t></w:r>", "Nine", id="moved"
        ),
        pytest.param("<w:hyperlink><w:r><w:t>Nine</w:t></w:r></w:hyperlink>", "Nine", id="a link"),
        pytest.param(
            "<w:r><w:t>Nine</w:t><w:br/><w:t>ten</w:t><w:tab/><w:t>x</w:t></w:r>", "Nine\nten\tx", id="breaks"
        ),
        pytest.param("<w:r><w:t>thirty</w:t><w:noBreakHyphen/><w:t>one</w:t></w:r>", "thirty-one", id="a hyphen"),
        pytest.param("<w:r><w:instrText>DATE</w:instrText><w:t>Nine</w:t></w:r>", "Nine", id="a field"),
        pytest.param("<w:r><w:t>Nine</w:t></w:r><!-- ten -->", "Nine", id="a comment of XML"),
    ],
)
def test_a_paragraph_is_read_as_it_stands_now(xml: str, words: str) -> None:
    """With what was inserted, without what was deleted."""
    data = written(lambda document: document.element.body.insert(0, parse_xml(f"<w:p {NAMESPACE}>{xml}</w:p>")))
    assert article_in("a.docx", data).text == words


def test_paragraphs_within_controls_are_read() -> None:
    """As forms and templates have them."""
    xml = f"<w:sdt {NAMESPACE}><w:sdtContent><w:p><w:r><w:t>Nine.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    assert article_in("a.docx", written(lambda each: each.element.body.insert(0, parse_xml(xml)))).text == "Nine."


def test_what_a_program_says_of_a_document_is_nobodys_word() -> None:
    """The template of python-docx was made in 2013, by itself."""
    article = article_in("a.docx", written(lambda document: document.add_paragraph("Nine.")))
    assert (article.title, article.byline, article.published, article.updated) == (None, None, None, None)


def zipped(data: bytes) -> bytes:
    """A zip with a part."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(written(str), "the document has no text", id="empty"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, "protected by a password, or an old .doc:", id="locked"
        ),
        pytest.param(b"PK\x03\x04", "not a Word document that can be read: File is not a zip file", id="no zip"),
        pytest.param(zipped(b"<x/>"), "not a Word document that can be read: ", id="another zip"),
        pytest.param(written(a_story)[:-100], "not a Word document that can be read: ", id="cut off"),
        pytest.param(b"", "the file is empty", id="nothing"),
    ],
)
def test_what_cannot_be_read_has_one_line(data: bytes, reason: str) -> None:
    """What is wrong with the file, and what to do."""
    [line] = reasons_in("a.docx", data)
    assert line.startswith(f"a.docx: {reason}")


def test_a_bomb_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parts say how large they are."""
    monkeypatch.setattr(word, "LARGEST_OPENED", 10_000)
    assert reasons_in("a.docx", zipped(b"x" * 10_001))[0].startswith("a.docx: opened it would be larger than 0 MB")
