"""PDF."""

import pytest

from ingest.readers import pdf
from ingest.readers.raw import RawArticle, Rejected
from tests.ingest.readers.samples import Line, article_in, found_in, pdf_of, reasons_in

LEFT = [
    "Nine sailors were hurt when two ferries",
    "collided off Norland on Monday, the har-",
    "bour master said. The larger one was on",
    "its way to the islands with 60 people.",
]
RIGHT = [
    "Divers will inspect the hull of the other",
    "on Tuesday. A well-known captain, 51-",
    "year-old Bo Dahl, said that fog had come",
    "up within minutes.",
]
TEXT = (
    "Nine sailors were hurt when two ferries collided off Norland on Monday, the harbour master said. The larger one"
    " was on its way to the islands with 60 people.\n\nDivers will inspect the hull of the other on Tuesday. A"
    " well-known captain, 51-year-old Bo Dahl, said that fog had come up within minutes."
)
ABOUT = {"Title": "Ferries collide off Norland", "Author": "Ada Lindqvist", "CreationDate": "D:20230625100000+02'00'"}


def columns(*, by_row: bool = False) -> list[Line]:
    """Two columns of a page under a headline, drawn one after the other, or line by line across both."""
    left = [(40.0 + 12 * (not n), 760.0 - 12 * n, 10.0, words) for n, words in enumerate(LEFT)]
    right = [(300.0 + 12 * (not n), 760.0 - 12 * n, 10.0, words) for n, words in enumerate(RIGHT)]
    lines = [line for pair in zip(left, right, strict=True) for line in pair] if by_row else left + right
    return [(40, 790, 24, "Ferries collide off Norland"), *lines]


@pytest.mark.parametrize("by_row", [False, True])
def test_columns_are_read_one_after_the_other(by_row: bool) -> None:
    """In whatever order they were drawn; words that a line's end parts are put together."""
    article = article_in("a.pdf", pdf_of([columns(by_row=by_row)], about=ABOUT))
    assert article.text == f"Ferries collide off Norland\n\n{TEXT}"
    assert (article.title, article.byline) == ("Ferries collide off Norland", "Ada Lindqvist")
    assert article.published == "2023-06-25T10:00:00+02:00"
    assert article.metadata == {"published_from": "document properties"}


def test_running_heads_and_page_numbers_are_left_out() -> None:
    """They stand on every page; a paragraph goes on over them."""
    pages: list[list[Line]] = []
    for number, words in enumerate(["Nine sailors were hurt when two", "ferries collided off Norland."], start=1):
        pages.append(
            [
                (40, 820, 8, f"NORLAND POST {number}"),
                (500, 820, 8, "25 June 2023"),
                (40, 700, 10, words),
                (290, 20, 8, f"Page {number} of 2"),
            ]
        )
    assert article_in("a.pdf", pdf_of(pages)).text == "Nine sailors were hurt when two ferries collided off Norland."


@pytest.mark.parametrize(
    ("about", "title", "byline", "published"),
    [
        pytest.param({}, "Ferries collide off Norland", None, None, id="nothing: the largest letters are the title"),
        pytest.param(
            {"Title": "Microsoft Word - draft.doc"}, "Ferries collide off Norland", None, None, id="a program"
        ),
        pytest.param({"Title": "Annual report"}, "Ferries collide off Norland", None, None, id="what is not in it"),
        pytest.param({"Author": "Administrator"}, "Ferries collide off Norland", None, None, id="nobody"),
        pytest.param({"CreationDate": "yesterday"}, "Ferries collide off Norland", None, None, id="no time"),
        pytest.param({"CreationDate": "D:20230625"}, "Ferries collide off Norland", None, "2023-06-25", id="a day"),
        pytest.param(
            {"CreationDate": "D:20230625100000Z"},
            "Ferries collide off Norland",
            None,
            "2023-06-25T10:00:00+00:00",
            id="UTC",
        ),
    ],
)
def test_properties_count_when_somebody_said_them(
    about: dict[str, str], title: str | None, byline: str | None, published: str | None
) -> None:
    """A program's word is none."""
    article = article_in("a.pdf", pdf_of([columns()], about=about))
    assert (article.title, article.byline, article.published) == (title, byline, published)


def test_a_title_stands_where_no_letters_are_larger() -> None:
    """The one of the properties."""
    article = article_in(
        "a.pdf", pdf_of([[(40, 700, 10, "Nine sailors were hurt.")]], about={"Title": "Ferries collide"})
    )
    assert article.title == "Ferries collide"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(pdf_of([columns()], encrypted=True), "protected by a password: save it without one", id="locked"),
        pytest.param(
            pdf_of([[]]), "no text in it, only pictures: have the text of the scan recognised (OCR) first", id="a scan"
        ),
        pytest.param(b"%PDF-1.4\nnothing", "not PDF that can be read: Failed to load document", id="broken"),
        pytest.param(b"", "the file is empty", id="nothing"),
    ],
)
def test_what_cannot_be_read_has_one_line(data: bytes, reason: str) -> None:
    """What is wrong with the file, and what to do."""
    [line] = reasons_in("a.pdf", data)
    assert line.startswith(f"a.pdf: {reason}")


def test_pages_beyond_the_most_are_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first are read."""
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    data = pdf_of([columns(), columns()])
    assert reasons_in("a.pdf", data) == ["a.pdf: only its first 1 pages are read"]
    assert sum(isinstance(each, RawArticle) for each in found_in("a.pdf", data)) == 1


def test_a_page_that_cannot_be_read_is_reported_and_the_others_read() -> None:
    """A broken page spoils no other."""
    data = pdf_of([[(40, 700, 10, "Nine.")], [(40, 700, 10, "Ten.")]])
    broken = data.replace(b"6 0 obj\n<< /Type /Page ", b"6 0 obj\n<< /Type /Nage ")
    report, article = found_in("a.pdf", broken)
    assert report == Rejected(source="a.pdf", reason="page 2 cannot be read: Failed to load page.")
    assert isinstance(article, RawArticle)
    assert article.text == "Nine."
