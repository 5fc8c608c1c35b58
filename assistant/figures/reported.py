"""Which stretch of a sentence a verb of saying covers: what stands before it, what follows, or both."""

import re
from collections.abc import Iterator

_SAYS_MORE = re.compile(r"\b(?:adding|saying|noting|warning|insisting|that)\b|[“\"]|``|''")
"""What after "..., X said" goes on with what X said."""
_QUOTE_ENDS = re.compile(r"(?:[”\"]|''|[.,!?]['’])\s*$")
_OPENS = re.compile(r"(?:“|``|(?<=\s)\")(?=\s?[A-Z])")
_JOINED = re.compile(
    r"^(?:and|but|or|while|although|though|after|before|when|because|since|where|that|if|from|for|of|in|on|"
    r"at|to|with|by)\s",
    re.IGNORECASE,
)
"""How a clause goes on or a new one begins: what stands before it is not what its subject says."""
_INSERTED = re.compile(r",\s+(?:had|has|have|was|were|is|are|would|will|could|can|did|does|do|may|might|must|should)\b")
_COMMA_BEFORE = re.compile(
    r"(?:^|[,;:]|\b(?:who|which|that|as|and|but)\b)(?P<clause>(?:(?!\b(?:who|which)\b)[^,;:])*),\s+(?:[\w’'.-]+\s*){1,4}$"
)
"""A verb of saying between two commas: nine of them, it said, had died."""
_BREAK = re.compile(r",\s+|[”\"]\s*|''\s*|(?<=[.,!?])['’]\s+")
_MARKS = re.compile(r"[”\"]|''|[.,!?]['’]\s")
_ANSWERING = frozenset("agreed agrees disagreed disagrees continued continues".split())
"""What says nothing by itself; the quotation beside it does."""
_STATEMENT = 3
"""Words of the shortest statement: nine people died."""
_FOLLOWS = re.compile(r"[^,;.]{0,40}\bthat\b")
"""What shows that the statement stands behind the verb."""
_CLOSES = re.compile(
    r"^\s*(?:$|[.,;!?”\"’']|on\b|in\b|at\b|by\b|to\b|late\b|earlier\b|later\b|yesterday\b|today\b|here\b|as\b|(?:reporters|"
    r"journalists)\b|[A-Z]\w+day\b|(?:the |an? )?[A-Z])"
)
"""What may follow a verb of saying that ends what was said: the rest only tells when, where and to whom."""


def reported(piece: str, match: re.Match[str], *, relative: bool) -> Iterator[tuple[int, int]]:
    """The half-open stretches that the subject of a verb of saying says.

    Args:
        piece: The words around the verb.
        match: The verb, as its group "verb".
        relative: Whether the verb stands in a relative clause of its own.
    """
    before, verb = piece[: match.start()], match.start("verb")
    if relative:
        end = piece.find(",", match.end())
        yield verb, end if end > 0 else len(piece)
    elif _INSERTED.match(piece, match.end()) and (inserted := _COMMA_BEFORE.search(before)):
        yield inserted.start("clause"), len(piece)
    else:
        yield from _around(piece, match, before)


def _around(piece: str, match: re.Match[str], before: str) -> Iterator[tuple[int, int]]:
    """What was said before the verb, and what follows it."""
    verb, quoted = match.start("verb"), _quote_before(before)
    rest = piece[match.end() :]
    start = _begins(before, quoted=quoted) if quoted or (_CLOSES.match(rest) and not _FOLLOWS.match(rest)) else None
    if start is not None:
        yield start, match.end()
    if match["verb"] in _ANSWERING:
        yield verb, verb
    elif start is None or not quoted:
        yield verb, len(piece)
    elif more := _SAYS_MORE.search(piece, match.end()):
        yield more.start(), len(piece)


def _begins(before: str, *, quoted: bool) -> int | None:
    """Where the statement begins that stands before the subject: a clause and a comma, or a closed quotation."""
    *parts, subject = _BREAK.split(before.rstrip(" ,"))
    short = sum(len(part.split()) for part in parts) < _STATEMENT
    if _JOINED.match(subject) or (short and not (parts and _MARKS.search(before))):
        return None
    if not quoted:
        return 0
    opened = [mark.start() for mark in _OPENS.finditer(before)]
    told = before[: opened[-1]].rstrip() if opened else ""
    return opened[-1] if len(told.split()) > _STATEMENT and not told.endswith((":", ",")) else 0


def _quote_before(before: str) -> bool:
    """Whether a quotation ends right before the subject."""
    *_, subject = _BREAK.split(before.rstrip(" ,"))
    ends = _QUOTE_ENDS.search(before.rstrip(" ,").removesuffix(subject))
    return ends is not None and not _JOINED.match(subject)
