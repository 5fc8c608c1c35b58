"""Reads .txt: one article a file."""

from collections.abc import Iterator

from assistant.errors import SourceError
from ingest.readers.decoding import LARGEST_FILE, LONGEST_LINE, decoded, lines_of
from ingest.readers.document import Document
from ingest.readers.raw import Found, RawArticle, Rejected


def read_plain(document: Document) -> Iterator[Found]:
    """The article of a text file, after a report for each line that is too long to be read.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is not text, or too large.
    """
    kept: list[str] = []
    offset = 0
    too_long = False
    for line in lines_of(document):
        if line.data is None:
            too_long = True
            yield Rejected(source=document.at(line.number), reason=too_long_reason())
            continue
        kept.append(decoded(line.data, offset=offset))
        offset += len(line.data)
        if offset > LARGEST_FILE:
            reason = f"larger than {LARGEST_FILE // 2**20} MB, which is the most that is read as one article"
            raise SourceError(reason)
    text = "".join(kept)
    if text.strip() or not too_long:
        yield RawArticle(source=document.source, identity=document.identity, name=document.name, text=text)


def too_long_reason() -> str:
    """Why a line was passed over."""
    return f"the line is longer than {LONGEST_LINE // 2**20} MB and was left out"
