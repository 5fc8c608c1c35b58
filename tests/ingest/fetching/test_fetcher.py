"""One request to a real server: what comes back, and what is refused."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from ingest.fetching.addresses import address_of
from ingest.fetching.answers import Answer, Failed, Moved, Page, Unmodified
from ingest.fetching.fetcher import Fetcher, Request
from ingest.fetching.limits import Limits
from ingest.fetching.manners import Manners, agent
from tests.web import Web

QUICK = Limits(connecting=1.0, silence=0.4, total=1.0, body=10_000)
LOOPBACK = Manners(agent=agent("desk@tidewater.example"), interval=0.0, private=True, limits=QUICK)


def fetch(url: str, manners: Manners = LOOPBACK, **known: str) -> Answer:
    """Ask once."""
    return Fetcher(manners).fetch(Request(address=address_of(url), **known))


def failed(url: str, manners: Manners = LOOPBACK) -> Failed:
    """Ask once, for what cannot be had; it has one line."""
    answer = fetch(url, manners)
    assert isinstance(answer, Failed)
    assert "\n" not in answer.reason
    return answer


def test_a_page_comes_with_what_the_server_says_of_it(web: Web) -> None:
    """Its bytes, media type and validators; the server is told who asks."""
    modified = "Mon, 02 Nov 2026 10:00:00 GMT"
    url = web.put("/a?b=1", "Nine.", media_type="Text/HTML; charset=x", headers={"Last-Modified": modified})
    assert fetch(url) == Page(url=url, body=b"Nine.", media_type="text/html", charset="x", modified=modified)
    [(_, headers)] = web.asked
    assert headers["User-Agent"].startswith("Crosscheck/")
    assert "(+desk@tidewater.example)" in headers["User-Agent"]
    assert headers["Accept-Encoding"] == "gzip"


def test_what_has_not_changed_is_not_sent_again(web: Web) -> None:
    """The server is told what is known, and says so."""
    url = web.put("/a", "Nine.", etag='"one"')
    first = fetch(url)
    assert isinstance(first, Page)
    assert first.etag == '"one"'
    assert fetch(url, etag='"one"', modified="Mon, 02 Nov 2026 10:00:00 GMT") == Unmodified()
    assert web.asked[-1][1]["If-Modified-Since"] == "Mon, 02 Nov 2026 10:00:00 GMT"


def test_a_packed_page_is_unpacked(web: Web) -> None:
    """Gzip on the way is no part of the page."""
    url = web.put("/a", gzip.compress(b"Nine."), headers={"Content-Encoding": "gzip"})
    answer = fetch(url)
    assert isinstance(answer, Page)
    assert answer.body == b"Nine."


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_an_answer(web: Web, status: int) -> None:
    """It is for others to follow it, who look at where it leads."""
    assert fetch(web.put("/a", status=status, headers={"Location": "../b"})) == Moved(to="../b")


@pytest.mark.parametrize(
    ("status", "temporary", "wait", "words"),
    [
        pytest.param(404, False, None, "404 Not Found; check the address", id="not found"),
        pytest.param(401, False, None, "it wants a user and password", id="a password"),
        pytest.param(410, False, None, "gone for good", id="gone"),
        pytest.param(403, False, None, "does not let this program in", id="forbidden"),
        pytest.param(500, True, None, "500 Internal Server Error", id="broken for now"),
        pytest.param(408, True, None, "408 Request Timeout", id="too slow for the server"),
        pytest.param(503, True, QUICK.busy, "503 Service Unavailable", id="busy"),
        pytest.param(429, True, QUICK.busy, "429 Too Many Requests", id="too many requests"),
        pytest.param(599, True, None, "answers 599", id="an unknown status"),
        pytest.param(204, False, None, "204 No Content", id="nothing there"),
        pytest.param(302, False, None, "302 Found", id="a redirect to nowhere"),
    ],
)
def test_every_status_has_its_words(web: Web, status: int, temporary: bool, wait: float | None, words: str) -> None:
    """What is for good, what may pass, and when to come back."""
    answer = failed(web.put("/a", status=status))
    assert words in answer.reason
    assert (answer.temporary, answer.wait, answer.status) == (temporary, wait, status)


@pytest.mark.parametrize(
    ("after", "least", "most"),
    [
        pytest.param("120", 120, 120, id="seconds"),
        pytest.param("Mon, 02 Nov 2015 10:00:00 -0000", 0, 0, id="a time that has passed"),
        pytest.param("9" * 400, QUICK.longest, QUICK.longest, id="for ever"),
        pytest.param("Fri, 31 Dec 9999 23:59:59 GMT", QUICK.longest, QUICK.longest, id="a time that never comes"),
        pytest.param("soon", QUICK.busy, QUICK.busy, id="neither"),
        pytest.param("٣", QUICK.busy, QUICK.busy, id="digits of another script"),
    ],
)
def test_a_busy_server_may_say_when(web: Web, after: str, least: float, most: float) -> None:
    """Retry-After is a number of seconds or a time."""
    answer = failed(web.put("/a", status=503, headers={"Retry-After": after.encode().decode("latin-1")}))
    assert answer.wait is not None
    assert least <= answer.wait <= most


def test_a_busy_server_may_name_the_time(web: Web) -> None:
    """As a date of HTTP."""
    then = format_datetime(datetime.now(UTC) + timedelta(seconds=600), usegmt=True)
    answer = failed(web.put("/a", status=503, headers={"Retry-After": then}))
    assert answer.wait is not None
    assert 500 <= answer.wait <= 600


def test_loopback_is_refused_unless_it_is_allowed(web: Web) -> None:
    """The reason says which address it is and what allows it."""
    answer = failed(web.put("/a", "Nine."), replace(LOOPBACK, private=False))
    assert answer.reason == (
        "leads to 127.0.0.1, which is not a public address; CROSSCHECK_FETCH_PRIVATE=true allows such"
    )
    assert not answer.temporary
    assert web.asked == []


def test_a_name_that_resolves_to_loopback_is_refused(web: Web) -> None:
    """It is the address that counts, not the name."""
    inside = replace(LOOPBACK, private=False, resolve=lambda *_: ["::ffff:127.0.0.1"])
    assert "not a public address" in failed(f"http://tidewater.example:{web.server.server_port}/", inside).reason
    assert web.asked == []


def test_the_connection_goes_to_the_address_that_was_looked_at(web: Web) -> None:
    """A name is resolved once for a request: that it means something else a moment later does not matter."""
    answers: list[Sequence[str]] = [["127.0.0.1"], ["192.0.2.1"]]
    manners = replace(LOOPBACK, resolve=lambda *_: answers.pop(0))
    web.put("/a", "Nine.")
    assert isinstance(fetch(f"http://tidewater.example:{web.server.server_port}/a", manners), Page)
    assert answers == [["192.0.2.1"]]
    assert web.asked[0][1]["Host"] == f"tidewater.example:{web.server.server_port}"


def test_the_next_address_is_tried(web: Web) -> None:
    """A host with several addresses is reached by whichever answers: here nobody listens at the first."""
    web.put("/a", "Nine.")
    manners = replace(LOOPBACK, resolve=lambda *_: ["::1", "127.0.0.1"])
    assert isinstance(fetch(f"http://tidewater.example:{web.server.server_port}/a", manners), Page)


def test_a_server_that_is_not_there_has_its_words() -> None:
    """Nobody listens, and nobody knows the name."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        answer = failed(f"http://127.0.0.1:{taken.getsockname()[1]}/")
    assert (answer.reason, answer.temporary) == ("the server refuses the connection", True)

    def unknown(_host: str, _port: int) -> Sequence[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    unknown_name = failed("http://tidewater.example/", replace(LOOPBACK, resolve=unknown))
    assert unknown_name.reason == "the name of the server is not known; check the address"


def endless(web: Web, piece: bytes, pause: float) -> Iterator[bytes]:
    """A body without an end."""
    while not web.closing.wait(pause):
        yield piece


@pytest.mark.parametrize(
    ("piece", "pause", "reason"),
    [
        pytest.param(b"x" * 1000, 0.0, "larger than 0 MB", id="endless"),
        pytest.param(b"x", 0.05, "too slow", id="a byte at a time"),
        pytest.param(b"x", 60.0, "too slow", id="silent"),
    ],
)
def test_a_body_without_an_end_is_given_up(web: Web, piece: bytes, pause: float, reason: str) -> None:
    """By its size, by its time as a whole, or because nothing comes."""
    began = time.monotonic()
    url = web.put("/a", stream=lambda: endless(web, piece, pause))
    assert reason in failed(url).reason
    assert time.monotonic() - began < QUICK.total + 0.5


def test_headers_a_byte_at_a_time_are_given_up() -> None:
    """The time as a whole counts from the first byte of the connection."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                try:
                    connection.recv(4096)
                    for byte in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 10_000:
                        connection.send(bytes([byte]))
                        time.sleep(0.05)
                except OSError:
                    return

        threading.Thread(target=drip, daemon=True).start()
        began = time.monotonic()
        answer = failed(f"http://127.0.0.1:{server.getsockname()[1]}/")
    assert answer.reason == "the server is too slow, and was given up"
    assert time.monotonic() - began < QUICK.total + 0.5


def test_a_bomb_is_refused(web: Web) -> None:
    """What unpacks to more than is allowed."""
    url = web.put("/a", gzip.compress(b"\0" * 10**7), headers={"Content-Encoding": "gzip"})
    assert "larger than" in failed(url).reason


def test_an_answer_that_breaks_off_is_no_page(web: Web) -> None:
    """A length that is promised is to be kept."""
    url = web.put("/a", stream=lambda: iter([b"Nine"]), headers={"Content-Length": "900"})
    assert "no proper HTTP" in failed(url).reason


def test_a_password_is_sent_and_not_shown(web: Web) -> None:
    """It is in the request, and in nothing that is kept."""
    url = web.put("/a", "Nine.")
    answer = fetch(url.replace("http://", "http://ann:hunter2@"))
    assert web.asked[0][1]["Authorization"] == "Basic YW5uOmh1bnRlcjI="
    assert "hunter2" not in repr(answer)
