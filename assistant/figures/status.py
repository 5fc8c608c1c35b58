"""How firmly a number is given, in the source's word: counted, verified, estimated, feared, denied, withdrawn."""

import re

STATUSES: tuple[tuple[str, str], ...] = (
    (
        "withdrawn",
        (
            r"\b(?:earlier version|previous version|earlier report|originally (?:said|reported|stated)"
            r"|incorrectly|wrongly|in error)\b"
        ),
    ),
    (
        "denied",
        r"\b(?:denied|denies|denying|dismissed|rejected) (?:reports?|claims?|that|the (?:figure|toll|number))\b",
    ),
    ("feared", r"\bfear(?:ed|s|ing)?\b(?! of| for)"),
    ("verified", r"\b(?:verified|confirmed (?:the )?(?:deaths?|names?|identit))"),
    ("preliminary", r"\b(?:preliminary|provisional|initial)\b"),
    ("projected", r"\b(?:exit polls?|projected|projection)\b"),
)
"""Each status with the wording that shows it, the most telling first."""

_ANNOUNCING = re.compile(
    r"\b(?:plans? to|planned|planning|hopes? (?:to|of)|expects?|expected to|intends? to|pledged|vowed|promised|"
    r"forecasts?|(?:may|might|could) (?:reach|rise|grow|climb|top|exceed)|if|"
    r"(?:threat(?:s|en(?:s|ed|ing)?)?|attempt(?:s|ed|ing)?|tr(?:ied|ying)|conspir(?:ed|ing)|plot(?:s|ted)?)"
    r" to (?:kill|murder)|"
    r"(?:will|would) (?:pump|produce|generate|supply|distribute|evacuate)|"
    r"(?:will|would|to) (?:spend|invest|build|create|hire|recruit|send|deploy))\b[^,;:.]{0,60}$",
    re.IGNORECASE,
)
"""What announces a number that has not come about: such numbers are no figures."""

_COMPILED = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in STATUSES)


def status_of(words: str) -> str:
    """The status that a stretch of text gives its numbers, or an empty string."""
    return next((name for name, pattern in _COMPILED if pattern.search(words)), "")


def announced(before: str) -> bool:
    """Whether the words before a number say that it is planned, expected or only possible."""
    return _ANNOUNCING.search(before) is not None
