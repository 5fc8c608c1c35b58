"""When a page's article was published and updated."""

import pytest

from ingest.readers.raw import RawArticle
from tests.ingest.readers.pages.samples import BODY, article, page, read_page

META = "<meta property='{}' content='{}'>"
LINKED = '<script type="application/ld+json">{}</script>'
PUBLISHED = META.format("article:published_time", "2023-06-25T14:30:00+02:00")


@pytest.mark.parametrize(
    ("head", "before", "published", "updated"),
    [
        pytest.param(
            PUBLISHED + META.format("article:modified_time", "2023-06-26T09:00:00Z"),
            "",
            "2023-06-25T14:30:00+02:00",
            "2023-06-26T09:00:00Z",
            id="declared, with the zone as declared",
        ),
        pytest.param(
            META.format("article:published_time", "2023-06-25T14:30:00")
            + LINKED.format(
                '{"@type": "NewsArticle", "headline": "Ferries collide off Norland", '
                '"datePublished": "2023-06-25T14:30:00Z"}'
            ),
            "",
            "2023-06-25T14:30:00Z",
            None,
            id="the spelling with a zone goes before one without",
        ),
        pytest.param(
            LINKED.format(
                '[{"@type": "NewsArticle", "headline": "Harbour closes", "datePublished": "2023-05-01"},'
                '{"@type": "NewsArticle", "headline": "Ferries collide off Norland", "datePublished": "2023-06-25"}]'
            ),
            "",
            "2023-06-25",
            None,
            id="the article that has the page's headline",
        ),
        pytest.param(
            LINKED.format(
                '{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": '
                '"Ferries collide off Norland II",'
                '"datePublished": "2023-05-01"}]}'
            ),
            "<time datetime='2023-06-25'>Sunday</time>",
            "2023-06-25",
            None,
            id="not that of a list of other articles",
        ),
        pytest.param(
            PUBLISHED + META.format("article:modified_time", "2023-06-24T09:00:00Z"),
            "",
            "2023-06-25T14:30:00+02:00",
            None,
            id="no update before",
        ),
        pytest.param(
            META.format("article:published_time", "1970-01-01T00:00:00Z"),
            "<p>June 25, 2023</p>",
            "June 25, 2023",
            None,
            id="a clock never set",
        ),
        pytest.param(
            "",
            "<time datetime='2023-06-25T14:30:00+02:00'>Sunday</time>",
            "2023-06-25T14:30:00+02:00",
            None,
            id="made for a time",
        ),
        pytest.param(
            "",
            "<p class='x'>Written: 2023-06-25 14:30:10 <span>|</span> Updated: 2023-06-26 09:00:20</p>",
            "2023-06-25 14:30:10",
            "2023-06-26 09:00:20",
            id="printed beside the headline",
        ),
        pytest.param(
            "", "<p>By Ada Lind</p><p>25 June 2023, 2:30 pm</p>", "25 June 2023, 2:30 pm", None, id="a date in English"
        ),
        pytest.param("", "<p>Erstellt am: 25. Juni 2023</p>", "2023-06-25", None, id="a date in German"),
        pytest.param("", "<p>05.06.2023</p>", "2023-06-05", None, id="before dots the day comes first"),
        pytest.param("", "", None, None, id="a copyright tells no date"),
    ],
)
def test_times_are_those_that_the_page_tells(
    head: str, before: str, published: str | None, updated: str | None
) -> None:
    """What is declared goes before what is printed; a footer's year is no date."""
    found = read_page(article(head=head, before=before))
    assert isinstance(found, RawArticle)
    assert (found.published, found.updated) == (published, updated)


@pytest.mark.parametrize(
    ("url", "published"),
    [
        pytest.param("https://post.example/2023/06/25/ferries", "2023-06-25", id="with slashes"),
        pytest.param("https://post.example/news/20230625-ferries", "2023-06-25", id="in one number"),
        pytest.param("https://post.example/2023/06/ferries", None, id="a month is no day"),
        pytest.param("https://post.example/2023/25/06/ferries", None, id="no such month"),
        pytest.param("https://post.example/story-2999-01-01", None, id="the future"),
    ],
)
def test_a_day_in_the_address_is_the_last_resort(url: str, published: str | None) -> None:
    """Only a whole one."""
    found = read_page(page(BODY), url=url)
    assert isinstance(found, RawArticle)
    assert found.published == published
    assert found.metadata.get("published_from") == ("address" if published else None)


def test_what_is_declared_goes_before_the_address() -> None:
    """And nothing is said of where it is from."""
    found = read_page(page(BODY, head=PUBLISHED), url="https://post.example/2023/06/24/ferries")
    assert isinstance(found, RawArticle)
    assert found.published == "2023-06-25T14:30:00+02:00"
    assert not found.metadata
