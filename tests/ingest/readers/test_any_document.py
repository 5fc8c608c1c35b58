"""Records, tables and documents of offices: whatever bytes they hold, reading ends in articles and reports."""

import json
from io import BytesIO

import docx
import pyarrow
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from ingest.readers.raw import Link, RawArticle, Recalled, Rejected
from tests.ingest.readers.samples import found_in, pdf_of

RECORDS = [{"id": str(number), "title": "Ferries", "body": f"Nïne “{number}” sailors."} for number in range(3)]


def word_document() -> bytes:
    """A Word document with a paragraph and a table."""
    document, file = docx.Document(), BytesIO()
    document.add_paragraph("Nine sailors.")
    document.add_table(1, 2).cell(0, 0).text = "9"
    document.save(file)
    return file.getvalue()


def parquet_table() -> bytes:
    """A table with a struct and a list."""
    file = BytesIO()
    columns = {"body": ["Nine.", None], "source": [{"name": "Post"}, None], "authors": [["Ada"], []]}
    parquet.write_table(pyarrow.table(columns), file, row_group_size=1)
    return file.getvalue()


GOOD = {
    "a.csv": b'id;title;text\n1;A;"Nine ""x""\nsailors"\n2;B;Ten\n',
    "a.docx": word_document(),
    "a.eml": b'From: "Post" <a@post.example>\nSubject: =?utf-8?q?N=C3=AFne?=\nMIME-Version: 1.0\n'
    b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n"
    b"Content-Transfer-Encoding: quoted-printable\n\n<p>N=C3=AFne</p>\n--b\nContent-Type: text/csv\n"
    b'Content-Disposition: attachment; filename="t.csv"\n\nid,text\n1,Ten\n--b--\n',
    "a.json": json.dumps({"status": "ok", "articles": RECORDS}, ensure_ascii=False).encode(),
    "a.jsonl": "\n".join(json.dumps(each, ensure_ascii=False) for each in RECORDS).encode(),
    "a.md": "---\ntitle: Nïne\n---\n# Nine\n\n* sailors\n".encode(),
    "a.parquet": parquet_table(),
    "a.pdf": pdf_of([[(40, 760, 24, "Ferries"), (40, 700, 10, "Nine sailors."), (300, 700, 10, "Ten.")]]),
    "a.tsv": b"id\ttext\n1\tNine\n",
    "a.txt": "Nïne\r\nsailors.\r".encode("utf-16"),
}

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def ends_well(name: str, data: bytes) -> None:
    """See that a document is read to its end, and that each report is one line."""
    for found in found_in(name, data):
        assert isinstance(found, RawArticle | Recalled | Link | Rejected)
        if isinstance(found, Rejected):
            assert found.reason
            assert "\n" not in found.reason


@pytest.mark.parametrize("name", GOOD)
def test_a_good_document_has_an_article(name: str) -> None:
    """What is broken below was whole."""
    assert any(isinstance(each, RawArticle) for each in found_in(name, GOOD[name]))


@pytest.mark.parametrize("name", GOOD)
@settings(UNHURRIED, max_examples=40)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read(name: str, data: bytes) -> None:
    """As they are, and after a beginning that promises the format."""
    ends_well(name, data)
    ends_well(name, GOOD[name][:64] + data)


@st.composite
def broken(draw: st.DrawFn, whole: bytes) -> bytes:
    """A document of which some bytes are others, missing or new."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, max(len(data) - 1, 0)))
        how = draw(st.sampled_from(["flip", "cut", "insert", "end"]))
        if how == "flip" and data:
            data[place] ^= draw(st.integers(1, 255))
        elif how == "cut":
            del data[place : place + draw(st.integers(1, 40))]
        elif how == "insert":
            data[place:place] = draw(st.binary(min_size=1, max_size=12))
        elif draw(st.booleans()):
            del data[place:]
    return bytes(data)


@pytest.mark.parametrize("name", GOOD)
def test_broken_documents_are_read(name: str) -> None:
    """Whatever has changed in them."""

    @settings(UNHURRIED, max_examples=60)
    @given(data=broken(GOOD[name]))
    def try_one(data: bytes) -> None:
        ends_well(name, data)

    try_one()
