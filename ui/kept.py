"""What the keeping of a library has to say, for people and for programs."""

from assistant.keeping.checking import Examined
from assistant.keeping.manifest import Manifest
from ui.contract import Json


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
