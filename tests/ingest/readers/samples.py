"""Documents made in memory, and what is read from them."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from ingest.readers.document import Document
from ingest.readers.raw import Found, RawArticle, Rejected
from ingest.readers.registry import read_document


def in_memory_document(name: str, data: bytes, *, columns: Mapping[str, str] | None = None) -> Document:
    """A document of these bytes."""
    return Document(source=name, identity=name, name=name, open=lambda: BytesIO(data), columns=columns or {})


def found_in(name: str, data: bytes, *, columns: Mapping[str, str] | None = None) -> list[Found]:
    """What a document of these bytes holds."""
    return list(read_document(in_memory_document(name, data, columns=columns)))


def articles_in(name: str, data: bytes, *, columns: Mapping[str, str] | None = None) -> list[RawArticle]:
    """The articles of a document in which nothing is wrong."""
    found = found_in(name, data, columns=columns)
    assert [each for each in found if not isinstance(each, RawArticle)] == []
    return [each for each in found if isinstance(each, RawArticle)]


def article_in(name: str, data: bytes) -> RawArticle:
    """The only article of a document."""
    [article] = articles_in(name, data)
    return article


def reasons_in(name: str, data: bytes) -> list[str]:
    """Why parts of a document were rejected."""
    return [f"{each.source}: {each.reason}" for each in found_in(name, data) if isinstance(each, Rejected)]


Line = tuple[float, float, float, str]
"""Where a line of a page begins, in points from the left and from the foot; the size of its letters; its words."""


def pdf_of(
    pages: Sequence[Sequence[Line]], *, about: Mapping[str, str] | None = None, encrypted: bool = False
) -> bytes:
    """A PDF with lines in Helvetica on pages of A4; one that is encrypted has a password that nobody knows."""
    numbers = [4 + 2 * page for page in range(len(pages))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    for number, lines in zip(numbers, pages, strict=True):
        objects[number] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> "
            + f"/Contents {number + 1} 0 R >>".encode()
        )
        drawn = b"".join(b"BT /F %d Tf %d %d Td (%s) Tj ET\n" % (s, x, y, _escaped(words)) for x, y, s, words in lines)
        objects[number + 1] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)
    last = 4 + 2 * len(pages)
    said = b" ".join(b"/%s (%s)" % (key.encode(), _escaped(value)) for key, value in (about or {}).items())
    objects[last] = b"<< %s >>" % said
    trailer = b"/Root 1 0 R /Info %d 0 R" % last
    if encrypted:
        secret = b"<%s>" % (b"ab" * 32)
        trailer += b" /Encrypt << /Filter /Standard /V 1 /R 2 /O %s /U %s /P -4 >> /ID [<00> <00>]" % (secret, secret)
    return _pdf_file(objects, trailer)


def _escaped(words: str) -> bytes:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")


def _pdf_file(objects: Mapping[int, bytes], trailer: bytes) -> bytes:
    data, offsets = b"%PDF-1.4\n", []
    for number, each in sorted(objects.items()):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        table,
        size,
        trailer,
        len(data),
    )
