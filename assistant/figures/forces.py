"""Police, armies and coastguards, which speak through whoever leads them: Hask police chief Jo Doe."""

import re

NAME_WORD = r"(?:[A-ZÀ-ÞΑ-Ω][\w’'.&-]*|[a-z]{1,3}-[A-ZÀ-Þ][\w’'-]*)"
"""One word of a name."""
_FORCE = (
    rf"(?P<body>(?!(?i:former|retired|deputy|assistant|late|then)\b)(?:(?:{NAME_WORD}|provincial|regional|state|national|"
    r"federal|city|district|county|municipal|town|traffic|military|border) ){0,3}?(?i:police|army|navy|air force|"
    r"coastguard|coast guard)) (?i:chief|commissioner|head|spokes\w+)"
)
_OFFICE = re.compile(rf"^{_FORCE}$")
_CHIEF = re.compile(rf"^{_FORCE} (?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,2}})$")


def chief_of_force(phrase: str) -> tuple[str, str] | None:
    """The person whom a phrase names as the head of a force, and the force; None where it names none."""
    leads = _CHIEF.match(phrase)
    return (leads["name"], _force(leads["body"])) if leads else None


def led_force(office: str) -> str:
    """The force that an office is the head of: police for "police chief"; empty for other offices."""
    leads = _OFFICE.match(office)
    return _force(leads["body"]) if leads else ""


def _force(words: str) -> str:
    """A force as it is known: with its name if it has one, in lower case if not."""
    named = any(word[0].isupper() for word in words.split()[1:]) or len(words.split()) > 1
    return words if named else words.lower()
