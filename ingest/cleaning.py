"""From a raw article to a candidate: the text repaired and stripped, times read, what hid in the text made fields."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from assistant.errors import SourceError
from assistant.languages import code_named, code_of
from ingest.agencies import agencies_in, agency_named
from ingest.boilerplate import Removed, without_boilerplate
from ingest.candidate import Candidate
from ingest.characters import repaired, spaced, with_breaks
from ingest.copies import sketch_of
from ingest.corrections import correction_notice
from ingest.datelines import Dateline, dateline_of
from ingest.headlines import split_headline
from ingest.readers.addresses import web_address
from ingest.readers.pages.addresses import host_of
from ingest.readers.raw import RawArticle
from ingest.stamps import Stamped, without_stamps
from ingest.times import read_time
from ingest.wrapping import unwrapped

_SOURCE_LABEL = re.compile(r"^\W*sources?\s?:\s*", re.IGNORECASE)
_BY = re.compile(r"by:?\s+(?=\S)", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[-–—|·:]\s+$")
_NAMES = re.compile(r"\s*(?:,|;|/|\+|&|\band\b)\s*")
_NOBODY = re.compile(r"(?:news |wire |other )?(?:agenc(?:y|ies)|services?|wires?|media|reports?)|staff", re.IGNORECASE)
_KEPT_AS = {
    "picture": "picture_credits",
    "teaser": "teasers",
    "source": "source_line",
    "credit": "credits",
    "prompt": "prompts",
    "notice": "notices",
}
"""Under which name of the metadata the words that were taken out are kept."""


def clean(raw: RawArticle, *, shelf: str | None = None, now: datetime | None = None) -> Candidate:
    """The article as it goes into the library; a shelf given here outranks the source's own.

    Raises:
        SourceError: No text is left of it, or its source forbids to print it `now`, which is this moment by default.
    """
    _see_to_embargo(raw, now or datetime.now(UTC))
    stamped = without_stamps(unwrapped(repaired(with_breaks(raw.text))))
    stripped = without_boilerplate(spaced(stamped.text))
    title, text = _title(raw, spaced(stripped.text))
    if not any(map(str.isalnum, text)):
        reason = "the article has no text"
        raise SourceError(reason)
    dateline = dateline_of(text)
    outlet = _words(raw.outlet)
    metadata = {_words(key) or key: repaired(value) for key, value in raw.metadata.items()}
    metadata |= _from_removed(stripped.removed) | _from_dateline(dateline)
    metadata |= _agencies(stripped.removed, dateline) | _correction(title, text)
    if outlet is None and (found := _hidden_outlet(stripped.removed, dateline)):
        outlet, metadata["outlet_from"] = found, "text"
    elif outlet is None and (host := host_of(web_address(_words(raw.url)))):
        outlet, metadata["outlet_from"] = host, "address"
    published, updated, told = _times(raw, stamped, dateline)
    return Candidate(
        source=raw.source,
        identity=repaired(raw.identity).strip(),
        name=repaired(raw.name).strip(),
        text=text,
        title=title,
        outlet=outlet,
        url=_words(raw.url),
        byline=_byline(raw.byline),
        published=published,
        updated=updated,
        language=_language(raw.language),
        shelf=shelf or _words(raw.shelf),
        metadata=metadata | told,
        revision=raw.revision,
        sketch=sketch_of(text),
    )


def _see_to_embargo(raw: RawArticle, now: datetime) -> None:
    """Raise SourceError where an article must not be printed yet; a time that cannot be read is as good as never."""
    if raw.embargo is None:
        return
    until = read_time(raw.embargo)
    if isinstance(until, str):
        reason = f"its embargo {raw.embargo!r} cannot be read: {until}"
        raise SourceError(reason)
    if until > now:
        reason = f"under embargo until {until:%Y-%m-%d %H:%M} UTC; ingest it again after that"
        raise SourceError(reason)


def _words(value: str | None) -> str | None:
    """A field on one line, or None when it holds nothing."""
    return " ".join(repaired(value).split()) or None if value else None


def _byline(words: str | None) -> str | None:
    """Who wrote it, without the word that stands before the names."""
    names = _words(words)
    return names[len(before[0]) :] if names and (before := _BY.match(names)) else names


def _title(raw: RawArticle, text: str) -> tuple[str | None, str]:
    """The title and the text that it does not stand in."""
    title = _without_outlet(_words(raw.title), _words(raw.outlet))
    if title is None:
        return split_headline(text)
    first, _, rest = text.partition("\n")
    return title, rest.lstrip() if rest.strip() and first.strip() == title else text


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """A headline without the name of its outlet at its end, which services add: "Ferry sinks - The Norland Post"."""
    if not title or not outlet or not title.casefold().endswith(outlet.casefold()):
        return title
    before = title[: -len(outlet)]
    headline = _SEPARATOR.sub("", before)
    return headline if headline and headline != before else title


def _language(words: str | None) -> str | None:
    """The code of a language, given as a code or by its English name."""
    return code_of(words) or code_named(words.strip().title()) if words else None


def _from_removed(removed: Iterable[Removed]) -> dict[str, str]:
    kept: dict[str, str] = {}
    for each in removed:
        key = _KEPT_AS[each.kind]
        kept[key] = f"{kept[key]}\n{each.words}" if key in kept else each.words
    return kept


def _from_dateline(dateline: Dateline | None) -> dict[str, str]:
    return {"dateline": dateline.place} if dateline else {}


def _agencies(removed: Iterable[Removed], dateline: Dateline | None) -> dict[str, str]:
    """The agencies that the text is from, by its credits and its dateline; pictures do not count."""
    credit_lines = " ; ".join(each.words for each in removed if each.kind in ("source", "credit"))
    sent_by = agency_named(dateline.credit) if dateline and dateline.credit else None
    names = dict.fromkeys((*((sent_by,) if sent_by else ()), *agencies_in(credit_lines)))
    return {"agencies": ", ".join(names)} if names else {}


def _correction(title: str | None, text: str) -> dict[str, str]:
    notice = correction_notice(title, text)
    return {"correction": notice} if notice else {}


def _hidden_outlet(removed: Iterable[Removed], dateline: Dateline | None) -> str | None:
    """Who printed it: the first name of a line "Source: ..." that is more than "agencies", else by the dateline."""
    for line in (each.words for each in removed if each.kind == "source"):
        names = _NAMES.split(_SOURCE_LABEL.sub("", line).strip("()[] ."))
        for name in names:
            if name and not _NOBODY.fullmatch(name):
                return agency_named(name) or name
    return dateline.credit if dateline else None


def _times(
    raw: RawArticle, stamped: Stamped, dateline: Dateline | None
) -> tuple[datetime | None, datetime | None, dict[str, str]]:
    """Published, updated, and what metadata tells about them: where a time hid, what could not be read and why."""
    told: dict[str, str] = {}
    published = _given("published", raw.published, told)
    updated = _given("updated", raw.updated, told) or stamped.updated
    if published is None and (found := stamped.published or (dateline and dateline.day)):
        published, told["published_from"] = found, "text"
    if updated is not None and updated == stamped.updated and not raw.updated:
        told["updated_from"] = "text"
    return published, updated, told


def _given(field: str, words: str | None, told: dict[str, str]) -> datetime | None:
    """The time that the source states, or None with a note of what could not be read."""
    time = read_time(words) if words else None
    if isinstance(time, str):
        told[f"{field}_unread"] = f"{words!r}: {time}"
        return None
    return time
