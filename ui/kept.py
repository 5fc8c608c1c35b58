"""What the keeping of a library has to say, for people and for programs."""

from assistant.keeping.checking import Examined
from assistant.keeping.manifest import Manifest
from assistant.library.tombstones import Tombstone
from ui.contract import Json, time_json
from ui.wording import date_in_words, plain


def manifest_json(manifest: Manifest) -> Json:
    """What is in a backup."""
    return {
        "made_at": manifest.made_at,
        "crosscheck": manifest.crosscheck,
        "schema": manifest.library_schema,
        "model": manifest.model,
        "articles": manifest.articles,
        "passages": manifest.passages,
        "figures": manifest.figures,
        "vectors": manifest.vectors,
        "conversations": manifest.has_people,
    }


def examined_json(one: Examined) -> Json:
    """A finding of the doctor's; `problem` is false of work that is merely left."""
    finding = one.finding
    return {
        "check": one.check,
        "problem": finding.problem,
        "line": finding.line,
        "repaired": one.repaired or None,
        "advice": None if one.repaired else finding.advice or None,
        "repairable": finding.repair is not None,
    }


def examined_in_words(one: Examined) -> str:
    """A finding in one line: what is wrong, and what was done about it or is to be done."""
    finding = one.finding
    if one.repaired:
        return f"Repaired: {finding.line}; {one.repaired}"
    what_to_do = finding.advice or ("crosscheck doctor --repair repairs it" if finding.repair else "")
    return "; ".join(filter(None, [f"{'Problem' if finding.problem else 'Note'}: {finding.line}", what_to_do]))


def tombstone_json(one: Tombstone) -> Json:
    """What is kept of an article that was forgotten."""
    return {
        "article": one.name,
        "id": one.identity,
        "url": one.url,
        "at": time_json(one.at),
        "by": one.by or None,
        "note": one.note or None,
    }


def tombstone_in_words(one: Tombstone) -> str:
    """Which article was forgotten, when, and who said why."""
    who = f" by {one.by}" if one.by else ""
    why = f": {one.note}" if one.note else ""
    named = one.name if one.name == one.identity else f"{one.name} ({one.identity})"
    return plain(f"{named}, forgotten on {date_in_words(one.at)}{who}{why}")
