"""Markdown to words."""

from pathlib import Path

import pytest

from ingest.readers.markdown import reduced
from ingest.readers.raw import RawArticle
from ingest.readers.registry import read

PAGE = """---
title: "Ferries collide"
outlet: Norland Post
published: 2023-06-25
desk: Harbour
---

# Another heading

Two ferries collided off
the coast, the [port](https://port.example) said.

* Nine **sailors** were hurt.
* Two are _missing_.
"""


def article(path: Path, content: str) -> RawArticle:
    """The article of a Markdown file."""
    path.write_text(content, encoding="utf-8")
    [found] = read([path])
    assert isinstance(found, RawArticle)
    return found


def test_front_matter_becomes_fields(tmp_path: Path) -> None:
    """Known keys are fields, others metadata; the heading is no text."""
    found = article(tmp_path / "a.md", PAGE)
    assert (found.title, found.outlet, found.published) == ("Ferries collide", "Norland Post", "2023-06-25")
    assert found.metadata == {"desk": "Harbour"}


def test_lines_of_a_paragraph_are_joined(tmp_path: Path) -> None:
    """As Markdown reads them; items of a list stay lines."""
    text = article(tmp_path / "a.md", PAGE).text.strip()
    assert text == ("Two ferries collided off the coast, the port said.\n\nNine sailors were hurt.\nTwo are missing.")


def test_a_leading_heading_is_the_title(tmp_path: Path) -> None:
    """Where no front matter names another."""
    found = article(tmp_path / "a.md", "# *Two* ferries collide #\n\nNine hurt.")
    assert (found.title, found.text.strip()) == ("Two ferries collide", "Nine hurt.")


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("![a ferry](f.png)The port", "The port"),
        ("[the port][1] said\n[1]: https://port.example", "the port said\n"),
        ("<https://port.example>", "https://port.example"),
        ("a `code` word", "a code word"),
        ("## Aftermath ##", "Aftermath"),
        ("> quoted", "quoted"),
        ("***bold*** and ~~gone~~", "bold and gone"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        (r"1\. not a list \*", "1. not a list *"),
        ("a <br/> b <!-- note -->", "a  b "),
        ("7 < 9 > 8", "7 < 9 > 8"),
        ("---", ""),
    ],
)
def test_markup_is_reduced_to_its_words(markup: str, words: str) -> None:
    """Links, emphasis and marks go, words and numbers stay."""
    assert reduced(markup) == words
