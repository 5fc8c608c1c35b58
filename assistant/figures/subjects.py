"""The subject of a verb of saying: the phrase that names who speaks, with what stands beside it between commas."""

import re
from dataclasses import dataclass

from assistant.figures.english.speakers import ROLES, SOURCE_NOUNS
from assistant.figures.sources import NAME, is_organisation

_PARTS = re.compile(r"\]\s+|,['’]\s+|,\s+|;\s+|:\s+|[”\"“]\s*|''\s*|``\s*|\s[-–—]{1,2}\s")
_CONJUNCTION = re.compile(
    r"^.*\b(?:that|and|but|while|although|though|when|where|because|as|which|after|before|if)\s+(?=\S)"
)
_OPENING_WORD = re.compile(
    r"^(?:and|but|while|although|though|however|as|that|because|where|which|so|then)\s+", re.IGNORECASE
)
_BESIDE = re.compile(
    r"^(?:which|who|whose|whom|where|that|based|paid|led|founded|named|known|set)\b|^\w+ed by\b|^an? |^the "
)
"""How an apposition or a relative clause begins."""
_PERSON = re.compile(r"^(?:[A-Z][\w’'.-]*\.?\s+){1,3}(?:[a-z]+-)?[A-Z][\w’'-]*$")
_OFFICE = re.compile(rf"^(?:[\w-]+ ){{0,3}}(?:{ROLES})\b")
_HEAD = re.compile(
    rf"^(?:(?:The|A|An|Its|His) )?(?:{NAME}|(?:[\w’'-]+ ){{0,2}}?(?:{'|'.join(sorted(SOURCE_NOUNS))}))(?= )"
)
"""The subject that a sentence begins with, where its second verb is the one of saying."""
_NAMED_SO = re.compile(rf"^{NAME} (?:an? |the )[a-z]")
"""A name and its apposition without a comma between: Jo Doe a local official, said."""
_OFFICE_WORD = re.compile(r"[a-z]+$")
_ARTICLES = frozenset(("The", "A", "An", "Its", "His"))
_RELATIVE = frozenset(("who", "which"))


@dataclass(frozen=True, kw_only=True)
class Subject:
    """Who speaks, and what stands beside it; `relative` when the verb stands in a relative clause of its own."""

    phrase: str
    beside: str = ""
    relative: bool = False


def subjects(before: str) -> list[Subject]:
    """The readings of the words before a verb of saying as its subject, the likeliest first."""
    stripped = before.rstrip()
    parts = [part.strip() for part in _PARTS.split(stripped.rstrip(","))]
    if stripped.endswith(",") and not stripped.endswith(",,"):
        return _with_apposition([part for part in parts if part])
    last = parts[-1]
    if last.endswith((" and", " but")):
        opening = _HEAD.match(last)
        named = opening and (opening.group().split()[0] in _ARTICLES or is_organisation(opening.group()))
        return [Subject(phrase=opening.group())] if opening and named else []
    if last.lower() in _RELATIVE and len(parts) > 1:
        return [Subject(phrase=phrase, relative=True) for phrase in _readings(parts[-2])]
    return [Subject(phrase=phrase, relative=last.startswith("whose ")) for phrase in _readings(last)]


def _with_apposition(parts: list[str]) -> list[Subject]:
    """Jo Doe, who leads it, said; the monitor's director, Jo Doe, said."""
    if len(parts) < 2:
        return [Subject(phrase=phrase) for phrase in _readings(parts[0])] if parts else []
    if _PERSON.match(parts[-1]) and _OFFICE_WORD.search(parts[-2]) and not _BESIDE.match(parts[-1]):
        return [Subject(phrase=phrase, beside=parts[-1]) for phrase in _readings(parts[-2])]
    at = len(parts) - 1
    for index in range(at, 0, -1):
        person = _readings(parts[index - 1])[-1:]
        if _OFFICE.match(parts[index]) and person and _PERSON.match(person[0]):
            return [Subject(phrase=person[0], beside=parts[index])]
    while at > 0 and (_BESIDE.match(parts[at]) or at == len(parts) - 1):
        at -= 1
        if not _BESIDE.match(parts[at]) or parts[at].startswith(("the ", "The ")):
            break
    beside = parts[at + 1] if at + 1 < len(parts) else ""
    found = [Subject(phrase=phrase, beside=beside) for phrase in _readings(parts[at])]
    return [*found, Subject(phrase=parts[-1])] if _NAMED_SO.match(parts[-1]) else found


def _readings(part: str) -> list[str]:
    """A stretch as it is, and what follows its last conjunction: "as the ministry", "a figure that the police"."""
    if part.startswith("whose "):
        return [part[part.rfind(" the ") + 1 :]] if " the " in part else []
    whole = _OPENING_WORD.sub("", part)
    tail = _CONJUNCTION.sub("", whole)
    return [whole, tail] if tail != whole and tail else [whole]
