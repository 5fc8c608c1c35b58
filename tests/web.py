"""A small web on loopback: pages, feeds and servers that misbehave, as a test sets them up."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self


@dataclass(kw_only=True)
class Answer:
    """What the server says to a request."""

    body: bytes = b""
    status: int = 200
    media_type: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    etag: str | None = None
    """Asked for with it, the answer is 304."""
    stream: Callable[[], Iterator[bytes]] | None = None
    """Sent instead of the body, a piece at a time, without a length."""


class Web:
    """A server whose answers are set by path; it writes down what it is asked."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        self.closing = threading.Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.server.daemon_threads = True

    @property
    def origin(self) -> str:
        """Its address without a path."""
        return f"http://127.0.0.1:{self.server.server_port}"

    @property
    def paths(self) -> list[str]:
        """What it was asked for, in order; its robots.txt left out."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def put(self, path: str, body: str | bytes = b"", **more: object) -> str:
        """Set the answer for a path; the address of it."""
        data = body.encode() if isinstance(body, str) else body
        self.answers[path] = Answer(body=data, **more)  # type: ignore[arg-type]
        return self.origin + path

    def page(self, path: str, text: str, *, title: str = "News", **more: object) -> str:
        """A page with an article."""
        return self.put(path, page(text, title=title), **more)

    def feed(self, path: str, *links: str, summary: str | None = None, **more: object) -> str:
        """A feed that points at addresses."""
        return self.put(path, feed(*links, summary=summary), media_type="application/rss+xml", **more)

    def __enter__(self) -> Self:
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self.server.shutdown()
        self.server.server_close()


def page(text: str, *, title: str = "News") -> str:
    """A page whose article is this text."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n"))
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"{paragraphs}</article></body></html>"
    )


def feed(*links: str, summary: str | None = None) -> str:
    """An RSS feed that points at addresses."""
    told = f"<description>{summary}</description>" if summary else ""
    items = "".join(f"<item><title>News</title><link>{link}</link>{told}</item>" for link in links)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>'


def _handler(web: Web) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            web.asked.append((self.path, dict(self.headers)))
            self.close_connection = True
            answer = web.answers.get(self.path) or Answer(status=404)
            if answer.etag and self.headers.get("If-None-Match") == answer.etag:
                answer = Answer(status=304, etag=answer.etag)
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.media_type)
            for name, value in ({"ETag": answer.etag} if answer.etag else {} | dict(answer.headers)).items():
                self.send_header(name, value)
            if answer.stream is None:
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            try:
                for piece in answer.stream() if answer.stream else [answer.body]:
                    self.wfile.write(piece)
                    self.wfile.flush()
            except OSError:  # who asked has gone
                return

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    return Handler


@contextmanager
def webs(count: int) -> Iterator[list[Web]]:
    """Several servers."""
    made = [Web() for _ in range(count)]
    for web in made:
        web.__enter__()
    try:
        yield made
    finally:
        for web in made:
            web.__exit__()
