"""Rows as CSV, as spreadsheets and programs read it."""

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.cli.table import cell, print_table

FORMULAS = ("=1+1", "+5", "-nine", "--5", "-5-6", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－1")
STAY = ("nine", "-20", "-1.5", "a=b", "10-15", "'quoted'", "", " =1", "1,200", "£5m", "ﾠ")


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_runs_as_a_formula(text):
    """A text that a spreadsheet would run is preceded by an apostrophe, and is else whole."""
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", STAY)
def test_other_texts_stay_as_they_are(text):
    """What would not run is not touched, a plain negative number neither."""
    assert cell(text) == text


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param(None, "", id="nothing is empty"),
        pytest.param(-20, "-20", id="a negative number"),
        pytest.param(1200000000000, "1200000000000", id="a large number in full"),
        pytest.param(5.4, "5.4", id="a fraction"),
        pytest.param(True, "true", id="true as in JSON"),
        pytest.param(False, "false", id="false as in JSON"),
    ],
)
def test_values_that_are_no_texts(value, written):
    """Numbers, booleans and nothing are written as JSON has them."""
    assert str(cell(value)) == written


def test_the_header_stands_even_without_rows(capfdbinary):
    """An empty table has its byte order mark and its header."""
    print_table([], ["id", "low"])
    assert capfdbinary.readouterr().out == b"\xef\xbb\xbfid,low\r\n"


def test_columns_have_one_order(capfdbinary):
    """Rows follow the columns, whatever order their fields have; line breaks and commas are quoted."""
    print_table([{"low": 9, "text": 'two\nlines, "said"'}], ["text", "low"])
    assert capfdbinary.readouterr().out[3:] == b'text,low\r\n"two\nlines, ""said""",9\r\n'


def test_letters_that_no_encoding_has_are_written_out(capfdbinary):
    """Half a surrogate pair, which JSON can hold, does not end the command."""
    print_table([{"text": "\ud800"}], ["text"])
    assert capfdbinary.readouterr().out[3:] == b"text\r\n\\ud800\r\n"


@pytest.mark.parametrize("row", [{"id": "a"}, {"id": "a", "low": 1, "more": 2}], ids=["one too few", "one too many"])
def test_a_row_has_the_columns_and_no_other(row):
    """A field that is not documented cannot slip into a table, nor one get lost."""
    with pytest.raises(ValueError, match="columns"):
        print_table([row], ["id", "low"])


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_comes_back(text):
    """What a CSV reader reads is the text, or the text after an apostrophe."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerow(["first", cell(text)])
    [[_, read]] = csv.reader(io.StringIO(buffer.getvalue(), newline=""))
    assert read in (text, f"'{text}")
    assert Decimal(read) < 0 if read.startswith("-") else read[:1] not in ("=", "+", "@", "\t", "\r", "\n")
