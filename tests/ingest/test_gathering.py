"""From addresses to articles, on a real server: what is read, followed, noted and reported."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import pytest

from ingest.errands import Round
from ingest.fetching.addresses import address_of
from ingest.fetching.crawl import Crawl
from ingest.fetching.limits import Limits
from ingest.fetching.manners import Manners
from ingest.gathered import Gathered, Unchanged
from ingest.gathering import Gatherer, Known
from ingest.memory import Note
from ingest.patience import FIRST_WAIT, RECHECKED
from ingest.readers.raw import Link, RawArticle, Rejected
from tests.web import Answer, Web

PROSE = "Two ferries collided off the coast of Norland on Monday, and nine sailors were hurt, the port said. " * 4
MANNERS = Manners(
    agent="Crosscheck/1", interval=0.0, private=True, limits=Limits(busy=0.01, depth=3, links=20, redirects=3)
)


@dataclass
class Desk:
    """Gathers with a memory and a clock, as a library would."""

    patient: bool = False
    now: float = 10**9
    limits: Limits = MANNERS.limits
    notes: dict[str, Note] = field(default_factory=dict)
    stored: set[str] = field(default_factory=set)
    last: list[Gathered] = field(default_factory=list)

    def gather(self, *urls: str, links: Iterable[Link] = ()) -> "Desk":
        """One run; what it brought is stored and remembered."""
        known = Known(note=self.notes.get, holds=self.stored.__contains__)
        gatherer = Gatherer(
            Crawl(replace(MANNERS, limits=self.limits)), known=known, patient=self.patient, now=lambda: self.now
        )
        look = Round()
        for url in urls:
            gatherer.begin(address_of(url), look)
        for link in links:
            gatherer.follow(link, look)
        self.last = []
        while not gatherer.idle:
            self.last += gatherer.step()
        self.stored |= {article.identity for article in self.articles}
        self.notes |= {note.url: note for each in self.last for note in each.notes}
        return self

    @property
    def articles(self) -> list[RawArticle]:
        """The articles of the last run."""
        return [each for one in self.last for each in one.found if isinstance(each, RawArticle)]

    @property
    def unchanged(self) -> list[str]:
        """What was unchanged in the last run."""
        return [each.identity for one in self.last for each in one.found if isinstance(each, Unchanged)]

    @property
    def rejected(self) -> dict[str, str]:
        """The reasons of the last run, by the addresses."""
        return {each.source: each.reason for one in self.last for each in one.found if isinstance(each, Rejected)}


@pytest.fixture
def desk() -> Desk:
    """One that remembers nothing yet."""
    return Desk()


def test_a_page_gives_its_article(web: Web, desk: Desk) -> None:
    """Named by its address, and called by the last part of it."""
    url = web.page("/news/ferry?id=7", PROSE, title="Ferries collide")
    [article] = desk.gather(url).articles
    assert (article.identity, article.name, article.title) == (url, "ferry", "Ferries collide")
    assert desk.rejected == {}
    assert desk.notes[url].identities == (url,)


def test_what_has_not_changed_is_unchanged(web: Web, desk: Desk) -> None:
    """The server is asked whether it has, and the articles count as they are."""
    url = web.page("/a", PROSE, etag='"one"')
    desk.gather(url).gather(url)
    assert (desk.articles, desk.unchanged) == ([], [url])
    assert web.asked[-1][1]["If-None-Match"] == '"one"'


def test_what_the_library_has_lost_is_fetched_again(web: Web, desk: Desk) -> None:
    """A memory that knows more than the library never keeps an article out of it."""
    url = web.page("/a", PROSE, etag='"one"')
    desk.gather(url).stored.clear()
    assert [article.identity for article in desk.gather(url).articles] == [url]


def test_a_feed_leads_to_its_articles(web: Web, desk: Desk) -> None:
    """Each is fetched; what only the feed tells of an article is kept."""
    page = web.page("/a", PROSE, title="Ferries collide")
    feed = f"""<rss version="2.0"><channel><title>Tidewater Wire</title><item><title>Ferries collide</title>
        <link>{page}</link><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate>
        <description>Two ferries.</description></item></channel></rss>"""
    [article] = desk.gather(web.put("/feed", feed, media_type="application/rss+xml")).articles
    assert article.identity == page
    assert article.text.count("Two ferries collided") == 4
    assert article.published == "Mon, 02 Nov 2026 10:00:00 GMT"


def test_what_cannot_be_fetched_goes_in_as_its_summary(web: Web, desk: Desk) -> None:
    """Its metadata says so, and it is reported with its reason."""
    web.put("/robots.txt", "User-agent: *\nDisallow: /members\n")
    links = [f"{web.origin}/members/a", f"{web.origin}/gone", web.put("/map", media_type="image/png")]
    feed = web.feed("/feed", *links, summary="Nine sailors were hurt, the port said.")
    desk.gather(feed)
    assert {article.identity for article in desk.articles} == set(links)
    assert set(desk.rejected) == set(links)
    for article in desk.articles:
        assert article.text == "Nine sailors were hurt, the port said."
        assert article.metadata["only_summary"].startswith(f"{article.identity}: ")
        assert desk.rejected[article.identity].endswith("; its summary went in instead")
    assert "robots.txt" in desk.rejected[links[0]]
    assert "404 Not Found" in desk.rejected[links[1]]


def test_a_link_without_a_summary_is_only_reported(web: Web, desk: Desk) -> None:
    """There is nothing to go in."""
    desk.gather(web.feed("/feed", f"{web.origin}/gone"))
    assert (desk.articles, list(desk.rejected)) == ([], [f"{web.origin}/gone"])


def test_a_summary_is_updated_by_its_article(web: Web, desk: Desk) -> None:
    """Under the name that it went in by, whatever the page calls itself; and a failure later takes nothing away."""
    link = f"{web.origin}/a?from=feed"
    feed = web.feed("/feed", link, summary="Nine sailors were hurt.")
    web.put("/a?from=feed", status=500)
    assert [article.text for article in desk.gather(feed).articles] == ["Nine sailors were hurt."]
    web.page("/a?from=feed", PROSE, title="Ferries")
    [article] = desk.gather(feed).articles
    assert (article.identity, "only_summary" in article.metadata) == (link, False)
    desk.now += RECHECKED
    web.put("/a?from=feed", status=500)
    assert desk.gather(feed).articles == []
    assert link in desk.rejected


def test_links_that_are_known_are_not_asked_for_again(web: Web, desk: Desk) -> None:
    """Until an hour has passed, or the feed says that they have changed."""
    pages = [web.page(f"/{name}", PROSE, etag=f'"{name}"') for name in "ab"]
    feed = web.feed("/feed", *pages)
    desk.gather(feed).gather(feed)
    assert web.paths == ["/feed", "/a", "/b", "/feed"]
    assert desk.unchanged == pages
    desk.now += RECHECKED
    desk.gather(feed)
    assert sorted(web.paths[4:]) == ["/a", "/b", "/feed"]
    assert desk.unchanged == pages


def test_a_feed_that_has_not_changed_is_not_read_again(web: Web, desk: Desk) -> None:
    """But only once all that it points at is in."""
    pages = [web.page("/a", PROSE), web.put("/b", status=500)]
    feed = web.feed("/feed", *pages, etag='"one"')
    desk.gather(feed)
    assert desk.notes[feed].etag is None
    web.page("/b", PROSE.replace("nine", "ten"))
    assert [article.identity for article in desk.gather(feed).articles] == [pages[1]]
    assert desk.notes[feed].etag == '"one"'
    asked = len(web.paths)
    desk.gather(feed)
    assert web.paths[asked:] == ["/feed"]
    assert sorted(desk.unchanged) == pages
    desk.stored.discard(pages[0])
    assert [article.identity for article in desk.gather(feed).articles] == [pages[0]]


def test_a_list_of_feeds_is_read_again_for_its_feeds_change(web: Web, desk: Desk) -> None:
    """What has not changed itself may lead to what has."""
    first, second = web.page("/a", PROSE), web.page("/b", PROSE)
    feed = web.feed("/feed", first, etag='"one"')
    listed = web.put("/list", f'<opml><body><outline xmlUrl="{feed}"/></body></opml>', etag='"list"')
    for _ in range(3):
        desk.gather(listed)
    assert desk.notes[listed].etag is None
    web.feed("/feed", first, second, etag='"two"')
    assert [article.identity for article in desk.gather(listed).articles] == [second]


def test_feeds_that_point_at_each_other_end(web: Web, desk: Desk) -> None:
    """Every address is fetched once a run."""
    one, two = f"{web.origin}/one", f"{web.origin}/two"
    web.feed("/one", two, one)
    web.feed("/two", one, web.page("/a", PROSE))
    desk.gather(one, two)
    assert sorted(web.paths) == ["/a", "/one", "/two"]
    assert len(desk.articles) == 1


def test_sitemaps_without_an_end_are_left(web: Web, desk: Desk) -> None:
    """By how deep they lie, and by how much they point at."""
    for depth in range(9):
        web.put(
            f"/{depth}",
            f"<sitemapindex><sitemap><loc>{web.origin}/{depth + 1}</loc></sitemap></sitemapindex>",
            media_type="text/xml",
        )
    desk.gather(f"{web.origin}/0")
    assert web.paths == ["/0", "/1", "/2", "/3"]
    assert desk.rejected == {f"{web.origin}/4": "is more than 3 links away from what was named, so it was not fetched"}


def test_too_many_links_are_left_for_another_run(web: Web) -> None:
    """Which goes on where this one has ended."""
    desk = Desk(limits=replace(MANNERS.limits, links=2))
    pages = [web.page(f"/{number}", f"{PROSE} {number}.") for number in range(5)]
    feed = web.feed("/feed", *pages, etag='"one"')
    desk.gather(feed)
    assert len(desk.articles) == 2
    [reason] = desk.rejected.values()
    assert reason == "points at more than 2 addresses: the others are fetched when this is run again"
    found = [len(desk.gather(feed).articles) for _ in range(3)]
    assert found == [2, 1, 0]
    assert desk.stored == set(pages)


def test_redirects_are_followed_to_the_article(web: Web, desk: Desk) -> None:
    """Which has the address that it is at, and is remembered by the one that was asked for."""
    start = web.put("/a", status=302, headers={"Location": "/b"})
    web.put("/b", status=301, headers={"Location": "c"})
    end = web.page("/c", PROSE)
    assert [article.identity for article in desk.gather(start).articles] == [end]
    assert desk.notes[start].identities == (end,)


@pytest.mark.parametrize(
    ("targets", "reason"),
    [
        pytest.param(["/b", "/a"], "leads from one address to the next more than 3 times", id="a circle"),
        pytest.param(["/b", "/c", "/d", "/e"], "leads from one address to the next more than 3 times", id="too many"),
        pytest.param(["file:///etc/passwd"], "leads elsewhere: addresses of the kind 'file://'", id="to a file"),
    ],
)
@pytest.mark.parametrize("linked", [False, True], ids=["named", "linked"])
def test_redirects_that_lead_nowhere_are_reported(
    web: Web, desk: Desk, targets: list[str], reason: str, linked: bool
) -> None:
    """In circles, too far, or to what is not fetched."""
    for path, target in zip("abcd", [*targets, *targets], strict=False):
        web.put(f"/{path}", status=302, headers={"Location": target})
    desk.gather(web.feed("/feed", f"{web.origin}/a") if linked else f"{web.origin}/a")
    [found] = desk.rejected.values()
    assert found.startswith(reason)


def test_links_that_lead_to_one_page_give_one_article(web: Web, desk: Desk) -> None:
    """A page that many addresses lead to is fetched once."""
    end = web.page("/end", PROSE)
    links = [web.put(f"/{number}", status=302, headers={"Location": end}) for number in range(3)]
    desk.gather(web.feed("/feed", *links, end))
    assert web.paths.count("/end") == 1
    assert (len(desk.articles), desk.rejected) == (1, {})


@pytest.mark.parametrize("count", [2, 3])
def test_links_that_lead_to_each_other_are_reported(web: Web, desk: Desk, count: int) -> None:
    """None of them is an article, and that is said once."""
    ring = [f"/{number}" for number in range(count)]
    for path, to in zip(ring, [*ring[1:], ring[0]], strict=True):
        web.put(path, status=302, headers={"Location": to})
    desk.gather(web.feed("/feed", *(web.origin + path for path in ring)))
    [reason] = desk.rejected.values()
    assert reason.endswith("and that leads back to it")


def test_links_that_lead_to_one_refusal_go_in_as_their_summaries(web: Web, desk: Desk) -> None:
    """A server that sends every reader to its consent page first keeps no article from being known."""
    wall = web.put("/consent", "No reader without a session.", status=403)
    links = [web.put(f"/{number}", status=302, headers={"Location": wall}) for number in range(3)]
    desk.gather(web.feed("/feed", *links, summary="Nine sailors were hurt off Norland, the port said."))
    assert [article.identity for article in desk.articles] == links
    assert desk.rejected.keys() == set(links)


def test_every_hop_is_looked_at(web: Web) -> None:
    """A public server cannot lead to a private one: neither by a redirect nor by a link."""
    outside = replace(MANNERS, private=False, resolve=lambda host, _: ["127.0.0.1"] if host == "inside" else [host])
    gatherer = Gatherer(Crawl(outside), known=Known())
    gatherer.begin(address_of(web.page("/a", PROSE)), Round())
    gatherer.follow(Link(source="feed", url=f"http://inside:{web.server.server_port}/a"), Round())
    found = []
    while not gatherer.idle:
        found += [each for one in gatherer.step() for each in one.found]
    assert [isinstance(each, Rejected) and "127.0.0.1, which is not a public" in each.reason for each in found] == [
        True,
        True,
    ]
    assert web.asked == []


def test_no_password_is_kept(web: Web, desk: Desk) -> None:
    """It goes to its own server, to what that points at there, and into nothing that is kept."""
    page = web.page("/a", PROSE)
    other = "http://localhost" + web.origin.removeprefix("http://127.0.0.1") + "/b"
    web.page("/b", PROSE)
    feed = web.feed("/feed", page, other, f"{web.origin.replace('//', '//eve:gadfly@')}/gone", summary="Nine.")
    desk.gather(feed.replace("//", "//ann:hunter2@"))
    sent = {path: "Authorization" in headers for path, headers in web.asked if path != "/robots.txt"}
    assert sent == {"/feed": True, "/a": True, "/b": False, "/gone": True}
    assert len(desk.articles) == 3
    told = repr(desk.last) + repr(desk.notes)
    assert "hunter2" not in told
    assert "gadfly" not in told


@pytest.mark.parametrize("links", [[], ["ftp://ann:hunter2@tidewater.example/a"], ["https://tidewater.example:x/"]])
def test_odd_links_are_reported(web: Web, desk: Desk, links: list[str]) -> None:
    """What is no address has its line; so has a feed that points nowhere."""
    desk.gather(links=[Link(source="feed.xml:1", url=url) for url in links] or [Link(source="x", url="nowhere")])
    assert len(desk.rejected) == 1
    assert "hunter2" not in repr(desk.rejected)


def test_who_waits_for_another_round_is_not_told_twice(web: Web) -> None:
    """A link that fails is left alone for a while, then tried again, and reported anew when its reason changes."""
    desk = Desk(patient=True)
    link = web.put("/a", status=500)
    feed = web.feed("/feed", link, etag='"one"')
    assert list(desk.gather(feed).rejected) == [link]
    desk.now += 1
    desk.gather(feed)
    assert (desk.rejected, web.paths) == ({}, ["/feed", "/a", "/feed"])
    desk.now += FIRST_WAIT
    assert desk.gather(feed).rejected == {}
    assert web.paths[-1] == "/a"
    desk.now += 2 * FIRST_WAIT
    web.answers["/a"] = Answer(status=502)
    assert list(desk.gather(feed).rejected) == [link]
    desk.now += 4 * FIRST_WAIT
    web.page("/a", PROSE)
    assert [article.identity for article in desk.gather(feed).articles] == [link]
    assert desk.notes[link].failures == 0
    assert desk.notes[feed].etag == '"one"'


def test_a_link_that_is_gone_is_given_up(web: Web) -> None:
    """It neither is asked for again nor keeps its feed from being remembered."""
    desk = Desk(patient=True)
    feed = web.feed("/feed", f"{web.origin}/gone", etag='"one"')
    desk.gather(feed)
    assert desk.notes[feed].etag == '"one"'
    desk.notes[feed] = replace(desk.notes[feed], etag=None)
    desk.now += 10**7
    desk.gather(feed)
    assert web.paths == ["/feed", "/gone", "/feed"]


def test_a_server_that_says_unchanged_to_a_stranger_is_reported(web: Web, desk: Desk) -> None:
    """It cannot be unchanged since a time that never was."""
    url = web.put("/a", status=304)
    assert "which it never was" in desk.gather(url).rejected[url]


def test_a_document_of_records_gives_them_all(web: Web, desk: Desk) -> None:
    """An address may hold any format that a file may."""
    url = web.put("/a.jsonl", '{"id": "1", "text": "Nine."}\n{"id": "2"}\n', media_type="text/plain")
    desk.gather(url)
    assert [article.identity for article in desk.articles] == ["1"]
    assert desk.rejected == {f"{url}:2": "the record has no 'text'"}
