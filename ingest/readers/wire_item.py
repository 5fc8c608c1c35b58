"""An item of a wire, in whichever of the industry's formats it came: what is to become of it, by its own words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from assistant.errors import SourceError
from ingest.readers.raw import RawArticle, Recalled

_RECALLED = frozenset(
    "cancel canceled cancellation cancelled delete deleted disregard elimination kill killed mandatorykill retracted "
    "retraction withdraw withdrawal withdrawn withheld withhold".split()
)
"""A status or an editorial role that takes back what was sent: nothing of it is to be printed any more."""

_FOR_EDITORS = frozenset("advisory advisories daybook editorsnote notetoeditors notestoeditors test testing".split())
"""An editorial role or a content type of what speaks to newsrooms, not to their readers."""

UNPUBLISHED = frozenset("auto-draft draft future pending private trash".split())
"""The status of what publishing systems hold beside what they have published."""

_HELD = frozenset(("embargoed", "holdforrelease"))
"""A status or an editorial role of what is not to be printed before a time that it gives elsewhere."""

_CODE = re.compile(r"[^:/#]*\Z")
"""The code of a qcode ("stat:usable") or of a concept's address (".../pubstatusg2/usable")."""
_NOT_A_LETTER = re.compile(r"[\W\d_]+")
_NUMBER = re.compile(r"\d{1,9}")


@dataclass(frozen=True, kw_only=True)
class WireItem:
    """What an item says of itself; all as found, None or empty where it says nothing."""

    source: str
    """Where it stands, for reports."""
    identity: str
    """Its id without its version, which all its versions share; else what RawArticle says."""
    name: str
    text: str
    version: str | None = None
    status: str | None = None
    """Its publication status: "usable", "stat:canceled"."""
    roles: tuple[str, ...] = ()
    """Its editorial role and types, its content type and its signals: "Kill", "Writethru", "sig:correction"."""
    note: str | None = None
    """What it tells editors."""
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    first_created: str | None = None
    version_created: str | None = None
    embargoed: str | None = None
    language: str | None = None
    told: Mapping[str, str | None] = field(default_factory=dict, hash=False)
    """What else it says: slugline, urgency, subjects, dateline, copyright, keywords."""


def found_in(item: WireItem) -> RawArticle | Recalled:
    """The article of an item, or its recall.

    Raises:
        SourceError: It is meant for editors alone, under an embargo without an end, or has no text.
    """
    if reason := _recall(item):
        return Recalled(
            source=item.source,
            identity=item.identity,
            name=item.name,
            reason=reason,
            url=item.url,
            updated=item.version_created,
        )
    if role := _named(item.roles, _FOR_EDITORS):
        reason = f"for editors alone: {role}"
        raise SourceError(reason)
    if not item.embargoed and _named((item.status or "", *item.roles), _HELD):
        reason = "under an embargo, and it does not say until when"
        raise SourceError(reason)
    if not item.text.strip():
        reason = "the item has no text of its own"
        raise SourceError(reason)
    return _article(item)


def _article(item: WireItem) -> RawArticle:
    return RawArticle(
        source=item.source,
        identity=item.identity,
        name=item.name,
        text=item.text,
        title=item.title,
        outlet=item.outlet,
        url=item.url,
        byline=item.byline,
        published=item.first_created or item.version_created,
        updated=item.version_created,
        language=item.language,
        embargo=item.embargoed,
        revision=int(item.version) if item.version and _NUMBER.fullmatch(item.version) else None,
        metadata=_metadata(item),
    )


def _metadata(item: WireItem) -> dict[str, str]:
    told = {**item.told, "ednote": item.note, "editorial_role": listed(item.roles)}
    return {key: value for key, value in told.items() if value and value.strip()}


def is_recalled(status: str | None) -> bool:
    """Whether a publication status takes back what was sent."""
    return _code_of(status) in _RECALLED


def listed(words: Iterable[str | None]) -> str | None:
    """Words that say something, each once: "floods, harbours"; None where there are none."""
    return ", ".join(dict.fromkeys(word.strip() for word in words if word and word.strip())) or None


def _recall(item: WireItem) -> str | None:
    """Why nothing of an item is to be printed, in its own words; None where it may be."""
    words = None
    if is_recalled(item.status):
        words = f"pubstatus: {_code_of(item.status)}"
    elif role := _named(item.roles, _RECALLED):
        words = f"editorial role: {role}"
    return f"{words} ({' '.join(item.note.split())})" if words and item.note else words


def _named(roles: Iterable[str], among: frozenset[str]) -> str | None:
    return next((role for role in roles if _code_of(role) in among), None)


def _code_of(words: str | None) -> str | None:
    """A status or a role without its vocabulary, in small letters alone: "kill" for "aprole:Kill"."""
    found = _CODE.search((words or "").strip().rstrip("/"))
    return _NOT_A_LETTER.sub("", found.group()).lower() or None if found else None
