"""Invented pages of invented outlets, shaped as those on the web are."""

import io

from ingest.readers.document import Document
from ingest.readers.raw import Found
from ingest.readers.registry import read_document

PARAGRAPHS = (
    "Two ferries collided off the coast of Norland on Monday morning, and nine sailors were hurt, the port said.",
    "The larger ferry was on its way to the islands with sixty passengers, all of whom were taken off in lifeboats.",
    "Divers will inspect the hull of the smaller vessel on Tuesday, the harbour master told reporters at the pier.",
    "It was the third collision in the strait this year, and the mayor called for a pilot on every ship that passes.",
)
"""An article of an invented event."""

MENU = """<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li>
<li><a href="/login">Log in</a></li></ul></nav>"""
FOOTER = "<footer><p>About us, contact, privacy policy. © 2019 Norland Post. All rights reserved.</p></footer>"


def paragraphs(*lines: str) -> str:
    """Lines as paragraphs."""
    return "".join(f"<p>{line}</p>" for line in lines)


BODY = paragraphs(*PARAGRAPHS)


def page(body: str, *, head: str = "", title: str = "Ferries collide off Norland") -> str:
    """A page without menus."""
    return f"<!DOCTYPE html><html lang='en'><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def article(
    *, head: str = "", before: str = "", after: str = "", body: str = BODY, title: str = "Ferries collide off Norland"
) -> str:
    """A page with an article between a menu and a footer."""
    inner = f"<article><h1>{title}</h1>{before}{body}</article>{after}"
    return page(f"{MENU}<main>{inner}</main>{FOOTER}", head=head, title=f"{title} | Norland Post")


def read_page(html: str | bytes, *, url: str | None = None) -> Found:
    """What the reader finds in a page."""
    data = html if isinstance(html, bytes) else html.encode()
    document = Document(source="a.html", identity="a.html", name="a.html", open=lambda: io.BytesIO(data), url=url)
    [found] = read_document(document)
    return found
