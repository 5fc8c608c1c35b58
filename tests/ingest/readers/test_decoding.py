"""Bytes to text."""

import pytest

from assistant.errors import SourceError
from ingest.readers.decoding import text_of
from tests.ingest.readers.samples import article_in, articles_in, found_in, reasons_in

WESTERN = (
    "The café owner said that nine sailors were hurt when the ferry “Aurora” hit the pier – and that ten are missing."
)
POLISH = "Dziewięciu marynarzy, wśród nich są także oficerowie, zostało rannych, gdy prom uderzył w nabrzeże w mieście."
RUSSIAN = "Девять моряков пострадали, когда паром столкнулся с причалом, сообщил в понедельник представитель порта."
JAPANESE = (
    "フェリーが桟橋に衝突し、船員九人が負傷したと港の担当者が月曜日に述べた。さらに十人が行方不明となっている。" * 2
)


@pytest.mark.parametrize(
    ("data", "declared", "words"),
    [
        pytest.param(b"N\xc3\xafne", None, "Nïne", id="UTF-8"),
        pytest.param(b"\xef\xbb\xbfNine", None, "Nine", id="UTF-8 with its mark"),
        pytest.param("Nïne".encode("utf-16"), None, "Nïne", id="UTF-16"),
        pytest.param("\ufeffNïne".encode("utf-16-be"), None, "Nïne", id="UTF-16, the other way round"),
        pytest.param("Nïne".encode("utf-32"), None, "Nïne", id="UTF-32"),
        pytest.param("\ufeffNïne".encode("utf-32-be"), None, "Nïne", id="UTF-32, the other way round"),
        pytest.param(b"N\xefne", "latin-1", "Nïne", id="declared"),
        pytest.param(b"\x93Nine\x94", "iso-8859-1", "“Nine”", id="what is meant by Latin 1"),
        pytest.param(b"N\xefne \x81", "windows-1252", "Nïne \x81", id="what Windows has no character for"),
        pytest.param(b"N\xc3\xafne", "latin-1", "Nïne", id="declared wrongly"),
        pytest.param(b"N\xc3\xafne", "klingon", "Nïne", id="declared to be nothing"),
        pytest.param("九".encode("iso2022_jp"), "iso-2022-jp", "九", id="in seven bits"),
        pytest.param("Nïne, t".encode()[:-1] + b"\xc3", None, "Nïne, ", id="cut off within a character"),
        pytest.param(b"a\r\nb\rc\nd", None, "a\nb\nc\nd", id="ends of lines"),
        pytest.param(b"Ni\x00ne", None, "Nine", id="NUL"),
    ],
)
def test_bytes_are_decoded(data: bytes, declared: str | None, words: str) -> None:
    """By mark, as UTF-8, as declared; nothing of that is said to be recognised."""
    text = text_of(data, declared=declared)
    assert (text.words, text.recognised, text.metadata) == (words, None, {})


@pytest.mark.parametrize(
    ("words", "codec", "name"),
    [
        pytest.param(WESTERN, "cp1252", "windows-1252", id="Western"),
        pytest.param(POLISH, "cp1250", "windows-1250", id="Central European"),
        pytest.param(POLISH, "iso8859_2", "iso-8859-2", id="Central European, as Unix had it"),
        pytest.param(RUSSIAN, "cp1251", "windows-1251", id="Cyrillic"),
        pytest.param(RUSSIAN, "koi8_r", "koi8-r", id="Cyrillic, as Unix had it"),
        pytest.param(JAPANESE, "shift_jis", "cp932", id="Japanese"),
    ],
)
def test_an_encoding_is_recognised_by_the_language_of_its_text(words: str, codec: str, name: str) -> None:
    """And the article says so."""
    text = text_of(words.encode(codec))
    assert (text.words, text.recognised) == (words, name)
    assert text.metadata == {"encoding": f"{name}, recognised"}


def test_lines_of_ascii_tell_the_language_of_the_others() -> None:
    """A single dash in a long text is enough."""
    plain = "Nine sailors were hurt when two ferries collided off the coast on Monday morning.\n" * 3
    text = text_of(plain.encode() + "Ten – they said – are missing.".encode("cp1252"))
    assert (text.words, text.recognised) == (f"{plain}Ten – they said – are missing.", "windows-1252")


@pytest.mark.parametrize(
    ("data", "declared", "reason"),
    [
        pytest.param(b"N\xefne", None, "not UTF-8: byte 0xEF at position 1", id="too short to tell"),
        pytest.param(b"N\xefne", "koi-9", "neither UTF-8 nor 'koi-9', which it declares", id="declared to be nothing"),
        pytest.param(b"N\xefne \x81", "gb2312", "neither UTF-8 nor 'gb2312', which it declares", id="declared wrongly"),
        pytest.param(
            f"{WESTERN}\n".encode() * 3 + b"\xe9t\xe9", None, "not UTF-8: byte 0xE9 at position 360", id="damaged UTF-8"
        ),
        pytest.param(bytes(range(128, 256)) * 4, None, "not UTF-8: byte 0x80 at position 0", id="no text"),
    ],
)
def test_what_is_in_no_known_encoding_is_refused(data: bytes, declared: str | None, reason: str) -> None:
    """With what was tried."""
    with pytest.raises(SourceError) as raised:
        text_of(data, declared=declared)
    assert str(raised.value) == reason


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", WESTERN),
        ("a.md", f"# Ferries\n\n{WESTERN}"),
        ("a.json", f'{{"text": "{WESTERN}"}}'),
        ("a.jsonl", f'{{"text": "{WESTERN}"}}'),
        ("a.csv", f'id,text\n1,"{WESTERN}"\n'),
    ],
)
def test_every_text_reader_recognises_an_encoding(name: str, content: str) -> None:
    """And passes on that it did."""
    article = article_in(name, content.encode("cp1252"))
    assert article.text.strip() == WESTERN
    assert article.metadata["encoding"] == "windows-1252, recognised"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_text_with_a_byte_order_mark_is_read(name: str, encoding: str) -> None:
    """The mark is no part of it."""
    assert article_in(name, "Nïne.".encode(encoding)).text == "Nïne."


def test_a_text_with_the_line_ends_of_old_macs_is_read() -> None:
    """As lines."""
    assert article_in("a.txt", b"Nine.\rTen.\r").text == "Nine.\nTen.\n"
    assert article_in("a.md", b"# Ferries\r\rNine.\r").title == "Ferries"


def test_nul_characters_are_dropped_and_binary_data_is_refused() -> None:
    """A crash leaves NUL at the end of a file; a stray one harms no text."""
    assert article_in("a.txt", b"Nine." + b"\x00" * 5_000).text == "Nine."
    assert article_in("a.txt", b"Nine \x00sailors. " * 50 + b"x" * 9_000).text.startswith("Nine sailors. Nine")
    assert reasons_in("a.txt", b"\x00" * 9) == ["a.txt: binary data, not text"]
    assert reasons_in("a.txt", b"N\x00i\x00n\x00e\x00") == ["a.txt: binary data, not text"]


def test_a_line_in_another_encoding_is_read_or_reported_alone() -> None:
    """What was put together from several sources."""
    good, western = '{"text": "Nïne."}\n'.encode(), f'{{"text": "{WESTERN}"}}\n'.encode("cp1252")
    articles = articles_in("a.jsonl", good + western + good)
    assert [each.text for each in articles] == ["Nïne.", WESTERN, "Nïne."]
    assert [dict(each.metadata) for each in articles] == [{}, {"encoding": "windows-1252, recognised"}, {}]
    assert len(found_in("a.jsonl", good + b'{"text": "\xe9"}\n' + good)) == 3
