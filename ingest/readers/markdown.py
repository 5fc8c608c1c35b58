"""Reads .md: one article a file, its markup reduced to its words."""

import re
from collections.abc import Iterator, Mapping

from ingest.readers.decoding import document_text
from ingest.readers.document import Document
from ingest.readers.raw import Found, RawArticle

_FIELDS = ("title", "outlet", "url", "byline", "published", "updated", "language", "shelf")

_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_TITLE = re.compile(r"\A\s*#[ \t]+(\S.*?)[ \t#]*(?:\n|\Z)")
_STARTS_BLOCK = re.compile(r"\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|>|\||```|~~~)")
_ENDS_LINE = re.compile(r"(?: {2,}|\\)$")

_REDUCTIONS = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"^[ \t]*(?:```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])"), ""),
    (re.compile(r"\[([^\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])"), r"\1"),
    (re.compile(r"^[ \t]*\[[^\]\n]+\]:[ \t]+\S+.*$", re.MULTILINE), ""),
    (re.compile(r"<(https?://[^>\s]+)>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^>\n]*>"), ""),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*#{1,6}[ \t]+(.*?)[ \t#]*$", re.MULTILINE), r"\1"),
    (re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*[-*+][ \t]+", re.MULTILINE), ""),
    (re.compile(r"(\*{1,3}|~~)(?=\S)([^*~\n]+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<!\w)(_{1,3})(?=\S)([^_\n]+?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"`+([^`\n]+)`+"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])"), r"\1"),
)
"""What is markup, and what remains of it, in the order in which it is taken away."""


def read_markdown(document: Document) -> Iterator[Found]:
    """The article of a Markdown file: front matter becomes fields, a leading "# Title" the title.

    Raises:
        OSError: The file cannot be opened or read.
        SourceError: It is not text, or too large.
    """
    decoded = document_text(document)
    found, text = _front_matter(decoded.words)
    if heading := _TITLE.match(text):
        found = {"title": reduced(heading.group(1)), **found}
        text = text[heading.end() :]
    fields = {field: found.get(field) or None for field in _FIELDS}
    yield RawArticle(
        source=document.source,
        identity=found.get("url") or found.get("id") or document.identity,
        name=found.get("id") or document.name,
        text=reduced(_paragraphs(text)),
        metadata={
            **{key: value for key, value in found.items() if key not in (*_FIELDS, "id") and value},
            **decoded.metadata,
        },
        title=fields["title"],
        outlet=fields["outlet"],
        url=fields["url"],
        byline=fields["byline"],
        published=fields["published"],
        updated=fields["updated"],
        language=fields["language"],
        shelf=fields["shelf"],
    )


def reduced(text: str) -> str:
    """Markdown as the words that a reader sees; images are left out."""
    for markup, words in _REDUCTIONS:
        text = markup.sub(words, text)
    return text


def _front_matter(text: str) -> tuple[Mapping[str, str], str]:
    """The simple "key: value" lines between two "---", and the text after them."""
    block = _FRONT_MATTER.match(text)
    if block is None:
        return {}, text
    entries = {key.lower(): value.strip("\"'") for key, value in _ENTRY.findall(block.group(1))}
    return entries, text[block.end() :]


def _paragraphs(text: str) -> str:
    """The text with the lines of each paragraph joined, as Markdown reads them."""
    joined: list[str] = []
    runs_on = False
    for line in text.split("\n"):
        if runs_on and line.strip() and not _STARTS_BLOCK.match(line):
            joined[-1] = f"{joined[-1]} {line.strip()}"
        else:
            joined.append(line)
        runs_on = bool(line.strip()) and not line.lstrip().startswith(("#", "|")) and not _ENDS_LINE.search(line)
    return "\n".join(joined)
