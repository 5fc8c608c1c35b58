"""The AP's JSON: items of its API and of its exports, with bodies in NITF."""

import json

import pytest

from ingest.readers.raw import RawArticle, Recalled, Rejected
from tests.ingest.readers.given import found_in, only

ITEM = {
    "uri": "https://api.wire.example/media/v/content/5ee9?qt=a&et=b",
    "altids": {"itemid": "5ee9b4", "etag": "5ee9b4_0a4", "friendlykey": "539767"},
    "version": 3,
    "type": "text",
    "urgency": 4,
    "language": "en",
    "firstcreated": "2031-07-03T04:05:12Z",
    "versioncreated": "2031-07-03T09:30:00Z",
    "pubstatus": "usable",
    "editorialrole": "FullStory",
    "editorialtypes": ["Writethru"],
    "signals": ["newscontent", "singlesource"],
    "ednote": "UPDATES: Recasts. With photos.",
    "title": "EU--Norland-Ferry",
    "headline": "Ferry sinks off Norland; 12 missing",
    "slugline": "BC-EU--Norland-Ferry, 2nd Ld-Writethru",
    "bylines": [{"by": "By ADA LINDQVIST", "title": "Wire Service"}],
    "located": "OSTREL, Norland",
    "provider": "WS",
    "copyrightnotice": "Copyright 2031 Wire Service.",
    "keywords": ["Norland", "ferry"],
    "subject": [{"code": "a1", "name": "Ferry accidents"}, {"code": "b2", "name": "Accidents"}],
    "body_nitf": (
        "<block><p>OSTREL, Norland (WS) — A ferry sank &amp; 12 people are missing.</p><p>Rescue goes on.</p>"
        '<media media-type="image"><media-caption><p>The ferry in 2029.</p></media-caption></media></block>'
    ),
}


def item(**changed: object) -> str:
    """The item with some fields changed; those that are None are left out."""
    return json.dumps({key: value for key, value in {**ITEM, **changed}.items() if value is not None})


def test_an_item_becomes_an_article() -> None:
    """Its id without the version names it, its version is the revision, its caption is none of its text."""
    article = only(item(), "5ee9.json")
    assert article == RawArticle(
        source="in/5ee9.json",
        identity="5ee9b4",
        name="5ee9b4",
        text="OSTREL, Norland (WS) — A ferry sank & 12 people are missing.\n\nRescue goes on.",
        title="Ferry sinks off Norland; 12 missing",
        outlet="WS",
        url=None,
        byline="By ADA LINDQVIST",
        published="2031-07-03T04:05:12Z",
        updated="2031-07-03T09:30:00Z",
        language="en",
        revision=3,
        metadata={
            "slugline": "BC-EU--Norland-Ferry, 2nd Ld-Writethru",
            "urgency": "4",
            "subjects": "Ferry accidents, Accidents",
            "keywords": "Norland, ferry",
            "dateline": "OSTREL, Norland",
            "copyright": "Copyright 2031 Wire Service.",
            "ednote": "UPDATES: Recasts. With photos.",
            "editorial_role": "FullStory, Writethru",
        },
    )


@pytest.mark.parametrize(
    ("envelope", "number"),
    [
        pytest.param({"data": {"item": ITEM}}, 1, id="one item of an answer"),
        pytest.param({"item": ITEM, "meta": {}}, 1, id="one entry of a list"),
        pytest.param({"data": {"items": [{"item": ITEM}, {"item": ITEM}], "current_item_count": 2}}, 2, id="a search"),
        pytest.param({"items": [ITEM]}, 1, id="a bare list"),
        pytest.param([{"item": ITEM}, {"item": ITEM}], 2, id="a list of entries"),
    ],
)
def test_items_are_taken_out_of_answers(envelope: object, number: int) -> None:
    """In whatever part of a server's answer they were saved; each line of a file of records may be an answer."""
    for name in ("a.json",) if isinstance(envelope, list) else ("a.json", "a.jsonl"):
        found = found_in(json.dumps(envelope), name)
        assert [each.identity for each in found if isinstance(each, RawArticle)] == ["5ee9b4"] * number


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        pytest.param({"pubstatus": "canceled"}, "pubstatus: canceled", id="cancelled"),
        pytest.param({"pubstatus": "Withheld"}, "pubstatus: withheld", id="withheld"),
        pytest.param({"editorialtypes": ["Kill"]}, "editorial role: Kill", id="kill among the types"),
        pytest.param({"editorialrole": "Withhold"}, "editorial role: Withhold", id="withhold as the role"),
        pytest.param({"pubstatus": "canceled", "body_nitf": None}, "pubstatus: canceled", id="without a text"),
        pytest.param({"pubstatus": "canceled", "signals": ["x"]}, "pubstatus: canceled", id="recalls come first"),
    ],
)
def test_what_is_taken_back_is_recalled(changed: dict[str, object], reason: str) -> None:
    """By its status or its editorial role; its note says why."""
    found = only(item(**changed, ednote="KILL: wrong\nferry."), "a.json")
    assert found == Recalled(
        source="in/a.json",
        identity="5ee9b4",
        name="5ee9b4",
        reason=f"{reason} (KILL: wrong ferry.)",
        updated="2031-07-03T09:30:00Z",
    )


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        pytest.param({"editorialrole": "Advisory"}, "for editors alone: Advisory", id="an advisory"),
        pytest.param(
            {"signals": ["singlesource"], "headline": "News Digest 6 p.m."}, "for editors alone: Advisory",
            id="headed like a note, and not signalled as news",
        ),
        pytest.param({"profile": "Daybook"}, "for editors alone: Daybook", id="a daybook"),
        pytest.param(
            {"pubstatus": "embargoed"}, "under an embargo, and it does not say until when", id="an endless embargo"
        ),
        pytest.param(
            {"editorialtypes": ["HoldForRelease"]}, "under an embargo, and it does not say until when", id="held back"
        ),
        pytest.param({"body_nitf": None}, "the item has no text of its own", id="metadata alone"),
        pytest.param({"body_nitf": "<block/>"}, "the item has no text of its own", id="an empty body"),
    ],
)  # fmt: skip
def test_what_is_no_news_is_reported(changed: dict[str, object], reason: str) -> None:
    """It is not indexed, and the report says why."""
    assert only(item(**changed), "a.json") == Rejected(source="in/a.json", reason=reason)


@pytest.mark.parametrize(
    ("changed", "field", "value"),
    [
        pytest.param({"embargoed": "2031-08-01T00:00:00Z"}, "embargo", "2031-08-01T00:00:00Z", id="embargo"),
        pytest.param({"firstcreated": None}, "published", "2031-07-03T09:30:00Z", id="no first version"),
        pytest.param({"version": None}, "revision", None, id="no version"),
        pytest.param({"altids": {}, "uri": None}, "identity", "a.json", id="no id"),
        pytest.param({"canonical": "https://ws.example/f"}, "url", "https://ws.example/f", id="a page of its own"),
        pytest.param({"bylines": [{"by": "A"}, {"by": "B"}]}, "byline", "A, B", id="two bylines"),
        pytest.param({"provider": {"code": "WS", "name": "Wire Service"}}, "outlet", "Wire Service", id="an object"),
        pytest.param({"signals": []}, "identity", "5ee9b4", id="no signals say nothing"),
        pytest.param({"signals": ["isnotdigitized"]}, "identity", "5ee9b4", id="signals older than that for news"),
        pytest.param({"headline": "City passes budget"}, "identity", "5ee9b4", id="news of a budget"),
        pytest.param({"headline": None}, "title", "EU--Norland-Ferry", id="no headline"),
        pytest.param({"body_nitf": None, "body": "<p>Nine.</p>"}, "text", "Nine.", id="another body"),
        pytest.param(
            {"body_nitf": "<?xml version='1.0'?><nitf><head><title>F</title></head><body><body.head/><body.content>"
             "<block><p>Nine.</p></block></body.content><body.end><tagline>AP</tagline></body.end></body></nitf>"},
            "text", "Nine.", id="a whole NITF",
        ),
        pytest.param({"body_nitf": "&lt;p&gt;7 &amp;lt; 9.&lt;/p&gt;"}, "text", "7 < 9.", id="a body escaped twice"),
    ],
)  # fmt: skip
def test_fields_are_found_where_they_are(changed: dict[str, object], field: str, value: object) -> None:
    """Exports differ in what they leave out and in shapes."""
    assert getattr(only(item(**changed), "a.json"), field) == value
