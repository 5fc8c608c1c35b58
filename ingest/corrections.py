"""Recognises the notices in which an outlet corrects itself."""

import re

_ARTICLE = r"(?:article|story|report|post|piece|version|headline)"
_DATED = r"(?:,?\s?\(?(?=[^:\n]{0,30}\d)[\w.,/ -]{1,40}\)?)?"
"""When it was corrected: "Correction (Nov. 2, 2023):"."""
_LABELLED = re.compile(
    r"\W{0,3}(?:corrections?(?: and clarifications?)?|clarifications?|corrected|erratum)"
    rf"(?:{_DATED}\s?:|\s?[—–]|\s?-\s)",
    re.I,
)
_WRONGLY = r"(?:erroneously|incorrectly|wrongly|mistakenly)"
_MISTAKE = rf"(?:misstated|misidentified|misspelled|{_WRONGLY}\s\w+ed|referred {_WRONGLY})\b"
_NOTED = re.compile(r"\W{0,3}editor['’]?s['’]? note\s?[:—–-]", re.I)
_SAYS_SO = re.compile(
    rf"\b(?:an? |the )?(?:earlier|previous|original) version of this {_ARTICLE}\b"
    rf"|\bthis (?:\w{{3,9}}\.? \d{{1,2}} )?{_ARTICLE} (?:has been|was|is being) (?:corrected|amended)\b"
    rf"|\bth(?:e|is) {_ARTICLE} (?:has been|was|is being) updated to correct\b"
    rf"|\bthis {_ARTICLE}\s(?:\w+\s){{0,3}}(?:{_MISTAKE}|{_WRONGLY} (?:said|gave))"
    rf"|\b(?:due to|because of) an? (?:editing|production|reporting|transcription) error, an? {_ARTICLE}\b"
    rf"|\bthis {_ARTICLE} corrects\b|\bwe (?:have corrected|regret the error)\b"
    r"|^\W{0,3}corrects\b",
    re.I,
)
_HEADED = re.compile(
    r"\W{0,3}(?:update \d+\s?-\s?)?(?:corrected|correction)\b(?=\s?[-:—–(\d])|.*\((?:corrected|correction)\)\W*$", re.I
)
"""What stands over a corrected version: CORRECTED-, Correction:, ... (Corrected)."""
_NEVER_WITHOUT = (
    "correct",
    "clarification",
    "erratum",
    "version",
    "amend",
    "regret",
    "misstated",
    "misidentified",
    "misspelled",
    "error",
    "wrongly",
    "mistakenly",
)
"""In lower case; a text without any of these corrects nothing, which is sooner seen than line by line."""
_CORRECTS = re.compile(r"\b(?:correct|amend|earlier version|previous version|misstated|error)", re.I)


def correction_notice(title: str | None, text: str) -> str | None:
    """What says that an article corrects itself: paragraphs of its text, one a line, else its headline; or None."""
    may_be = any(map(text.lower().__contains__, _NEVER_WITHOUT))
    notices = [line.strip() for line in text.split("\n") if _is_notice(line)] if may_be else []
    headed = title if title and _HEADED.match(title) else None
    return "\n".join(notices) or headed


def _is_notice(line: str) -> bool:
    if _NOTED.match(line):
        return _CORRECTS.search(line) is not None
    return (_LABELLED.match(line) or _SAYS_SO.search(line)) is not None
