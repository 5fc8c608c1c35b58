"""Pages that are no articles are told apart from articles that look a little like them."""

import pytest

from ingest.readers.raw import RawArticle, Rejected
from tests.ingest.readers.pages.samples import BODY, FOOTER, MENU, PARAGRAPHS, article, page, paragraphs, read_page

ERROR = "an error page, no article"
ROBOTS = "a page that asks for JavaScript or for a proof of being human, no article"
CONSENT = "a page that asks for consent to cookies, no article"
LOGIN = "a page that asks to log in, no article"
PAYWALL = "a paywall: hardly anything of the article is shown"
LIST = "a list of other pages, no article"

TEASERS = "".join(
    f"<div class='card'><h3><a href='/news/{number}'>Harbour of Port {name} closes for repairs</a></h3>"
    f"<p>The port authority of {name} said on Monday that {number} ships must wait outside until "
    f"the end of the week.</p></div>"
    for number, name in enumerate("Ada Bela Cora Dina Edda Fara Gera Hela Irma Jola Kira Lena".split(), start=2)
)
RELATED = "".join(f"<li><h3><a href='/news/{number}'>Harbour {number} closes</a></h3></li>" for number in range(12))
LOGIN_FORM = "<form action='/login'><input name='user'><input type='password' name='password'></form>"
BANNER = """<div id="cookie-banner"><p>We and our 812 partners store and use cookies on your device to show you
personalised ads.</p><button>Accept all</button><button>Manage settings</button></div>"""


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        pytest.param(
            page("<h1>404</h1><p>Sorry, the page you are looking for does not exist.</p>", title="404 - Norland Post"),
            ERROR,
            id="a status as the headline",
        ),
        pytest.param(
            page(
                f"{MENU}<h1>Page not found</h1><p>Try our search or go to the front page.</p>{FOOTER}",
                title="Norland Post",
            ),
            ERROR,
            id="an error among menus",
        ),
        pytest.param(
            page("<center><h1>403 Forbidden</h1></center><hr>", title="403 Forbidden"), ERROR, id="a bare server"
        ),
        pytest.param(
            page(
                "<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p>",
                title="Access Denied",
            ),
            ERROR,
            id="access denied",
        ),
        pytest.param(
            page("<h1>Seite nicht gefunden</h1><p>Die Seite gibt es nicht mehr.</p>", title="Norland Post"),
            ERROR,
            id="in German",
        ),
        pytest.param(
            page(
                "<h1>Oops! That page can't be found.</h1><p>It looks like nothing was found here.</p>",
                title="Nothing here",
            ),
            ERROR,
            id="a friendly error",
        ),
        pytest.param(
            page(
                "<noscript><h1>Please enable JavaScript to view this page.</h1></noscript><div id='root'></div>",
                title="Norland",
            ),
            ROBOTS,
            id="nothing without scripts",
        ),
        pytest.param(
            page(
                "<h1>Just a moment...</h1><p>Checking your browser before you proceed to "
                "post.example. Ray ID: 7f3a</p>",
                title="Wait",
            ),
            ROBOTS,
            id="a check of the browser",
        ),
        pytest.param(
            page(
                "<p>We have detected unusual traffic from your network.</p><p>Please solve the "
                "captcha below to go on.</p>",
                title="Norland",
            ),
            ROBOTS,
            id="a captcha",
        ),
        pytest.param(
            page(
                "<h1>Before you continue to Norland Post</h1><p>We and our 812 partners use cookies "
                "to store and access personal data "
                "on your device.</p><p>With your consent, we show personalised ads and measure how they work.</p>"
                "<button>Accept all</button><button>Reject all</button>",
                title="Norland Post",
            ),
            CONSENT,
            id="a consent wall",
        ),
        pytest.param(
            page(
                "<h1>Norland Post</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. "
                "Ihre Zustimmung können Sie "
                "jederzeit in der Datenschutzerklärung widerrufen.</p><button>Einwilligung geben</button>",
                title="Norland Post",
            ),
            CONSENT,
            id="a consent wall in German",
        ),
        pytest.param(
            page(
                f"<h1>Sign in to your account</h1><p>Enter your e-mail address and your password.</p>{LOGIN_FORM}",
                title="Sign in",
            ),
            LOGIN,
            id="a form to log in",
        ),
        pytest.param(
            article(
                body=f"<p>{PARAGRAPHS[0]}</p><p>Subscribe now to continue reading.</p><p>Already a "
                f"subscriber? Log in.</p>"
            ),
            PAYWALL,
            id="a stub behind a paywall",
        ),
        pytest.param(
            article(
                body=f"<p>{PARAGRAPHS[0]}</p>",
                after="<div class='gate'>This article is for subscribers only.</div>",
                head='<script type="application/ld+json">{"@type": "NewsArticle", "headline": '
                '"Ferries collide off Norland",'
                '"isAccessibleForFree": "False"}</script>',
            ),
            PAYWALL,
            id="a stub that says so in its linked data",
        ),
        pytest.param(
            page(f"{MENU}<main><h1>Latest news</h1>{TEASERS}</main>{FOOTER}", title="News"), LIST, id="a section's list"
        ),
        pytest.param(
            page(
                f"{MENU}<main>{TEASERS}</main>{FOOTER}",
                head="<link rel='canonical' href='https://post.example/'><meta property='og:type' content='website'>",
                title="Norland Post",
            ),
            LIST,
            id="a front page",
        ),
        pytest.param(
            page(
                "<p>If you are not redirected, click here.</p>",
                head="<meta http-equiv='refresh' content=\"0; url='/new/ferry'\">",
            ),
            "the page only leads on to /new/ferry",
            id="a redirect",
        ),
        pytest.param(
            page("<div id='app'></div>", title="Norland Post"), "no article was found in the page", id="nothing"
        ),
    ],
)
def test_what_is_no_article_is_told_by_what_it_is(html: str, reason: str) -> None:
    """One line says why the page is not indexed."""
    assert read_page(html) == Rejected(source="a.html", reason=reason)


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(article(before=BANNER), id="beside a banner about cookies"),
        pytest.param(
            article(before=LOGIN_FORM, body=paragraphs(*PARAGRAPHS[:2])), id="a short one beside a form to log in"
        ),
        pytest.param(article(body=paragraphs(PARAGRAPHS[0])), id="a single paragraph"),
        pytest.param(
            article(after=f"<section><h2>More from the coast</h2><ul>{RELATED}</ul></section>"),
            id="above related links",
        ),
        pytest.param(
            article(body=paragraphs(PARAGRAPHS[0]), after=f"<ul>{RELATED}</ul>"),
            id="a single paragraph above related links",
        ),
        pytest.param(
            article(after="<noscript>Please enable JavaScript to see the comments.</noscript>"), id="with a noscript"
        ),
        pytest.param(
            article(
                title="404 people counted on stranded ferries",
                body=paragraphs("The harbour counted 404 people on the ferries that ran aground.", *PARAGRAPHS[1:]),
            ),
            id="a status that is a figure",
        ),
        pytest.param(
            article(
                title="Page of the logbook not found, captain says",
                body=paragraphs(
                    "Divers have not found the page of the logbook that tells of the collision.", *PARAGRAPHS
                ),
            ),
            id="a page that was really not found",
        ),
        pytest.param(
            article(
                title="Regulator fines portal over cookies",
                body=paragraphs(
                    "The regulator of Norland fined a portal 2 million crowns on Monday because it "
                    "set cookies without consent.",
                    "The portal had shared personal data with 812 partners, the regulator found "
                    "after a year of inquiries.",
                    "A spokeswoman said the company would appeal, and that no reader had come to "
                    "harm in any of the cases.",
                    "The fine is the highest of its kind, ahead of the 1.5 million crowns that a "
                    "bank was told to pay in May.",
                    "Two members of the council want the law to be changed so that banners are no "
                    "longer needed at all.",
                ),
            ),
            id="about cookies",
        ),
        pytest.param(
            page(
                f"<h1>Ferries collide</h1><div>{'<br>'.join(PARAGRAPHS)}</div>{RELATED}",
                head="<meta property='og:type' content='website'>",
            ),
            id="an old page without paragraphs among links",
        ),
        pytest.param(
            article(
                head="<meta http-equiv='refresh' content='300'><meta http-equiv='refresh' "
                "content='900;url=/news/ferries'>"
            ),
            id="one that is loaded anew after a while",
        ),
    ],
)
def test_an_article_is_read_whatever_stands_around_it(html: str) -> None:
    """Walls' words and forms beside an article do not hide it."""
    found = read_page(html)
    assert isinstance(found, RawArticle)
    assert PARAGRAPHS[0][:20] in found.text or PARAGRAPHS[1] in found.text or "regulator" in found.text


def test_what_is_shown_of_an_article_for_subscribers_is_kept() -> None:
    """Its metadata says so, and the call to subscribe is no part of it."""
    found = read_page(article(body=BODY + "<p>Subscribe to continue reading this story.</p>"))
    assert isinstance(found, RawArticle)
    assert found.metadata["access"] == "for subscribers"
    assert found.text.endswith(PARAGRAPHS[-1])


def test_an_article_for_everybody_says_nothing_of_access() -> None:
    """Nor does one whose linked data call it free."""
    declared = '{"@type": "NewsArticle", "headline": "x", "isAccessibleForFree": true}'
    linked = f'<script type="application/ld+json">{declared}</script>'
    found = read_page(article(head=linked))
    assert isinstance(found, RawArticle)
    assert "access" not in found.metadata
    assert BODY.count("<p>") == len([line for line in found.text.split("\n") if line in PARAGRAPHS])
