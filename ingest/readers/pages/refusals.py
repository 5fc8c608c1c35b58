"""What stands in the place of an article: walls, errors, stubs and lists of other pages.

A page is refused only where two things meet: words, or a shape, that articles do not have, and too little prose to be
one. An article about a wall, or one beside it, is read.
"""

import re
from itertools import takewhile

from ingest.readers.pages.addresses import is_front_page
from ingest.readers.pages.beside import UNSEEN, beside
from ingest.readers.pages.element import Element
from ingest.readers.pages.linked_data import Thing
from ingest.readers.pages.page import Page
from ingest.readers.pages.words import one_line, printed

LEAST_PROSE = 300
"""Characters without what the wall says; with fewer, nothing of the article is shown."""
MOST_OF_A_WALL = 1_500
"""Characters; what has more text is no wall."""
MOST_TEASERS = 8
"""Headings that lead elsewhere; a list of pages has as many, or MOST_ON_FRONT where its address is a front page's."""
MOST_ON_FRONT = 5
LEAST_SENTENCE = 80
"""Characters without links."""
LONGEST_TEASER = 400
"""Characters of prose under one heading; an article has more in one place."""


def _any_of(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


_STATUS = r"(?:40[0134]|410|429|451|50[0-4])"
_SORRY = r"(?:(?:sorry|oops|uh-oh|whoops)\W+)?(?:we['’]re sorry\W+)?"
_ANY_PAGE = r"(?:(?:the|this|that|requested|web)\s+)*(?:page|file|url|resource|article|story|address)"
_NOT = (
    r"(?:not found|(?:could|can|was|is|has)\s*(?:not|n['’]t)\s+(?:be\s+|been\s+)?(?:found|available)|cannot be found"
    r"|does\s*(?:not|n['’]t) exist|(?:is )?no longer (?:exists?|available)|can['’]t be found)"
)
_ERROR_TITLE = re.compile(
    rf"\W*(?:(?:http|error|fehler|erreur)\W*)*{_STATUS}(?:\W*$|\W+(?:error|not\b|page|forbidden|gone|bad|internal|service"
    rf"|unauthori[sz]ed|access|gateway|too\b|file|seite|nicht|fehler|erreur|introuvable)|\s*[|–—:-])"
    rf"|{_SORRY}{_ANY_PAGE}\s+(?:you\s+(?:requested|were looking for|are looking for)\s+)?{_NOT}\b"
    rf"|{_SORRY}{_ANY_PAGE}\s+(?:is|was|has been|may have been)\s+(?:unavailable|removed|deleted|moved)\b"
    r"|(?:sorry\W+)?we\s+(?:can['’]t|couldn['’]t|cannot|could not)\s+find\b"
    r"|\W*(?:not found|access denied|access forbidden|forbidden|permission denied|internal server error|bad gateway"
    r"|bad request|service (?:temporarily )?unavailable|gateway time-?out|too many requests"
    r"|(?:down for|under) maintenance|seite nicht gefunden|page (?:introuvable|non trouvée)|p[áa]gina no encontrada"
    r"|pagina non trovata|p[áa]gina n[ãa]o encontrada|pagina niet gevonden|sidan hittades inte|страница не найдена)\b",
    re.IGNORECASE,
)
_ROBOTS = _any_of(
    r"enable (?:javascript|js|cookies)",
    r"(?:javascript|cookies) (?:is|are|must be|needs? to be|has been) (?:disabled|enabled|required|not enabled)",
    r"(?:turn on|activate|requires?|needs?|without) javascript",
    r"javascript aktivieren|activer javascript|activ[ae]r? javascript",
    r"(?:re)?captcha",
    r"unusual traffic from your|detected (?:unusual|suspicious|automated) (?:traffic|activity|behaviou?r|requests)",
    r"(?:verify|verifying|confirm|prove|checking)(?: that| if)? you(?:['’]re| are) (?:a |not a )?(?:human|robot|bot)",
    r"are you a (?:robot|human)",
    r"(?:not|aren['’]t) a (?:robot|bot)",
    r"checking (?:your browser|if the site connection is secure)",
    r"just a moment\.\.\.|please wait while (?:we|your)",
    r"complet(?:e|ing) (?:a|the|this) security check|security service to protect",
    r"access to this (?:page|site|website) (?:has been|is|was) (?:denied|blocked|restricted)",
    r"you(?:r access)? ha(?:ve|s) been (?:blocked|denied|limited)",
    r"you don['’]t have permission to access",
    r"unsupported browser|(?:update|upgrade) your browser|browser is (?:not supported|out of date)",
    r"attention required|pardon our interruption|ddos protection|ray id",
    r"not available in your (?:country|region|location)",
    r"unavailable (?:in|from) (?:your|most) (?:country|region|location|european)",
)
_CONSENT = _any_of(
    r"cookies?",
    r"(?:your )?consent",
    r"your privacy|privacy (?:policy|settings|preferences|choices)",
    r"(?:we and )?our (?:\d+ )?(?:advertising |trusted )?partners",
    r"personali[sz]ed (?:ads|advertising|content)",
    r"accept all|reject all|manage (?:preferences|options|settings|choices)",
    r"before you continue",
    r"gdpr|tracking|legitimate interests?|data (?:protection|processing)",
    r"einwilligung|zustimm\w+|datenschutz\w*|unsere partner|werbung und tracking",
    r"vos données|consentement|nos partenaires|accepter",
    r"tus datos|consentimiento|nuestros socios|aceptar",
)
_LOGIN = _any_of(
    r"(?:log|sign) ?in|logged in|log ?on|sign ?up|create (?:an|your) (?:free )?account",
    r"(?:forgot|forgotten|reset) (?:your )?password|password|user ?name|e-?mail address|remember me|keep me signed in",
    r"(?:not registered|register(?: now| here| for free)?|new here|don['’]t have an account|already have an account)",
    r"anmelden|einloggen|passwort|registrieren|se connecter|mot de passe|iniciar sesión|contraseña|accedi",
)
_PIECE = r"(?:(?:this|the) )?(?:article|story|content|page)"
_READERS = r"(?:our )?(?:paid |paying |registered |premium |digital )*(?:subscribers?|members?|readers)"
_GATE = (
    r"(?:to|and) (?:continue|keep) reading|continue reading (?:with|for|this)",
    rf"(?:to|and) (?:read|unlock|view|see) (?:the )?(?:full|entire|whole|rest|complete) (?:of )?{_PIECE}",
    rf"(?:the )?rest of {_PIECE} is",
    rf"{_PIECE} is (?:only |exclusively |exclusive |available |reserved )*(?:for|to) {_READERS}",
    r"(?:reached|used|exceeded) (?:your|the) (?:\w+ ){0,3}(?:limit|free articles)",
)
"""What stands only where an article is cut off."""
_PAYWALL = _any_of(
    *_GATE,
    r"(?:subscriber|member|premium)s?[- ](?:only|exclusive)",
    r"(?:exclusive|available) (?:only )?to (?:our )?(?:subscribers|members)",
    r"free articles? (?:left|remaining|this month)",
    r"subscribe (?:now|today)? ?(?:to|for) (?:read|unlock|continue|access|full|unlimited)\b.{0,40}",
    r"subscription (?:is )?required|already (?:a )?(?:subscribed|subscriber|member)",
    r"nur für abonnenten|weiterlesen mit|jetzt (?:abonnieren|weiterlesen)|réservé (?:à nos|aux) abonnés",
    r"(?:solo|exclusivo) para suscriptores|riservato agli abbonati",
)
_CUT_OFF = _any_of(*_GATE)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")
_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*url\s*=\s*['\"]?\s*([^'\"\s>]+)", re.IGNORECASE)
_SEEN = (
    f".//body//text()[not({' or '.join(f'ancestor::{tag}' for tag in 'script style template svg nav footer'.split())})]"
)
_LISTED = "nav footer aside form".split()
_HEADINGS = ("h2", "h3", "h4")


def refusal_of(page: Page, text: str, *, title: str | None, article: Thing | None) -> str | None:
    """Why a page is no article, in one line; None where it may be one.

    Args:
        page: The page.
        text: What was found as its article.
        title: Its headline.
        article: What its linked data say of its article.
    """
    if address := _leads_on(page):
        return f"the page only leads on to {address}"
    if len(text) <= MOST_OF_A_WALL and (wall := _wall(page, text, title=title, is_declared=article is not None)):
        return wall
    if article is None and _is_list(page, title):
        return "a list of other pages, no article"
    return None


def access_of(page: Page, text: str, article: Thing | None) -> str | None:
    """Who may read the whole article, where the page says that not everybody may."""
    declared = article.get("isAccessibleForFree") if article else None
    closed = str(declared).rpartition("/")[2].lower() == "false"
    closed = closed or page.meta("article:content_tier") in ("locked", "metered")
    return "for subscribers" if closed or any(map(_is_paywall, text.split("\n")[-4:])) else None


def without_paywall(text: str) -> str:
    """The text without the lines at its end that ask to subscribe."""
    lines = text.rstrip().split("\n")
    while len(lines) > 1 and _is_paywall(lines[-1]):
        lines.pop()
    return "\n".join(lines)


def _is_paywall(line: str) -> bool:
    return len(line) <= 200 and _PAYWALL.search(line) is not None


def _leads_on(page: Page) -> str | None:
    """Where a page that shows nothing sends its readers."""
    found = (_REFRESH.match(each) for each in page.all_meta("refresh"))
    address = next((each[1] for each in found if each), None)
    return address if address and len(_visible(page)) < LEAST_PROSE else None


def _wall(page: Page, text: str, *, title: str | None, is_declared: bool) -> str | None:
    """What stands before an article, or in its place."""
    names = [title or "", *(printed(each) for each in page.tree.iter("title", "h1"))]
    if not is_declared and any(_ERROR_TITLE.match(one_line(name)) for name in names):
        return "an error page, no article"
    words = text if any(map(str.isalnum, text)) else _visible(page)[:MOST_OF_A_WALL]
    if _is_said_by(_ROBOTS, words, least=1):
        return "a page that asks for JavaScript or for a proof of being human, no article"
    if _is_said_by(_CONSENT, words, least=3):
        return "a page that asks for consent to cookies, no article"
    if (len(text) < LEAST_PROSE and access_of(page, text, None)) or _is_cut_off(page, text):
        return "a paywall: hardly anything of the article is shown"
    if page.tree.find(".//input[@type='password']") is not None and _is_said_by(_LOGIN, words, least=2):
        return "a page that asks to log in, no article"
    return None


def _is_said_by(wall: re.Pattern[str], words: str, *, least: int) -> bool:
    """Whether a wall's words stand in a text, and hardly anything is left without the sentences that they stand in.

    Args:
        wall: Finds its words.
        words: The text.
        least: How many different ones a wall has.
    """
    said = {found.group().lower() for found in wall.finditer(words)}
    return len(said) >= least and _prose(words, without=wall) < LEAST_PROSE


def _is_cut_off(page: Page, text: str) -> bool:
    """Whether an article of which hardly anything is shown ends in a call to subscribe."""
    return _prose(text, without=_PAYWALL) < LEAST_PROSE and _CUT_OFF.search(f"{text}\n{_visible(page)}") is not None


def _prose(text: str, *, without: re.Pattern[str]) -> int:
    """The length of a text's whole sentences, in characters, without those that hold what a wall says."""
    sentences = (each.strip() for each in _SENTENCE.findall(text))
    return sum(len(each) for each in sentences if each.endswith((".", "!", "?")) and not without.search(each))


def _visible(page: Page) -> str:
    """What a reader sees outside of menus and footers, a text on each line."""
    return "\n".join(line for line in map(one_line, page.tree.xpath(_SEEN)) if line)


def _is_list(page: Page, title: str | None) -> bool:
    """Whether a page's headings lead to other pages and no text under one of them is long enough to be an article."""
    is_marked = page.tree.find(".//*[@itemprop='articleBody']") is not None or page.meta("article:published_time")
    if is_marked or page.meta("og:type") in ("article", "news", "blog.post") or _begins_with_prose(page, title):
        return False
    is_front = any(is_front_page(each) for each in page.addresses)
    teasers = sum(_leads_elsewhere(each) for each in page.tree.iter(*_HEADINGS))
    return teasers >= (MOST_ON_FRONT if is_front else MOST_TEASERS) and _longest_prose(page) <= LONGEST_TEASER


def _begins_with_prose(page: Page, title: str | None) -> bool:
    """Whether a sentence follows the headline before any heading that leads elsewhere."""
    after = takewhile(lambda each: each.tag not in _HEADINGS or not _leads_elsewhere(each), beside(page, title)[0])
    return any(each.tag not in UNSEEN and _unlinked(each) >= LEAST_SENTENCE for each in after)


def _leads_elsewhere(heading: Element) -> bool:
    linked = heading.find(".//a[@href]") is not None or next(heading.iterancestors("a"), None) is not None
    return linked and not any(each.tag in _LISTED for each in heading.iterancestors())


def _longest_prose(page: Page) -> int:
    """The most characters of text without links that stand in one place: in an element and its paragraphs."""
    own: dict[Element, int] = {}
    for element in page.tree.iter("p", "div", "td", "section", "article", "main", "li", "span", "body"):
        length = _unlinked(element)
        own[element] = own.get(element, 0) + length
        parent = element.getparent()
        if element.tag in ("p", "span") and parent is not None:
            own[parent] = own.get(parent, 0) + length
    return max(own.values(), default=0)


def _unlinked(element: Element) -> int:
    """The length of an element's own words and those of the markup within them, in characters."""
    inline = (child for child in element if child.tag in ("b", "i", "em", "strong", "br", "u", "font", "q", "abbr"))
    pieces = [element.text, *(child.tail for child in element), *(child.text for child in inline)]
    return sum(len(one_line(piece)) for piece in pieces if piece)
