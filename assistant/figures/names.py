"""Numbers that only name, date or rank something: dates, years, clock times, ages, scores, models, pages."""

import re
from collections.abc import Iterator, Sequence

from assistant.figures.english.calendar import DAY_NUMBER, MONTH
from assistant.figures.tokens import lowered

_NUMBERED = (
    "flight|route|highway|boeing|airbus|articles?|section|chapter|pages?|channel|unit|room|nos?\\.|number|resolution|"
    "mark|phase|level|day|round|grade|class|form|version|group of|motorway|battalion|regiment|apartment|gate|"
    "platform|pier|berth|district|zone|sector|ward|radio|fm|under|category|top|g|beta|build|release"
)
_COMPOUNDS = (
    "years?|months?|weeks?|days?|hours?|minutes?|seconds?|stor(?:e?ys?|ied|eyed)|stars?|man|woman|way|lane|"
    "bed|point|time|fold|stage|seat|part|page|door|wheel|party|nation|country|strong"
)

_ADDRESS = r"\S+@\S+|https?://\S+|www\.\S+"
_FROM_DIGITS = (
    _ADDRESS,
    r"\+?\d[\d().\- ]{8,}\d",  # a phone number
    r"\(\d{1,3}\s?[-–]\s?\d{1,3}(?:,\s\d{1,3}\s?[-–]\s?\d{1,3}[^)]*)?\)",  # a record: (9-4)
    r"\b\d{4}-\d\d-\d\d\S*|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b",
    rf"\b\d{{1,2}}\s+{MONTH}\s+\d\d(?=\s*(?:\(|--|-|–|—|\]))",  # a dateline
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{MONTH}(?:,?\s+\d{{4}}\b)?",
    r"(?<![\d,.$€£])\b(?:1[5-9]|20|21)\d\ds?\b(?![,.]\d|\s+(?:people|dead|men|women|children|police|troops|\w+s\b))",
    r"\b\d{1,2}: ?\d\d(?::\d\d)?\b(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}(?:\.\d\d)?\s?(?:[ap]\.?m\b\.?|o'clock)",
    r"\b\d{3,4}\s?(?:gmt|utc|local time|hours local)\b",
    r"(?<![\d,.])[0-2]\d[0-5]\d(?= (?:on|last|this|today|yesterday)\b)",  # on the military clock
    r"\b\d{1,3}[- ]years?[- ]olds?\b|(?<=\w,\s)\d{1,2}(?=,\s(?!\d{3}\b)|\.$|\s?\))",
    rf"\b\d+(?:\.\d+)?-(?:{_COMPOUNDS})\b",
    r"\b\d+(?:st|nd|rd|th|d)\b|(?<![.,\d])0\d(?:\d\d)?\b",
    r"\b\d\s?-?\s?foot\s?-\s?\d{1,2}\b|\b\d+:\d\b|\b\d+ ?- ?(?:of|for) ?- ?\d+\b|\b\d+(?:\.\d+)? (?:beta|alpha)\b",
    r"\b\d+\s?[½¼¾]|\b\d+ 1/[234]\b",
    r"#\d+|\b\d{1,2}[-–]\d{1,2}\s+(?:win|victory|defeat|draw|loss|lead|vote|score)",
)
"""Names that begin with a digit or the sign before it; those further up are tried first."""
_FROM_WORDS = (
    _ADDRESS,
    rf"{MONTH}\s+{DAY_NUMBER}(?:st|nd|rd|th)?\b(?!,\d{{3}})(?:\s?[-–]\s?\d{{1,2}}\b)?(?:,?\s+\d{{4}}\b)?",
    rf"{MONTH},?\s+(?:of\s+)?\d{{4}}\b",
    (
        r"(?:in|since|of|by|from|until|till|during|late|early|mid|year|summer|autumn|winter|spring|fall)[ -]"
        r"(?:1[5-9]|20|21)\d\d\b(?![,.]\d)"
    ),
    r"(?:aged?|ages)\s+(?:(?:from|between)\s+)?\w+(?:\s(?:to|and)\s\w+)?\b",
    (
        r"(?:man|woman|boy|girl|child|youth|teenager|pensioner|widow|widower|baby|toddler|son|daughter) of \d{1,2}\b"
        r"(?![,.]\d)"
    ),
    r"at\s+\d\d(?=,\s(?:he|she|his|her)\b)|(?:who|he|she) (?:was|is|turned) \d{1,2}\b",
    r"(?:first|second|third|\w+th|last) one\b|of one (?:family|household|clan|group|unit|team|company)\b",
    rf"(?:{_NUMBERED})[\s-]?#?\d+(?:\.\d+)?\b(?!\s*(?:%|percent|per cent|people|dead|killed|injured|wounded))",
    (
        r"(?:mother|father|parent|grandmother|grandfather|husband|wife) of [\w-]+"
        r"(?= (?:children|sons|daughters|kids|boys|girls)\b|[^\w-]| \w+(?:ed|as|ho)\b)"
    ),
    r"(?:fell|improve[ds]?|dropped) to \d{1,2}\s?[-–]\s?\d{1,2}\b",  # a team's record
    r"the (?:19|20)\d\d\b(?![,.]\d)|the only one\b|only one (?:of|who|that|to|thing|way|reason|side|day)\b",
    r"nineteen (?:twen|thir|for|fif|six|seven|eigh|nine)ties\b",
    r"(?:when|if|where|unless) one (?:is|was|has)\b|both \d\d(?=,)",
    r"(?:no|any|every|each|the|this|that|which|latest|another|new|old|big) one\b",
    (
        r"one (?:of (?!(?:them|whom) (?:(?:is|was) )?an? )|another|day|side|by|such|thing|reason|way|point|"
        r"time|that|who|which|would|could|can|night|morning)\b"
    ),
)
"""Names that begin with a word."""
_NAMING = re.compile(rf"(?=[\d+(#])(?:{'|'.join(_FROM_DIGITS)})|\b(?=[^\W\d])(?:{'|'.join(_FROM_WORDS)})")
"""In lower case, as it is searched for: letter by letter without regard to case takes several times as long."""

_DIGITS = re.compile(r"\d[\d.,:/-]*")
_DIGITS_OR_WORDS = re.compile(rf"{_DIGITS.pattern}|\b(?:one|age[ds]?|nineteen)\b|(?:ther|ent|band|ife) of\b")
"""Digits, one, age, aged, ages, and parents of somebody by how such words end."""
_IN_WORDS = ("one", "age", "ther of", "ent of", "band of", "ife of", "nineteen")
"""The letters without which there are digits only."""
_MODEL = re.compile(
    r"\b[A-Z]{2,3} \d{1,2}(?:\.\d+)?\b(?! (?:people|dead|killed|wounded|%|per))"
    r"|\b[A-Z]\w+ [A-Z]\w+ \d{3,4}\b(?![,.]\d| (?:people|dead|killed|wounded|%|per|\w+(?:men|ers|ors|ians|ists)\b))"
    r"|\b[Tt]he \d{1,2}\s?[-–]\s?\d{1,2} (?=[A-Z])"  # the 15-17 Badgers
)
"""Names of models: "XK 47"; in a text all in capitals nothing tells them from words."""
_AROUND = 32
"""Characters beside a number that can make it a date, an age or the like."""


def naming_spans(sentence: str) -> Sequence[tuple[int, int]]:
    """Half-open spans in a sentence whose numbers count and measure nothing."""
    lower = lowered(sentence)
    windows = list(_windows(lower))
    named = [match.span() for start, end in windows for match in _NAMING.finditer(lower, start, end)]
    if not sentence.isupper():
        named += [match.span() for start, end in windows for match in _MODEL.finditer(sentence, start, end)]
    return named


def _windows(lower: str) -> Iterator[tuple[int, int]]:
    """The stretches around digits and ones: nothing else can be a name, and looking everywhere takes long."""
    start = end = 0
    pattern = _DIGITS_OR_WORDS if any(map(lower.__contains__, _IN_WORDS)) else _DIGITS
    for match in pattern.finditer(lower):
        if match.start() - _AROUND > end:
            yield start, end
            start = max(0, match.start() - _AROUND)
        end = match.end() + _AROUND
    yield start, end
