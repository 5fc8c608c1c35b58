"""When feeds are due, and how their lists are kept."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.errors import UsageError
from ingest.fetching.addresses import address_of
from ingest.fetching.crawl import Crawl
from ingest.fetching.manners import Manners
from ingest.following.feeds import Feeds, Schedule
from ingest.following.named import named
from ingest.gathered import Gathered
from ingest.gathering import Gatherer, Known
from ingest.memory import Note
from ingest.readers.raw import RawArticle, Rejected
from tests.web import Web

ONE, TWO = address_of("https://tidewater.example/one"), address_of("https://tidewater.example/two")
FAILED = Note(url=ONE.url, since=0.0, at=1000.0, failures=1, reason="busy", again=1000.0)
PROSE = "Two ferries collided off the coast of Norland on Monday, and nine sailors were hurt, the port said. " * 4


def due(schedule: Schedule, since: float) -> float:
    """Seconds from a moment on until the first feed is due, in steps of ten."""
    return next(seconds for seconds in range(0, 10**6, 10) if schedule.take(since + seconds))


def test_a_feed_is_due_at_once_and_after_its_interval() -> None:
    """A little earlier or later each time, so that not all come due together."""
    schedule = Schedule(600.0, remembered=lambda _: None)
    schedule.follow([ONE, TWO])
    assert schedule.take(1000.0) == [ONE, TWO]
    assert schedule.take(1500.0) == []
    assert set(schedule.take(1700.0)) == {ONE, TWO}


@pytest.mark.parametrize(
    ("failures", "wait"), [(1, 1200.0), (2, 2400.0), (3, 4800.0), (4, 9600.0), (9, 21600.0), (99, 21600.0)]
)
def test_a_feed_that_fails_is_left_alone_for_longer_each_time(failures: int, wait: float) -> None:
    """Doubling up to six hours, a little more or less; whatever process has failed."""
    note = replace(FAILED, failures=failures)
    running = Schedule(600.0, remembered=lambda _: None)
    running.follow([ONE])
    running.take(1000.0)
    running.noted(note)
    started = Schedule(600.0, remembered=lambda _: note)
    started.follow([ONE])
    for schedule in (running, started):
        assert due(schedule, 1000.0) == pytest.approx(wait, rel=0.11)


def test_a_server_may_ask_for_longer() -> None:
    """Then it is left alone until then."""
    schedule = Schedule(600.0, remembered=lambda _: None)
    schedule.follow([ONE])
    schedule.take(1000.0)
    schedule.noted(replace(FAILED, again=90_000.0))
    assert due(schedule, 1000.0) == 89_000.0


def test_a_feed_that_answers_again_is_due_after_its_interval() -> None:
    """Nothing is held against it."""
    schedule = Schedule(600.0, remembered=lambda _: None)
    schedule.follow([ONE])
    schedule.take(1000.0)
    schedule.noted(replace(FAILED, failures=0))
    assert due(schedule, 1000.0) <= 660.0


def test_a_list_may_change() -> None:
    """Those that stay keep their time, new ones are due, others are dropped."""
    schedule = Schedule(600.0, remembered=lambda _: None)
    schedule.follow([ONE])
    schedule.take(1000.0)
    schedule.follow([ONE, TWO])
    assert schedule.take(1001.0) == [TWO]
    schedule.follow([TWO])
    assert set(schedule.take(5000.0)) == {TWO}


def opml(path: Path, *urls: str) -> Path:
    """A list of feeds."""
    outlines = "".join(f'<outline type="rss" xmlUrl="{url}"/>' for url in urls)
    path.write_text(f"<opml version='2.0'><body>{outlines}</body></opml>", encoding="utf-8")
    return path


def wait_for(feeds: Feeds, enough: Callable[[list[Gathered]], bool]) -> list[Gathered]:
    """What comes until it is enough, within some seconds."""
    come: list[Gathered] = []
    deadline = time.monotonic() + 10
    while not enough(come):
        assert time.monotonic() < deadline
        time.sleep(0.02)
        come += feeds.taken()
    return come


def articles(come: list[Gathered]) -> set[str]:
    """The articles of what has come."""
    return {each.identity for one in come for each in one.found if isinstance(each, RawArticle)}


def test_a_list_is_followed_as_it_changes(web: Web, tmp_path: Path) -> None:
    """A new feed is fetched; a list that is broken is reported once, and its feeds are kept."""
    first, second = web.page("/a", PROSE), web.page("/b", PROSE)
    path = opml(tmp_path / "feeds.opml", web.feed("/one", first))
    manners = Manners(agent="Crosscheck/1", interval=0.0, private=True)
    feeds = Feeds(
        [],
        [path],
        gatherer=lambda: Gatherer(Crawl(manners), known=Known(), patient=True),
        schedule=Schedule(0.3, remembered=lambda _: None),
    )
    feeds.start()
    wait_for(feeds, lambda come: articles(come) == {first})
    opml(path, f"{web.origin}/one", web.feed("/two", second))
    wait_for(feeds, lambda come: second in articles(come))
    path.write_text("<opml>", encoding="utf-8")
    come = wait_for(feeds, lambda come: any(isinstance(each, Rejected) for one in come for each in one.found))
    [reason] = [each.reason for one in come for each in one.found if isinstance(each, Rejected)]
    assert "XML" in reason
    asked = len(web.asked)
    wait_for(feeds, lambda _: len(web.asked) > asked + 3)
    feeds.stop()


def test_a_fault_of_ours_ends_it() -> None:
    """It is raised where what has come is taken."""

    def broken() -> Gatherer:
        raise KeyError

    feeds = Feeds([], [], gatherer=broken, schedule=Schedule(600.0, remembered=lambda _: None))
    feeds.start()
    with pytest.raises(KeyError):
        wait_for(feeds, lambda _: False)


def test_sources_are_told_apart(tmp_path: Path) -> None:
    """Folders, lists and addresses, each once."""
    listed = opml(tmp_path / "feeds.opml", ONE.url)
    found = named([str(tmp_path), str(listed), ONE.url, ONE.url, str(tmp_path)])
    assert (found.folders, found.lists, found.addresses) == ((tmp_path,), (listed,), (ONE,))


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        pytest.param("gone", "'gone': cannot be read: no such file", id="nothing there"),
        pytest.param("a.txt", "'a.txt': .*; name a folder, the address of a feed, or a list", id="a file"),
        pytest.param("empty.opml", "lists no feed", id="an empty list"),
        pytest.param("ftp://ann:hunter2@x/", "'ftp://x/': addresses of the kind", id="another kind of address"),
    ],
)
def test_what_cannot_be_followed_is_refused(source: str, reason: str) -> None:
    """At once, with what can be."""
    Path("a.txt").write_text("Nine.", encoding="utf-8")
    opml(Path("empty.opml"))
    with pytest.raises(UsageError, match=reason):
        named([source])
