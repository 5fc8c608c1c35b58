"""JSON records as articles, one in a file, a list of them, or one a line."""

import json
from pathlib import Path

import pytest

from ingest.readers.raw import Found, RawArticle, Recalled, Rejected
from ingest.readers.records import LONGEST_NOTE
from ingest.readers.registry import read

FULL = {
    "id": "n-1",
    "title": "Ferries collide",
    "text": "Nine sailors were hurt.",
    "outlet": "Norland Post",
    "url": "https://post.example/ferries",
    "published": "2023-06-25",
    "updated": "2023-06-26",
    "byline": "Ada Lindqvist",
    "language": "en",
    "shelf": "harbour",
}


def found_in(path: Path, content: str) -> list[Found]:
    """What a file of this content holds."""
    path.write_text(content, encoding="utf-8")
    return list(read([path]))


def test_known_fields_are_taken_over_and_others_kept(tmp_path: Path) -> None:
    """Unknown plain values become metadata; lists, objects and nulls are left out."""
    more = {"desk": "Harbour", "words": 4, "front": True, "tags": ["a"], "none": None}
    [article] = found_in(tmp_path / "a.json", json.dumps({**FULL, **more}))
    assert isinstance(article, RawArticle)
    assert {field: getattr(article, field) for field in FULL if field != "id"} == {
        field: value for field, value in FULL.items() if field != "id"
    }
    assert article.metadata == {"desk": "Harbour", "words": "4", "front": "true"}


@pytest.mark.parametrize(
    ("record", "identity", "name"),
    [
        pytest.param({"id": "n-1", "url": "https://post.example/f"}, "https://post.example/f", "n-1", id="url first"),
        pytest.param({"id": 17}, "17", "17", id="number"),
        pytest.param({}, "a.jsonl:1", "a.jsonl:1", id="neither"),
        pytest.param({"url": " ", "id": ""}, "a.jsonl:1", "a.jsonl:1", id="blank"),
        pytest.param({"url": "https://post.example/", "id": 3}, "3", "3", id="the address of a whole site is none"),
        pytest.param({"id": True}, "a.jsonl:1", "a.jsonl:1", id="what cannot be an id"),
    ],
)
def test_identity_and_name(tmp_path: Path, record: dict[str, object], identity: str, name: str) -> None:
    """The url, else the id, else the place in the file."""
    [article] = found_in(tmp_path / "a.jsonl", json.dumps({"text": "Nine.", **record}))
    assert isinstance(article, RawArticle)
    assert (article.identity, article.name) == (identity, name)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param('{"id": "1"}', "the record has no 'text'", id="no text"),
        pytest.param('{"text": null}', "the record has no 'text'", id="null text"),
        pytest.param('{"text": " "}', "the record has no 'text'", id="blank text"),
        pytest.param('{"text": 7}', "'text' must be a string, this is a number", id="number for text"),
        pytest.param('["a"]', "a record must be an object, this is a list", id="list"),
        pytest.param('"a"', "a record must be an object, this is a string", id="string"),
        pytest.param('{"text": "a"', "not JSON: expecting ',' delimiter at column 13", id="cut off"),
        pytest.param("[" * 100_000, "not JSON that can be read: nested too deeply", id="nested"),
    ],
)
def test_a_bad_line_is_reported_and_the_others_read(tmp_path: Path, line: str, reason: str) -> None:
    """The report names the line; blank lines are nothing."""
    before, bad, after = found_in(tmp_path / "a.jsonl", f'{{"text": "Nine."}}\n\n{line}\n{{"text": "Ten."}}\n')
    assert isinstance(before, RawArticle)
    assert bad == Rejected(source=f"{tmp_path}/a.jsonl:3", reason=reason)
    assert isinstance(after, RawArticle)


def test_a_line_that_is_not_utf8_is_reported_alone(tmp_path: Path) -> None:
    """The others go on."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "Nine."}\n{"text": "\xe9"}\n{"text": "Ten."}')
    found = list(read([path]))
    assert [each.source.rsplit(":", 1)[1] for each in found] == ["1", "2", "3"]
    assert isinstance(found[1], Rejected)


def test_a_list_of_records_is_read_one_by_one(tmp_path: Path) -> None:
    """A bad record is reported by its number."""
    good, bad = found_in(tmp_path / "a.json", json.dumps([FULL, {"id": "2"}]))
    assert isinstance(good, RawArticle)
    assert bad == Rejected(source=f"{tmp_path}/a.json:2", reason="the record has no 'text'")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("[]", "the list of records is empty"),
        ("7", "a record must be an object, this is a number"),
        ("{\n  'text'\n}", "not JSON: expecting property name enclosed in double quotes at column 3 of line 2"),
    ],
)
def test_a_bad_document_is_reported(tmp_path: Path, content: str, reason: str) -> None:
    """One line says what is wrong with the file."""
    assert found_in(tmp_path / "a.json", content) == [Rejected(source=f"{tmp_path}/a.json", reason=reason)]


def test_times_may_be_numbers(tmp_path: Path) -> None:
    """Seconds since 1970 are passed on as words."""
    [article] = found_in(tmp_path / "a.json", json.dumps({"text": "Nine.", "published": 1687699200, "updated": 1.5e9}))
    assert isinstance(article, RawArticle)
    assert (article.published, article.updated) == ("1687699200", "1500000000")


def test_values_that_are_missing_in_other_words_are_missing(tmp_path: Path) -> None:
    """Programs write NaN, "nan", "None" and "[]" for nothing; the next name counts."""
    record = (
        '{"text": "nan", "body": "Nine.", "author": "None", "authors": "[]", "date": NaN, "title": "N/A", "n": NaN}'
    )
    [article] = found_in(tmp_path / "a.json", record)
    assert isinstance(article, RawArticle)
    assert (article.text, article.byline, article.published, article.title) == ("Nine.", None, None, None)
    assert "n" not in article.metadata


@pytest.mark.parametrize(
    ("said", "found"),
    [
        pytest.param({"pubstatus": "usable"}, RawArticle, id="usable"),
        pytest.param({"pubstatus": "canceled"}, Recalled, id="cancelled"),
        pytest.param({"PubStatus": "stat:withheld"}, Recalled, id="withheld, as a code"),
        pytest.param({"status": "draft"}, Rejected, id="a draft"),
        pytest.param({"post_status": "trash"}, Rejected, id="thrown away"),
        pytest.param({"status": "success"}, RawArticle, id="another status"),
    ],
)
def test_what_is_not_to_be_printed_is_none(tmp_path: Path, said: dict[str, str], found: type) -> None:
    """Also where a record is none of a wire's own formats."""
    [each] = found_in(tmp_path / "a.json", json.dumps({"id": "7", "body": "Nine.", **said}))
    assert isinstance(each, found)


@pytest.mark.parametrize(
    ("said", "embargo"),
    [
        pytest.param({"embargoed": "2031-07-03"}, "2031-07-03", id="a time"),
        pytest.param({"embargo_until": "noon"}, "noon", id="words"),
        pytest.param({"embargo": "False"}, None, id="none"),
        pytest.param({"embargo": None}, None, id="nothing"),
    ],
)
def test_an_embargo_is_kept(tmp_path: Path, said: dict[str, str | None], embargo: str | None) -> None:
    """As it is found."""
    [article] = found_in(tmp_path / "a.json", json.dumps({"body": "Nine.", **said}))
    assert isinstance(article, RawArticle)
    assert article.embargo == embargo


def test_a_line_may_end_in_a_comma(tmp_path: Path) -> None:
    """As where a list was cut into lines."""
    lines = '{"text": "Nine."},\n{"text": "Ten."},\n'
    found = found_in(tmp_path / "a.jsonl", lines)
    assert [each.text for each in found if isinstance(each, RawArticle)] == ["Nine.", "Ten."]


@pytest.mark.parametrize("mark", ["[+2345 chars]", "[2345 chars]", "[2345 more chars]"])
def test_a_text_that_a_service_cut_short_says_so(tmp_path: Path, mark: str) -> None:
    """The number of letters that it left out is none of the article's."""
    record = {"content": f"Nine sailors were hurt when… {mark}", "url": "https://post.example/f"}
    [article] = found_in(tmp_path / "a.json", json.dumps(record))
    assert isinstance(article, RawArticle)
    assert article.text == "Nine sailors were hurt when …"
    assert article.metadata["cut_short"] == mark


def test_a_long_value_is_another_form_of_the_article_and_no_remark(tmp_path: Path) -> None:
    """What is kept beside an article stays small."""
    record = {"text": "Nine.", "raw_html": "x" * (LONGEST_NOTE + 1), "desk": "Harbour"}
    [article] = found_in(tmp_path / "a.json", json.dumps(record))
    assert isinstance(article, RawArticle)
    assert article.metadata == {"desk": "Harbour"}


@pytest.mark.parametrize(
    ("columns", "records", "texts", "reasons"),
    [
        pytest.param({"text": "b"}, [{"text": "x", "b": "Nine."}], ["Nine."], [], id="outranks our own name"),
        pytest.param({"text": "a.b"}, [{"a": {"b": "Nine."}}], ["Nine."], [], id="a path"),
        pytest.param(
            {"text": "b"},
            [{"text": "x"}, {"text": "y"}],
            [],
            ["no record has 'b', which is to be its 'text'"],
            id="missing throughout: one line",
        ),
        pytest.param(
            {"text": "b"},
            [{"text": "x"}, {"b": "Nine."}, {"text": "y"}],
            ["Nine."],
            [
                "left out 1 records before the first with 'b', which is to be their 'text'",
                "the record has no 'b'",
            ],
            id="missing here and there",
        ),
        pytest.param(
            {"published": "when"},
            [{"text": "Nine.", "date": "2023-06-25"}],
            ["Nine."],
            ["no record has 'when', which is to be its 'published'"],
            id="another field missing throughout",
        ),
    ],
)
def test_columns_that_the_user_names_outrank_all(
    tmp_path: Path, columns: dict[str, str], records: list[object], texts: list[str], reasons: list[str]
) -> None:
    """A column that is named and missing has one line, and nothing else takes its place."""
    path = tmp_path / "a.json"
    path.write_text(json.dumps(records), encoding="utf-8")
    found = list(read([path], columns=columns))
    articles = [each for each in found if isinstance(each, RawArticle)]
    assert [each.text for each in articles] == texts
    assert [each.reason for each in found if isinstance(each, Rejected)] == reasons
    assert all(each.published is None for each in articles)
