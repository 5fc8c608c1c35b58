"""NewsML-G2 and the older NewsML 1.x."""

import pytest

from ingest.readers.raw import RawArticle, Recalled, Rejected
from tests.ingest.readers.given import found_in, only

NITF = (
    '<nitf xmlns=""><body><body.head><byline>X</byline></body.head>'
    "<body.content><p>Nine.</p></body.content></body></nitf>"
)
XHTML = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head>'
    "<body><p>A ferry sank.</p><p>Twelve are missing.</p></body></html>"
)
META = """<itemClass qcode="ninat:text"/><provider qcode="nprov:WS"><name>Wire Service</name></provider>
<versionCreated>2031-07-03T11:25:32-05:00</versionCreated><firstCreated>2031-07-03T08:12:21-05:00</firstCreated>
<pubStatus qcode="stat:usable"/><service qcode="svc:uk"><name>UK News</name></service>
<edNote>Recasts throughout</edNote><role qcode="edrole:2"><name>Writethru</name></role><signal qcode="sig:update"/>"""
CONTENT_META = """<urgency>3</urgency><located qcode="geo:3"><name>Ostrel</name></located>
<creator uri="http://ws.example/al"><name>Ada Lindqvist</name></creator><infoSource literal="Norland Coast Guard"/>
<contributor><name>Bo Ek</name></contributor><language tag="en-GB"/><subject qcode="medtop:04"><name>transport</name>
</subject><keyword>ferry</keyword><slugline>NORLAND-FERRY</slugline>
<headline role="hld:sub">Twelve missing</headline><headline>Ferry sinks</headline>"""


def item(
    *,
    meta: str = META,
    content_meta: str = CONTENT_META,
    contents: str = f"<inlineXML>{XHTML}</inlineXML>",
    **given: str,
) -> str:
    """An item with some of its parts changed."""
    attributes = {"guid": "urn:newsml:ws.example:20310703:41", "version": "9", **given}
    written = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" {written} xml:lang="en">'
        f"<rightsInfo><copyrightNotice>Copyright 2031 WS</copyrightNotice></rightsInfo><itemMeta>{meta}</itemMeta>"
        f"<contentMeta>{content_meta}</contentMeta><contentSet>{contents}</contentSet></newsItem>"
    )


def message(*items: str) -> str:
    """Items in a message."""
    return (
        '<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>x</sent></header>'
        f"<itemSet>{''.join(items)}</itemSet></newsMessage>"
    )


def test_an_item_becomes_an_article() -> None:
    """Its guid without the version names it."""
    assert only(item(), "a.xml") == RawArticle(
        source="in/a.xml:1",
        identity="urn:newsml:ws.example:20310703:41",
        name="urn:newsml:ws.example:20310703:41",
        text="A ferry sank.\n\nTwelve are missing.",
        title="Ferry sinks",
        outlet="Wire Service",
        byline="Ada Lindqvist",
        published="2031-07-03T08:12:21-05:00",
        updated="2031-07-03T11:25:32-05:00",
        language="en-GB",
        revision=9,
        metadata={
            "slugline": "NORLAND-FERRY",
            "urgency": "3",
            "subjects": "transport",
            "keywords": "ferry",
            "dateline": "Ostrel",
            "copyright": "Copyright 2031 WS",
            "contributors": "Bo Ek",
            "information_from": "Norland Coast Guard",
            "service": "UK News",
            "ednote": "Recasts throughout",
            "editorial_role": "Writethru, update",
        },
    )


@pytest.mark.parametrize(
    ("contents", "text"),
    [
        pytest.param(f"<inlineXML>{NITF}</inlineXML>", "Nine.", id="NITF"),
        pytest.param('<inlineData contenttype="text/plain">Nine &lt; ten.</inlineData>', "Nine < ten.", id="text"),
        pytest.param("<inlineData><![CDATA[ <p>Nine.</p><p>Ten.</p>]]></inlineData>", "Nine.\n\nTen.", id="HTML"),
        pytest.param(
            f'<remoteContent href="p.jpg"/><inlineData>short</inlineData><inlineXML>{XHTML}</inlineXML>',
            "A ferry sank.\n\nTwelve are missing.",
            id="XML is better than text",
        ),
        pytest.param(f"<inlineXML/><inlineXML>{NITF}</inlineXML>", "Nine.", id="an empty rendition is none"),
    ],
)
def test_the_text_is_taken_from_the_best_rendition(contents: str, text: str) -> None:
    """Whichever markup it has."""
    found = only(item(contents=contents), "a.xml")
    assert isinstance(found, RawArticle)
    assert found.text == text


def test_all_items_of_a_message_are_read() -> None:
    """Recalls and what is no news among them."""
    killed = item(meta=META.replace("stat:usable", "stat:canceled"), guid="urn:2")
    package = '<packageItem guid="urn:3" version="1"><itemMeta/></packageItem>'
    picture = item(contents='<remoteContent href="p.jpg"/>', guid="urn:4")
    article, recall, *rejected = found_in(message(item(guid="urn:1"), killed, package, picture), "a.xml")
    assert isinstance(article, RawArticle)
    assert isinstance(recall, Recalled)
    assert (recall.identity, recall.reason) == ("urn:2", "pubstatus: canceled (Recasts throughout)")
    assert rejected == [
        Rejected(source="in/a.xml:3", reason="a packageitem of NewsML-G2, which holds no news itself"),
        Rejected(source="in/a.xml:4", reason="the item has no text of its own"),
    ]


@pytest.mark.parametrize(
    ("meta", "reason"),
    [
        pytest.param('<pubStatus uri="http://cv.example/pubstatusg2/withheld"/>', "pubstatus: withheld", id="uri"),
        pytest.param('<role qcode="ws:kill"/>', "editorial role: kill", id="role by its code"),
        pytest.param('<role qcode="ws:7"><name>Mandatory Kill</name></role>', "editorial role: Mandatory Kill", id="n"),
        pytest.param('<signal qcode="sig:withdraw"/>', "editorial role: withdraw", id="signal"),
    ],
)  # fmt: skip
def test_what_is_taken_back_is_recalled(meta: str, reason: str) -> None:
    """However the status or the role is written."""
    found = only(item(meta=meta), "a.xml")
    assert isinstance(found, Recalled)
    assert found.reason == reason


@pytest.mark.parametrize(
    ("meta", "reason"),
    [
        pytest.param("<role><name>Advisory</name></role>", "for editors alone: Advisory", id="an advisory"),
        pytest.param('<signal qcode="sig:test"/>', "for editors alone: test", id="a test"),
        pytest.param(
            '<pubStatus qcode="stat:embargoed"/>', "under an embargo, and it does not say until when", id="endless"
        ),
    ],
)
def test_what_is_for_editors_is_reported(meta: str, reason: str) -> None:
    """It is not indexed as news."""
    assert only(item(meta=meta), "a.xml") == Rejected(source="in/a.xml:1", reason=reason)


def test_an_embargo_is_kept() -> None:
    """As found."""
    found = only(item(meta=f"{META}<embargoed>2031-08-01T12:00:00Z</embargoed>"), "a.xml")
    assert isinstance(found, RawArticle)
    assert found.embargo == "2031-08-01T12:00:00Z"


def test_what_comes_before_a_fault_is_read() -> None:
    """A message that was cut off gives its complete items."""
    article, fault = found_in(message(item(), item())[:-200], "a.xml")
    assert isinstance(article, RawArticle)
    assert isinstance(fault, Rejected)


OLD = """<?xml version="1.0" encoding="iso-8859-1"?>
<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20310703T130037Z</DateAndTime></NewsEnvelope><NewsItem>
<Identification><NewsIdentifier><ProviderId>ws.example</ProviderId><DateId>20310703</DateId>
<NewsItemId>310703.qp</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
<PublicIdentifier>urn:newsml:ws.example:20310703:310703.qp:2</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20310703T125902Z</FirstCreated>
<ThisRevisionCreated>20310703T130000Z</ThisRevisionCreated><Status FormalName="{status}"/><Urgency FormalName="4"/>
</NewsManagement><NewsComponent><NewsLines><HeadLine>Le ferry coulé</HeadLine><ByLine>Ada Lindqvist</ByLine>
<DateLine>Ostrel, 3 juil 2031 (WS)</DateLine><CopyrightLine>© 2031 WS</CopyrightLine><SlugLine>ferry</SlugLine>
</NewsLines><AdministrativeMetadata><Provider><Party FormalName="WS"/></Provider></AdministrativeMetadata>
<DescriptiveMetadata><Language FormalName="fr"/></DescriptiveMetadata><NewsComponent><ContentItem>
<MediaType FormalName="Text"/><DataContent><p>Douze personnes.</p><p>Fin.</p></DataContent></ContentItem>
</NewsComponent></NewsComponent></NewsItem></NewsML>"""


def test_the_older_newsml_is_read() -> None:
    """Its identifier without the revision names it; its encoding is the declared one."""
    assert only(OLD.format(status="Usable").encode("latin-1"), "a.xml") == RawArticle(
        source="in/a.xml:1",
        identity="ws.example:20310703:310703.qp",
        name="ws.example:20310703:310703.qp",
        text="Douze personnes.\n\nFin.",
        title="Le ferry coulé",
        outlet="WS",
        byline="Ada Lindqvist",
        published="20310703T125902Z",
        updated="20310703T130000Z",
        language="fr",
        revision=2,
        metadata={
            "slugline": "ferry",
            "urgency": "4",
            "dateline": "Ostrel, 3 juil 2031 (WS)",
            "copyright": "© 2031 WS",
            "editorial_role": "News",
        },
    )


def test_the_status_of_the_older_newsml_counts() -> None:
    """What is cancelled or to be deleted is recalled, an embargo ends where the status will change."""
    cancelled = OLD.format(status="Canceled")
    deleted = OLD.format(status="Usable").replace("<Urgency", '<Instruction FormalName="Delete"/><Urgency')
    for document in (cancelled, deleted):
        assert isinstance(only(document.encode("latin-1"), "a.xml"), Recalled)
    change = '<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20310801T000000Z</DateAndTime>'
    held = OLD.format(status="Embargoed").replace("<Urgency", f"{change}</StatusWillChange><Urgency")
    article = only(held.encode("latin-1"), "a.xml")
    assert isinstance(article, RawArticle)
    assert article.embargo == "20310801T000000Z"
