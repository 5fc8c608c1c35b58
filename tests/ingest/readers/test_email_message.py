"""Newsletters."""

from email.message import EmailMessage

import pytest

from ingest.readers.raw import RawArticle
from ingest.readers.registry import DEEPEST
from tests.ingest.readers.samples import article_in, articles_in, found_in, reasons_in

STORY = "Nine sailors were hurt when two ferries collided off Norland, the café owner said.\n\nTen are missing."
HTML = """<html><body><div style="display:none">All you need to know</div><table><tr><td>
<a href="https://post.example/1">View in your browser</a></td></tr><tr><td>
<p>Nine sailors were hurt when two ferries collided off Norland, the caf&eacute; owner said.</p><p>Ten are missing.</p>
</td></tr><tr><td>You are receiving this because you signed up. <a href="x">Unsubscribe</a></td></tr>
<tr><td>1 Pier Street</td></tr></table></body></html>"""


def newsletter(*, plain: str | None = STORY, html: str | None = None, charset: str = "utf-8") -> EmailMessage:
    """A message of an invented outlet."""
    message = EmailMessage()
    message["From"] = '"Norland Post" <news@post.example>'
    message["Subject"] = "Ferries collide – nine hurt"
    message["Date"] = "Sun, 25 Jun 2023 10:00:00 +0200"
    message["Message-ID"] = "<7@post.example>"
    if plain is not None:
        message.set_content(plain, charset=charset, cte="quoted-printable")
    if html is not None:
        if plain is None:
            message.set_content(html, subtype="html")
        else:
            message.add_alternative(html, subtype="html")
    return message


def test_a_message_tells_about_its_article() -> None:
    """Subject, sender, time and number are title, outlet, time and id."""
    article = article_in("a.eml", newsletter().as_bytes())
    assert (article.title, article.outlet, article.text.strip()) == (
        "Ferries collide – nine hurt",
        "Norland Post",
        STORY,
    )
    assert (article.published, article.identity) == ("Sun, 25 Jun 2023 10:00:00 +0200", "7@post.example")


@pytest.mark.parametrize(
    "message",
    [
        pytest.param(newsletter(plain=None, html=HTML), id="HTML alone"),
        pytest.param(newsletter(plain="This message needs HTML.", html=HTML), id="HTML that says more"),
        pytest.param(newsletter(plain=f"{STORY}\n\nUnsubscribe ( https://x )\n\n1 Pier Street"), id="plain text alone"),
        pytest.param(newsletter(html="<img src='whole.jpg'><p>Ferries</p>"), id="HTML that is a picture"),
        pytest.param(newsletter(plain=f"{STORY}\n-- \nAda\nNorland Post"), id="a signature"),
        pytest.param(newsletter(charset="windows-1252"), id="a legacy encoding"),
    ],
)
def test_the_best_part_is_taken_without_what_stands_around_it(message: EmailMessage) -> None:
    """Whichever says more; preheader, links and footer are no part of it."""
    assert article_in("a.eml", message.as_bytes()).text.strip() == STORY


def test_a_message_without_a_name_is_told_by_its_host() -> None:
    """And one without a number by its file."""
    data = b"From: news@post.example\nSubject: Ferries\n\nNine sailors were hurt."
    article = article_in("a.eml", data)
    assert (article.outlet, article.identity, article.published) == ("post.example", "a.eml", None)


def test_letters_that_were_not_encoded_are_read() -> None:
    """In headers and bodies, as old programs send them."""
    words = "The café owner said that nine sailors were hurt when the ferry hit the pier on Monday."
    head = "From: Café News <x@post.example>\nSubject: =?iso-8859-1?Q?caf=E9?=\n\n"
    article = article_in("a.eml", head.encode() + words.encode("cp1252"))
    assert (article.outlet, article.title, article.text) == ("Café News", "café", words)
    assert article.metadata == {"encoding": "windows-1252, recognised"}


def with_attachments() -> EmailMessage:
    """A message with a table, a page, a picture and another message."""
    message = newsletter()
    message.add_attachment(b"id,text\n1,Eleven.\n", maintype="text", subtype="csv", filename="../table.csv")
    message.add_attachment(b"id,text\n2,Twelve.\n", maintype="text", subtype="csv", filename="table")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(newsletter(plain="Thirteen."))
    return message


def test_attachments_are_read_as_documents() -> None:
    """What cannot be read, as pictures, is passed over."""
    first, *others = articles_in("a.eml", with_attachments().as_bytes())
    assert first.text.strip() == STORY
    assert [(each.source, each.text.strip()) for each in others] == [
        ("a.eml!table.csv:2", "Eleven."),
        ("a.eml!table:2", "Twelve."),
        ("a.eml!message.eml", "Thirteen."),
    ]


def test_a_message_of_nothing_but_attachments_is_no_article() -> None:
    """Nor is that worth a report."""
    message = newsletter(plain="")
    message.add_attachment("Nine.", filename="story.txt")
    assert [each.text.strip() for each in articles_in("a.eml", message.as_bytes())] == ["Nine."]


def test_a_broken_header_takes_no_time() -> None:
    """Python's own reading of it takes minutes."""
    data = b"Subject: x\nContent-Type: text/plain; a" + b"<div>" * 20_000 + b"\n\nNine."
    assert article_in("a.eml", data).text == "Nine."


def test_messages_within_one_another_have_an_end() -> None:
    """As archives have."""
    message = newsletter()
    for _ in range(DEEPEST + 3):
        outer = newsletter()
        outer.add_attachment(message)
        message = outer
    found = found_in("a.eml", message.as_bytes())
    assert sum(isinstance(each, RawArticle) for each in found) == DEEPEST
    assert reasons_in("a.eml", message.as_bytes())[0].endswith("more than 3 archives within one another")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"Nine sailors.", "not an e-mail: it has no headers", id="no headers"),
        pytest.param(b"Subject: x\n\n", "the message has no text", id="no text"),
        pytest.param(b"Subject: x\n\nUnsubscribe", "the message has no text", id="nothing but a footer"),
        pytest.param(b"Subject: x\n\nN\xe9", "not UTF-8: byte 0xE9 at position 1", id="no known encoding"),
        pytest.param(b"", "the file is empty", id="nothing"),
    ],
)
def test_what_cannot_be_read_has_one_line(data: bytes, reason: str) -> None:
    """What is wrong with the message."""
    assert reasons_in("a.eml", data) == [f"a.eml: {reason}"]
