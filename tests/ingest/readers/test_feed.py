"""Feeds: RSS of all kinds and Atom."""

from dataclasses import replace

import pytest

from ingest.readers.raw import Link, RawArticle, Rejected
from ingest.readers.registry import read_document
from tests.ingest.readers.given import found_in, given, only

LONG = "<p>A ferry sank off Norland.</p>" + "<p>Twelve people are missing, the coast guard said.</p>" * 20
CHANNEL = "<title>Norland Post</title><link>https://post.example/</link><language>en-gb</language>"
FULL = f"""<item><title>Ferry &amp; storm</title><link>https://post.example/ferry</link><guid>post-17</guid>
<pubDate>Thu, 03 Jul 2031 10:00:00 +0200</pubDate><dc:creator>Ada Lindqvist</dc:creator><category>Harbour</category>
<description>Twelve are missing.</description><content:encoded><![CDATA[{LONG}
<figure><img src="f.jpg"/><figcaption>The ferry.</figcaption></figure>]]></content:encoded>
<media:content url="f.jpg"><media:description>The ferry in 2029.</media:description></media:content></item>"""


def rss(*items: str) -> str:
    """A feed of these items."""
    spaces = {
        "content": "http://purl.org/rss/1.0/modules/content/",
        "dc": "http://purl.org/dc/elements/1.1/",
        "media": "http://search.yahoo.com/mrss/",
        "wp": "http://wordpress.org/export/1.2/",
        "atom": "http://www.w3.org/2005/Atom",
        "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    }
    declared = " ".join(f'xmlns:{name}="{address}"' for name, address in spaces.items())
    channel = f"<channel>{CHANNEL}{''.join(items)}</channel>"
    return f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" {declared}>{channel}</rss>'


def item(
    content: str | None = None, description: str | None = None, more: str = "<link>https://post.example/f</link>"
) -> str:
    """An item with a content and a description of HTML."""
    parts = [f"<title>T</title>{more}"]
    parts += [f"<content:encoded><![CDATA[{content}]]></content:encoded>"] if content is not None else []
    parts += [f"<description><![CDATA[{description}]]></description>"] if description is not None else []
    return f"<item>{''.join(parts)}</item>"


def test_a_full_text_becomes_an_article() -> None:
    """With what its item and its feed say; captions are none of its text."""
    article = only(rss(FULL), "a.rss")
    assert isinstance(article, RawArticle)
    text = article.text
    assert text.startswith("A ferry sank off Norland.\n\nTwelve people are missing, the coast guard said.\n\n")
    assert text.endswith("the coast guard said.")
    assert article == RawArticle(
        source="in/a.rss:1",
        identity="https://post.example/ferry",
        name="https://post.example/ferry",
        text=text,
        title="Ferry & storm",
        outlet="Norland Post",
        url="https://post.example/ferry",
        byline="Ada Lindqvist",
        published="Thu, 03 Jul 2031 10:00:00 +0200",
        language="en-gb",
        metadata={"guid": "post-17", "keywords": "Harbour"},
    )


@pytest.mark.parametrize(
    ("more", "url", "identity"),
    [
        pytest.param("<guid>17</guid>", None, "https://post.example/feed#17", id="a number"),
        pytest.param("<guid isPermaLink='false'>a/17</guid>", None, "https://post.example/feed#a/17", id="a path"),
        pytest.param("<guid>tag:post.example,2031:17</guid>", None, "tag:post.example,2031:17", id="a URI of its own"),
        pytest.param("<guid isPermaLink='false'>https://post.example/?p=1</guid>", *["https://post.example/?p=1"] * 2),
        pytest.param("<guid>/17</guid><link>/17</link>", *["https://post.example/17"] * 2, id="a link in short"),
        pytest.param("<link>f</link><guid>17</guid>", *["https://post.example/f"] * 2, id="a link beside an id"),
    ],
)
def test_an_id_is_no_address(more: str, url: str | None, identity: str) -> None:
    """Where an entry has no link, none is made up; and an id is told from the same one of another feed."""
    fetched = replace(given(rss(item(LONG, more=more)), "feed"), url="https://post.example/feed")
    [article] = read_document(fetched)
    assert isinstance(article, RawArticle)
    assert (article.url, article.identity) == (url, identity)


def test_a_summary_becomes_a_link() -> None:
    """The summary goes along, and says what it is."""
    link = only(rss(item(description="<p>Twelve are missing. <a href='x'>Read more</a></p>")), "a.rss")
    assert link == Link(
        source="in/a.rss:1",
        url="https://post.example/f",
        summary=RawArticle(
            source="in/a.rss:1",
            identity="https://post.example/f",
            name="https://post.example/f",
            text="Twelve are missing. Read more",
            title="T",
            outlet="Norland Post",
            url="https://post.example/f",
            language="en-gb",
            metadata={"text_is": "summary"},
        ),
    )


@pytest.mark.parametrize(
    ("content", "description", "whole"),
    [
        pytest.param(LONG, "Short.", True, id="a long content"),
        pytest.param(LONG, LONG, True, id="a long content, repeated as the description"),
        pytest.param(None, LONG, True, id="a long description"),
        pytest.param("<p>Flash: a ferry sank off Norland.</p>", None, True, id="a short content alone"),
        pytest.param("<p>Flash: a ferry sank, twelve are missing.</p>", "A ferry sank.", True, id="says more"),
        pytest.param("<p>A ferry sank.</p>", "A ferry sank.", False, id="says no more than the summary"),
        pytest.param(None, "<p>A ferry sank.</p>", False, id="a short description"),
        pytest.param(LONG + "<p>The search […]</p>", None, False, id="breaks off"),
        pytest.param(LONG + "<p>The search [&#8230;]</p>", None, False, id="breaks off in an entity"),
        pytest.param(LONG + "<p>The search ...</p>", None, False, id="breaks off in dots"),
        pytest.param(LONG + "<p><a href='f'>Continue reading <b>Ferry</b> →</a></p>", None, False, id="goes on"),
        pytest.param(LONG + "<p>Weiterlesen</p>", None, False, id="goes on, in German"),
        pytest.param(LONG + "<p>The post T appeared first on Norland Post.</p>", None, True, id="signed"),
        pytest.param(
            LONG + "<p>It […]</p><p>The post T appeared first on Post.</p>", None, False, id="breaks off, signed"
        ),
        pytest.param("Read more than ever. " + LONG, None, True, id="the same words elsewhere"),
    ],
)  # fmt: skip
def test_what_is_whole_is_told_from_what_is_not(content: str | None, description: str | None, whole: bool) -> None:
    """By where it stands, by its length and by how it ends."""
    assert isinstance(only(rss(item(content, description)), "a.rss"), RawArticle if whole else Link)


ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv"><title>Posten</title>
<entry><id>tag:post.example,2031:1</id><title type="html">F&amp;auml;rja</title><link href="/ferry"/>
<published>2031-07-03T10:00:00Z</published><updated>2031-07-04T10:00:00Z</updated><author><name>Ada</name></author>
<source><title>Ostrel Allehanda</title></source><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{LONG}</div>
</content></entry><entry><id>tag:post.example,2031:2</id><title>Two</title><link href="https://post.example/2"/>
<updated>2031-07-05T10:00:00Z</updated><summary>Kort &lt; lång</summary></entry></feed>"""


def test_atom_is_read() -> None:
    """With its own times, its language and the feed that an entry was taken from; plain text is no HTML."""
    article, link = read_document(given(ATOM, "a.atom", url="https://post.example/feed"))
    assert isinstance(article, RawArticle)
    assert (article.title, article.outlet, article.url) == ("Färja", "Ostrel Allehanda", "https://post.example/ferry")
    assert (article.published, article.updated) == ("2031-07-03T10:00:00Z", "2031-07-04T10:00:00Z")
    assert (article.byline, article.language) == ("Ada", "sv")
    assert isinstance(link, Link)
    assert link.updated == "2031-07-05T10:00:00Z"
    assert link.summary is not None
    assert (link.summary.text, link.summary.published) == ("Kort < lång", "2031-07-05T10:00:00Z")


def test_rss_1_is_read() -> None:
    """Its items stand beside the channel, its dates are Dublin Core's."""
    feed = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel rdf:about="https://post.example/"><title>Norland Post</title></channel>
    <item rdf:about="https://post.example/f"><title>T</title><link>https://post.example/f</link>
    <dc:date>2031-07-03</dc:date><content:encoded><![CDATA[{LONG}]]></content:encoded></item></rdf:RDF>"""
    article = only(feed, "a.rdf")
    assert isinstance(article, RawArticle)
    assert (article.outlet, article.published) == ("Norland Post", "2031-07-03")


@pytest.mark.parametrize(
    ("more", "url"),
    [
        pytest.param(
            "<guid isPermaLink='true'>https://post.example/g</guid>", "https://post.example/g", id="permalink"
        ),
        pytest.param("<link>/relative</link>", None, id="relative to nothing"),
        pytest.param("<link>javascript:alert(1)</link>", None, id="no address of the web"),
        pytest.param("<link>http://[post.example/</link>", None, id="no address at all"),
        pytest.param(
            "<link>https://count.example/1</link><feedburner:origLink>https://post.example/o</feedburner:origLink>",
            "https://post.example/o",
            id="the address before it was counted",
        ),
    ],
)
def test_the_address_is_that_of_the_article(more: str, url: str | None) -> None:
    """Or there is none."""
    article = only(rss(item(LONG, more=more)), "a.rss")
    assert isinstance(article, RawArticle)
    assert article.url == url
    assert article.identity == (url or "a.rss:1")


@pytest.mark.parametrize(
    ("feed", "reasons"),
    [
        pytest.param(rss(), ["the feed has no entries"], id="no entries"),
        pytest.param(rss("<item><title>T</title></item>"), ["the entry has neither text nor an address"], id="nothing"),
        pytest.param(
            rss(item(LONG, more="<wp:status>draft</wp:status>")), ["not published: its status is 'draft'"], id="a draft"
        ),
    ],
)
def test_what_cannot_be_read_is_reported(feed: str, reasons: list[str]) -> None:
    """In one line each."""
    assert [found.reason for found in found_in(feed, "a.xml") if isinstance(found, Rejected)] == reasons


@pytest.mark.parametrize(
    "feed",
    [
        pytest.param(rss(FULL, item(LONG))[:-40], id="cut off"),
        pytest.param(rss(FULL, item(LONG), "<item><title>A & B</title></item>"), id="a bare ampersand"),
        pytest.param(
            rss(FULL, item(LONG)).replace("Norland Post</title>", "Norland Post&nbsp;</title>"), id="an entity"
        ),
    ],
)
def test_a_broken_feed_gives_what_can_be_read(feed: str) -> None:
    """And one report for the rest."""
    *found, fault = found_in(feed, "a.xml")
    whole, other = found[:2]
    assert isinstance(whole, RawArticle)
    assert whole.url == "https://post.example/ferry"
    assert isinstance(other, RawArticle | Link)
    assert other.url == "https://post.example/f"
    assert isinstance(fault, Rejected)
    assert fault.reason.startswith("not well-formed, entries may be missing: ")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\n\n  " + rss(FULL).encode(), id="blank lines before the declaration"),
        pytest.param(
            rss(FULL).replace("UTF-8", "iso-8859-1").replace("Ferry", "Fähre").encode(), id="UTF-8 all the same"
        ),
        pytest.param(rss(FULL).replace("Ferry", "Fähre").encode("cp1252"), id="not UTF-8 all the same"),
        pytest.param(rss(FULL).encode("utf-16"), id="UTF-16"),
    ],
)
def test_common_faults_do_no_harm(data: bytes) -> None:
    """What many feeds do wrong."""
    article = only(data, "a.xml")
    assert isinstance(article, RawArticle)
    assert article.title in ("Ferry & storm", "Fähre & storm")
