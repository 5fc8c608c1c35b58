"""Files and folders to raw articles; whatever is wrong ends in a report."""

import io
import os
from pathlib import Path

import pytest

from ingest.readers.decoding import LARGEST_FILE, LONGEST_LINE
from ingest.readers.document import Document, document_of
from ingest.readers.files import SourceFile
from ingest.readers.raw import Link, RawArticle, Rejected
from ingest.readers.registry import read, read_document


def reasons(*sources: Path) -> list[str]:
    """Why sources were rejected, in order."""
    return [found.reason for found in read(sources) if isinstance(found, Rejected)]


def articles(*sources: Path) -> list[RawArticle]:
    """What was read, in order."""
    return [found for found in read(sources) if isinstance(found, RawArticle)]


def test_folders_are_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    """Names sort, sub-folders count, what begins with a dot does not."""
    for name in ("b.txt", "a/c.txt", ".hidden.txt", ".git/d.txt", "a.TXT"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Nine.", encoding="utf-8")
    found = articles(tmp_path)
    assert [each.identity for each in found] == ["a/c.txt", "a.TXT", "b.txt"]
    assert [each.name for each in found] == ["c.txt", "a.TXT", "b.txt"]
    assert found[0].source == str(tmp_path / "a" / "c.txt")


def test_a_file_that_is_given_itself_is_named_by_its_base_name(tmp_path: Path) -> None:
    """Its path is relative to itself."""
    path = tmp_path / "a.txt"
    path.write_text("Nine.", encoding="utf-8")
    assert [each.identity for each in articles(path)] == ["a.txt"]


def test_what_is_no_file_is_reported(tmp_path: Path) -> None:
    """Missing paths, empty folders, pipes and broken links have their reason."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "odd").mkdir()
    os.mkfifo(tmp_path / "odd" / "pipe.txt")
    (tmp_path / "odd" / "zlink.txt").symlink_to(tmp_path / "nowhere")
    found = reasons(tmp_path / "gone", tmp_path / "empty", tmp_path / "odd")
    assert found == ["no such file or folder", "the folder holds no files", "not a regular file", "not a regular file"]


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    """A folder that links to itself is read once, and of one that lies elsewhere it is said that it is not read."""
    for name in ("in/a.txt", "elsewhere/b.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("Nine.", encoding="utf-8")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    assert (len(articles(tmp_path / "in")), reasons(tmp_path / "in")) == (1, [])
    (tmp_path / "in" / "other").symlink_to(tmp_path / "elsewhere")
    assert reasons(tmp_path / "in") == ["a link to another folder, which is not followed: name that one"]


def test_links_that_lead_to_each_other_stop_nothing(tmp_path: Path) -> None:
    """They are reported, and what comes after them is read."""
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    (tmp_path / "c.txt").write_text("Nine.", encoding="utf-8")
    assert reasons(tmp_path) == ["cannot be read: too many levels of symbolic links"] * 2
    assert [each.identity for each in articles(tmp_path)] == ["c.txt"]


def test_what_the_operating_system_refuses_is_reported(tmp_path: Path) -> None:
    """Its reason is passed on, for a path and for a file that goes away before it is read."""
    assert reasons(tmp_path / f"{'x' * 300}.txt") == ["cannot be read: file name too long"]
    [gone] = read_document(document_of(SourceFile(path=tmp_path / "gone.txt", relative="gone.txt")))
    assert gone == Rejected(source=f"{tmp_path}/gone.txt", reason="cannot be read: no such file or directory")


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json", "a.jsonl"])
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(bytes(range(32)) * 9, "binary data, not text", id="binary"),
        pytest.param(b"Nine \xe9", "not UTF-8: byte 0xE9 at position 5", id="latin-1"),
    ],
)
def test_what_is_no_text_is_reported(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    """Every reader says what is wrong with the file."""
    path = tmp_path / name
    path.write_bytes(data)
    assert reasons(path) == [reason]
    assert articles(path) == []


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    """UTF-8 with its mark is UTF-8."""
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfNine.")
    (tmp_path / "b.jsonl").write_bytes(b'\xef\xbb\xbf{"text": "Nine."}')
    assert [each.text for each in articles(tmp_path)] == ["Nine.", "Nine."]


def test_a_line_that_is_too_long_is_reported_and_the_others_read(tmp_path: Path) -> None:
    """In a text and in a file of records; a text of such a line alone is no article."""
    long = b"x" * (LONGEST_LINE + 1)
    (tmp_path / "a.txt").write_bytes(b"Nine.\n" + long + b"\nTen.")
    (tmp_path / "b.jsonl").write_bytes(b'{"text": "Nine."}\n{"text": "' + long + b'"}\n{"text": "Ten."}\n')
    (tmp_path / "c.txt").write_bytes(long)
    assert [each.text for each in articles(tmp_path)] == ["Nine.\nTen.", "Nine.", "Ten."]
    rejected = [found.source.removeprefix(f"{tmp_path}/") for found in read([tmp_path]) if isinstance(found, Rejected)]
    assert rejected == ["a.txt:2", "b.jsonl:2", "c.txt:1"]
    assert set(reasons(tmp_path)) == {"the line is longer than 4 MB and was left out"}


def test_a_file_that_is_too_large_is_reported(tmp_path: Path) -> None:
    """What is read as one piece has a limit."""
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.write(b"Nine.")
        file.truncate(LARGEST_FILE + 2)
    assert reasons(path) == ["the file is larger than 64 MB, which is the most that is read as one piece"]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.csv", "a.json", "a.jsonl", "a.xml", "a.zip"])
@pytest.mark.parametrize("after", [1, 2, 3])
def test_what_is_replaced_while_it_is_read_stops_nothing(name: str, after: int) -> None:
    """What tells its encoding may be gone when its text is read; whatever comes of that, it is no exception."""
    first = b'<rss><channel><item><title>Nine</title></item></channel></rss>\nid,text\n1,"Nine"\n'
    openings = iter([first] * after)
    document = Document(
        source=name, identity=name, name=name, open=lambda: io.BytesIO(next(openings, b"\xff\xfe\xe9 Nine" * 9))
    )
    assert all(isinstance(found, RawArticle | Rejected | Link) for found in read_document(document))
