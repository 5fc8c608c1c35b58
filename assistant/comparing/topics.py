"""What a bare number is about: revenue or profit, which shock, how far from where, how badly hurt."""

import re
from collections.abc import Callable
from decimal import Decimal

from assistant.comparing.accounts import Account
from assistant.comparing.groups import EVERYBODY, relate_groups
from assistant.comparing.holders import HELD, held_by_others, holders
from assistant.comparing.kinds import kinds_in
from assistant.comparing.names import names_in, shares_name
from assistant.comparing.recounts import is_recalled
from assistant.comparing.scenes import lead_of
from assistant.comparing.values import anchor, relate_values, times_apart
from assistant.comparing.wording import listed
from assistant.domain import Relation, Verdict
from assistant.figures.lexicon import COUNT, DISTANCE, LENGTH, MAGNITUDE, MONEY, SHARE

NEED_A_TOPIC = frozenset((MONEY, SHARE, COUNT, DISTANCE, LENGTH))
"""Measures that say too little by themselves: revenue and profit are both money."""
SIZES = frozenset((DISTANCE, LENGTH, "employees", "area", "weight", "duration"))
"""Measures of what a thing is, rather than of what has happened to how many."""
_SIZES_APART = 3
"""How many times one size or sum may be the other when both are of one thing."""
_BEFORE, _AFTER = 70, 50
"""Characters around a number whose words say what it is about."""
NOT_FAR = Decimal("1.5")
"""How many times one number of a dispute may be the other where the measure says little by itself."""
_TELLING_DIGITS = 2
"""Significant digits from which one number in two articles of a story is no chance."""
_LETTERS = 6
"""Letters by which words are compared: revenue and revenues are one."""
_WORD = re.compile(r"\b[a-z]{4,}")
_NO_TOPIC = frozenset(
    "about after also among been before being between both during each from have having here into just last less more "
    "most much near nearly only other over said same since some such than that their them then there these they this "
    "those through under until very were what when where which while will with would percent million billion thousand "
    "hundred dollars euros least according compared increase around worth another against officials people year years "
    "kilometres kilometers miles nautical metres meters feet hours quarter month months week weeks day days time "
    "company group rose fell raised came total".split()
)
_USUAL_TOPICS = frozenset(
    "revenue revenues profit profits sales losses damage turnout turnover shares orders exports imports debt "
    "costs".split()
)
_ONE_TOPIC = {
    word: topic
    for topic, words in (
        ("aboard", "aboard board ferry ship vessel boat plane flight train passengers carrying"),
        ("price", "price paid valued valuing deal takeover purchase acquisition sale bought"),
    )
    for word in words.split()
}
"""Words that reporters use for one topic: those who were on a ship, a plane or a train, and what was paid."""
_TURNOUT = re.compile(
    r"\bturnout\b|\bcast (?:a |their |its )?(?:ballots?|votes?)\b|\b(?:went|gone) to the polls\b|"
    r"\bof (?:the |all |registered |eligible )*(?:voters|electorate)\b",
    re.IGNORECASE,
)
_FOOTINGS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("wounded", re.compile(r"\b(?:still|remain(?:s|ed)?)\b"), "one counts those who were still in care"),
    (
        "wounded",
        re.compile(r"\b(?:critical|critically|serious|seriously|severe|severely|grave|gravely)\b"),
        "one counts those who were badly hurt",
    ),
    (MAGNITUDE, re.compile(r"\baftershocks?\b"), "one is of an aftershock"),
    (MONEY, re.compile(r"\bin cash\b(?! and (?:stock|shares))"), "one is only what is paid in cash"),
)
"""Measures, the words that make them of something narrower, and how that is said."""
_PAUSE = re.compile(r"[,;:(]|\band\b")
_FROM = re.compile(r"[\w\s()]{0,30}?\b(?:from|of|off|outside|near|to) ([^,.;]{0,60})")
"""What a distance is counted from."""


def differing_topics(a: Account, b: Account) -> Verdict | None:
    """The verdict on two figures of one measure that are about different things, or None when they may be of one."""
    for rule in _RULES:
        if verdict := rule(a, b):
            return verdict
    return None


def around(account: Account) -> str:
    """The words right around a number, which say what it is about."""
    text, figure = account.article.text, account.figure
    return text[max(figure.sentence.start, figure.start - _BEFORE) : min(figure.sentence.end, figure.end + _AFTER)]


def _beside(account: Account) -> str:
    """The words beside a number, up to the next pause: "15 critically", not "55 others, five of them critically"."""
    text, figure = account.article.text, account.figure
    after = text[figure.end : min(figure.sentence.end, figure.end + _AFTER)]
    before = text[max(figure.sentence.start, figure.start - _BEFORE) : figure.start]
    return _PAUSE.split(before)[-1] + text[figure.start : figure.end] + _PAUSE.split(after)[0]


def _things_counted(a: Account, b: Account) -> Verdict | None:
    if a.figure.measure != COUNT or relate_groups(a.figure, b.figure) != "other":
        return None
    return _verdict("unrelated", f"one counts {a.figure.counted}, the other {b.figure.counted}")


def _distances(a: Account, b: Account) -> Verdict | None:
    if a.figure.measure != DISTANCE:
        return None
    names = [_counted_from(one) for one in (a, b)]
    elsewhere = all(names) and not shares_name(*names)
    return _verdict("unrelated", "they are distances from different places") if elsewhere else None


def _counted_from(account: Account) -> tuple[str, ...]:
    """The names that a distance is counted from."""
    behind = account.article.text[account.figure.end : account.figure.sentence.end]
    match = _FROM.match(behind) if account.figure.measure == DISTANCE else None
    return names_in(f"in {match.group(1)}") if match else ()


def _sizes(a: Account, b: Account) -> Verdict | None:
    far = a.figure.measure in SIZES | {MONEY} and times_apart(a.figure, b.figure) > _SIZES_APART
    return _verdict("scope", "they differ too much to be of one thing") if far else None


def _holders(a: Account, b: Account) -> Verdict | None:
    if a.figure.measure not in HELD:
        return None
    if all("turnout" in _usual_topics_beside(one) for one in (a, b)):
        return _turnouts(a, b)
    if held := held_by_others(a, b):
        return _verdict("scope", held)
    known = [bool(holders(account)) for account in (a, b)]
    polled = any("election" in kinds_in(around(account)) for account in (a, b))
    if known[0] == known[1] or not polled or relate_values(a.figure, b.figure) == "agree":
        return None
    return _verdict("scope", "nothing shows that both are one's")


def _turnouts(a: Account, b: Account) -> Verdict | None:
    """Turnout is nobody's, but that of a district is not the whole country's."""
    places = [names_in(f"in {one.figure.place}") or names_in(lead_of(one.article).text) for one in (a, b)]
    named = any(one.figure.place for one in (a, b))
    elsewhere = named and not shares_name(*places) and not shares_name(*reversed(places))
    return _verdict("scope", "they are turnouts of different places") if elsewhere else None


def _usual_topics(a: Account, b: Account) -> Verdict | None:
    """Turnout is no party's share of the vote, and revenue no profit."""
    if a.figure.measure not in (SHARE, MONEY):
        return None
    first, second = (_usual_topics_beside(account) for account in (a, b))
    differ = first != second and ("turnout" in first | second or (first and second and not first & second))
    return _verdict("scope", f"one is {listed(sorted(first - second or second - first))}") if differ else None


def _usual_topics_beside(account: Account) -> set[str]:
    beside = account.sentence if is_recalled(account) else _beside(account)
    words = _USUAL_TOPICS & set(_WORD.findall(beside.lower())) or _opening_topic(account)
    found = {word.removesuffix("s") for word in words}
    return found | {"turnout"} if _TURNOUT.search(beside) else found


def _footings(a: Account, b: Account) -> Verdict | None:
    for measure, words, why in _FOOTINGS:
        if a.figure.measure == measure and bool(words.search(_beside(a))) != bool(words.search(_beside(b))):
            return _verdict("scope", why)
    return None


def _words_around(a: Account, b: Account) -> Verdict | None:
    measure = a.figure.measure
    says_enough = measure not in NEED_A_TOPIC or (measure == COUNT and a.figure.counted.lower() not in EVERYBODY)
    if (
        says_enough
        or (measure in HELD and shares_name(holders(a), holders(b)))
        or _topic(a) & _topic(b)
        or shares_name(*(_counted_from(one) for one in (a, b)))
        or _one_dispute(a, b)
        or _one_telling_value(a, b)
    ):
        return None
    relation: Relation = "scope" if measure in (MONEY, SHARE) else "unrelated"
    return _verdict(relation, f"nothing shows that both are {measure} of one thing")


_RULES: tuple[Callable[[Account, Account], Verdict | None], ...] = (
    _things_counted,
    _distances,
    _sizes,
    _holders,
    _usual_topics,
    _footings,
    _words_around,
)


def _one_telling_value(a: Account, b: Account) -> bool:
    """Whether two articles give one number that hardly comes about twice: 5.4, not 5 or 500."""
    value = anchor(a.figure)
    telling = value is not None and len(value.normalize().as_tuple().digits) >= _TELLING_DIGITS
    return telling and value == anchor(b.figure) and a.article.id != b.article.id


def _one_dispute(a: Account, b: Account) -> bool:
    """Whether one article sets one voice's number of people against another's that is not far from it."""
    one_article = a.article.id == b.article.id and a.figure.origin != b.figure.origin
    return one_article and anchor(a.figure) is not None and times_apart(a.figure, b.figure) <= NOT_FAR


def _topic(account: Account) -> frozenset[str]:
    """The content words around a number, cut to their first letters, and their kinds; names are no topics."""
    near = around(account)
    words = (word for word in [*_WORD.findall(near), *_opening_topic(account)] if word not in _NO_TOPIC)
    kinds = kinds_in(near) if account.figure.measure == MONEY else frozenset()
    kinds = kinds | {"turnout"} if _TURNOUT.search(near) else kinds
    return kinds | frozenset(_ONE_TOPIC.get(word, word[:_LETTERS]) for word in words)


def _opening_topic(account: Account) -> list[str]:
    """The word that opens a sentence, where it is one of the usual topics and not a name."""
    first = account.sentence.split(" ", 1)[0].lower()
    return [first] if first in _USUAL_TOPICS else []


def _verdict(relation: Relation, reason: str) -> Verdict:
    return Verdict(relation=relation, reasons=(reason,))
