"""What fields are called elsewhere, and what a user may say about it."""

import pytest

from assistant.errors import SourceError, UsageError
from ingest.readers.aliases import ALIASES, FIELDS, Field
from ingest.readers.fields import NAMES, check_columns, columns_of, folded
from ingest.readers.records import Place, article_of
from tests.ingest.readers.samples import in_memory_document

PAGE = "https://post.example/f"


def test_our_own_names_come_first() -> None:
    """Whatever else a record has, what it calls as we do counts."""
    assert [NAMES[field][0] for field in FIELDS] == list(FIELDS)


def test_no_name_stands_twice_in_a_field() -> None:
    """The order among the names of a field is told by the table alone."""
    for field in FIELDS:
        folds = [folded(name) for name in ALIASES[field]]
        assert len(folds) == len(set(folds)), field


@pytest.mark.parametrize("name", ["pub_date", "pubDate", "Pub Date", "PUB-DATE", "pub:date"])
def test_names_are_compared_without_case_and_marks(name: str) -> None:
    """As programs and people spell them."""
    assert folded(name) == "pubdate"


ORDER = [
    pytest.param("text", {"text": "1", "body": "2"}, "1", id="our own before others"),
    pytest.param("text", {"description": "2", "body": "1"}, "1", id="a body before a description"),
    pytest.param("text", {"content": "2", "body": "1"}, "1", id="a body before content"),
    pytest.param("text", {"summary": "2", "maintext": "1"}, "1", id="the main text before a summary"),
    pytest.param("text", {"summary": "2", "document": "1"}, "1", id="a document before its summary"),
    pytest.param("text", {"excerpt": "2", "description": "3", "abstract": "1"}, "1", id="among summaries"),
    pytest.param("text", {"text": None, "body": " ", "article": "1"}, "1", id="what says nothing is passed over"),
    pytest.param("title", {"name": "2", "headline": "1"}, "1", id="a headline before a name"),
    pytest.param("outlet", {"domain": "2", "source": "1"}, "1", id="a source before a domain"),
    pytest.param("outlet", {"source": "2", "publisher": "1"}, "1", id="a publisher before a source"),
    pytest.param("outlet", {"source": {"id": "2", "name": "1"}}, "1", id="a source with a name"),
    pytest.param("outlet", {"source.name": "1", "domain": "2"}, "1", id="a name in a column of its own"),
    pytest.param("outlet", {"source": "https://www.post.example/f"}, "post.example", id="an address for an outlet"),
    pytest.param("outlet", {"publisher_name": "2", "source_name": "1"}, "1", id="a paper before its company"),
    pytest.param("outlet", {"thread": {"site": "1", "url": PAGE}}, "1", id="a site within an object"),
    pytest.param("outlet", {"source": {"domain": "post.example"}}, "post.example", id="a source that is a domain"),
    pytest.param("outlet", {"source_url": "https://post.example"}, "post.example", id="the address of a site"),
    pytest.param("outlet", {"Source": {"Name": "1", "Id": "2"}}, "1", id="names in capitals"),
    pytest.param("url", {"links": {"permalink": PAGE, "self": "x"}}, PAGE, id="a link within an object"),
    pytest.param("url", {"html": {"requested_url": PAGE}}, PAGE, id="what was asked for"),
    pytest.param("byline", {"author": 3, "_embedded": {"author": [{"name": "Ada"}]}}, "Ada", id="WordPress's"),
    pytest.param("published", {"publishing_date": "1", "created_at": "2"}, "1", id="fundus's"),
    pytest.param("id", {"AN": "PST0001"}, "PST0001", id="an accession number"),
    pytest.param("published", {"created_at": "2", "date": "1"}, "1", id="a date before a creation"),
    pytest.param("published", {"date": "2", "pubDate": "1"}, "1", id="a publication before a date"),
    pytest.param("published", {"date": "2", "date_gmt": "1"}, "1", id="a time with its zone before one without"),
    pytest.param("published", {"date": {"$date": {"$numberLong": "1687687200000"}}}, "1687687200000", id="MongoDB's"),
    pytest.param("updated", {"modified": "2", "date_modify": "1"}, "1", id="news-please's"),
    pytest.param("byline", {"author": "1", "authors": ["2"]}, "1", id="an author before authors"),
    pytest.param("byline", {"authors": ["Ada", "Bo", "Ada"]}, "Ada, Bo", id="a list of names"),
    pytest.param("byline", {"authors": [{"name": "Ada"}, {"name": "Bo"}]}, "Ada, Bo", id="a list of people"),
    pytest.param("byline", {"authors": "['Ada', \"Bo\"]"}, "Ada, Bo", id="a list that was printed into a cell"),
    pytest.param("byline", {"author": 7, "creator": "Ada"}, "Ada", id="the number of an author names nobody"),
    pytest.param("url", {"link": PAGE}, PAGE, id="a link"),
    pytest.param("url", {"link": "/f", "canonical_url": PAGE}, PAGE, id="not a part of an address"),
    pytest.param("url", {"source_url": "https://post.example", "source": PAGE}, PAGE, id="not that of a site"),
    pytest.param("url", {"mainEntityOfPage": {"@id": PAGE}}, PAGE, id="schema.org's"),
    pytest.param("language", {"lang": "en"}, "en", id="lang"),
    pytest.param("id", {"_id": {"$oid": "1"}}, "1", id="MongoDB's id"),
    pytest.param("id", {"guid": {"rendered": "1"}}, "1", id="an id within an object"),
    pytest.param("shelf", {"shelf": "1", "section": "2"}, "1", id="a shelf is nobody else's"),
]


@pytest.mark.parametrize(("field", "record", "value"), ORDER)
def test_the_order_among_names_is_fixed(field: Field, record: dict[str, object], value: str) -> None:
    """From what names the thing to what may be something else."""
    article = article_of({"text": "Nine.", **record}, Place(document=in_memory_document("a.json", b"")))
    if field == "text":
        article = article_of(record, Place(document=in_memory_document("a.json", b"")))
    found = article.name if field == "id" else getattr(article, field)
    assert found == value


@pytest.mark.parametrize(
    ("words", "columns"),
    [
        ("text=body", {"text": "body"}),
        (" text = body , published = date ", {"text": "body", "published": "date"}),
        ("text=Body, full,title=Head=line", {"text": "Body, full", "title": "Head=line"}),
    ],
)
def test_a_user_says_what_columns_are_called(words: str, columns: dict[str, str]) -> None:
    """Pairs parted by commas; a comma may stand in a column's name."""
    assert columns_of(words) == columns


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("", "cannot read '': write FIELD=COLUMN, the field being one of id, text, title"),
        ("text", "cannot read 'text': write FIELD=COLUMN"),
        ("text=", "cannot read 'text=': write FIELD=COLUMN"),
        ("txt=body", "cannot read 'txt=body': write FIELD=COLUMN"),
        ("text=a,text=b", "'text' is given two columns, 'a' and 'b': give it one"),
    ],
)
def test_what_cannot_be_a_mapping_has_one_line(words: str, message: str) -> None:
    """It says what to write."""
    with pytest.raises(UsageError) as raised:
        columns_of(words)
    assert str(raised.value).startswith(message)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("columns", "given", "reason"),
    [
        (["a", "b"], {}, "no column is called like a text: there are 'a', 'b'; say which it is with --map text=COLUMN"),
        (["text"], {"title": "z"}, "no column is called 'z', which is to be the 'title': there are 'text'"),
    ],
)
def test_a_table_without_a_column_is_told_by_its_columns(
    columns: list[str], given: dict[str, str], reason: str
) -> None:
    """The message names what there is."""
    with pytest.raises(SourceError) as raised:
        check_columns(columns, given)
    assert str(raised.value) == reason


def test_a_table_with_its_columns_is_taken() -> None:
    """By names that are known, or that the user gives."""
    check_columns(["Article Text"], {})
    check_columns(["a", "b"], {"text": "b"})
