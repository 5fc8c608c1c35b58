"""Archives: ZIP, tar, gzip and bzip2, whole, broken, and made to do harm."""

import bz2
import gzip
import io
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers import archive_bounds, spooling
from ingest.readers.raw import RawArticle, Rejected
from tests.ingest.readers.given import found_in, only


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


def tarred(*members: tuple[str, bytes]) -> bytes:
    """A tar archive of these members."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def texts(content: bytes, name: str) -> dict[str, str]:
    """The text of each article by its identity."""
    return {found.identity: found.text for found in found_in(content, name) if isinstance(found, RawArticle)}


def reasons(content: bytes, name: str) -> dict[str, str]:
    """Why something was rejected, by where it stands."""
    return {found.source: found.reason for found in found_in(content, name) if isinstance(found, Rejected)}


LINES = b'{"id": "1", "text": "Nine."}\n{"id": "2", "text": "Ten."}\n'
NITF = b"<nitf><body><body.content><p>Eleven.</p></body.content></body></nitf>"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.txt.gz", gzip.compress(b"Nine."), id="gzip"),
        pytest.param("a.txt.bz2", bz2.compress(b"Nine."), id="bzip2"),
        pytest.param("a.txt.gz", gzip.compress(b"Ni") + gzip.compress(b"ne."), id="gzip in pieces"),
    ],
)
def test_a_packed_document_is_read(name: str, content: bytes) -> None:
    """Its kind is told by the rest of its name, and its article is called after that."""
    article = only(content, name)
    assert isinstance(article, RawArticle)
    assert (article.source, article.identity, article.name) == (f"in/{name}", name, "a.txt")
    assert article.text == "Nine."


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_the_files_of_an_archive_are_read(pack: Callable[..., bytes]) -> None:
    """Each by its own reader; what is hidden or a Mac's own is passed over."""
    content = pack(
        ("b/lines.jsonl", LINES),
        ("a.nitf", NITF),
        ("__MACOSX/a.nitf", b"x"),
        (".hidden.txt", b"x"),
        ("b/.git/c.txt", b"x"),
        ("photo.jpg", b"\xff\xd8\xff\xe0"),
        ("c.html", b"<html><body><p>" + b"A ferry sank off Norland. " * 9 + b"</p></body></html>"),
    )
    name = "w.zip" if pack is zipped else "w.tar"
    found = texts(content, name)
    assert {key: found[key] for key in ("1", "2", f"{name}!a.nitf")} == {
        "1": "Nine.",
        "2": "Ten.",
        f"{name}!a.nitf": "Eleven.",
    }
    assert list(reasons(content, name)) == [f"in/{name}!photo.jpg"]
    assert len(found) == 4


def test_members_are_sorted_and_named_after_their_archive() -> None:
    """As the files of a folder are."""
    [first, second] = found_in(zipped(("b.txt", b"Nine."), ("a/c.txt", b"Ten.")), "w.zip")
    assert isinstance(first, RawArticle)
    assert (first.source, first.identity, first.name) == ("in/w.zip!a/c.txt", "w.zip!a/c.txt", "c.txt")
    assert second.source == "in/w.zip!b.txt"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_members_of_one_name_are_told_apart(pack: Callable[..., bytes]) -> None:
    """None is lost."""
    name = "w.zip" if pack is zipped else "w.tar"
    assert texts(pack(("a.txt", b"Nine."), ("a.txt", b"Ten.")), name) == {
        f"{name}!a.txt": "Nine.",
        f"{name}!a.txt#2": "Ten.",
    }


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "b/../../a.txt", "C:\\a.txt", "..\\a.txt"])
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_name_that_leads_out_is_refused(pack: Callable[..., bytes], name: str) -> None:
    """Nothing is written under the names of members anyway."""
    content = pack((name, b"Nine."), ("ok.txt", b"Ten."))
    archive = "w.zip" if pack is zipped else "w.tar"
    assert list(reasons(content, archive).values()) == ["its name leads out of the archive"]
    assert list(texts(content, archive).values()) == ["Ten."]


def test_a_name_is_shown_on_one_line() -> None:
    """Whatever it is made of."""
    [source] = reasons(zipped(("a\n\x1b[2J.jpg", b"Nine.")), "w.zip")
    assert source == "in/w.zip!a\ufffd\ufffd[2J.jpg"


def test_archives_may_lie_within_one_another() -> None:
    """Three deep; those that need to be read back and forth are kept meanwhile."""
    inner = zipped(("a.txt", b"Nine."))
    assert list(texts(zipped(("inner.zip", inner), method=zipfile.ZIP_STORED), "w.zip").values()) == ["Nine."]
    assert list(texts(gzip.compress(inner), "w.zip.gz").values()) == ["Nine."]
    assert list(
        texts(gzip.compress(tarred(("a.txt", b"Nine."), ("b.txt.gz", gzip.compress(b"Ten.")))), "w.tgz").values()
    ) == [
        "Nine.",
        "Ten.",
    ]
    deeper = zipped(("2.zip", zipped(("1.zip", zipped(("0.zip", inner))))))
    assert list(reasons(deeper, "w.zip").values()) == ["more than 3 archives within one another"]


def test_what_is_kept_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when it was too large to be kept in memory, and when the reading ends early."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(spooling, "_IN_MEMORY", 10)
    content = zipped(("inner.zip", zipped(("a.txt", b"Nine."), ("b.txt", b"Ten."))))
    assert list(texts(content, "w.zip").values()) == ["Nine.", "Ten."]
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(spooling, "LARGEST_KEPT", 20)
    assert list(reasons(content, "w.zip").values()) == [
        "larger than 0 GB, which is the most that is unpacked of its format"
    ]
    assert list(tmp_path.iterdir()) == []


def encrypted(content: bytes) -> bytes:
    """The archive with its only member marked as encrypted."""
    data = bytearray(content)
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def damaged(content: bytes, position: int) -> bytes:
    """The archive with one wrong byte."""
    data = bytearray(content)
    data[position] ^= 0xFF
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        pytest.param("w.zip", zipped(), "the archive holds no files", id="an empty archive"),
        pytest.param("w.zip", zipped((".a.txt", b"x")), "the archive holds no files", id="hidden files alone"),
        pytest.param("w.tar", tarred(), "the archive holds no files", id="an empty tar"),
        pytest.param("w.zip", b"Nine.", "no zip archive that can be read: File is not a zip file", id="no zip"),
        pytest.param("w.tar", b"Nine." * 200, "no tar archive, damaged or cut off: invalid header", id="no tar"),
        pytest.param("w.gz", b"Nine.", "cannot be read: not a gzipped file (b'ni')", id="no gzip"),
        pytest.param("w.bz2", b"Nine.", "cannot be read: invalid data stream", id="no bzip2"),
        pytest.param(
            "w.zip", encrypted(zipped(("a.txt", b"Nine."))),
            "encrypted: unpack the archive with its password first", id="encrypted",
        ),
        pytest.param(
            "w.zip", zipped(("a.txt", b"Nine."), method=zipfile.ZIP_LZMA),
            "packed by method 14, which is not read: pack the archive anew", id="packed by LZMA",
        ),
        pytest.param(
            "w.zip", damaged(zipped(("a.txt", b"Nine." * 9), method=zipfile.ZIP_STORED), 31),
            "damaged: File name in directory", id="a damaged name",
        ),
        pytest.param(
            "w.zip", damaged(zipped(("a.txt", b"Nine." * 9), method=zipfile.ZIP_STORED), 40),
            "damaged: Bad CRC-32", id="damaged bytes",
        ),
        pytest.param(
            "a.txt.gz", gzip.compress(b"Nine." * 99)[:-12],
            "cut off: its end is missing, and what came before was read as far as it is complete", id="gzip cut off",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_reported(name: str, content: bytes, reason: str) -> None:
    """In one line."""
    found = only(content, name)
    assert isinstance(found, Rejected)
    assert found.reason.startswith(reason)


def test_what_is_complete_in_a_packed_file_that_is_cut_off_is_read() -> None:
    """Line by line, then a report."""
    lines = b"".join(b'{"text": "%d %s"}\n' % (number, b"x" * 99) for number in range(9_000))
    packed = gzip.compress(lines)
    *articles, fault = found_in(packed[: len(packed) // 2], "a.jsonl.gz")
    assert len(articles) > 1_000
    assert all(isinstance(article, RawArticle) for article in articles)
    assert isinstance(fault, Rejected)
    assert fault.reason.startswith("cut off")


def streamed(*members: tuple[str, bytes]) -> bytes:
    """A ZIP archive as it is written to a pipe: sizes follow their members."""
    written: list[bytes] = []

    class Pipe(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, data: bytes, /) -> int:  # type: ignore[override]
            written.append(bytes(data))
            return len(data)

    with zipfile.ZipFile(Pipe(), "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[arg-type]
        for name, data in members:
            archive.writestr(name, data)
    return b"".join(written)


MEMBERS = (("a.txt", b"Nine. " * 20), ("b/", b""), ("b/c.txt", b"Ten. " * 20), ("d.txt", bytes(range(65, 90)) * 40))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(zipped(*MEMBERS), id="packed"),
        pytest.param(zipped(*MEMBERS, method=zipfile.ZIP_STORED), id="stored"),
        pytest.param(streamed(*MEMBERS), id="streamed"),
    ],
)
def test_what_is_complete_in_an_archive_that_is_cut_off_is_read(content: bytes) -> None:
    """Then a report; a member that is cut off itself is not read."""
    last = content.index(b"d.txt") + 20
    found = found_in(content[:last], "w.zip")
    assert [each.identity for each in found if isinstance(each, RawArticle)] == ["w.zip!a.txt", "w.zip!b/c.txt"]
    assert found[-1] == Rejected(
        source="in/w.zip",
        reason="cut off: its end is missing, and its members were read as far as they are complete",
    )
    *articles, fault = found_in(content[: content.rindex(b"PK\x01\x02")], "w.zip")
    assert len(articles) == 3
    assert isinstance(fault, Rejected)


def test_a_tar_that_is_cut_off_gives_what_is_complete() -> None:
    """Then a report."""
    content = tarred(("a.txt", b"Nine."), ("b.txt", b"Ten. " * 400))
    article, fault = found_in(content[:2_000], "w.tar")
    assert isinstance(article, RawArticle)
    assert isinstance(fault, Rejected)


MEGABYTE = b"Nine.\n\n\n" * 2**17


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.txt.gz", gzip.compress(MEGABYTE * 80), id="gzip"),
        pytest.param("w.zip", zipped(("a.txt", MEGABYTE * 80)), id="one file in a zip"),
        pytest.param("w.zip", zipped(*((f"{n}.txt", MEGABYTE) for n in range(60))), id="many files in a zip"),
        pytest.param("w.tgz", gzip.compress(tarred(("a.txt", MEGABYTE * 80))), id="a packed tar"),
    ],
)
def test_a_bomb_is_refused(name: str, content: bytes) -> None:
    """By how much it unpacks to, whatever it says itself."""
    reason = "unpacks to more than 100 times its size, as only what is made to do harm does"
    assert reason in reasons(content, name).values()


def test_an_archive_of_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many bytes, or too many files."""
    monkeypatch.setattr(archive_bounds, "MOST_UNPACKED", 1_000)
    content = bytes(range(256)) * 8
    assert list(reasons(gzip.compress(content), "a.txt.gz").values()) == ["unpacks to more than 0 GB"]
    for module in ("zip_archive", "tar_archive"):
        monkeypatch.setattr(f"ingest.readers.{module}.MOST_MEMBERS", 1)
    two = (("a.txt", b"Nine."), ("b.txt", b"Ten."))
    assert "the archive holds more than 1 files" in reasons(zipped(*two), "w.zip").values()
    assert "the archive holds more than 1 files" in reasons(tarred(*two), "w.tar").values()


def test_looking_twice_at_a_member_counts_once() -> None:
    """XML is read twice, to tell its encoding."""
    bounds = archive_bounds.Bounds(10)
    member = archive_bounds.MemberBounds(bounds)
    most = archive_bounds.ALWAYS_ALLOWED + 10 * archive_bounds.LARGEST_RATIO
    for _ in range(3):
        member.reading()(most)
