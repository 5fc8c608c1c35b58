"""Which stretch of a sentence is said by whom: X said, according to X, X put the toll at, citing X."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.domain import Span
from assistant.figures.sources import Speakers

_SAYING = (
    r"said|says|say|told|saying|added|adds|reported|reports|announced|claimed|claims|confirmed|stated|states|declared|wrote|"
    r"explained|noted|insisted|estimated|estimates|counted|documented|recorded|acknowledged|admitted|warned|alleged|"
    r"maintained|complained|tweeted|testified|tallied|registered|concluded|revealed|disclosed|continued|put|puts|gave|gives"
)
_TITLE_STOP = re.compile(r"\b(Mr|Mrs|Ms|Dr|Gen|Col|Capt|Lt|Sgt|Prof|Gov|Sen|Rep|St)\.")
_PHRASE = r"(?P<who>[^,;:.“”\"]+(?:\.(?=\w)[^,;:.“”\"]*)*)"
_ACCORDING = re.compile(rf"\b(?:according to|as reported by|as told by)\s+{_PHRASE}", re.IGNORECASE)
_CITING = re.compile(rf"\b(?:citing|quoting)\s+{_PHRASE}", re.IGNORECASE)
_SAID_BY = re.compile(
    rf"(?:[,”\"’'?!]|'')\s+(?!told|gave|put|saying)(?:{_SAYING})\s+(?P<who>(?!that\b|on\b|in\b|it\b|at\b)[^;:.“”\"]+)",
    re.IGNORECASE,
)
_VERB = re.compile(
    rf"\s(?:(?:also|later|earlier|has|had|have|then|separately|initially|since)\s+){{0,2}}(?P<verb>{_SAYING})\b", re.IGNORECASE
)
_CLOSES = re.compile(
    r"^\s*(?:$|[.,;!?”\"’']|on\b|in\b|at\b|by\b|to\b|late\b|earlier\b|later\b|yesterday\b|today\b|here\b|[A-Z]\w+day\b|"
    r"(?:the |an? )?[A-Z])"
)
"""What may follow a verb of saying that ends what was said: the rest only tells when, where and to whom."""
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|killed|killing|which|that|who|when|after|left|leaving)\b", re.IGNORECASE
)
_ADVERBIAL = re.compile(
    r"^(?:in|on|at|after|before|during|since|meanwhile|earlier|later|but|and|however|by|for|with|last|yesterday|from|"
    r"shortly|still|also|separately|overall)\b",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(r"^(?:and|but|while|as|although|though|however)\s+", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Attribution:
    """Who says it, who relays it, and the half-open stretch of the article whose numbers are theirs."""

    origin: str
    via: str = ""
    span: Span


def attributions(text: str, sentence: Span, speakers: Speakers) -> list[Attribution]:
    """The attributions that a sentence states itself, in the order in which they should be tried."""
    piece = text[sentence.start : sentence.end]
    speakers.hear(piece)
    piece = _TITLE_STOP.sub(r"\1 ", piece)
    found = [*_relayed(piece, speakers), *_said(piece, speakers), *_according(piece, speakers)]
    shift = sentence.start
    return [replace(one, span=Span(start=shift + one.span.start, end=shift + one.span.end)) for one in found]


def _relayed(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """Y, citing X, ...: the number is X's, and Y relays it."""
    for match in _CITING.finditer(piece):
        via = speakers.name(_subject(piece[: match.start()], at_head=True))
        if who := speakers.name(match["who"]):
            yield Attribution(origin=who, via="" if via == who else via, span=Span(start=0, end=len(piece)))


def _according(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """..., according to X."""
    for match in _ACCORDING.finditer(piece):
        if who := speakers.name(match["who"]):
            yield Attribution(origin=who, span=Span(start=0, end=len(piece)))


def _said(piece: str, speakers: Speakers) -> Iterator[Attribution]:
    """..., said X; ..., X said (what stands before is theirs); X said that ... (what stands after)."""
    for match in _SAID_BY.finditer(piece):
        if who := speakers.name(match["who"]):
            yield Attribution(origin=who, span=Span(start=0, end=match.end()))
    for match in _VERB.finditer(piece):
        before = piece[: match.start()]
        closing = _CLOSES.match(piece[match.end() :]) is not None and _reported_before(before)
        if not (who := speakers.name(_subject(before, at_head=not closing))):
            continue
        if closing:
            yield Attribution(origin=who, span=Span(start=0, end=match.end()))
        yield Attribution(origin=who, span=Span(start=match.start("verb"), end=len(piece)))


def _reported_before(before: str) -> bool:
    """Whether a finished statement stands before the subject: a clause and a comma, or a closed quotation."""
    *parts, _ = re.split(r",\s+|[”\"]\s*|''\s*", before.rstrip(" ,"))
    return sum(len(part.split()) for part in parts) > 3 or bool(parts and re.search(r"[”\"]|''", before))


def _subject(before: str, *, at_head: bool) -> str:
    """The subject of a verb of saying, with its apposition: "Jo Doe, head of the service"."""
    before = before.rstrip()
    parts = [part.strip() for part in re.split(r",\s+|[”\"“]\s*|''\s*|``\s*|;\s+", before.rstrip(","))]
    if not before.endswith(","):
        last = _CONJUNCTION.sub("", parts[-1])
        return "" if _CLAUSE.search(last) else last
    if not at_head:
        return ", ".join(parts[-2:]) if len(parts) > 1 else ""
    parts = [part for part in parts if part]
    if len(parts) > 1 and _ADVERBIAL.match(parts[0]):
        parts = parts[1:]
    return "" if not parts or _CLAUSE.search(parts[0]) else ", ".join(parts[:2])
