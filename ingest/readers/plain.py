"""Reads .txt: one article a file."""

from collections.abc import Iterator

from ingest.readers.decoding import LONGEST_LINE, document_text, too_long_reason
from ingest.readers.document import Document
from ingest.readers.raw import Found, RawArticle, Rejected


def read_plain(document: Document) -> Iterator[Found]:
    """The article of a text file, after a report for each line that is too long to be read.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is not text, or too large.
    """
    text = document_text(document)
    lines = text.words.split("\n")
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE:
            yield Rejected(source=document.at(number), reason=too_long_reason())
    kept = "\n".join(line for line in lines if len(line) <= LONGEST_LINE)
    if kept.strip() or kept == text.words:
        yield RawArticle(
            source=document.source,
            identity=document.identity,
            name=document.name,
            text=kept,
            metadata=text.metadata,
        )
