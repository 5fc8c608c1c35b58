"""Filters in a question's own words: "in reports by the Harbour Post", "in Spanish articles published since May"."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date

from assistant.domain import Filters
from assistant.figures.periods import times
from assistant.search.timing import midnight

_PAPERS = r"(?:articles?|reports?|reporting|stories|coverage|news|press|media|papers?|outlets?)"
_NAME = r"[A-Z][\w’'.&-]*(?: (?:of |the )?[A-Z\d][\w’'.&-]*)*"
_LANGUAGE = re.compile(
    rf",?\s*\b(?:in|from|by|of|only) (?:the )?(?P<before>[A-Z][a-z]+)(?:[- ]language)? {_PAPERS}\b|"
    rf",?\s*\b(?:in|from|by|of) {_PAPERS} (?:written )?in (?P<behind>[A-Z][a-z]+)\b"
)
_OUTLET = re.compile(
    rf",?\s*\b(?:as )?(?:reported|printed|published|carried) (?:by|in) (?:the )?(?P<printed>{_NAME})|"
    rf",?\s*\b(?:in|from|by|of) {_PAPERS} (?:of|by|from|in) (?:the )?(?P<papers>{_NAME})"
)
_ARTICLES = re.compile(rf",?\s*\b(?:in|from|by|of) (?:the )?{_PAPERS}(?= )", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"(?: that (?:was|were))?(?P<told> (?:published|printed|dated|written))?"
    r"(?P<how> (?:since|after|before|until|up to|by|in|on|from|of))?(?= )",
    re.IGNORECASE,
)
_BETWEEN = len(" the ")
"""Characters that may stand before the time itself."""
_SINCE, _UNTIL = ("since", "after"), ("before", "until", "up to", "by")


@dataclass(frozen=True, kw_only=True)
class Narrowed:
    """A question without the filters in its words, and those filters."""

    text: str
    filters: Filters
    notes: tuple[str, ...] = ()
    """What could not be applied, in a clause each."""


def narrowed(  # noqa: PLR0913 - what the library knows is asked for only where it is wanted
    text: str,
    filters: Filters,
    *,
    today: date,
    outlets: Callable[[], Collection[str]],
    languages: Callable[[], Collection[str]],
    code_named: Callable[[str], str | None],
) -> Narrowed:
    """Take the filters out of a question's words; what was given outright stays as it is.

    Args:
        text: The question.
        filters: Those given outright.
        today: When it is asked: "last week" is meant as of then.
        outlets: The names of the library's outlets; asked only where the question names one.
        languages: The codes of its languages; asked only where the question names one.
        code_named: The ISO 639 code of a language by its English name; None for a word that names none.
    """
    found = Narrowed(text=text, filters=filters)
    if (match := _LANGUAGE.search(text)) and (code := code_named(match["before"] or match["behind"])):
        found = _published(_in_language(found, match, code, languages()), match.start(), match.start(), today)
    if match := _OUTLET.search(found.text):
        found = _published(_by_outlet(found, match, outlets()), match.start(), match.start(), today)
    read = (_published(found, match.start(), match.end(), today) for match in _ARTICLES.finditer(found.text))
    return next((one for one in read if one is not found), found)


def _in_language(found: Narrowed, match: re.Match[str], code: str, held: Collection[str]) -> Narrowed:
    text = _without(found.text, match)
    if code not in held:
        note = f"no article is in {match['before'] or match['behind']}, so every language was searched"
        return replace(found, text=text, notes=(*found.notes, note))
    return replace(found, text=text, filters=replace(found.filters, languages=frozenset((code,))))


def _by_outlet(found: Narrowed, match: re.Match[str], held: Collection[str]) -> Narrowed:
    name, text = match["printed"] or match["papers"], _without(found.text, match)
    known = {outlet for outlet in held if outlet.casefold().removeprefix("the ") == name.casefold()}
    if not known:
        note = f"no article is by {name}, so every outlet was searched"
        return replace(found, text=text, notes=(*found.notes, note))
    return replace(found, text=text, filters=replace(found.filters, outlets=frozenset(known)))


def _published(found: Narrowed, first: int, at: int, today: date) -> Narrowed:
    """Narrowed to the time of publication that the text tells at a place, if it does; cut out from `first` on.

    Where "in articles" does not stand before it, the text must say that it was printed then: it may have happened then.
    """
    told = _PUBLISHED.match(found.text, at)
    if told is None or not (told["told"] or at > first):
        return found
    how = (told["how"] or "").strip().lower()
    for start in (told.end(), told.end() - len(told["how"] or "")):  # "in 2019" tells a time, "2019" alone none
        when = next(times(found.text[start:], today), None)
        if when and when.start <= _BETWEEN and when.period.first and when.period.last:
            text = found.text[:first] + found.text[start + when.end :]
            time = _printed(how, when.period.first, when.period.last)
            return replace(found, text=text, filters=found.filters.within(time))
    return found


def _printed(how: str, first: date, last: date) -> Filters:
    """What was printed since, after, before, until or in the days from first to last."""
    return Filters(
        since=None if how in _UNTIL else midnight(last, 1) if how == "after" else midnight(first, 0),
        until=None if how in _SINCE else midnight(first, 0) if how == "before" else midnight(last, 1),
    )


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]}{text[match.end() :]}"
