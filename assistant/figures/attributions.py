"""Which stretch of a sentence is said by whom: X said, according to X, X put the toll at, citing X."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.domain import Span
from assistant.figures.cues import Cue
from assistant.figures.reported import reported
from assistant.figures.saying import COUNT, WRITTEN, can_say, sayings, tells
from assistant.figures.speakers import Speakers
from assistant.figures.subjects import Subject, subjects

_TITLES = "Mr Mrs Ms Dr Gen Col Capt Lt Sgt Prof Gov Sen Rep St"
_TITLE_STOP = re.compile(r"\.(?:" + "|".join(rf"(?<=\b{title}\.)" for title in _TITLES.split()) + ")")
_PHRASE = r"(?P<who>[^,;:.“”\"()]+(?:\.(?=[\w’'])[^,;:.“”\"()]*)*)"
_ACCORDING = Cue(
    rf"\b(?:according to|as reported by|as told by|(?:was|were) told by)\s+{_PHRASE}"
    r"(?:,\s+(?P<beside>[^,;.“”\"]+))?",
    needs=("according to", "reported by", "told by"),
)
_PASSIVE = Cue(
    r"\b(?:was|were|been|is|are)\s+(?:\w+\s+)?(?:put|estimated|given|reported|confirmed|announced|measured|verified)\b"
    rf"[^,;]{{0,60}}?\bby\s+{_PHRASE}",
    needs=("by",),
)
_PASSING = re.compile(r"\b(?:who|which),? $")
_NAMED_BY = Cue(rf"\b(?:named|given|counted|published|cited) by\s+{_PHRASE}", needs=("d by", "given by"))
_DIGITS = re.compile(r"\d[\d,.]*")
_QUANTITY = rf"(?:[a-z]+ ){{0,4}}?(?:\d|{WRITTEN}|half a\b)"
_GIVEN_BY_EACH = Cue(
    r"\b(?:(?:speaks?|spoke|spoken|talks?|talked|knows?|knew)\b(?= of\b)|"
    r"(?:puts?|sees?|saw|estimate[sd]?|gives?|gave)\b)[^,;]*? (?P<joint>of|at|as)\b",
    needs=("speak", "spoke", "talk", "know", "knew", "put", "see", "saw", "estimate", "give", "gave"),
)
"""A verb that each of several voices gives a number by, though it stands only once."""
_ANOTHER = {
    joint: re.compile(rf"(?:,| and| while| but) (?P<who>[^,;:\d“”\"]{{2,60}}?) {joint} (?={_QUANTITY})")
    for joint in ("of", "at", "as")
}
_THAT_X_GIVES = Cue(
    r"\b(?:the|than|an?) (?P<number>[$€£]?\d[\d,.]*(?: [\w%-]+){0,4}?) (?:that|which) (?P<who>(?:[\w’'.-]+ ){1,6}?)"
    r"(?:has |have |had |now |still |itself |originally |first ){0,2}(?:admit|announc|expect|claim|report|nam|count|"
    r"fear|estimat|forecast|predict|promis|cit|acknowledg|conced|record|publish|mention|stat|calculat|assum|g[ai]v)"
    r"\w*(?=\W|$)",
    needs=(" that ", " which "),
)
"""A number that somebody else's is set against."""
_BY_COUNT_OF = Cue(
    r"\bby (?P<who>(?!its |their |his |her )(?:the )?[\w’' -]{2,40}?) "
    r"(?:own )?(?:count|tally|reckoning|estimates?|figures)\b",
    needs=("by ",),
)
_CITING = Cue(rf"\b(?:citing|quoting)\s+{_PHRASE}", needs=("citing", "quoting"))
_QUOTED = Cue(
    r"\b(?:quoted|quotes|cited|cites)\s+(?P<who>[^,;:.“”\"]+?)(?:,\s+(?P<beside>[^,;:.“”\"]+),)?"
    r"\s+as\s+(?:saying|telling)\b",
    needs=("quoted", "quotes", "cited", "cites"),
)
_OWN_COUNT = Cue(r"\bby (?:its|their) (?:own )?(?:count|tally|reckoning|estimate)\b", needs=("by its", "by their"))
_THEIR_FIGURE = re.compile(rf"[’']s? (?:own |latest )?{COUNT}\s+(?:is|was|stands|stood)\b")
_SAID_BY = re.compile(
    r"[,”\"’'?!]\s+(?:said|says|added|adds|reported|reports|explained|announced|wrote|warned|insisted)\s+"
    r"(?P<who>(?!that\b|on\b|in\b|it\b|at\b)[^,;:.“”\"]+)(?:,\s+(?P<beside>[^,;:.“”\"]+))?",
    re.IGNORECASE,
)
_ADDING = re.compile(r",?\s+(?:adding|saying|noting|warning)\b")
_NESTED = re.compile(r"\s+(?:that\s+)?(?:[\w.’'-]+\s+){1,8}(?:(?:has|have|had|also|later)\s+)*")
"""From one verb of saying to the next where the first speaker relays the second."""


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
        speakers.capitals = piece.isupper()
        shifted = [
            replace(one, span=Span(start=start + one.span.start, end=start + one.span.end))
            for one in _in_piece(_readable(piece), speakers)
        ]
        if not shifted and found and not tells(piece):
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
    yield from _told_by_another(piece, speakers)
    yield from _that_x_gives(piece, speakers)
    yield from _by_count_of(piece, speakers)
    yield from _named_by(piece, speakers)
    yield from _said(piece, speakers)
    yield from _according(piece, speakers)


def _relayed(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """Y, citing X, ...; Y quoted X as saying: the number is X's, and Y relays it."""
    lower = piece.lower()
    for match in (*_CITING.finditer(piece, lower), *_QUOTED.finditer(piece, lower)):
        via = _first_named(subjects(piece[: match.start()]), speakers)
        if who := speakers.name(match["who"], match.groupdict().get("beside") or ""):
            yield Attribution(origin=who, via="" if via == who else via, span=Span(start=0, end=len(piece)))


def _told_by_another(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """Police spoke of nine dead and the union of 14; the mayor put the crowd at 900, the organisers at 2,000."""
    verb = _GIVEN_BY_EACH.search(piece, piece.lower())
    if verb is None:
        return
    others = [
        (match.start("who"), who)
        for match in _ANOTHER[verb["joint"].lower()].finditer(piece, verb.end())
        if (who := speakers.name(match["who"]))
    ]
    for start, who in reversed(others):
        yield Attribution(origin=who, span=Span(start=start, end=len(piece)))


def _that_x_gives(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """More than the 180 million that the ministry admits: that number alone is the ministry's."""
    for match in _THAT_X_GIVES.finditer(piece, piece.lower()):
        if source := speakers.name(match["who"]):
            yield Attribution(origin=source, span=Span(start=match.start("number"), end=match.end()))


def _by_count_of(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """Drew 4,000 people by the police count: the number before it, or all that follows where none does."""
    for match in _BY_COUNT_OF.finditer(piece, piece.lower()):
        if source := speakers.name(re.sub(r"[’']s?$", "", match["who"])):
            numbers = [one.start() for one in _DIGITS.finditer(piece, 0, match.start())]
            span = Span(start=numbers[-1], end=match.end()) if numbers else Span(start=match.start(), end=len(piece))
            yield Attribution(origin=source, span=span)


def _named_by(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """Far more than the 320 named by the company: that number alone is the company's."""
    for match in _NAMED_BY.finditer(piece, piece.lower()):
        if source := speakers.name(match["who"]):
            number = piece.rfind(" ", 0, max(0, match.start() - 1)) + 1
            yield Attribution(origin=source, span=Span(start=number, end=match.start("who")))


def _according(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """..., according to X; by its own count; the coastguard's figure is."""
    lower = piece.lower()
    for match in _ACCORDING.finditer(piece, lower):
        who = re.split(r"\s+(?:would|will|has|have|had|is|are|was|were)\s", match["who"])[0]
        if source := speakers.name(who, match["beside"] or ""):
            yield Attribution(origin=source, span=_clause(piece, match))
    for match in _PASSIVE.finditer(piece, lower):
        if source := speakers.name(re.split(r"\s+at\s", match["who"])[0]):
            start = max(0, piece.rfind(", ", 0, match.start()))
            yield Attribution(origin=source, span=Span(start=start, end=match.end()))
    if _OWN_COUNT.search(piece, lower) and speakers.body:
        yield Attribution(origin=speakers.body, span=Span(start=0, end=len(piece)))
    theirs = _THEIR_FIGURE.search(piece)
    if theirs and (source := _first_named(subjects(piece[: theirs.start()]), speakers)):
        yield Attribution(origin=source, span=Span(start=theirs.start(), end=len(piece)))


def _clause(piece: str, match: re.Match[str]) -> Span:
    """The whole stretch; only up to the next comma where it is said in passing: who, according to X, is old."""
    passing = _PASSING.search(piece, 0, match.start())
    inserted = passing is not None and "," in passing.group()
    end = piece.find(",", match.end("who") + inserted) if passing else -1
    return Span(start=match.start() if passing else 0, end=end if end > 0 else len(piece))


def _said(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """..., said X; ..., X said (what stands before is theirs); X said that ... (what stands after)."""
    for match in _SAID_BY.finditer(piece):
        if who := speakers.name(match["who"], match["beside"] or ""):
            goes_on = _ADDING.match(piece, match.end())
            yield Attribution(origin=who, span=Span(start=0, end=len(piece) if goes_on else match.end("who")))
    before: list[Attribution] = []
    after: list[Attribution] = []
    passing = [match.span() for match in _THAT_X_GIVES.finditer(piece, piece.lower())]
    for match in sayings(piece):
        if any(start <= match.start("verb") < end for start, end in passing):
            continue
        for one in _by_subject(piece, match, speakers):
            (before if one.span.end == match.end() else after).append(_relaying(piece, one, after))
    yield from reversed(after)
    yield from before


def _relaying(piece: str, one: Attribution, earlier: Sequence[Attribution]) -> Attribution:
    """An attribution with whoever says right before that this one says it: the Herald says police say."""
    outer = earlier[-1] if earlier else None
    if outer is None or outer.origin == one.origin or not outer.span.start < one.span.start < outer.span.end:
        return one
    verb = re.match(r"[\w ]+?(?=\s+that\b)|\w+", piece[outer.span.start :])
    between = piece[outer.span.start + (verb.end() if verb else 0) : one.span.start]
    relayed = _NESTED.fullmatch(between) and not re.search(r"\b(?:and|but|while|when|as)\b", between)
    return replace(one, via=outer.origin) if relayed else one


def _by_subject(piece: str, match: re.Match[str], speakers: Speakers) -> Iterator[Attribution]:
    candidates = subjects(piece[: match.start()])
    who = _first_named(candidates, speakers)
    if not who or not can_say(who, match, candidates[-1], in_capitals=speakers.capitals):
        return
    for start, end in reported(piece, match, relative=candidates[0].relative):
        yield Attribution(origin=who, span=Span(start=start, end=end))


def _first_named(candidates: list[Subject], speakers: Speakers) -> str:
    return next((who for one in candidates if (who := speakers.name(one.phrase, one.beside))), "")
