"""Tables of text."""

import pytest

from ingest.readers.decoding import LONGEST_LINE
from ingest.readers.raw import RawArticle
from tests.ingest.readers.samples import article_in, articles_in, found_in, reasons_in

ROW = {"id": "1", "title": "Ferries collide", "text": 'Nine sailors, "all hurt"', "published": "2023-06-25"}


@pytest.mark.parametrize(
    ("name", "table"),
    [
        pytest.param(
            "a.csv",
            'id,title,text,published\n1,Ferries collide,"Nine sailors, ""all hurt""",2023-06-25\n',
            id="commas",
        ),
        pytest.param(
            "a.csv",
            'id;headline;body;date\n1;Ferries collide;"Nine sailors, ""all hurt""";2023-06-25\n',
            id="semicolons, other names",
        ),
        pytest.param(
            "a.csv",
            'sep=;\r\nid;title;text;date\r\n1;Ferries collide;"Nine sailors, ""all hurt""";2023-06-25\r\n',
            id="told to a spreadsheet",
        ),
        pytest.param(
            "a.tsv", 'id\ttitle\ttext\tdate\n1\tFerries collide\tNine sailors, "all hurt"\t2023-06-25', id="tabs"
        ),
        pytest.param("a.csv", 'id|title|text|date\n1|Ferries collide|Nine sailors, "all hurt"|2023-06-25\n', id="bars"),
        pytest.param(
            "a.csv",
            'id, title, text, date\n1, Ferries collide, "Nine sailors, ""all hurt""", 2023-06-25\n',
            id="a space after the comma",
        ),
        pytest.param(
            "a.csv",
            '\n\nid,title,text,date\n\n1,Ferries collide,"Nine sailors, ""all hurt""",2023-06-25,,\n,,,\n',
            id="blank rows, empty cells at the end",
        ),
    ],
)
def test_a_row_is_an_article(name: str, table: str) -> None:
    """However the table is written."""
    article = article_in(name, table.encode())
    assert {field: getattr(article, field) for field in ROW if field != "id"} == {
        field: value for field, value in ROW.items() if field != "id"
    }
    assert article.name == "1"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_byte_order_marks_and_ends_of_lines_do_not_matter(codec: str, ending: str) -> None:
    """As spreadsheets of all kinds write them."""
    table = ending.join(["id,text", '1,"Nïne', 'sailors"', "2,Ten", ""])
    assert [each.text for each in articles_in("a.csv", table.encode(codec))] == ["Nïne\nsailors", "Ten"]


def test_a_row_is_named_by_its_first_line() -> None:
    """Also after one that goes over several."""
    articles = articles_in("a.csv", b'text\n"Nine\n\nsailors"\nTen\n')
    assert [each.source for each in articles] == ["a.csv:2", "a.csv:5"]
    assert [each.identity for each in articles] == ["a.csv:2", "a.csv:5"]


def test_ragged_rows_are_reported_and_the_others_read() -> None:
    """Cells that moved would stand under the names of others."""
    table = b"id,title,text\n1,A,Nine\n2,B\n3,C,Ten, eleven\n4,D,Twelve\n5,E"
    assert [each.name for each in found_in("a.csv", table) if isinstance(each, RawArticle)] == ["1", "4"]
    assert reasons_in("a.csv", table) == [
        "a.csv:3: the row has 2 cells, the header has 3",
        "a.csv:4: the row has 4 cells, the header has 3",
        "a.csv:6: the file ends in the middle of this row: the row has 2 cells, the header has 3",
    ]


def test_a_table_that_is_cut_off_gives_its_complete_rows() -> None:
    """The row that is cut off is no article."""
    table = b'id,text\n1,"Nine"\n2,"Ten sailors\nand more'
    assert [each.text for each in found_in("a.csv", table) if isinstance(each, RawArticle)] == ["Nine"]
    assert reasons_in("a.csv", table) == [
        "a.csv:3: a quote is never closed: left out from here to the end, 2 lines",
    ]


def test_quotes_that_quote_nothing_are_characters() -> None:
    """In a table that does not quote, a cell may begin with one."""
    table = b'id\ttitle\ttext\n1\t"Nine\tTen\n2\tB\t"Eleven" they said\n3\tC\t"Twelve\n4\tD\tThirteen\n'
    assert [each.text for each in articles_in("a.tsv", table)] == ["Ten", '"Eleven" they said', '"Twelve', "Thirteen"]


def test_a_huge_cell_is_read_and_a_larger_one_reported() -> None:
    """A million characters are an article, a line of more than four million none."""
    table = b'id,text\n1,"' + b"Nine. " * 200_000 + b'"\n2,' + b"x" * (LONGEST_LINE + 1) + b"\n3,Ten\n"
    found = found_in("a.csv", table)
    assert [len(each.text) for each in found if isinstance(each, RawArticle)] == [1_199_999, 3]
    assert reasons_in("a.csv", table) == [
        "a.csv:3: not a row that can be read: the line is longer than 4 MB and was left out"
    ]


@pytest.mark.parametrize(
    ("table", "columns", "reason"),
    [
        pytest.param(
            b"a,b\n1,2\n",
            {},
            "no column is called like a text: there are 'a', 'b'; say which it is with --map text=COLUMN",
            id="no text",
        ),
        pytest.param(
            b"a,text\n1,2\n",
            {"title": "c"},
            "no column is called 'c', which is to be the 'title': there are 'a', 'text'",
            id="a column that is named and missing",
        ),
        pytest.param(b" \n\n", {}, "the table is empty", id="nothing in it"),
        pytest.param(b"", {}, "the file is empty", id="empty"),
        pytest.param(b"\x00\x01\x02" * 99, {}, "binary data, not text", id="binary"),
    ],
)
def test_a_table_that_is_none_has_one_line(table: bytes, columns: dict[str, str], reason: str) -> None:
    """It says what is there, and what to do."""
    [found] = found_in("a.csv", table, columns=columns)
    assert not isinstance(found, RawArticle)
    assert getattr(found, "reason", None) == reason


def test_columns_that_the_user_names_are_taken() -> None:
    """Before those that are called like it."""
    [article] = articles_in("a.csv", b"text,Full Story,when\nno,Nine.,2023-06-25\n", columns={"text": "Full Story"})
    assert (article.text, article.metadata) == ("Nine.", {"text": "no", "when": "2023-06-25"})
