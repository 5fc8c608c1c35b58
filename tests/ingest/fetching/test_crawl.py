"""Many requests: several servers at once, each at its pace."""

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from ingest.fetching.addresses import address_of
from ingest.fetching.answers import Answer, Failed, Page
from ingest.fetching.crawl import Crawl, Wish
from ingest.fetching.fetcher import Request
from ingest.fetching.limits import Limits
from ingest.fetching.manners import Manners
from tests.web import Answer as Served
from tests.web import Web, webs

MANNERS = Manners(agent="Crosscheck/1", interval=0.0, private=True, limits=Limits(busy=0.05, silence=0.5, total=1.0))


def crawl(urls: list[str], manners: Manners = MANNERS) -> dict[str, Answer]:
    """The answers to all of these, by their addresses."""
    made, answers = Crawl(manners), dict[str, Answer]()
    for url in urls:
        made.wish(
            Wish(
                request=Request(address=address_of(url)),
                answered=lambda answer, url=url: answers.__setitem__(url, answer),
            )
        )
    while not made.idle:
        made.step()
    return answers


def test_the_rules_of_a_server_are_read_once_and_first(web: Web) -> None:
    """Then what they allow is fetched, and what they forbid is not asked for."""
    web.put("/robots.txt", "User-agent: *\nDisallow: /private\n")
    allowed, forbidden = web.put("/a", "Nine."), web.put("/private/b", "Ten.")
    answers = crawl([forbidden, allowed, web.put("/c", "Eleven.")])
    assert [path for path, _ in web.asked] == ["/robots.txt", "/a", "/c"]
    assert isinstance(answers[allowed], Page)
    assert isinstance(answers[forbidden], Failed)


def test_a_server_is_asked_no_faster_than_its_pace() -> None:
    """Its robots.txt counts; another server does not wait for it."""
    with webs(2) as (slow, fast):
        slow.put("/robots.txt", "User-agent: *\nCrawl-delay: 0.3\n")
        began = time.monotonic()
        times: dict[str, float] = {}
        made = Crawl(MANNERS)
        for url in [slow.put("/a"), slow.put("/b"), *(fast.put(f"/{n}") for n in range(5))]:
            made.wish(
                Wish(
                    request=Request(address=address_of(url)),
                    answered=lambda _, url=url: times.__setitem__(url, time.monotonic() - began),
                )
            )
        while not made.idle:
            made.step()
    assert times[f"{slow.origin}/a"] >= 0.3
    assert times[f"{slow.origin}/b"] >= 0.6
    assert max(times[f"{fast.origin}/{n}"] for n in range(5)) < 0.3


def test_the_interval_is_kept(web: Web) -> None:
    """From each request to the next, that for the rules included."""
    began = time.monotonic()
    crawl([web.put(f"/{number}") for number in range(3)], replace(MANNERS, interval=0.1))
    assert time.monotonic() - began >= 0.3


def test_a_busy_server_is_asked_again(web: Web) -> None:
    """When it says so, and a few times at most."""
    url = web.put("/a", status=503)
    assert isinstance(crawl([url])[url], Failed)
    assert web.paths == ["/a"] * MANNERS.limits.tries

    made = Crawl(MANNERS)
    answers: list[Answer] = []
    made.wish(Wish(request=Request(address=address_of(url)), answered=answers.append))
    while not made.idle:
        made.step()
        if len(web.paths) == MANNERS.limits.tries + 1:
            web.answers["/a"] = Served(body=b"Nine.")
    assert isinstance(answers[0], Page)


def test_a_server_that_asks_for_long_is_left_alone(web: Web) -> None:
    """Everything else that is wanted from it is answered without asking."""
    urls = [web.put("/a", status=429, headers={"Retry-After": "3600"}), web.put("/b"), web.put("/c")]
    answers = crawl(urls)
    assert web.paths == ["/a"]
    assert {answer.reason for answer in answers.values() if isinstance(answer, Failed)} == {
        "the server answers 429 Too Many Requests and asks to come back in 3,600 s"
    }
    assert len(answers) == 3


def silence(web: Web) -> Iterator[bytes]:
    """A body that never comes."""
    web.closing.wait(5)
    yield b""


def test_a_silent_server_is_given_up(web: Web) -> None:
    """After a few requests, and the others are not made."""
    web.put("/robots.txt", status=404)
    limits = replace(MANNERS.limits, silence=0.1, troubles=2)
    for number in range(6):
        web.put(f"/{number}", stream=lambda: silence(web))
    answers = crawl([f"{web.origin}/{number}" for number in range(6)], replace(MANNERS, limits=limits))
    assert len(web.paths) == 2
    assert {answer.reason for answer in answers.values() if isinstance(answer, Failed)} == {
        "the server is too slow, and was given up"
    }


def test_only_so_many_are_asked_at_once() -> None:
    """More servers than that wait for one another."""
    with webs(5) as servers:
        limits = replace(MANNERS.limits, at_once=2)
        urls = [server.put("/a", stream=lambda: iter([time.sleep(0.05) or b"Nine."])) for server in servers]
        answers = crawl(urls, replace(MANNERS, limits=limits))
    assert all(isinstance(answers[url], Page) for url in urls)


def test_a_fault_of_ours_is_raised(web: Web) -> None:
    """What goes wrong in a thread does not stay there."""

    def broken(_host: str, _port: int) -> list[str]:
        raise KeyError

    with pytest.raises(KeyError):
        crawl([f"{web.origin}/a"], replace(MANNERS, resolve=broken))
