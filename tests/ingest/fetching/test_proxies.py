"""Proxies: what goes through one, and what it is told."""

import select
import socket
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from ingest.fetching.addresses import address_of
from ingest.fetching.answers import Answer, Failed, Page
from ingest.fetching.fetcher import Fetcher, Request
from ingest.fetching.manners import Manners
from tests.ingest.fetching.test_trust import Company, company  # noqa: F401 - a fixture
from tests.web import Web


def unknown(_host: str, _port: int) -> Sequence[str]:
    """A resolver that knows nothing, as in networks where only the proxy does, but for the proxy itself."""
    if _host == "127.0.0.1":
        return ["127.0.0.1"]
    raise OSError(_host)


MANNERS = Manners(agent="Crosscheck/1", interval=0.0, private=False, resolve=unknown)


class Proxy:
    """A proxy that leads wherever it is asked to one server, and writes down the first line and headers."""

    def __init__(self, target: int, *, status: int = 200) -> None:
        self.asked: list[str] = []
        self._target = target
        self._status = status
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        """Take no more."""
        self._server.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._server.accept()
            except OSError:
                return
            threading.Thread(target=self._lead, args=(connection,), daemon=True).start()

    def _lead(self, connection: socket.socket) -> None:
        with connection, socket.create_connection(("127.0.0.1", self._target)) as server:
            head = connection.recv(65536)
            self.asked.append(head.decode("latin-1"))
            if head.startswith(b"CONNECT"):
                connection.sendall(f"HTTP/1.1 {self._status} Said\r\n\r\n".encode())
            else:
                method, url, rest = head.split(b" ", 2)
                server.sendall(method + b" /" + url.split(b"/", 3)[3] + b" " + rest)
            ends = [connection, server]
            while True:
                ready, _, _ = select.select(ends, [], [], 5)
                data = ready[0].recv(65536) if ready else b""
                if not data:
                    return
                (server if ready[0] is connection else connection).sendall(data)


@pytest.fixture(autouse=True)
def no_exemptions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has talked to the server of the vectors before has exempted loopback, in either spelling."""
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def proxy(web: Web) -> Iterator[Proxy]:
    """A proxy before the web."""
    made = Proxy(web.server.server_port)
    yield made
    made.close()


def fetch(url: str, manners: Manners = MANNERS) -> Answer:
    """Ask once."""
    return Fetcher(manners).fetch(Request(address=address_of(url)))


def test_a_plain_request_is_made_to_the_proxy(web: Web, proxy: Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the whole address, a user and password of its own, and though the proxy itself is private."""
    monkeypatch.setenv("HTTP_PROXY", f"http://ann:hunter2@127.0.0.1:{proxy.port}")
    web.put("/a", "Nine.")
    answer = fetch("http://tidewater.example/a")
    assert isinstance(answer, Page)
    assert answer.body == b"Nine."
    assert proxy.asked[0].startswith("GET http://tidewater.example/a HTTP/1.1\r\n")
    assert "Proxy-Authorization: Basic YW5uOmh1bnRlcjI=" in proxy.asked[0]


def test_a_secured_request_goes_through_a_tunnel(
    company: Company,  # noqa: F811 - the fixture
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The proxy is told the host alone, and the certificate is the server's."""
    made = Proxy(company.web.server.server_port)
    monkeypatch.setenv("HTTPS_PROXY", f"127.0.0.1:{made.port}")
    answer = fetch("https://localhost/a", replace(MANNERS, authority=company.authority, private=True))
    made.close()
    assert isinstance(answer, Page)
    assert made.asked[0].startswith("CONNECT localhost:443 HTTP/1.1\r\n")


def test_a_proxy_that_refuses_is_named(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason speaks of the proxy, and not of its password."""
    made = Proxy(web.server.server_port, status=407)
    monkeypatch.setenv("HTTPS_PROXY", f"http://ann:hunter2@127.0.0.1:{made.port}")
    answer = fetch("https://tidewater.example/a")
    made.close()
    assert isinstance(answer, Failed)
    assert answer.reason == "the proxy does not let it through: 407 Said; see HTTPS_PROXY and NO_PROXY"


@pytest.mark.parametrize(
    ("exempt", "through"),
    [("127.0.0.1", False), (".0.0.1", False), ("*", False), ("tidewater.example", True), ("", True)],
)
def test_some_servers_need_no_proxy(
    web: Web, proxy: Proxy, monkeypatch: pytest.MonkeyPatch, exempt: str, through: bool
) -> None:
    """NO_PROXY names them."""
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
    monkeypatch.setenv("NO_PROXY", exempt)
    assert isinstance(fetch(web.put("/a", "Nine."), replace(MANNERS, private=True)), Page)
    assert bool(proxy.asked) is through


@pytest.mark.parametrize("host", ["127.0.0.1", "inside.example"])
def test_a_proxy_is_not_sent_to_private_addresses(proxy: Proxy, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    """What is known to be one is refused before the proxy hears of it."""
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
    answer = fetch(f"http://{host}/a", replace(MANNERS, resolve=lambda *_: ["127.0.0.1"]))
    assert isinstance(answer, Failed)
    assert "not a public address" in answer.reason
    assert proxy.asked == []


def test_a_proxy_of_another_kind_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line, without its password."""
    monkeypatch.setenv("HTTP_PROXY", "socks5://ann:hunter2@127.0.0.1:1080")
    answer = fetch("http://tidewater.example/a")
    assert isinstance(answer, Failed)
    assert "hunter2" not in answer.reason
    assert answer.reason.startswith("the proxy that is set for http:// cannot be used: ")


def test_a_proxy_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the proxy that refuses, not the server; its password is not shown."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        monkeypatch.setenv("HTTP_PROXY", f"http://ann:hunter2@127.0.0.1:{taken.getsockname()[1]}")
        answer = fetch("http://tidewater.example/a")
    assert isinstance(answer, Failed)
    assert answer.reason.startswith("the server refuses the connection, by way of the proxy http://127.0.0.1:")
