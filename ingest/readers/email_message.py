"""Reads .eml: the article of a message, as newsletters are sent; what is attached to it is read as documents."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.policy import EmailPolicy
from pathlib import PurePosixPath
from typing import Any, cast

from assistant.errors import SourceError
from ingest.readers.decoding import Text, data_of, text_of
from ingest.readers.document import Document, in_memory
from ingest.readers.footers import without_footer
from ingest.readers.foreign import reading
from ingest.readers.kinds import HEAD, kind_of
from ingest.readers.markup import words_of
from ingest.readers.raw import Found, RawArticle, Rejected

LONGEST_HEADER = 2_000
"""Characters; over a broken header ten times as long Python takes seconds, and four times that at twice the length."""

_HEADERS = ("Archived-At", "Content-Language", "Date", "Message-ID", "Subject")
_PLAIN_ENOUGH = 0.5
"""The share of the words of the plain text that its HTML must have, or it is no more than a frame of pictures."""
_SIGNATURE = re.compile(r"^-- ?\n.*\Z", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"[(\[<]\s*https?://[^\s<>]+\s*[)\]>]")
_ADDRESS = re.compile(r"https?://[^\s<>]+")


def read_email(document: Document) -> Iterator[Found]:
    """The article of a message without its footer; a message that is nothing but attachments has none.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is no message, or too large.
    """
    message = _message(document)
    with reading("an e-mail"):
        headers, outlet = {name: _header(message, name) for name in _HEADERS}, _sender(message)
        has_attachments = any(True for _ in _attached(message))
    try:
        text = _article_text(message)
    except SourceError as error:
        if not has_attachments:
            raise
        yield Rejected(source=document.source, reason=str(error))
        return
    if text is None:
        if has_attachments:
            return
        reason = "the message has no text"
        raise SourceError(reason)
    number = (headers["Message-ID"] or "").strip("<> ")
    archived = _ADDRESS.search(headers["Archived-At"] or "")
    yield RawArticle(
        source=document.source,
        identity=number or document.identity,
        name=number or document.name,
        text=text.words,
        title=headers["Subject"],
        outlet=outlet,
        url=archived[0] if archived else None,
        published=headers["Date"],
        language=headers["Content-Language"],
        metadata=text.metadata,
    )


def attachments_of(document: Document) -> Iterator[Document]:
    """What is attached to a message, as far as it is of a kind that is read; pictures and calendars are passed over.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is no message, or too large.
    """
    message = _message(document)
    with reading("an e-mail"):
        attached = list(_attached(message))
    for number, (name, media_type, charset, data) in enumerate(attached, start=1):
        called = name if [each for each, *_ in attached].count(name) == 1 else f"{number}/{name}"
        source, identity = f"{document.source}!{called}", f"{document.identity}!{called}"
        attachment = replace(
            document, source=source, identity=identity, name=name, media_type=media_type, charset=charset, url=None
        )
        yield in_memory(attachment, data)


class _Policy(EmailPolicy):
    """That of Python for today's messages, within bounds."""

    def header_fetch_parse(self, name: str, value: str) -> Any:  # noqa: ANN401 - as its base class has it
        return super().header_fetch_parse(name, value[:LONGEST_HEADER])


def _message(document: Document) -> EmailMessage:
    data = data_of(document)
    with reading("an e-mail"):
        message = cast("EmailMessage", BytesParser(policy=_Policy()).parsebytes(data))
    if not message.keys():
        reason = "not an e-mail: it has no headers"
        raise SourceError(reason)
    return message


def _article_text(message: EmailMessage) -> Text | None:
    """The text of a message without what newsletters put around it, or None where nothing is left.

    Raises:
        SourceError: It is in no known encoding.
    """
    with reading("an e-mail"):
        body = _body(message)
    words = without_footer(_SIGNATURE.sub("", body.words)) if body else ""
    return Text(words=words, recognised=body.recognised) if body and any(map(str.isalnum, words)) else None


def _body(message: EmailMessage) -> Text | None:
    """The text of a message: its HTML, which keeps links apart from words, unless its plain text says much more."""
    plain, html = _part_text(message, "plain"), _part_text(message, "html")
    if plain is not None:
        plain = Text(words=_LINK.sub("", plain.words), recognised=plain.recognised)
    if html is None:
        return plain
    reduced = Text(words=words_of(html.words), recognised=html.recognised)
    if plain is not None and len(reduced.words) < _PLAIN_ENOUGH * len(_ADDRESS.sub("", plain.words)):
        return plain
    return reduced


def _part_text(message: EmailMessage, kind: str) -> Text | None:
    """The text of a part, in the encoding that it declares or is in."""
    part = message.get_body((kind,))
    data = part.get_payload(decode=True) if part is not None else None
    return text_of(data, declared=part.get_content_charset()) if part is not None and isinstance(data, bytes) else None


def _header(message: Message, name: str) -> str | None:
    """A header as text, or None where it says nothing."""
    return _mended(str(message[name] or "")).strip() or None


def _sender(message: EmailMessage) -> str | None:
    """The name of who sent it, else the host of the address."""
    for sender in getattr(message["From"], "addresses", ()):
        if found := sender.display_name or sender.domain:
            return _mended(str(found))
    return None


def _mended(words: str) -> str:
    """The words of a header, where letters may stand that it should have encoded."""
    data = words.encode("utf-8", "surrogateescape")
    try:
        return text_of(data).words
    except SourceError:
        return data.decode("utf-8", "replace")


def _attached(message: EmailMessage) -> Iterator[tuple[str, str | None, str | None, bytes]]:
    """The name, the media type, the encoding and the bytes of each attachment of a kind that is read.

    The media type is None where the name tells the kind, as people name files better than programs do.
    """
    for part in message.iter_attachments() if message.is_multipart() else ():
        media_type, charset, data = part.get_content_type(), part.get_content_charset(), _data(part)
        name = PurePosixPath((part.get_filename() or "").replace("\\", "/")).name
        if media_type == "message/rfc822":
            yield name or "message.eml", media_type, None, data
        elif name and kind_of(name, data[:HEAD]) is not None:
            yield name, None, charset, data
        elif name and kind_of(name, data[:HEAD], media_type) is not None:
            yield name, media_type, charset, data


def _data(part: Any) -> bytes:  # noqa: ANN401 - a Message or a str, as the payload is
    if part.get_content_type() == "message/rfc822":
        return bytes(part.get_payload(0).as_bytes())
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
