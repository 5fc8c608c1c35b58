"""Tables of Parquet."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet

from ingest.readers.document import Document
from ingest.readers.raw import RawArticle
from ingest.readers.registry import read_document
from tests.ingest.readers.samples import article_in, articles_in, found_in, reasons_in

TIME = datetime(2023, 6, 25, 10, tzinfo=UTC)


def table(columns: dict[str, Any], **options: Any) -> bytes:
    """A table as the bytes of a file."""
    file = BytesIO()
    parquet.write_table(pyarrow.table(columns), file, **options)
    return file.getvalue()


def test_a_row_is_an_article() -> None:
    """By the names that records have elsewhere, also within structs and lists."""
    article = article_in(
        "a.parquet",
        table(
            {
                "headline": ["Ferries collide"],
                "body": ["<p>Nine sailors.</p>"],
                "published_at": pyarrow.array([TIME], pyarrow.timestamp("ns", "UTC")),
                "source": [{"id": "post", "name": "Norland Post"}],
                "authors": [["Ada", "Bo"]],
                "desk": pyarrow.array(["Harbour"]).dictionary_encode(),
                "vector": [[0.1, 0.2]],
            }
        ),
    )
    assert (article.title, article.text, article.outlet) == ("Ferries collide", "Nine sailors.", "Norland Post")
    assert (article.byline, article.published) == ("Ada, Bo", "2023-06-25T10:00:00+00:00")
    assert article.metadata == {"desk": "Harbour"}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        pytest.param(
            pyarrow.array([TIME], pyarrow.timestamp("ms", "America/New_York")), "2023-06-25T06:00:00-04:00", id="zone"
        ),
        pytest.param(pyarrow.array([datetime(2023, 6, 25)]), "2023-06-25T00:00:00", id="none"),  # noqa: DTZ001
        pytest.param(pyarrow.array([date(2023, 6, 25)]), "2023-06-25", id="a day"),
        pytest.param(pyarrow.array([1687687200]), "1687687200", id="seconds since 1970"),
        pytest.param(pyarrow.array([b"2023-06-25"]), "2023-06-25", id="text as bytes"),
        pytest.param(pyarrow.array([None], pyarrow.timestamp("us")), None, id="missing"),
    ],
)
def test_times_are_text_with_their_zone(values: Any, words: str | None) -> None:
    """As found."""
    assert article_in("a.parquet", table({"text": ["Nine."], "date": values})).published == words


def test_rows_are_read_across_groups_and_numbered() -> None:
    """A row without a text is reported alone."""
    data = table({"text": ["Nine.", None, "Ten."]}, row_group_size=1)
    assert [each.source for each in found_in("a.parquet", data)] == ["a.parquet:1", "a.parquet:2", "a.parquet:3"]
    assert reasons_in("a.parquet", data) == ["a.parquet:2: the record has no 'text'"]


def test_columns_that_the_user_names_are_taken() -> None:
    """A path leads into a struct."""
    [article] = articles_in("a.parquet", table({"a": [{"b": "Nine."}]}), columns={"text": "a.b"})
    assert article.text == "Nine."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (
            table({"a": ["Nine."]}),
            "no column is called like a text: there are 'a'; say which it is with --map text=COLUMN",
        ),
        (table({"text": ["Nine."]})[:-9], "not Parquet that can be read: Parquet magic bytes not found in footer."),
        (b"", "not Parquet that can be read: Parquet file size is 0 bytes"),
    ],
)
def test_what_cannot_be_read_has_one_line(data: bytes, reason: str) -> None:
    """What is wrong with the file."""
    [line] = reasons_in("a.parquet", data)
    assert line.startswith(f"a.parquet: {reason}")


def test_what_stands_before_a_broken_group_is_read() -> None:
    """The rest is reported."""
    data = bytearray(table({"text": ["Nine.", "Ten."]}, row_group_size=1))
    second = parquet.read_metadata(BytesIO(data)).row_group(1).column(0).dictionary_page_offset
    data[second : second + 20] = b"\xff" * 20
    first, rest = found_in("a.parquet", bytes(data))
    assert isinstance(first, RawArticle)
    assert not isinstance(rest, RawArticle)


def test_a_stream_that_runs_one_way_is_copied() -> None:
    """As those of some archives do."""

    class OneWay(BytesIO):
        def seekable(self) -> bool:
            return False

    data = table({"text": ["Nine."]})
    document = Document(source="a.parquet", identity="a.parquet", name="a.parquet", open=lambda: OneWay(data))
    assert [each.text for each in read_document(document) if isinstance(each, RawArticle)] == ["Nine."]
