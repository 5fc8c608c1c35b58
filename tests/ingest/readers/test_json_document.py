"""JSON as it comes: under another name, cut off, broken, very long."""

import json

import pytest

from ingest.readers import json_values, text_stream
from ingest.readers.raw import RawArticle, Rejected
from tests.ingest.readers.samples import articles_in, found_in, reasons_in

RECORDS = [{"id": "1", "text": "Nine."}, {"id": "2", "text": "Ten."}, {"id": "3", "text": "Eleven."}]
LINES = "\n".join(map(json.dumps, RECORDS))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.json", json.dumps(RECORDS), id="a list"),
        pytest.param("a.json", json.dumps(RECORDS, indent=2), id="a list over lines"),
        pytest.param("a.json", LINES, id="lines called .json"),
        pytest.param("a.json", f"\n\n{LINES}\n\n", id="lines called .json among blank ones"),
        pytest.param("a.jsonl", json.dumps(RECORDS), id="a list called .jsonl"),
        pytest.param("a.jsonl", json.dumps(RECORDS, indent=1), id="a list over lines called .jsonl"),
        pytest.param("a.jsonl", "\n".join(json.dumps(each, indent=1) for each in RECORDS), id="records over lines"),
        pytest.param("a.json", " ".join(map(json.dumps, RECORDS)), id="values one after the other"),
        pytest.param("a.jsonl", LINES.replace("\n", "\r\n"), id="with the line ends of Windows"),
        pytest.param("a.jsonl", LINES.replace("\n", "\r"), id="with those of old Macs"),
        pytest.param("a.jsonl", f"\ufeff{LINES}", id="with a byte order mark"),
    ],
)
def test_json_is_read_as_what_it_is(name: str, content: str) -> None:
    """Whatever its name says."""
    assert [(each.identity, each.text) for each in articles_in(name, content.encode())] == [
        (each["id"], each["text"]) for each in RECORDS
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32", "utf-8-sig"])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_json_with_a_byte_order_mark_is_read(name: str, encoding: str) -> None:
    """In any order of bytes."""
    content = LINES if name == "a.jsonl" else json.dumps(RECORDS)
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    assert len(articles_in(name, f"{mark}{content}".encode(encoding))) == 3


@pytest.mark.parametrize(
    ("name", "content", "kept", "reason"),
    [
        pytest.param(
            "a.json",
            json.dumps(RECORDS)[:-8],
            2,
            "a.json:3: not JSON: unterminated string starting at column 81 of line 1; the records before it were read,"
            " what follows was not",
            id="a list",
        ),
        pytest.param(
            "a.json",
            json.dumps({"status": "ok", "articles": RECORDS})[:-9],
            2,
            "a.json:3: not JSON: unterminated string starting at column 110 of line 1; the records before it were read,"
            " what follows was not",
            id="an envelope",
        ),
        pytest.param(
            "a.jsonl",
            LINES[:-4],
            2,
            "a.jsonl:3: the file ends in the middle of this record: not JSON: unterminated string starting at column"
            " 21",
            id="lines",
        ),
    ],
)
def test_of_a_file_that_is_cut_off_the_complete_records_are_read(
    name: str, content: str, kept: int, reason: str
) -> None:
    """The rest is reported."""
    found = found_in(name, content.encode())
    assert [each.text for each in found if isinstance(each, RawArticle)] == [each["text"] for each in RECORDS[:kept]]
    assert reasons_in(name, content.encode()) == [reason]


def test_a_broken_line_called_json_spoils_no_other() -> None:
    """As in a file of lines by its name."""
    lines = LINES.replace('"Ten."', '"Ten.')
    found = found_in("a.json", lines.encode())
    assert [isinstance(each, RawArticle) for each in found] == [True, False, True]


def test_control_characters_within_strings_are_let_through() -> None:
    """Exports have raw tabs, line breaks and NUL characters in texts."""
    [article] = articles_in("a.json", b'{"text": "Nine\tsailors\nwere\x00 hurt.", "id": "1"}' + b" " * 200)
    assert article.text == "Nine\tsailors\nwere hurt."


def test_a_list_is_read_across_all_borders_of_what_is_read_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever a piece of the file ends, within a string, a number, an escape or between records."""
    content = json.dumps(
        [{"id": number, "text": f'Nïne \\ "{number}" \u20ac', "n": [1.5, None]} for number in range(9)]
    )
    for size in range(1, 40):
        monkeypatch.setattr(json_values, "_CHUNK", size)
        monkeypatch.setattr(text_stream, "_PIECE", size)
        assert [each.identity for each in articles_in("a.json", content.encode())] == [str(n) for n in range(9)]


@pytest.mark.parametrize(
    "content", ['{"a": {"items": [', '{"items": [{"text": "1"}]', "[[[[", '{"a" 1}', "[1 2]", "{", "["]
)
def test_broken_json_ends_in_a_line(content: str) -> None:
    """Whatever is broken."""
    found = found_in("a.json", content.encode())
    assert isinstance(found[-1], Rejected)
    assert found[-1].reason.startswith("not JSON: ")


def test_a_value_that_is_too_large_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """And what was read before it is kept; an envelope of any size is read member by member."""
    monkeypatch.setattr(json_values, "LARGEST_FILE", 500)
    monkeypatch.setattr(json_values, "_CHUNK", 100)
    monkeypatch.setattr(text_stream, "_PIECE", 100)
    large = json.dumps([{"text": "Nine."}, {"text": "x" * 2000}])
    [reason] = reasons_in("a.json", large.encode())
    assert reason.startswith("a.json:2: a value is larger than 0 MB, which is the most that is read as one piece; ")
    envelope = json.dumps({"meta": {"n": 99}, "data": {"total": 99, "items": [{"text": "Nine."}] * 99}, "more": 1})
    assert len(articles_in("a.json", envelope.encode())) == 99
