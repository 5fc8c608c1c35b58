"""ninjs of all generations."""

import json

import pytest

from ingest.readers.raw import RawArticle, Recalled, Rejected
from tests.ingest.readers.given import found_in, only

FIRST = {
    "uri": "urn:newsml:ws.example:20310703:41",
    "type": "text",
    "version": "2",
    "versioncreated": "2031-07-03T11:02:28+02:00",
    "firstcreated": "2031-07-03T09:00:00+02:00",
    "pubstatus": "usable",
    "urgency": 3,
    "language": "de",
    "headline": "Fähre sinkt vor Norland",
    "byline": "Von Ada Lindqvist",
    "located": "Ostrel",
    "slugline": "faehre",
    "copyrightholder": "WS",
    "subject": [{"name": "Verkehr", "code": "04"}, {"name": "Unfall"}],
    "description_text": "Zwölf Menschen werden vermisst.",
    "body_text": "Zwölf Menschen. Die Suche dauert an.",
    "body_xhtml": "<p>Zwölf Menschen.</p><p>Die Suche dauert an.</p>",
    "associations": {"photo": {"uri": "urn:p", "type": "picture", "headline": "Bild", "body_text": "Bildtext"}},
}
THIRD = {
    "uri": "urn:newsml:ws.example:20310703:41",
    "standard": {"name": "ninjs", "version": "3.0"},
    "type": "text",
    "version": "2",
    "versionCreated": "2031-07-03T11:02:28+02:00",
    "firstCreated": "2031-07-03T09:00:00+02:00",
    "pubStatus": "usable",
    "urgency": 3,
    "language": "de",
    "headlines": [
        {"role": "sub", "value": "Zwölf vermisst"},
        {"role": "main", "value": "Fähre sinkt vor Norland", "charCount": 23},
    ],
    "by": "Von Ada Lindqvist",
    "located": "Ostrel",
    "slugline": "faehre",
    "copyrightHolder": "WS",
    "subjects": [{"name": "Verkehr", "literal": "04"}, {"name": "Unfall"}],
    "descriptions": [{"role": "text", "value": "Zwölf Menschen werden vermisst."}],
    "bodies": [
        {"role": "text", "contentType": "text/plain", "value": "Zwölf Menschen. Die Suche dauert an.", "charCount": 36},
        {"role": "html", "contentType": "text/html", "value": "<p>Zwölf Menschen.</p><p>Die Suche dauert an.</p>"},
    ],
}


@pytest.mark.parametrize("item", [pytest.param(FIRST, id="1.x"), pytest.param(THIRD, id="3.x")])
def test_both_generations_say_the_same(item: dict[str, object]) -> None:
    """A body with paragraphs is better than one without; its pictures' texts are none of its own."""
    assert only(json.dumps(item), "a.json") == RawArticle(
        source="in/a.json",
        identity="urn:newsml:ws.example:20310703:41",
        name="urn:newsml:ws.example:20310703:41",
        text="Zwölf Menschen.\n\nDie Suche dauert an.",
        title="Fähre sinkt vor Norland",
        outlet="WS",
        byline="Von Ada Lindqvist",
        published="2031-07-03T09:00:00+02:00",
        updated="2031-07-03T11:02:28+02:00",
        language="de",
        revision=2,
        metadata={
            "slugline": "faehre",
            "urgency": "3",
            "subjects": "Verkehr, Unfall",
            "dateline": "Ostrel",
            "copyright": "WS",
        },
    )


@pytest.mark.parametrize(
    ("changed", "field", "value"),
    [
        pytest.param({"uri": "https://ws.example/41"}, "url", "https://ws.example/41", id="an address names it"),
        pytest.param({"uri": None, "guid": "tag:41"}, "identity", "tag:41", id="Superdesk's guid"),
        pytest.param({"uri": None, "guid": "tag:41", "source": "S"}, "outlet", "S", id="Superdesk's source"),
        pytest.param({"body_xhtml": None}, "text", FIRST["body_text"], id="plain text"),
        pytest.param({"body_text": "5 < 7 &amp; 9", "body_xhtml": None}, "text", "5 < 7 &amp; 9", id="is no markup"),
        pytest.param(
            {"body_xhtml": None, "body_text": None}, "text", "Zwölf Menschen werden vermisst.", id="a description"
        ),
        pytest.param({"embargoed": "2031-08-01T00:00:00Z"}, "embargo", "2031-08-01T00:00:00Z", id="embargo"),
        pytest.param({"byline": None, "authors": [{"name": "A"}, {"name": "B"}]}, "byline", "A, B", id="authors"),
        pytest.param(
            {"body_xhtml": "<nitf><body><body.head><hl1>H</hl1></body.head><body.content><p>Eins.</p>"
             "</body.content></body></nitf>"},
            "text", "Eins.", id="a whole NITF as its body",
        ),
    ],
)  # fmt: skip
def test_fields_are_found_where_they_are(changed: dict[str, object], field: str, value: object) -> None:
    """Agencies fill in what they have."""
    item = {key: value for key, value in {**FIRST, **changed}.items() if value is not None}
    assert getattr(only(json.dumps(item), "a.json"), field) == value


def test_a_description_alone_is_told_to_be_a_summary() -> None:
    """It goes in, and says what it is."""
    article = only(json.dumps({"uri": "u", "pubStatus": "usable", "descriptions": [{"value": "Kurz."}]}), "a.json")
    assert isinstance(article, RawArticle)
    assert (article.text, article.metadata) == ("Kurz.", {"text_is": "summary"})


@pytest.mark.parametrize(
    ("item", "found"),
    [
        pytest.param({**THIRD, "pubStatus": "canceled"}, Recalled, id="cancelled"),
        pytest.param({**FIRST, "pubstatus": "withheld"}, Recalled, id="withheld"),
        pytest.param({"uri": "u", "type": "picture", "pubStatus": "usable"}, Rejected, id="a picture"),
    ],
)
def test_what_is_no_article_is_none(item: dict[str, object], found: type) -> None:
    """Recalls are told apart from items without a text."""
    assert isinstance(only(json.dumps(item), "a.json"), found)


def test_the_main_body_goes_before_a_teaser() -> None:
    """Whichever stands first, and in whichever format."""
    bodies = [
        {"role": "teaser", "contenttype": "text/html", "value": "<p>Nine.</p>"},
        {"role": "main", "contenttype": "text/plain", "value": "Nine sailed."},
    ]
    article = only(json.dumps({"uri": "u", "pubstatus": "usable", "bodies": bodies}), "a.json")
    assert isinstance(article, RawArticle)
    assert article.text == "Nine sailed."


@pytest.mark.parametrize("shape", [pytest.param(dict, id="2.x"), pytest.param(list, id="3.x")])
def test_a_package_is_opened(shape: type) -> None:
    """Its items that are there in full are articles; pictures and what it only points at are none."""
    held = {
        "main": {**FIRST, "uri": "u1"},
        "photo": {"uri": "u2", "type": "picture", "headline": "Bild", "versioncreated": "2031-07-03"},
        "side": {**THIRD, "uri": "u3"},
    }
    package = {"uri": "u", "type": "composite", "pubstatus": "usable", "headline": "Norland"}
    associations = held if shape is dict else [{"name": name, **each} for name, each in held.items()]
    found = found_in(json.dumps({**package, "associations": associations}), "a.json")
    assert [each.identity for each in found if isinstance(each, RawArticle)] == ["u1", "u3"]


def test_a_package_that_only_points_at_its_items_has_no_text() -> None:
    """It is reported."""
    package = {"uri": "u", "type": "composite", "pubstatus": "usable", "associations": {"a": {"uri": "u1"}}}
    assert only(json.dumps(package), "a.json") == Rejected(source="in/a.json", reason="the item has no text of its own")


def test_a_record_that_merely_has_an_identifier_is_no_ninjs() -> None:
    """Other people's records have a uri too."""
    article = only(json.dumps({"uri": "17", "text": "Nine.", "title": "T"}), "a.json")
    assert isinstance(article, RawArticle)
    assert article.text == "Nine."
