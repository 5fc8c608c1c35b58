"""How firmly a number is given, in the source's word: counted, verified, estimated, feared, denied, withdrawn."""

import re

from assistant.figures.cues import Cue

STATUSES: tuple[tuple[str, Cue], ...] = (
    (
        "withdrawn",
        Cue(
            r"\b(?:earlier version|previous version|earlier report|originally (?:said|reported|stated)"
            r"|incorrectly|wrongly|in error|(?:retracted|withdrew|withdrawn) (?:its|the|an?|his|her|their) [\w ]*"
            r"(?:figure|toll|number|count|estimate|report))\b",
            needs=("earlier ", "previous ", "originally", "incorrectly", "wrongly", "in error", "retract", "withdr"),
        ),
    ),
    (
        "denied",
        Cue(
            r"\b(?:denied|denies|denying|dismissed|rejected) (?:reports?|claims?|that|the (?:figure|toll|number))\b",
            needs=("denied", "denies", "denying", "dismissed", "rejected"),
        ),
    ),
    ("feared", Cue(r"\bfear(?:ed|s|ing)?\b(?! of| for)", needs=("fear",))),
    (
        "verified",
        Cue(r"\b(?:verified|confirmed (?:the )?(?:deaths?|names?|identit))", needs=("verified", "confirmed")),
    ),
    ("confirmed", Cue(r"\bconfirm(?:ed|s)\b", needs=("confirm",))),
    ("estimated", Cue(r"\bestimate[ds]?\b", needs=("estimate",))),
    ("preliminary", Cue(r"\b(?:preliminary|provisional|initial)\b", needs=("preliminary", "provisional", "initial"))),
    ("projected", Cue(r"\b(?:exit polls?|projected|projection)\b", needs=("exit poll", "project"))),
    ("counted", Cue(r"\b(?:counted|tallied)\b", needs=("counted", "tallied"))),
)
"""Each status with the wording that shows it, the most telling first."""

_ANNOUNCING = re.compile(
    r"\b(?:plans? to|(?<!\ba )(?<!\bthe )planned|planned(?=\s*$)|planning|"
    r"hopes? (?:to|of)|expects?|expected to|intend(?:s|ed)? to|pledged|vowed|promised|"
    r"would need|forecasts?|if|(?:may|might|could) (?:kill|reach|rise|grow|climb|top|exceed)|"
    r"threaten(?:s|ed|ing)? to|"
    r"(?:threats?|attempt(?:s|ed|ing)?|tr(?:ied|ying)|conspir(?:ed|ing)|plot(?:s|ted)?) to (?:kill|murder)|"
    r"(?:will|would) (?:try to )?(?:pump|produce|generate|supply|distribute|evacuate)|"
    r"(?:will|would|to) (?:spend|invest|build|create|hire|recruit|send|deploy))\b[^,;:.]{0,60}$"
)
"""What announces a number that has not come about, in lower case: such numbers are no figures."""
_AWAITED = re.compile(
    r"(?: (?!and\b|or\b|that\b|which\b|who\b)[a-z-]+){0,3} (?:is|are) (?:also |still )?"
    r"(?:expected|forecast|projected)\b(?! in court| to (?:appear|be charged|survive|recover|live))"
)
"""What behind a number announces it."""
_GOES_ON = re.compile(
    r"(?: [\w-]+){0,2},? (?:and|or) (?:(?:an? |the |its )(?:[a-z-]+ ){1,4}of )?"
    r"(?:at least |about |around |some |more than |up to |nearly )?"
)
"""What stands between two numbers of one announcement: to hire 200 workers and 30 guards."""
_ACTS = re.compile(r"(?: [\w-]+){0,3} (?:was|were|is|are|has|have|had|died|fled|did)\b")
_LONGEST = 100
"""Characters that such an announcement takes, up to the number."""


def status_of(words: str) -> str:
    """The status that a stretch of text gives its numbers, or an empty string."""
    lower = words.lower()
    return next((name for name, cue in STATUSES if cue.search(words, lower)), "")


def goes_on(between: str, behind: str) -> bool:
    """Whether a number is announced with the one before it, by what stands between them and behind it."""
    return _GOES_ON.fullmatch(between) is not None and not _ACTS.match(behind)


def awaited(behind: str) -> bool:
    """Whether the words behind a number say that it is only expected: another 300 are due in May."""
    return _AWAITED.match(behind.lower()) is not None


def announced(before: str) -> bool:
    """Whether the words before a number say that it is planned, expected or only possible."""
    lower = before.lower()
    return _ANNOUNCING.search(lower, max(0, len(lower) - _LONGEST)) is not None
