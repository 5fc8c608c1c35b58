"""What a robots.txt allows."""

import pytest

from ingest.fetching.addresses import address_of
from ingest.fetching.fetcher import Fetcher
from ingest.fetching.limits import LIMITS
from ingest.fetching.manners import Manners
from ingest.fetching.robots import Rules, rules_of
from tests.web import Web

MANNERS = Manners(agent="Crosscheck/1", interval=0.0, private=True)


def rules(web: Web) -> Rules:
    """The rules of the server."""
    return rules_of(Fetcher(MANNERS), address_of(f"{web.origin}/"), LIMITS)


def test_what_it_forbids_is_for_good(web: Web) -> None:
    """Our own group counts, else that for all; the delay is in seconds."""
    web.put("/robots.txt", "User-agent: *\nDisallow: /\n\nUser-agent: crosscheck\nDisallow: /private\nCrawl-delay: 7\n")
    found = rules(web)
    assert found.delay == 7.0
    assert found.objection(f"{web.origin}/a") is None
    objection = found.objection(f"{web.origin}/private/a")
    assert objection is not None
    assert (objection.temporary, "robots.txt" in objection.reason) == (False, True)


def test_a_rate_of_requests_is_a_delay(web: Web) -> None:
    """The slower of the two that it may ask for."""
    web.put("/robots.txt", "User-agent: *\nCrawl-delay: 1\nRequest-rate: 2/30s\n")
    assert rules(web).delay == 15.0


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_server_without_one_allows_all(web: Web, status: int) -> None:
    """So RFC 9309 has it."""
    web.put("/robots.txt", status=status)
    assert rules(web).objection(f"{web.origin}/a") is None


@pytest.mark.parametrize("status", [500, 503, 429])
def test_one_that_cannot_be_had_forbids_all_for_now(web: Web, status: int) -> None:
    """What it would have said is not known."""
    web.put("/robots.txt", status=status)
    objection = rules(web).objection(f"{web.origin}/a")
    assert objection is not None
    assert objection.temporary
    assert objection.reason.startswith("its robots.txt cannot be had for now: the server answers")


def test_a_server_that_is_refused_is_refused_for_its_own_reason() -> None:
    """Not because of its robots.txt."""
    with Web() as web:
        fetcher = Fetcher(Manners(agent="Crosscheck/1", interval=0.0))
        objection = rules_of(fetcher, address_of(web.origin), LIMITS).objection(f"{web.origin}/a")
    assert objection is not None
    assert "not a public address" in objection.reason
    assert not objection.temporary


def test_redirects_are_followed_as_far_as_they_may_go(web: Web) -> None:
    """Another host may have it; a circle is as good as none."""
    web.put("/robots.txt", status=301, headers={"Location": "/rules"})
    web.put("/rules", "User-agent: *\nDisallow: /\n")
    assert rules(web).objection(f"{web.origin}/a") is not None
    web.put("/rules", status=301, headers={"Location": "/robots.txt"})
    assert rules(web).objection(f"{web.origin}/a") is None
    web.put("/rules", status=301, headers={"Location": "ftp://tidewater.example/"})
    assert rules(web).objection(f"{web.origin}/a") is None


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfUser-agent: *\nDisallow: /\n", b"User-agent: *\rDisallow: /\r"])
def test_how_it_is_written_changes_nothing(web: Web, data: bytes) -> None:
    """Editors of some systems put a mark at its head, or end lines otherwise."""
    web.put("/robots.txt", data)
    assert rules(web).objection(f"{web.origin}/a") is not None


def test_of_a_huge_one_the_beginning_counts(web: Web) -> None:
    """As far as its lines are whole: a path that was cut off would forbid more than was meant."""
    head = b"User-agent: *\nDisallow: /first\n"
    cut = b"Disallow: /" + b"#\n" * 10
    filling = b"#" * (500 * 2**10 - len(head) - len(cut.split(b"#")[0]) - 1) + b"\n"
    web.put("/robots.txt", head + filling + b"Disallow: /last\n" * 5_000_000)
    found = rules(web)
    assert found.objection(f"{web.origin}/first") is not None
    assert found.objection(f"{web.origin}/a") is None


def test_one_that_cannot_be_unpacked_forbids_all_for_now(web: Web) -> None:
    """What it says is not known, and that is said."""
    web.put("/robots.txt", b"User-agent: *", headers={"Content-Encoding": "br"})
    objection = rules(web).objection(f"{web.origin}/a")
    assert objection is not None
    assert objection.reason == "its robots.txt cannot be had for now: packed as 'br', which was not asked for"


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"<html>no rules</html>", b"Disallow: /", b"x" * 10**6])
def test_what_is_no_robots_txt_allows_all(web: Web, data: bytes) -> None:
    """Garbage, a page, rules for nobody."""
    web.put("/robots.txt", data)
    assert rules(web).objection(f"{web.origin}/a") is None
