"""What is inserted behind a number: in brackets, between dashes, or between commas to tell its parts apart."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.figures.phrases import BE, HAVE, INCLUDING, MODALS
from assistant.figures.tokens import Token, lower_at

_PARTS = INCLUDING | {"among"}
_THEM = frozenset(("them", "whom"))
_WITHIN = 14
"""Tokens within which an aside between commas ends."""
_OPENING = {"(": ")", "[": "]", "--": "--", "–": "–", "—": "—"}
"""What opens an aside, and what closes it."""
_FARTHEST = 22
"""Tokens within which a bracket or dash is closed, and beyond which no verb of a number is sought."""
_DATELINE = 16
"""Tokens at the head of a sentence among which a dateline ends."""


def in_aside(tokens: Sequence[Token], begins: int, end: int) -> bool:
    """Whether commas set a part of an earlier number, tokens[begins:end], apart: nine people, two of them boys, ..."""
    at = begins - 1
    while at >= 0 and tokens[at].lower in _PARTS | _THEM:
        at -= 1
    return lower_at(tokens, at) == "," and end < after_parts(tokens, at)


def after_parts(tokens: Sequence[Token], at: int) -> int:
    """The index after an aside that tells parts of a number apart, where one opens with a comma at this index.

    Nine people, two of them children, ...; nine people, including a woman, ...; the index itself otherwise.
    """
    if lower_at(tokens, at) != ",":
        return at
    after = [token.lower for token in tokens[at + 1 : at + _WITHIN]]
    if "," not in after[1:]:
        return at
    aside = after[: after.index(",", 1)]
    opens = aside[0] in _PARTS or any(one == "of" and two in _THEM for one, two in pairwise(aside))
    return at + len(aside) + 2 if opens and not (BE | HAVE | MODALS) & set(aside) else at


def outside_asides(tokens: Sequence[Token], start: int) -> Iterator[int]:
    """The indices of the words from `start`; brackets, what stands between dashes, and parts of a number left out."""
    closing = ""
    beyond = start
    for at in range(start, min(start + _FARTHEST, len(tokens))):
        if tokens[at].text == ",":
            beyond = max(beyond, after_parts(tokens, at))
        if at < beyond:
            continue
        if closing:
            closing = "" if tokens[at].text == closing else closing
        elif _opens(tokens, at):
            closing = _OPENING[tokens[at].text]
        else:
            yield at


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark opens an aside that ends soon, and does not end one that the number stands in."""
    text = tokens[at].text
    closed = _OPENING.get(text)
    if closed is None or not any(token.text == closed for token in tokens[at + 1 : at + 1 + _FARTHEST]):
        return False
    before = [other for other in range(at) if tokens[other].text == text and not _ends_dateline(tokens, other)]
    return closed != text or len(before) % 2 == 0


def _ends_dateline(tokens: Sequence[Token], at: int) -> bool:
    """PORT VELL (Tarn) -- Nine ...: a dash that nothing closes."""
    return at < _DATELINE and all(token.text.isupper() or token.kind != "word" for token in tokens[: at - 2])
