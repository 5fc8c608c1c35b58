"""Who wrote and printed a page, in which language, and where it stands."""

import pytest

from ingest.readers.raw import RawArticle
from tests.ingest.readers.pages.samples import BODY, article, page, read_page

META = "<meta name='{}' content='{}'>"
LINKED = (
    '<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": '
    '"Ferries collide off Norland", {}}}, {}]}}</script>'
)
OTHER = '{"@type": "Person", "@id": "#ada", "name": "Ada Lind"}'


def read(html: str, *, url: str | None = None) -> RawArticle:
    """The article of a page."""
    found = read_page(html, url=url)
    assert isinstance(found, RawArticle)
    return found


@pytest.mark.parametrize(
    ("head", "before", "byline"),
    [
        pytest.param(
            LINKED.format('"author": {"@id": "#ada"}', OTHER), "", "Ada Lind", id="a reference in linked data"
        ),
        pytest.param(
            LINKED.format('"author": [{"name": "Ada Lind"}, "Bo Berg"]', OTHER), "", "Ada Lind, Bo Berg", id="several"
        ),
        pytest.param(
            LINKED.format('"author": {"@type": "Organization", "name": "Norland Wire"}', OTHER),
            "",
            None,
            id="an organisation is nobody",
        ),
        pytest.param(META.format("author", "Ada Lind and Bo Berg"), "", "Ada Lind, Bo Berg", id="in a meta element"),
        pytest.param(META.format("author", "https://post.example/people/ada"), "", None, id="an address is no name"),
        pytest.param(META.format("author", "ada@post.example"), "", None, id="nor is one for mail"),
        pytest.param(META.format("author", "Norland Post Staff"), "", None, id="staff"),
        pytest.param(
            META.format("author", "Redaktion"),
            "<p class='byline'>Von Ada Lind</p>",
            "Ada Lind",
            id="a byline by its class",
        ),
        pytest.param("", "<p>By Ada Lind</p>", "Ada Lind", id="a byline by its words"),
        pytest.param("", "<p>By Monday the ferries had left the port.</p>", None, id="words that begin alike"),
        pytest.param("", "<a rel='author' href='/ada'>Ada Lind, PhD</a>", "Ada Lind", id="without degrees"),
        pytest.param("", "<div class='comment'><span class='author'>Bo Berg</span></div>", None, id="not who comments"),
    ],
)
def test_authors_are_people(head: str, before: str, byline: str | None) -> None:
    """Not addresses, organisations, or nobody in particular."""
    assert read(article(head=head, before=before)).byline == byline


@pytest.mark.parametrize(
    ("head", "url", "outlet"),
    [
        pytest.param("<meta property='og:site_name' content='Norland Post'>", None, "Norland Post", id="declared"),
        pytest.param(
            "<meta property='og:site_name' content='Norland Post | All of the coast'>",
            None,
            "Norland Post",
            id="without its slogan",
        ),
        pytest.param(
            "<meta property='og:site_name' content='First with the news, always!'>",
            "https://www.post.example/a",
            "Norland Post",
            id="a slogan",
        ),
        pytest.param(
            "<meta property='og:site_name' content='Ferries collide off Norland'>",
            "https://www.coast.example/a",
            "coast.example",
            id="the title",
        ),
        pytest.param(
            LINKED.format('"publisher": {"name": "Norland Post"}', OTHER), None, "Norland Post", id="the publisher"
        ),
        pytest.param(
            LINKED.format('"publisher": {"name": "Coastal Media Holding"}', OTHER)
            + "<meta property='og:site_name' content='Norland Post'>",
            "https://norlandpost.example/a",
            "Norland Post",
            id="the name that the host is made of goes first",
        ),
        pytest.param("", "https://www.coast.example/a", "coast.example", id="the host"),
        pytest.param("", None, None, id="unknown"),
    ],
)
def test_the_outlet_is_a_name(head: str, url: str | None, outlet: str | None) -> None:
    """Never a slogan or the headline."""
    assert read(article(head=head), url=url).outlet == outlet


@pytest.mark.parametrize(
    ("head", "fetched", "url"),
    [
        pytest.param(
            "<link rel='canonical' href='https://post.example/a'>", None, "https://post.example/a", id="canonical"
        ),
        pytest.param(
            "<link rel='canonical' href='/a'>",
            "https://post.example/b?utm_source=x",
            "https://post.example/a",
            id="relative",
        ),
        pytest.param("<link rel='canonical' href='/a'>", None, None, id="relative to nothing known"),
        pytest.param(
            "<link rel='canonical' href='https://post.example/'>",
            "https://post.example/b",
            "https://post.example/b",
            id="a front page is none",
        ),
        pytest.param(
            "<link rel='canonical' href='https://post.example/en/'>", None, None, id="nor is that of a language"
        ),
        pytest.param(
            "",
            "https://post.example/b?id=7&utm_source=x&fbclid=y#top",
            "https://post.example/b?id=7",
            id="without what tracks readers",
        ),
        pytest.param(
            "<meta property='og:url' content='https://post.example/c'>",
            None,
            "https://post.example/c",
            id="declared for sharing",
        ),
        pytest.param(
            "<meta content='https://post.example/a' property='og:url'>"
            "<link href='https://post.example/a' rel='canonical'>",
            "https://www.coast.example/b?utm_source=x",
            "https://www.coast.example/b",
            id="of another outlet, whose article this one reprints",
        ),
        pytest.param(
            "<meta content='/c' property='og:url'><link href='https://post.example/a' rel='canonical'>",
            "https://coast.example/b",
            "https://coast.example/c",
            id="its own among those of another",
        ),
        pytest.param(
            "<link rel='canonical' href='https://post.example/a'>", "https://coast.example/", None, id="a front page"
        ),
        *(
            pytest.param(
                "<link rel='canonical' href='https://www.post.example/a'>",
                f"https://{host}/b",
                "https://www.post.example/a",
                id=f"one site: {host}",
            )
            for host in ("post.example", "amp.post.example", "m.post.example", "news.post.example", "POST.example:8080")
        ),
        pytest.param("<link rel='canonical' href='javascript:alert(1)'>", None, None, id="no address"),
        pytest.param("<link rel='canonical' href='http://[broken/a'>", None, None, id="a broken one"),
    ],
)
def test_the_address_is_the_articles_own(head: str, fetched: str | None, url: str | None) -> None:
    """What the page declares goes before where it was fetched from."""
    found = read(page(BODY, head=head), url=fetched)
    assert found.url == url
    assert found.identity == url or url is None


GERMAN = "".join(
    f"<p>{line}</p>"
    for line in (
        "Zwei Fähren sind am Montagmorgen vor der Küste zusammengestoßen, neun Seeleute wurden dabei verletzt.",
        "Die größere Fähre war mit sechzig Fahrgästen unterwegs zu den Inseln, alle wurden in Booten an Land gebracht.",
        "Taucher sollen am Dienstag den Rumpf des kleineren Schiffs untersuchen, sagte der Hafenmeister am Kai.",
    )
)


@pytest.mark.parametrize(
    ("html", "language"),
    [
        pytest.param(
            f"<html lang='en-GB'><head><title>x</title></head><body>{BODY}</body></html>", "en-GB", id="of the page"
        ),
        pytest.param(
            f"<html><head><meta property='og:locale' content='de_DE'></head><body>{GERMAN}</body></html>",
            "de_DE",
            id="for sharing",
        ),
        pytest.param(
            f"<html lang='en'><head><title>x</title></head><body>{GERMAN}</body></html>", None, id="a template's own"
        ),
        pytest.param(f"<html><head><title>x</title></head><body>{BODY}</body></html>", None, id="not declared"),
    ],
)
def test_the_language_is_the_declared_one(html: str, language: str | None) -> None:
    """But for the English of templates that articles in other languages are put into."""
    assert read(html).language == language
