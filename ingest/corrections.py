"""Recognises the notices in which an outlet corrects itself."""

import re

_ARTICLE = r"(?:article|story|report|post|piece|version)"
_LABELLED = re.compile(
    r"\W{0,3}(?:corrections?(?: and clarifications?)?|clarifications?|corrected|erratum)\s?(?:[:—–]|-\s)", re.I
)
_NOTED = re.compile(r"\W{0,3}editor['’]?s['’]? note\s?[:—–-]", re.I)
_SAYS_SO = re.compile(
    rf"\b(?:an? |the )?(?:earlier|previous|original) version of this {_ARTICLE}\b"
    rf"|\bthis {_ARTICLE} (?:has been|was|is being) (?:corrected|amended|updated to correct)\b"
    rf"|\bthis {_ARTICLE} corrects\b|\bwe (?:have corrected|regret the error)\b",
    re.I,
)
_CORRECTS = re.compile(r"\b(?:correct|amend|earlier version|previous version|misstated|error)", re.I)


def correction_notice(text: str) -> str | None:
    """The paragraphs of a text that correct what it said before, one a line; None when there is none."""
    notices = [line.strip() for line in text.split("\n") if _is_notice(line)]
    return "\n".join(notices) or None


def _is_notice(line: str) -> bool:
    if _NOTED.match(line):
        return _CORRECTS.search(line) is not None
    return (_LABELLED.match(line) or _SAYS_SO.search(line)) is not None
