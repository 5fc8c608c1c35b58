import pytest

from assistant.errors import UsageError
from ui.cli.rows import field, read_rows


def test_rows_come_with_where_they_stand(tmp_path):
    """Blank lines are passed over and still counted, and a byte order mark is no part of the first row."""
    path = tmp_path / "questions.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": "a"}\n\n{"id": "b"}\r\n')
    assert list(read_rows(path)) == [(f"'{path}' line 1", {"id": "a"}), (f"'{path}' line 3", {"id": "b"})]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", "line 1 is not JSON"),
        (b'{"id": "a"}\n[1]', "line 2 is not a JSON object"),
        (b"\xff\xfe", "it is not UTF-8"),
    ],
)
def test_what_is_no_row_is_refused_with_its_line(content, message, tmp_path):
    """A broken line is named, so that a person finds it."""
    path = tmp_path / "questions.jsonl"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=message):
        list(read_rows(path))


@pytest.mark.parametrize("row", [{}, {"question": 3}, {"question": None}])
def test_a_missing_field_is_named(row):
    """A row without the text that is needed is refused with the field's name."""
    with pytest.raises(UsageError, match=r"line 1 needs the text field 'question'"):
        field(row, "question", "'q.jsonl' line 1")
