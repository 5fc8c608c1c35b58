"""A question as search and answering understand it: what it asks for, and the names, words and time in it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from itertools import dropwhile

from assistant.domain import Period
from assistant.figures.english.calendar import MONTHS, WEEKDAY
from assistant.figures.periods import Time, times
from assistant.figures.vocabulary import BUILT_IN, Vocabulary
from assistant.search.asking import asked, asks_for_number
from assistant.search.terms import STOP_WORDS, content_words, stem, stems

_WEEKDAY = re.compile(rf"\b{WEEKDAY}$", re.IGNORECASE)
_CAPITALISED = r"(?:[a-z]{1,3}-)?[^\W\d_a-z][\w’'&.-]*(?<![.’'-])"
_NAME = re.compile(
    rf"(?<![\w-]){_CAPITALISED}(?:\s(?:(?:of|for|al|el|de|la|du|bin|ibn|van|von)\s)?{_CAPITALISED})*(?:\s\d+(?!\w|[,.]\d))?"
)
_POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
_ACCORDING = re.compile(
    r"\b(?:according to|as reported by|by the count of|in the words of)\s+"
    r"(?P<who>.+?)(?=[,;:?]|\s+(?:how|what|which|who|when|where|why|did|was|were|is|are|in|on|at|after|since)\b|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Question:
    """What a person asked, taken apart."""

    text: str
    figure: bool
    """Whether it asks for a number."""
    measures: tuple[str, ...] = ()
    """The measures asked for, the main one first; empty unless `figure`."""
    counted: str = ""
    """Who or what is counted, in the question's words."""
    thing: str = ""
    """What sort of money or amount is asked for, where the question says more than that."""
    names: tuple[str, ...] = ()
    """Proper names as they are written, each once."""
    terms: tuple[str, ...] = ()
    """The names, then the words that carry the question."""
    period: Period | None = None
    """The time asked about, resolved against the time of asking."""
    according: str = ""
    """Whose word is asked for ("according to X"); empty when anybody's will do."""
    vocabulary: Vocabulary = BUILT_IN
    """What it could ask for."""

    def by_anybody(self) -> "Question":
        """The same question without the voice that it names."""
        voice = set(self.according.split())
        return replace(
            self,
            text=self.text.replace(self.according, ""),
            names=tuple(name for name in self.names if not set(name.split()) <= voice),
            terms=tuple(term for term in self.terms if not set(term.split()) <= voice),
            according="",
        )

    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """What articles call its names, and pairs and parts of them, otherwise: see search/learned.py, which fills it."""

    def read(self, held: frozenset[str]) -> frozenset[str]:
        """The stems of a text, with those of the question's names that the text has in another spelling or form."""
        return held.union(*(asked for asked, other in self._otherwise if other <= held))

    def other_forms(self, word: str) -> tuple[frozenset[str], ...]:
        """The stems of whatever stands for one of its words in texts; a text that holds all of one has the word."""
        return tuple(other for asked, other in self._otherwise if stem(word) in asked)

    def stems_otherwise(self) -> frozenset[str]:
        """The stems that `read` looks for besides the question's own."""
        return frozenset[str]().union(*(other for _, other in self._otherwise))

    @cached_property
    def _otherwise(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        """The stems of names with those of another spelling of each."""
        pairs = ((stems(name), stems(other)) for name, others in self.spellings.items() for other in others)
        return tuple((name, other) for name, other in pairs if other)


def understand(text: str, *, now: datetime, vocabulary: Vocabulary = BUILT_IN) -> Question:
    """Take a question apart; days without a year, and "last week", are meant as of `now`."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    figure = asks_for_number(text)
    wanted = asked(text, vocabulary) if figure else None
    names = tuple(dict.fromkeys(_names(text)))
    return Question(
        text=text,
        figure=figure,
        measures=wanted.measures if wanted else (),
        counted=wanted.counted if wanted else "",
        thing=wanted.thing if wanted else "",
        names=names,
        terms=_terms(text, names),
        period=_asked_about(text, now.date()),
        according=_according(text),
        vocabulary=vocabulary,
    )


def _names(text: str) -> Iterator[str]:
    """Runs of capitalised words, cut at possessives; months, weekdays and the words that open a question left out."""
    for match in _NAME.finditer(text):
        opens = _opens_sentence(text, match.start())
        for part in _POSSESSIVE.split(match.group()):
            name = _without_openers(part.split(), opens=opens)
            opens = False
            if len(name) > 1 and not name.isdigit():
                yield name


def _without_openers(words: list[str], *, opens: bool) -> str:
    """A name without calendar and stop words at its head; a lone word that opens a sentence names nothing."""
    named = list(dropwhile(lambda word: word.lower() in STOP_WORDS or _is_calendar(word), words))
    if opens and len(words) == len(named) == 1 and named[0][1:].islower():
        return ""
    return " ".join(named)


def _is_calendar(word: str) -> bool:
    return _WEEKDAY.match(word) is not None or word.lower().removeprefix("mid-") in MONTHS


def _opens_sentence(text: str, start: int) -> bool:
    return start == 0 or text[:start].rstrip().endswith((".", "?", "!", ":"))


def _terms(text: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Names of several words as phrases, then every content word, without regard to case."""
    phrases = [name for name in names if " " in name or "-" in name]
    unique = {term.lower(): term for term in reversed([*phrases, *content_words(text)])}
    return tuple(reversed(unique.values()))


def _asked_about(text: str, today: date) -> Period | None:
    """The time that says most: a day before a stretch, what is resolved before what is not, a bare weekday last.

    "The Sunday" is a day of the happening, which only the articles know.
    """
    found = [time for time in times(text, today) if not _is_day_of_happening(text, time)]
    return min((time.period for time in found), key=_vagueness, default=None)


def _is_day_of_happening(text: str, time: Time) -> bool:
    return _WEEKDAY.search(time.period.words) is not None and text[: time.start].lower().endswith("the ")


def _vagueness(period: Period) -> tuple[bool, bool, bool]:
    return _WEEKDAY.search(period.words) is not None, period.first is None, period.first != period.last


def _according(text: str) -> str:
    match = _ACCORDING.search(text)
    return re.sub(r"^(?:the|a|an)\s+", "", match["who"], flags=re.IGNORECASE) if match else ""
