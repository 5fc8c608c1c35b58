"""NITF: one article a document."""

import pytest

from ingest.readers.raw import RawArticle, Recalled, Rejected
from tests.ingest.readers.given import found_in, only

HEAD = """<title>Ferry sinks</title>
<tobject tobject.type="News"><tobject.property tobject.property.type="Current"/>
<tobject.subject tobject.subject.type="Disaster" tobject.subject.matter="Ferry accident"/></tobject>"""
DATA = """<doc-id regsrc="WS" id-string="WS.115.541"/><urgency ed-urg="5"/>
<date.issue norm="20310703T040512Z"/><ed-msg info="Recasts throughout"/>
<doc.copyright holder="Wire Service" year="2031"/><key-list><keyword key="Norland"/><keyword key="ferry"/></key-list>
<del-list><from-src src-name="WS" level-number="1"/></del-list>"""
BODY_HEAD = """<hedline><hl1 id="headline">Ferry sinks off <location>Norland</location></hl1><hl2>Twelve missing</hl2>
</hedline><byline>By ADA LINDQVIST<byttl>Harbour Writer</byttl></byline><distributor><org>WS</org></distributor>
<dateline><location>OSTREL, Norland</location><story.date norm="20310703T040000Z">July 3</story.date></dateline>
<abstract><p>Short.</p></abstract>"""
CONTENT = """<block id="Main"><p>A ferry sank off <location>Norland</location>&nbsp;on <chron>Tuesday</chron>.</p>
<hl2>Search</hl2><p>Twelve are
missing.</p><table><tr><th>Ship</th><th>Missing</th></tr><tr><td>Aurea</td><td>12</td></tr></table>
<media media-type="image"><media-caption>The ferry.</media-caption></media></block>"""


def nitf(
    *,
    head: str = HEAD,
    data: str = DATA,
    attributes: str = "",
    content: str = CONTENT,
    doctype: str = "",
    root: str = "",
) -> str:
    """A document with some of its parts changed."""
    doctype = doctype or '<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">'
    return (
        f'<?xml version="1.0"?>{doctype}<nitf {root}><head>{head}<docdata {attributes}>{data}</docdata>'
        f'<revision-history norm="20310703T091500Z"/></head><body><body.head>{BODY_HEAD}</body.head>'
        f"<body.content>{content}</body.content><body.end><tagline>x</tagline></body.end></body></nitf>"
    )


def test_a_document_becomes_an_article() -> None:
    """With what its head says; captions, abstract and headline are none of its text, tables are read row by row."""
    assert only(nitf(root='baselang="en-US"'), "a.nitf") == RawArticle(
        source="in/a.nitf",
        identity="WS.115.541",
        name="WS.115.541",
        text=(
            "A ferry sank off Norland on Tuesday.\n\nSearch\n\nTwelve are missing.\n\n"
            "Ship | Missing\nAurea | 12"
        ),
        title="Ferry sinks off Norland",
        outlet="WS",
        byline="By ADA LINDQVIST",
        published="20310703T040512Z",
        updated="20310703T091500Z",
        language="en-US",
        metadata={
            "urgency": "5",
            "subjects": "Disaster, Ferry accident",
            "keywords": "Norland, ferry",
            "dateline": "OSTREL, Norland",
            "copyright": "2031 Wire Service",
            "from": "WS",
            "ednote": "Recasts throughout",
            "editorial_role": "News, Current",
        },
    )  # fmt: skip


@pytest.mark.parametrize(
    ("document", "field", "value"),
    [
        pytest.param(
            nitf(data='<du-key key="ferry" version="4"/><doc-id id-string="ferry_4"/>'), "identity", "ferry", id="a key"
        ),
        pytest.param(nitf(data='<du-key key="ferry" version="4"/>'), "revision", 4, id="its version"),
        pytest.param(
            nitf(data='<du-key key="ferry"/><doc-id id-string="17"/>'), "identity", "17", id="a key without a version"
        ),
        pytest.param(nitf(data='<doc-id regsrc="AP"/>'), "identity", "a.xml", id="no id"),
        pytest.param(nitf(data='<date.release norm="20310801"/>'), "embargo", "20310801", id="time of release"),
        pytest.param(
            nitf(root='xmlns="http://iptc.org/std/NITF/2006-10-18/"'), "identity", "WS.115.541", id="a namespace"
        ),
        pytest.param(
            nitf(content='<block class="lead_paragraph"><p>Nine.</p></block>'
                 '<block class="full_text"><p>Nine.</p><p>Ten.</p></block>'),
            "text", "Nine.\n\nTen.", id="a lead that the full text repeats",
        ),
        pytest.param(
            nitf(content="<block><p>Nine.</p></block><block><p>Ten.</p></block>"), "text", "Nine.\n\nTen.", id="blocks"
        ),
        pytest.param(
            nitf(head='<pubdata ex-ref="https://ws.example/17" date.publication="20310702"/>', data=""),
            "url", "https://ws.example/17", id="where it was published",
        ),
        pytest.param(
            nitf(head='<pubdata date.publication="20310702T000000"/>', data=""),
            "published", "20310702T000000", id="when it was published",
        ),
        pytest.param(
            nitf().replace("</byline>", '</byline><byline class="normalized_byline">Lindqvist, Ada</byline>', 1),
            "byline", "By ADA LINDQVIST", id="a name for catalogues",
        ),
        pytest.param(nitf(doctype="<!-- none -->", content="<p>Nine.</p>"), "text", "Nine.", id="no document type"),
    ],
)  # fmt: skip
def test_fields_are_found_where_they_are(document: str, field: str, value: object) -> None:
    """Agencies differ in what they fill in."""
    assert getattr(only(document, "a.xml"), field) == value


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_what_is_taken_back_is_recalled(status: str) -> None:
    """By the management status of the document itself."""
    found = only(nitf(attributes=f'management-status="{status}"'), "a.xml")
    assert isinstance(found, Recalled)
    assert (found.identity, found.reason) == ("WS.115.541", f"pubstatus: {status} (Recasts throughout)")


def test_a_document_may_take_back_another() -> None:
    """The other is recalled, and the document itself is read."""
    document = nitf(attributes='management-doc-idref="WS.115.540" management-idref-status="canceled"')
    recall, article = found_in(document, "a.xml")
    assert isinstance(recall, Recalled)
    assert recall.identity == "WS.115.540"
    assert isinstance(article, RawArticle)


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        pytest.param(nitf(content=""), "the item has no text of its own", id="no text"),
        pytest.param(nitf(head='<tobject tobject.type="Advisory"/>'), "for editors alone: Advisory", id="an advisory"),
        pytest.param(
            nitf()[:900], "not well-formed XML: no element found: line 3, column 189", id="cut off"
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_reported(document: str, reason: str) -> None:
    """In one line."""
    found = only(document, "a.xml")
    assert isinstance(found, Rejected)
    assert found.reason.split(":")[0] == reason.split(":", maxsplit=1)[0]
