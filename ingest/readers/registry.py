"""Which reader reads which file, by its ending."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from assistant.errors import SourceError
from ingest.readers.files import SourceFile, files_of, reason_of
from ingest.readers.json_document import read_json
from ingest.readers.json_lines import read_json_lines
from ingest.readers.markdown import read_markdown
from ingest.readers.plain import read_plain
from ingest.readers.raw import RawArticle, Rejected
from ingest.readers.web_page import read_web_page

Reader = Callable[[SourceFile], Iterator[RawArticle | Rejected]]

READERS: Mapping[str, Reader] = {
    ".htm": read_web_page,
    ".html": read_web_page,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".md": read_markdown,
    ".txt": read_plain,
}
"""By file ending in lower case."""


def read(sources: Sequence[Path]) -> Iterator[RawArticle | Rejected]:
    """The articles of files and folders, in an order that never changes, among reports of what could not be read."""
    for source in sources:
        for file in files_of(source):
            if isinstance(file, Rejected):
                yield file
            else:
                yield from read_file(file)


def read_file(file: SourceFile) -> Iterator[RawArticle | Rejected]:
    """The articles of one file; whatever is wrong with it ends in a report, never in an exception."""
    reader = READERS.get(file.path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(READERS))
        yield Rejected(source=str(file.path), reason=f"unknown ending {file.path.suffix!r}; known are {known}")
        return
    try:
        yield from reader(file)
    except SourceError as error:
        yield Rejected(source=str(file.path), reason=str(error))
    except OSError as error:
        yield Rejected(source=str(file.path), reason=reason_of(error))
