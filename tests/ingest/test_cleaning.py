"""From a raw article to a candidate."""

from datetime import UTC, datetime

import pytest

from assistant.errors import SourceError
from ingest.cleaning import clean
from ingest.readers.raw import RawArticle

PROSE = "Two ferries collided off the coast of Norland on Monday, and nine sailors were hurt, the port said."


def raw(text: str, **fields: str | dict[str, str] | None) -> RawArticle:
    """A raw article of a file."""
    return RawArticle(**{"source": "a.txt", "identity": "a.txt", "name": "a.txt", "text": text, **fields})


def test_what_hides_in_a_text_becomes_fields() -> None:
    """Title, date and outlet are read out of the text, and metadata says that they were."""
    found = clean(raw(f"Two ferries collide\n25 June 2023\n\n{PROSE}\n\nSource: The Norland Post, News Agencies"))
    assert (found.text, found.title, found.outlet) == (PROSE, "Two ferries collide", "The Norland Post")
    assert found.published == datetime(2023, 6, 25, tzinfo=UTC)
    assert found.metadata["published_from"] == found.metadata["outlet_from"] == "text"


@pytest.mark.parametrize(
    ("words", "byline"),
    [
        pytest.param("By ADA LINDQVIST and BO EK", "ADA LINDQVIST and BO EK", id="an agency's"),
        pytest.param(" by: Ada\nLindqvist", "Ada Lindqvist", id="a label"),
        pytest.param("Byron Lind", "Byron Lind", id="a name that begins alike"),
        pytest.param("By", "By", id="nothing else"),
        pytest.param(" ", None, id="blank"),
    ],
)
def test_a_byline_is_its_names(words: str, byline: str | None) -> None:
    """Without what stands before them."""
    assert clean(raw(PROSE, byline=words)).byline == byline


@pytest.mark.parametrize(
    ("title", "cleaned"),
    [
        pytest.param("Ferries collide - The Norland Post", "Ferries collide", id="after a dash"),
        pytest.param("Ferries collide | THE NORLAND POST", "Ferries collide", id="in other letters"),
        pytest.param("Nine sail for The Norland Post", "Nine sail for The Norland Post", id="within the headline"),
        pytest.param("The Norland Post", "The Norland Post", id="alone"),
    ],
)
def test_a_headline_ends_before_the_name_of_its_outlet(title: str, cleaned: str) -> None:
    """Which services add to it."""
    assert clean(raw(PROSE, title=title, outlet="The Norland Post")).title == cleaned


def test_what_the_source_states_outranks_the_text() -> None:
    """Fields that are given stay, and nothing is said to be from the text."""
    given = {"title": "Given", "outlet": "Post", "published": "2024-01-02"}
    found = clean(raw(f"25 June 2023\n{PROSE}\nSource: Other Post", **given))
    assert (found.title, found.outlet, found.published) == ("Given", "Post", datetime(2024, 1, 2, tzinfo=UTC))
    assert not {"published_from", "outlet_from"} & set(found.metadata)


def test_an_outlet_that_nobody_names_is_the_host_of_the_address() -> None:
    """As it is for a page; what the text says goes before it."""
    found = clean(raw(PROSE, url="https://www.post.example/ferry"))
    assert (found.outlet, found.metadata["outlet_from"]) == ("post.example", "address")
    assert clean(raw(f"{PROSE}\n\nSource: The Norland Post", url="https://post.example/f")).outlet == "The Norland Post"
    assert clean(raw(PROSE, url="urn:ferry")).outlet is None


def test_an_undated_article_is_undated() -> None:
    """A dateline without a year gives no date."""
    found = clean(raw(f"PORT VELL, June 25 (Reuters) - {PROSE}"))
    assert found.published is None
    assert (found.outlet, found.metadata["dateline"], found.metadata["agencies"]) == ("Reuters", "PORT VELL", "Reuters")


def test_a_dateline_dates_an_article() -> None:
    """The dateline stays in the text: it says where."""
    found = clean(raw(f"PORT VELL, 8 JAN 90 (EFE) -- {PROSE}"))
    assert found.published == datetime(1990, 1, 8, tzinfo=UTC)
    assert found.text.startswith("PORT VELL, 8 JAN 90")


def test_a_time_that_cannot_be_read_is_kept_with_the_reason() -> None:
    """It is no date, and metadata says why."""
    found = clean(raw(PROSE, published="06/05/2023"))
    assert found.published is None
    assert found.metadata["published_unread"] == "'06/05/2023': day and month could be exchanged"


def test_agencies_are_those_of_the_text_not_of_its_pictures() -> None:
    """A photographer's agency did not write the article."""
    found = clean(
        raw(f"The wreck of a ferry [File: Ada Lindqvist/AFP]\n{PROSE}\nWith files from Associated Press and Reuters")
    )
    assert found.metadata["agencies"] == "Associated Press, Reuters"
    assert "AFP" in found.metadata["picture_credits"]
    assert found.outlet is None


def test_a_correction_stays_in_the_text_and_is_named() -> None:
    """Its figures are read like others."""
    notice = "CORRECTION: An earlier version of this article said 12 sailors were hurt. The correct figure is nine."
    found = clean(raw(f"{PROSE}\n{notice}"))
    assert found.text == f"{PROSE}\n{notice}"
    assert found.metadata["correction"] == notice


def test_the_title_does_not_stand_in_the_text_again() -> None:
    """A first line that repeats the title is left out."""
    assert clean(raw(f"Ferries collide\n{PROSE}", title="Ferries collide")).text == PROSE


def test_a_shelf_given_outranks_the_records() -> None:
    """The shelf of the ingest counts, else the source's."""
    assert clean(raw(PROSE, shelf="own"), shelf="given").shelf == "given"
    assert clean(raw(PROSE, shelf="own")).shelf == "own"


def test_metadata_of_the_source_is_kept() -> None:
    """Unknown fields come along."""
    assert clean(raw(PROSE, metadata={"desk": "Harbour"})).metadata["desk"] == "Harbour"


@pytest.mark.parametrize("text", ["", " \n ", "…\n—", "Advertisement", "Source: Norland Post"][:4])
def test_nothing_left_is_an_error(text: str) -> None:
    """An article without letters or digits is none."""
    with pytest.raises(SourceError, match="no text"):
        clean(raw(text))
