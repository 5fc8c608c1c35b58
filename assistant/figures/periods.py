"""When something held: the time expressions of a sentence, by the patterns of the table below."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from assistant.figures import dates
from assistant.figures.cues import Cue
from assistant.figures.dates import COUNT_WORDS, Time
from assistant.figures.english.calendar import DAY_NUMBER, MONTH, MONTHS, WEEKDAYS

__all__ = ["Time", "times"]

_DAY = "|".join(WEEKDAYS)
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(COUNT_WORDS)})"
_YEAR = r"(?P<year>(?:1[5-9]|20|21)\d\d)"
_CENTURIES = ("15", "16", "17", "18", "19", "20", "21")
_PLAIN_YEAR = r"(?:1[5-9]|20|21)\d\d\b"
_PART = r"(?:(?:early|late|mid|start of|beginning of|end of|middle of)[\s-])?"
_BEGAN = r"(?:began|started|erupted|broke out)"
_WARS = tuple("war conflict fighting offensive crisis violence campaign insurgency invasion uprising".split())
_WAR = rf"(?:{'|'.join(_WARS)})"
_FIGHTS = (*_WARS, *"bombardment bombing assault siege unrest clashes hostilities protests attacks shelling".split())
_FIGHTING = rf"(?:{'|'.join(_FIGHTS)})"
_TAKEN = (
    r"(?:has|have|had|having)(?: (?:now|so far|already|also))?"
    r" (?:killed|claimed|cost|displaced|left|caused|taken(?=[^.;,]{0,40}\blives\b))"
)
_LONG = rf"(?P<number>{_NUMBER}|an?)[- ](?P<unit>day|week|month|year)s?"
_MONTHS = sorted({name[:3] for name in MONTHS})
_DAY_OF_MONTH = (
    rf"(?:{MONTH}\s+{DAY_NUMBER}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}}\b)?"
    rf"|{DAY_NUMBER}(?:st|nd|rd|th)?(?: of)?\s+{MONTH}(?:,?\s+\d{{4}}\b)?)"
)
_STRETCH = (
    rf"\b(?:since|from(?! (?:{_DAY})['’]))\s+(?:it (?:was launched|began|started)[\w\s]{{0,20}}?)?(?:the\s+)?{_PART}"
    rf"(?:{MONTH}(?:\s+{DAY_NUMBER}(?!,\d{{3}}))?(?:,?\s+\d{{4}})?|{DAY_NUMBER}\s+{MONTH}(?:\s+\d{{4}})?"
    rf"|(?<!the ){_PLAIN_YEAR}|last \w+|(?:{_DAY})(?:,? {_DAY_OF_MONTH})?"
    rf"|then|the (?:start|beginning|outbreak|end)(?: of [\w\s]{{1,20}})?"
    rf"|(?:the|its|their) (?:[\w'’-]+ ){{0,4}}?(?:was |were )?(?:{_BEGAN}|launched)(?! \w+ {_WAR})"
    rf"(?: (?:on|in) (?:{MONTH} {DAY_NUMBER}|{DAY_NUMBER} {MONTH}|{MONTH}|{_PLAIN_YEAR}))?"
    rf"|an? (?:[\w'’.-]+ ){{1,6}}?in {_PLAIN_YEAR})"
)
_SINCE_IT = (
    rf"\bsince\s+(?:[\w'’-]+\s+){{1,12}}?"
    rf"(?:(?:in|on|of)\s+{_PART}(?:{MONTH}(?:\s+\d{{4}})?|{_PLAIN_YEAR})|(?:last\s+)?{_DAY_OF_MONTH})"
)
_RECENTLY = (
    r"\bso far this (?:year|month|week)\b|\bin (?:recent|the (?:past|last)) (?:\w+ )?(?:weeks|months|days|years)\b"
    r"|\b(?:in|after|during) (?:the |its |their |more than |nearly |almost |over )*[\w-]+ (?:years|months|weeks|days)"
    rf" of (?:the )?(?:[\w-]+ )?{_FIGHTING}\b"
)


Resolver = Callable[[re.Match[str], date | None], Time]

_TABLE: tuple[tuple[str, Sequence[str], Resolver], ...] = (
    (rf"\bthe {_WAR},? (?:which|that) {_BEGAN}\b[^,;]{{0,60}}", ("which", "that"), dates.stretch),
    (rf"\bsince\s+{_YEAR}, when\b", ("since",), dates.year),
    (rf"\bsince (?:[\w'’-]+ ){{1,12}}?{_LONG} ago\b", ("since",), dates.since_days),
    (
        (
            rf"\b(?:in|during|over|after) (?:the (?:past |last |first )?|its |their )?{_LONG}"
            rf" of (?:the )?(?:[\w-]+ )?{_FIGHTING}\b"
        ),
        _FIGHTS,
        dates.since_days,
    ),
    (rf"\b(?:the )?{_WAR}\b(?=[^.;]{{0,160}}\b{_TAKEN}\b)", _WARS, dates.adding_up),
    (
        rf"\b(?:the )?{_WAR}'s (?:death )?toll\b|\b(?:death )?toll (?:of|in|from) the (?:[\w-]+ )?{_WAR}\b",
        ("toll",),
        dates.adding_up,
    ),
    (
        r"(?<!earlier )(?<!later )(?<!late )(?<!early )\b(?:so far |already )?this (?P<unit>year|month)\b",
        ("this ",),
        dates.this_year,
    ),
    (rf"\b{_NUMBER} years of {_WAR}\b", (" years of ",), dates.stretch),
    (_SINCE_IT, ("since",), dates.stretch),
    (
        _STRETCH,
        ("since", "from"),
        dates.stretch,
    ),
    (
        _RECENTLY,
        ("in recent", "in the past", "in the last", "so far", *_FIGHTS),
        dates.stretch,
    ),
    (r"\b(\d{4})-(\d\d)-(\d\d)\b", ("-",), dates.iso),
    (rf"\b(?:on\s+)?(?:{_DAY},?\s+)?{_DAY_OF_MONTH}(?!,\d{{3}})", _MONTHS, dates.full_date),
    (
        rf"\b(?:in\s+)?(?P<month>{MONTH})(?: of|,)?\s+{_YEAR}\b",
        _MONTHS,
        dates.month_and_year,
    ),
    (
        rf"\b(?:in|(?P<last>last)|of|during)\s+(?:early |late |mid-)?(?P<month>{MONTH})(?!\.?\s+\d)",
        _MONTHS,
        dates.month,
    ),
    (
        rf"\b(?:in |of |by |during |since )?(?:the|a) {_YEAR} (?=\w)",
        _CENTURIES,
        dates.year,
    ),
    (rf"\b(?:in|during|of|back in)\s+(?:early |late |mid-?)?{_YEAR}\b", _CENTURIES, dates.year),
    (rf"\b(?:on\s+)?(?P<one>{_DAY}) and (?:on )?(?P<two>{_DAY})\b", ("day and",), dates.days),
    (rf"\b(?:{_NUMBER}|an?) (?:days|weeks|months|years) after an? ", ("s after a",), dates.earlier),
    (
        rf"\b(?:(?:on|late|early)\s+)?(?P<last>last\s+)?(?P<day>{_DAY})\b(?:\s+(?:morning|night|afternoon|evening))?",
        ("day",),
        dates.weekday,
    ),
    (
        r"\b(?:yesterday|today|last night|overnight|tonight|this morning|the previous day)\b",
        ("yesterday", "today", "night", "this morning", "previous day"),
        dates.near_day,
    ),
    (r"\b(?:over|at|during) the weekend\b|\bthis weekend\b", ("weekend",), dates.weekend),
    (r"\b(?:the )?last (?P<unit>week|month|year|summer|winter)\b", ("last ",), dates.last_stretch),
    (
        rf"\b(?P<number>{_NUMBER}|an?)\s+(?P<unit>day|week|month|year)s?\s+(?:ago|earlier|before)\b",
        ("ago", "earlier", "before"),
        dates.ago,
    ),
    (
        (
            r"\bearlier (?:this|in the) (?:year|month|week)\b|\bin previous years\b|\bpreviously\b"
            r"|\bin the past\b(?! (?:\w+ )?(?:hour|day|week|month|year)s?\b)"
        ),
        ("earlier", "previous", "in the past"),
        dates.earlier,
    ),
)
"""Each pattern, the letters without one of which it cannot match, and what it means; the most telling first."""

_CUES = tuple((Cue(pattern, needs=needs), resolve) for pattern, needs, resolve in _TABLE)


def times(text: str, published: date | None) -> Iterator[Time]:
    """The time expressions of a text, left to right, each at most once."""
    found: list[Time] = []
    lower = text.lower()
    for cue, resolve in _CUES:
        for match in cue.finditer(text, lower):
            if all(match.end() <= one.start or match.start() >= one.end for one in found):
                found.append(resolve(match, published))
    return iter(sorted(found, key=lambda one: one.start))
