"""Copies and versions: whether a library has a text already, and what the article is called in it."""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rapidfuzz import fuzz

from assistant.domain import Article
from ingest.candidate import Candidate
from ingest.copies import sketch_of
from ingest.datelines import without_dateline
from ingest.readers.raw import Recalled
from ingest.times import read_time

Outcome = Literal["added", "updated", "unchanged", "duplicate", "withdrawn", "forgotten"]

_ALIKE = 60.0
"""Percent of similarity (rapidfuzz token set ratio) from which two headlines may stand over one story."""
_NOT_SAID = re.compile(r"[\W_]+")
_ID_LENGTH = 16
"""Hexadecimal digits: 64 bits, so that a billion articles clash with a probability of 3 %, and a million never."""


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What becomes of a candidate, and the article to store; None when nothing is to be stored."""

    outcome: Outcome
    article: Article | None


@dataclass(frozen=True, kw_only=True)
class Original:
    """What a candidate is a copy of."""

    wire: str
    similarity: float | None = None
    """How much of the shorter of the two texts the longer one holds, from 0 to 1; None where they are one text."""


def wire_of(text: str) -> str:
    """The id that copies of a text share: made of its letters and digits alone, without case and dateline.

    It begins with a letter, so that no spreadsheet takes it for a number.
    """
    return "w" + _short_hash(_NOT_SAID.sub("", without_dateline(text).casefold()))


def article_id(identity: str, version: int) -> str:
    """The id of a version of an article: the same on every machine."""
    return _short_hash(f"{identity}\n{version}")


def decide(
    candidate: Candidate, *, current: Article | None, older: Iterable[Article], original: Callable[[], Original | None]
) -> Decision:
    """Whether a candidate is new, a new version, a copy, or what the library holds already.

    A new version is one with another text, or of which the source says otherwise who printed it, when, or under which
    title: a wrong date could not be put right else. A mere change of `updated` or of the metadata is none. A text of
    an older version does not come back, unless its source dates it after the current one; so a source that holds two
    versions of an article can be read again and again, and in any order where it dates or numbers them. What was
    withdrawn comes back only in a version that is dated after that.

    Args:
        candidate: What was read.
        current: The newest version that the library holds of the same identity.
        older: The versions before it.
        original: Finds what it is a copy of, under another identity; None for a text of its own.
    """
    if current is None:
        copied = original()
        return Decision(outcome="duplicate" if copied else "added", article=_article(candidate, 1, copied))
    later = _is_later(candidate, current)
    held = [current] if later else [current, *older]
    if current.status == "withdrawn":
        known = not later
    else:
        known = _is_earlier(candidate, current) or any(_says_the_same(candidate, version) for version in held)
    if known:
        return Decision(outcome="unchanged", article=None)
    return Decision(outcome="updated", article=_article(candidate, current.version + 1, original()))


def _article(candidate: Candidate, version: int, original: Original | None) -> Article:
    told = {}
    if original is not None and original.similarity is not None:
        told["similarity"] = f"{original.similarity:.2f}"
    if candidate.revision is not None:
        told["revision"] = str(candidate.revision)
    return Article(
        id=article_id(candidate.identity, version),
        identity=candidate.identity,
        name=candidate.name,
        text=candidate.text,
        version=version,
        wire=original.wire if original else wire_of(candidate.text),
        title=candidate.title,
        outlet=candidate.outlet,
        url=candidate.url,
        byline=candidate.byline,
        published=candidate.published,
        updated=candidate.updated,
        language=candidate.language,
        shelf=candidate.shelf,
        metadata={**candidate.metadata, **told},
    )


def are_apart(candidate: Candidate, current: Article) -> bool:
    """Whether two texts under one id are of two articles: they share neither a run of words nor a headline."""
    alike = fuzz.token_set_ratio((candidate.title or "").lower(), (current.title or "").lower()) >= _ALIKE
    return not alike and not set(candidate.sketch).intersection(sketch_of(current.text))


def recalled(recall: Recalled) -> Article:
    """An article that its source has recalled, as a library keeps it where it knows no more of it."""
    time = read_time(recall.updated) if recall.updated else None
    return Article(
        id=article_id(recall.identity, 1),
        identity=recall.identity,
        name=recall.name,
        text="",
        status="withdrawn",
        wire=f"w{_short_hash(recall.identity)}",
        url=recall.url,
        updated=time if isinstance(time, datetime) else None,
        metadata={"withdrawn": recall.reason},
    )


def _is_earlier(candidate: Candidate, current: Article) -> bool:
    """Whether the source numbers or dates the candidate before the current version, and not the other way round."""
    held = current.metadata.get("revision")
    if candidate.revision is not None and held is not None and candidate.revision != int(held):
        return candidate.revision < int(held)
    return bool(candidate.updated and current.updated and candidate.updated < current.updated)


def _is_later(candidate: Candidate, current: Article) -> bool:
    """Whether the source dates the candidate after the current version."""
    ours, theirs = candidate.updated or candidate.published, current.updated or current.published
    return ours is not None and theirs is not None and ours > theirs


def _says_the_same(candidate: Candidate, article: Article) -> bool:
    """Whether a version has the candidate's words, and the same is said about it."""
    told = ("title", "outlet", "url", "byline", "published", "shelf")
    same_text = candidate.text == article.text or wire_of(candidate.text) == article.wire
    same_language = candidate.language in (None, article.language)  # it was recognised where the source says none
    return same_text and same_language and all(getattr(candidate, field) == getattr(article, field) for field in told)


def _short_hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:_ID_LENGTH]
