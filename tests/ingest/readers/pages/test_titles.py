"""The headline of a page, from what it declares and what it prints."""

import pytest

from ingest.readers.raw import RawArticle
from tests.ingest.readers.pages.samples import BODY, page, read_page

OG = "<meta property='og:title' content='{}'>"
SITE = "<meta property='og:site_name' content='Norland Post'>"
LINKED = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "body", "window", "title"),
    [
        pytest.param(
            OG.format("Nine hurt as two ferries collide"),
            "<h1>Two ferries collide off Norland, nine hurt</h1>",
            "Nine hurt as two ferries collide - Norland Post",
            "Two ferries collide off Norland, nine hurt",
            id="as printed, where that agrees with what is declared",
        ),
        pytest.param(
            OG.format("Nine hurt as two ferries collide"),
            "<h1>Coast news</h1>",
            "Nine hurt",
            "Nine hurt as two ferries collide",
            id="as declared, where the heading is a section's",
        ),
        pytest.param(
            OG.format("Nine hurt as two ferries collide")
            + "<link rel='canonical' href='https://post.example/nine-sailors-hurt-in-the-strait'>",
            "<h1>Nine sailors were hurt in the strait</h1>",
            "Norland Post",
            "Nine sailors were hurt in the strait",
            id="as printed, where its words stand in the address",
        ),
        pytest.param(
            SITE + OG.format("Ferries collide | Norland Post"),
            "",
            "Ferries collide | Norland Post",
            "Ferries collide",
            id="without the site's name",
        ),
        pytest.param(
            "<meta property='og:site_name' content='Norland Post | Coast, Weather | Islands'>"
            + OG.format("Ferries collide - Norland Post | Coast, Weather | Islands"),
            "",
            "",
            "Ferries collide",
            id="without a site's name that has bars itself",
        ),
        pytest.param(
            "",
            "<h1><a href='/'>Norland Post</a></h1>",
            "Ferries collide - Norland Post",
            "Ferries collide",
            id="a logo is a heading",
        ),
        pytest.param(
            "",
            "<h1>Norland Post</h1><h2>Ferries collide</h2>",
            "Norland Post » Coast » Ferries collide",
            "Ferries collide",
            id="a trail",
        ),
        pytest.param("", "<h1>Coast: Ferries collide</h1>", "", "Coast: Ferries collide", id="nothing but a heading"),
        pytest.param(
            OG.format("Ferries collide - police"),
            "",
            "",
            "Ferries collide - police",
            id="a dash may be the headline's own",
        ),
        pytest.param(
            OG.format("Ferries collide off Norland"),
            "<h1><span>Coast |</span> Ferries collide off Norland</h1>",
            "",
            "Ferries collide off Norland",
            id="without a section's label",
        ),
        pytest.param(
            LINKED.format(
                '{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle"], '
                '"headline": "Ferries &amp; pilots"}]}'
            ),
            "<h1>Ferries &amp;amp; pilots</h1>",
            "Norland Post",
            "Ferries &amp; pilots",
            id="a graph of linked data",
        ),
        pytest.param(
            LINKED.format('[{"@type": "NewsArticle", "headline": "Ferries collide",}]'),
            "",
            "Norland Post",
            "Ferries collide",
            id="a stray comma",
        ),
        pytest.param(
            LINKED.format('{"@type": "NewsArticle", "headline": "Ferries collide", "x": broken'),
            "",
            "Norland Post",
            "Ferries collide",
            id="broken",
        ),
        pytest.param("", "<p>x</p>", "", None, id="none"),
    ],
)
def test_the_headline_is_the_printed_one_where_that_can_be_told(
    head: str, body: str, window: str, title: str | None
) -> None:
    """Else the declared one, without the name of the site."""
    found = read_page(page(body + BODY, head=head, title=window))
    assert isinstance(found, RawArticle)
    assert found.title == title
