"""The words in which people read an answer, the same on every screen: plain values in, plain text out."""

import errno
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime

from assistant.comparing import wording
from assistant.domain import (
    Answer,
    Article,
    Comparison,
    Coverage,
    Dispute,
    DraftVerdict,
    Figure,
    NoAnswer,
    Reading,
    Relation,
)
from assistant.errors import MAKE_ROOM, CrosscheckError
from assistant.languages import name_of

_RELATIONS: dict[Relation, tuple[str, str]] = {
    "agree": ("Agreement", "the figures fit together"),
    "bounds": ("Open bounds", "the figures differ, and all can be true"),
    "update": ("Update", "a later figure replaces an earlier one"),
    "scope": ("Different scope", "the figures are not of the same thing"),
    "conflict": ("Conflict", "the figures do not fit together"),
    "unrelated": ("Unrelated", "the figures are of different happenings"),
}

_VERDICTS: dict[DraftVerdict, str] = {
    "supported": "✓ Supported",
    "differs": "⚠ Differs",
    "not_found": "? Not found",
    "not_checked": "– Not checked",
}

_NO_ANSWER: dict[NoAnswer, tuple[str, str]] = {
    "empty_library": (
        "The library is empty.",
        "Fill it first: crosscheck ingest PATH, with a file or folder of .txt, .md, .html, .json or .jsonl.",
    ),
    "not_in_library": (
        "The articles in the library do not answer this.",
        "Ask about something that they report, or add articles: crosscheck ingest PATH.",
    ),
    "premise_not_found": (
        "The articles in the library do not report what the question takes for granted.",
        "Check the names, places and dates in the question, or add articles: crosscheck ingest PATH.",
    ),
}

_DONE_TO = (
    "killed",
    "wounded",
    "missing",
    "displaced",
    "rescued",
    "detained",
    "affected",
    "damaged",
    "destroyed",
    "burned",
    "seized",
)
"""Measures that read after what they count: "civilians killed"."""


_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_STEERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of the text after them."""


def plain(text: str) -> str:
    """The text without characters that steer a screen; line breaks and tabs become spaces."""
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    steers = character in _STEERING or unicodedata.category(character) in ("Cc", "Cs")
    return "" if steers else character


def value_in_words(figure: Figure) -> str:
    """The number and its qualifier as the source wrote them."""
    return plain(wording.value_in_words(figure))


def standing_in_words(reading: Reading) -> str:
    """Why a reading stands no more, in brackets after its value; empty for one that stands."""
    if not reading.superseded:
        return ""
    if reading.citation.article.status == "corrected":
        return " (since corrected)"
    return " (withdrawn)" if reading.figure.status == "withdrawn" else " (since updated)"


def count_in_words(figure: Figure) -> str:
    """What the figure counts, where and when: "civilians killed, market in Port Vell, 25 June 2023"."""
    parts = [_counted(figure.measure, figure.counted), figure.place, _period(figure), figure.status]
    if figure.extent == "part":
        parts.append("part of a total")
    if figure.extent == "cumulative":
        parts.append("added up over a time")
    return plain(", ".join(part for part in parts if part))


def _counted(measure: str, counted: str) -> str:
    if not counted or counted in measure.split():
        return measure
    if measure in _DONE_TO:
        return f"{counted} {measure}"
    return counted if measure in ("", "count") else f"{measure}, {counted}"


def _period(figure: Figure) -> str:
    if figure.period is None:
        return ""
    first, last = figure.period.first, figure.period.last
    if first and last:
        days = [f"{day.day} {day:%B %Y}" for day in dict.fromkeys((first, last))]
        return " to ".join(days)
    return figure.period.words


def origin_in_words(figure: Figure) -> str:
    """Who gave the number, and who relayed it."""
    origin = figure.origin or "not named"
    return plain(f"{origin}, via {figure.via}" if figure.via else origin)


def outlet_in_words(article: Article) -> str:
    """Who printed it; the article's name where no outlet is known."""
    return plain(article.outlet or article.name)


def source_in_words(article: Article, also: Sequence[Article] = ()) -> str:
    """Outlet, date and headline, and who else printed the same text."""
    line = f"{outlet_in_words(article)}, {date_in_words(article.published)}"
    if article.title:
        line += f": {plain(article.title)}"
    if also:
        line += f" (also printed by {', '.join(outlet_in_words(each) for each in also)})"
    return line


def listed_in_words(article: Article) -> str:
    """An article in a list of them: its name, headline, outlet and date."""
    title = plain(article.title or "without a title")
    return f"{plain(article.name)}: {title}. {outlet_in_words(article)}, {date_in_words(article.published)}"


def date_in_words(time: datetime | None) -> str:
    """The day in UTC: "25 June 2023", or "undated"."""
    return f"{time.day} {time:%B %Y}" if time else "undated"


def moment_in_words(time: datetime) -> str:
    """The day and the minute: "25 June 2023, 14:05 UTC"."""
    return f"{date_in_words(time)}, {time:%H:%M} UTC"


def relation_in_words(comparison: Comparison | Dispute) -> str:
    """What kind of difference it is: "Conflict: the figures cannot all be right"."""
    if len(comparison.readings) == 1:
        return "One figure: nothing to compare it with"
    name, meaning = _RELATIONS[comparison.relation]
    return f"{name}: {meaning}"


def verdict_in_words(verdict: DraftVerdict) -> str:
    """The verdict on a figure of a draft, with its sign: "⚠ Differs"."""
    return _VERDICTS[verdict]


def checked_in_words(verdicts: Mapping[DraftVerdict, int]) -> str:
    """How many figures of a draft were checked, and how they fared: "3 figures: 2 supported, 1 not found"."""
    figures = sum(verdicts.values())
    if not figures:
        return "No figure was found in the text."
    parts = [f"{verdicts[one]} {one.replace('_', ' ')}" for one in _VERDICTS if verdicts.get(one)]
    return f"{figures} figure{'' if figures == 1 else 's'}: {', '.join(parts)}."


def range_in_words(row: Dispute) -> str:
    """The range of a row's standing readings: "9 to 13", "9 or more", "13"; nothing where both ends are open."""
    low, high = (f"{end.normalize():,f}" if end is not None else "" for end in (row.low, row.high))
    if low and high:
        return low if low == high else f"{low} to {high}"
    return f"{low} or more" if low else f"{high} or less" if high else ""


def days_in_words(first: datetime | None, last: datetime | None) -> str:
    """When something was reported: "25 June 2023", "25 June 2023 to 2 July 2023", or "undated"."""
    return " to ".join(dict.fromkeys((date_in_words(first), date_in_words(last))))


def failure_in_words(error: Exception) -> str:
    """What went wrong, in one line: our own message, or where to look when nobody foresaw it."""
    if isinstance(error, CrosscheckError):
        return " ".join(str(error).split())
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return f"'{error.filename or 'a file'}' could not be written: {error.strerror}; {MAKE_ROOM}"
    return f"unexpected {type(error).__name__}; to see where, set CROSSCHECK_LOG_LEVEL=DEBUG and run it again"


def no_answer_in_words(reason: NoAnswer, missing: Sequence[str] = ()) -> tuple[str, str]:
    """Why there is no answer, with what no article has of the question, and what to do about it."""
    why, what_to_do = _NO_ANSWER[reason]
    return f"{why} None has {wording.listed(missing)}." if missing else why, what_to_do


NEAREST = "The nearest that they hold, which may be about something else:"
"""What stands before the sentences where there is no answer."""


def articles_in_words(articles: int) -> str:
    """A number of articles: "1 article", "1,204 articles"."""
    return f"{articles:,} article" if articles == 1 else f"{articles:,} articles"


def unread_in_words(unread: Mapping[str, int]) -> list[str]:
    """A line for each language whose figures are not read: "3 articles in Spanish: their figures are not read."."""
    return [
        f"{articles_in_words(count)} in {name_of(code)}: {'its' if count == 1 else 'their'} figures are not read."
        for code, count in unread.items()
    ]


def coverage_in_words(coverage: Coverage) -> str:
    """How much the library held and how fresh it was."""
    parts = [articles_in_words(coverage.articles)]
    if coverage.newest_published:
        parts.append(f"the newest of {date_in_words(coverage.newest_published)}")
    if coverage.undated:
        parts.append(f"{coverage.undated:,} undated")
    if coverage.pending_vectors:
        parts.append(f"{coverage.pending_vectors:,} passages found by words alone so far")
    return ", ".join(parts)


def subject_in_words(answer: Answer) -> str | None:
    """What the answer is about, where the answer says it: "Port Vell, 25 June 2023"."""
    if answer.happening is None:
        return None
    parts = (answer.happening.place, answer.happening.date)
    return plain(", ".join(part for part in parts if part)) or None


def is_said(answer: Answer, comparison: Comparison) -> bool:
    """Whether a sentence of the answer is the comparison's explanation, which need not be read twice."""
    return any(sentence.text == comparison.explanation for sentence in answer.sentences)
