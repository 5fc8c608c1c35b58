"""What a bare number is about: revenue or profit, whose seats, which shock."""

import re
from decimal import Decimal

from assistant.comparing.accounts import Account
from assistant.comparing.groups import EVERYBODY, relate_groups
from assistant.comparing.kinds import kinds_in
from assistant.comparing.names import names_in, shares_name
from assistant.comparing.values import anchor, times_apart
from assistant.domain import Relation, Verdict
from assistant.figures.measures import COUNT, DISTANCE, LENGTH, MAGNITUDE, MONEY, SHARE

NEED_A_TOPIC = frozenset((MONEY, SHARE, COUNT, DISTANCE, LENGTH))
"""Measures that say too little by themselves: revenue and profit are both money."""
HELD = frozenset((SHARE, "seats", "votes"))
"""Measures that belong to somebody: the share of one party is not another's."""
SIZES = frozenset((DISTANCE, LENGTH, "employees", MONEY, "area", "weight", "duration"))
"""Measures of which two numbers far apart are of two things, whatever surrounds them."""
_FAR = 3
_BEFORE, _AFTER = 70, 50
"""Characters around a number whose words say what it is about."""
_WORD = re.compile(r"\b[a-z]{4,}")
_NOT_FAR = Decimal("1.5")
"""How many times one number of a dispute may be the other."""
_LETTERS = 6
"""Letters by which words are compared: revenue and revenues are one."""
_NO_TOPIC = frozenset(
    "about after also among been before being between both during each from have having here into just last less more "
    "most much near nearly only other over said same since some such than that their them then there these they this "
    "those through under until very were what when where which while will with would percent million billion thousand "
    "hundred dollars euros least according compared increase around worth another against officials people year years "
    "kilometres kilometers miles nautical metres meters feet hours quarter month months week weeks day days time company group rose fell raised came total".split()
)
_USUAL_TOPICS = frozenset(
    "revenue revenues profit profits sales losses damage turnout turnover shares exports imports debt costs".split()
)
_ABOARD = dict.fromkeys("aboard board ferry ship vessel boat plane flight train passengers carrying".split(), "aboard")
"""Words that put people on a ship, a plane or a train: one topic."""
_STILL = re.compile(r"\b(?:still|remain(?:s|ed)?)\b")
_GRAVE = re.compile(r"\b(?:critical|critically|serious|seriously|severe|severely|grave|gravely)\b")
_TELLING_DIGITS = 2
"""Significant digits from which one number in two articles of a story is no chance."""
_OF_ANOTHER = re.compile(
    r"\b(?:of|in|at|for|from) (?:the )?(?:[a-z]+ ){0,3}(?:[A-Z][\w’'-]+ ?)+|, (?:[a-z]+ ){0,4}(?:[A-Z][\w’'-]+ ?)+,"
)
"""A name that hangs on another, or stands in apposition to it."""

_WHOSE = re.compile(
    r"\s*(?:%|percent|per cent)?\s*(?:[a-z’'-]+ ){0,6}?(?:in|of|for|to|by) ((?:[a-z]+ ){0,2}[A-Z][^,.;]*)"
)
_HOLDING = re.compile(r"((?:[A-Z][\w’'-]+ ?)+)(?:[a-z’'-]+ ){0,5}$")
"""Ends with a number's left side: a name and few words."""
_FROM = re.compile(r"[\w\s()]{0,30}?\b(?:from|of|off|outside|near|to) ([^,.;]{0,60})")
"""What a distance is counted from."""


def differing_topics(a: Account, b: Account) -> Verdict | None:
    """The verdict on two figures of one measure that are about different things, or None when they may be of one."""
    measure = a.figure.measure
    if measure == COUNT and relate_groups(a.figure, b.figure) == "other":
        return Verdict(relation="unrelated", reasons=(f"one counts {a.figure.counted}, the other {b.figure.counted}",))
    if measure == DISTANCE and _from_elsewhere(a, b):
        return Verdict(relation="unrelated", reasons=("they are distances from different places",))
    if measure in SIZES and times_apart(a.figure, b.figure) > _FAR:
        return Verdict(relation="scope", reasons=("they differ too much to be of one thing",))
    if measure in HELD and (held := _held_by_others(a, b)):
        return Verdict(relation="scope", reasons=(held,))
    first, second = _topic(a), _topic(b)
    if measure == MAGNITUDE and ("afters" in first) != ("afters" in second):
        return Verdict(relation="scope", reasons=("one is of an aftershock",))
    if measure == "wounded" and bool(_STILL.search(around(a))) != bool(_STILL.search(around(b))):
        return Verdict(relation="scope", reasons=("one counts those who were still in care",))
    if measure == "wounded" and bool(_GRAVE.search(around(a))) != bool(_GRAVE.search(around(b))):
        return Verdict(relation="scope", reasons=("one counts those who were badly hurt",))
    says_enough = measure not in NEED_A_TOPIC or (measure == COUNT and a.figure.counted.lower() not in EVERYBODY)
    if says_enough or first & second or _one_dispute(a, b) or _one_telling_value(a, b):
        return None
    relation: Relation = "scope" if measure in (MONEY, SHARE) else "unrelated"
    return Verdict(relation=relation, reasons=(f"nothing shows that both are {measure} of one thing",))


def _from_elsewhere(a: Account, b: Account) -> bool:
    found = [_FROM.match(one.article.text[one.figure.end : one.figure.sentence.end]) for one in (a, b)]
    names = [names_in(f"in {match.group(1)}") if match else () for match in found]
    return all(names) and not shares_name(*names)


def _one_telling_value(a: Account, b: Account) -> bool:
    """Whether two articles give one number that hardly comes about twice: 5.4, not 5 or 500."""
    value = anchor(a.figure)
    telling = value is not None and len(value.normalize().as_tuple().digits) >= _TELLING_DIGITS
    return telling and value == anchor(b.figure) and a.article.id != b.article.id


def holders(account: Account) -> tuple[str, ...]:
    """The name right before a number, those that "in", "of" or "for" hangs on it, and its place: whose share it is."""
    text, figure = account.article.text, account.figure
    known = names_in(text)
    before = " ".join(_OF_ANOTHER.sub(" ", text[figure.sentence.start : figure.start]).split()) + " "
    holding = _HOLDING.search(before)
    after = _WHOSE.match(text[figure.end : figure.sentence.end])
    near = (
        *(names_in(f"in {holding.group(1)}") if holding else ()),
        *(names_in(f"in {after.group(1)}") if after else ()),
    )
    return tuple(name for name in near if shares_name((name,), known)) + names_in(f"in {figure.place}")


def _held_by_others(a: Account, b: Account) -> str:
    first, second = holders(a), holders(b)
    if not first or not second or shares_name(first, second) or shares_name(second, first):
        return ""
    return f"one is {first[0]}'s, the other {second[0]}'s"


def _one_dispute(a: Account, b: Account) -> bool:
    """Whether one article sets one voice's number of people against another's that is not far from it."""
    values = [value for value in (anchor(a.figure), anchor(b.figure)) if value]
    close = len(values) == 2 and max(values) <= _NOT_FAR * min(values)
    return close and a.article.id == b.article.id and a.figure.origin != b.figure.origin


def around(account: Account) -> str:
    """The words right around a number, which say what it is about."""
    text, figure = account.article.text, account.figure
    return text[max(figure.sentence.start, figure.start - _BEFORE) : min(figure.sentence.end, figure.end + _AFTER)]


def _opening_topic(account: Account) -> list[str]:
    """The word that opens a sentence, where it is one of the usual topics and not a name."""
    first = account.sentence.split(" ", 1)[0].lower()
    return [first] if first in _USUAL_TOPICS else []


def _topic(account: Account) -> frozenset[str]:
    """The content words around a number, cut to their first letters; names are no topics."""
    words = [*_WORD.findall(around(account)), *_opening_topic(account)]
    return kinds_in(around(account)) | frozenset(
        _ABOARD.get(word, word[:_LETTERS]) for word in words if word not in _NO_TOPIC
    )
