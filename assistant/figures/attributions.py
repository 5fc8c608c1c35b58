"""Which stretch of a sentence is said by whom: X said, according to X, X put the toll at, citing X."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.domain import Span
from assistant.figures.cues import Cue
from assistant.figures.sources import is_organisation
from assistant.figures.speakers import Speakers
from assistant.figures.subjects import Subject, subjects

_SAYING = (
    "said|says|say|told|saying|added|adds|reported|reports|announced|announces|claimed|claims|claim|confirmed|confirms|"
    "stated|states|declared|wrote|writes|explained|noted|insisted|insists|acknowledged|admitted|warned|warns|alleged|"
    "alleges|maintained|maintains|complained|tweeted|testified|concluded|revealed|disclosed|continued|believes?|believed|"
    "thinks?|argues?|repeated|repeats|replied|denied|denies|estimates?|estimated|counted|counts|documented|recorded|"
    "registered|tallied|measured|measures|lists|listed|foresees?|demands?|predicts?|predicted|expressed"
)
_COUNT = r"(?:toll|count|number|figure|estimate|per cent|percent|magnitude|tally)\b"
_GIVING = (
    rf"gives?\b(?=\s+as\b)|(?:is|are) working with\b|(?:gave|gives?|given|raised|raises|lowered|revised)\b"
    rf"(?=[^.;]{{0,60}}?{_COUNT})|(?:puts?|set|sees?|saw|seen|had|has)\b"
    r"(?=[^.;]{0,90}?\bat\W+(?:\w+ ){0,2}[\d$€£])|(?:speaks?|spoke|spoken|knows?|knew|talks?|talked) of\b|"
    r"expects?\b(?=[^.;]{0,40}?\d)"
)
"""Verbs that give a number only together with what they act on."""
_TITLES = "Mr Mrs Ms Dr Gen Col Capt Lt Sgt Prof Gov Sen Rep St"
_TITLE_STOP = re.compile(r"\.(?:" + "|".join(rf"(?<=\b{title}\.)" for title in _TITLES.split()) + ")")
_PHRASE = r"(?P<who>[^,;:.“”\"()]+(?:\.(?=[\w’'])[^,;:.“”\"()]*)*)"
_ACCORDING = Cue(
    rf"\b(?:according to|as reported by|as told by|(?:was|were) told by)\s+{_PHRASE}"
    r"(?:,\s+(?P<beside>[^,;.“”\"]+))?",
    needs=("according to", "reported by", "told by"),
)
_NAMED_BY = Cue(rf"\b(?:named|given|counted|published|cited) by\s+{_PHRASE}", needs=("d by", "given by"))
_CITING = Cue(rf"\b(?:citing|quoting)\s+{_PHRASE}", needs=("citing", "quoting"))
_QUOTED = Cue(
    r"\b(?:quoted|quotes|cited|cites)\s+(?P<who>[^,;:.“”\"]+?)\s+as\s+(?:saying|telling)\b",
    needs=("quoted", "quotes", "cited", "cites"),
)
_OWN_COUNT = Cue(r"\bby (?:its|their) (?:own )?(?:count|tally|reckoning|estimate)\b", needs=("by its", "by their"))
_THEIR_FIGURE = re.compile(rf"[’']s? (?:own |latest )?{_COUNT}\s+(?:is|was|stands|stood)\b")
_SAID_BY = re.compile(
    r"[,”\"’'?!]\s+(?:said|says|added|adds|reported|reports|explained|announced|wrote|warned|insisted)\s+"
    r"(?P<who>(?!that\b|on\b|in\b|it\b|at\b)[^,;:.“”\"]+)(?:,\s+(?P<beside>[^,;:.“”\"]+))?",
    re.IGNORECASE,
)
_ADDING = re.compile(r",?\s+(?:adding|saying|noting|warning|who)\b")
_VERB = re.compile(
    r"\s(?=[a-z])(?:(?:also|later|earlier|has|had|have|then|separately|initially|since|so|far|still|yet)\s+){0,4}"
    rf"(?P<verb>(?:{_SAYING})\b|{_GIVING})"
)
_NO_VERB = re.compile(
    r"\b(?:an?|the|is|are|was|were|be|been|its|of|by|to|no|not|about|his|her|their|reportedly|with)$", re.IGNORECASE
)
"""What before a participle shows that it is none of X's saying: an estimated 300, was reported."""
_LONGEST_NO_VERB = len("reportedly")
_SCORED = re.compile(
    r"(?:added|adds|adding)\s+(?:an?|another|the|his|her|its|up|more|to|\d+|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve)\b"
)
"""Adding that is no saying: Doe added six rebounds."""
_RECORDING = frozenset("recorded registered listed lists counted counts measured measures documented tallied".split())
"""What bodies do with numbers, and people in sports reports with points."""
_STATEMENT = 3
"""Words of the shortest statement: nine people died."""
_CLOSES = re.compile(
    r"^\s*(?:$|[.,;!?”\"’']|on\b|in\b|at\b|by\b|to\b|late\b|earlier\b|later\b|yesterday\b|today\b|here\b|as\b|(?:reporters|"
    r"journalists)\b|[A-Z]\w+day\b|(?:the |an? )?[A-Z])"
)
"""What may follow a verb of saying that ends what was said: the rest only tells when, where and to whom."""


@dataclass(frozen=True, kw_only=True)
class Attribution:
    """Who says it, who relays it, and the half-open stretch of the article whose numbers are theirs."""

    origin: str
    via: str = ""
    span: Span


def attributions(text: str, sentence: Span, speakers: Speakers) -> list[Attribution]:
    """The attributions that a sentence states itself, in the order in which they should be tried."""
    speakers.hear(text[sentence.start : sentence.end])
    found: list[Attribution] = []
    start = sentence.start
    for piece in _pieces(text[sentence.start : sentence.end]):
        shifted = [
            replace(one, span=Span(start=start + one.span.start, end=start + one.span.end))
            for one in _in_piece(_readable(piece), speakers)
        ]
        if not shifted and found:
            shifted = [replace(found[-1], span=Span(start=start, end=start + len(piece)))]
        found += shifted
        start += len(piece)
    return found


def _pieces(sentence: str) -> list[str]:
    """The stretches between semicolons, each with the one that ends it."""
    return re.split(r"(?<=;)", sentence) if ";" in sentence else [sentence]


def _readable(piece: str) -> str:
    """The same length without the stops of titles; what is all in capitals has no names to go by."""
    plain = _TITLE_STOP.sub(" ", piece)
    lower = plain.lower()
    return lower if plain.isupper() and len(lower) == len(plain) else plain


def _in_piece(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """The most telling attribution first: a list of them is tried in order."""
    yield from _relayed(piece, speakers)
    yield from _named_by(piece, speakers)
    yield from _said(piece, speakers)
    yield from _according(piece, speakers)


def _relayed(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """Y, citing X, ...; Y quoted X as saying: the number is X's, and Y relays it."""
    for match in (*_CITING.finditer(piece), *_QUOTED.finditer(piece)):
        via = _first_named(subjects(piece[: match.start()]), speakers)
        if who := speakers.name(match["who"]):
            yield Attribution(origin=who, via="" if via == who else via, span=Span(start=0, end=len(piece)))


def _named_by(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """Far more than the 320 named by the company: that number alone is the company's."""
    for match in _NAMED_BY.finditer(piece):
        if source := speakers.name(match["who"]):
            number = piece.rfind(" ", 0, max(0, match.start() - 1)) + 1
            yield Attribution(origin=source, span=Span(start=number, end=match.start("who")))


def _according(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """..., according to X; by its own count; the coastguard's figure is."""
    for match in _ACCORDING.finditer(piece):
        who = re.split(r"\s+(?:would|will|has|have|had|is|are|was|were)\s", match["who"])[0]
        if source := speakers.name(who, match["beside"] or ""):
            yield Attribution(origin=source, span=Span(start=0, end=len(piece)))
    if _OWN_COUNT.search(piece) and speakers.body:
        yield Attribution(origin=speakers.body, span=Span(start=0, end=len(piece)))
    theirs = _THEIR_FIGURE.search(piece)
    if theirs and (source := _first_named(subjects(piece[: theirs.start()]), speakers)):
        yield Attribution(origin=source, span=Span(start=theirs.start(), end=len(piece)))


def _said(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """..., said X; ..., X said (what stands before is theirs); X said that ... (what stands after)."""
    for match in _SAID_BY.finditer(piece):
        if who := speakers.name(match["who"], match["beside"] or ""):
            goes_on = _ADDING.match(piece, match.end())
            yield Attribution(origin=who, span=Span(start=0, end=len(piece) if goes_on else match.end()))
    for match in _VERB.finditer(piece):
        if _NO_VERB.search(piece, max(0, match.start() - _LONGEST_NO_VERB), match.start()) or _SCORED.match(
            piece, match.start("verb")
        ):
            continue
        yield from _by_subject(piece, match, speakers)


def _by_subject(piece: str, match: re.Match[str], speakers: Speakers) -> Iterator[Attribution]:
    before, verb = piece[: match.start()], match.start("verb")
    candidates = subjects(before)
    if not (who := _first_named(candidates, speakers)):
        return
    if match["verb"] in _RECORDING and not (who.islower() or is_organisation(who)):
        return
    if candidates[0].relative:
        end = piece.find(",", match.end())
        yield Attribution(origin=who, span=Span(start=verb, end=end if end > 0 else len(piece)))
        return
    if _CLOSES.match(piece[match.end() :]) and _reported_before(before):
        yield Attribution(origin=who, span=Span(start=0, end=match.end()))
    yield Attribution(origin=who, span=Span(start=verb, end=len(piece)))


def _first_named(candidates: list[Subject], speakers: Speakers) -> str:
    return next((who for one in candidates if (who := speakers.name(one.phrase, one.beside))), "")


def _reported_before(before: str) -> bool:
    """Whether a finished statement stands before the subject: a clause and a comma, or a closed quotation."""
    *parts, _ = re.split(r",\s+|[”\"]\s*|''\s*", before.rstrip(" ,"))
    return sum(len(part.split()) for part in parts) >= _STATEMENT or bool(parts and re.search(r"[”\"]|''", before))
