"""Whether two figures are of one happening: by names and words in common, and the days between them."""

from assistant.comparing.accounts import Account, Rarity
from assistant.comparing.names import shares_name, whole_name_shared
from assistant.comparing.runs import adds_up, one_long_run
from assistant.comparing.scenes import Scene, scene
from assistant.figures.measures import counts_people

_NAME_SHARE, _WORD_SHARE = 0.6, 0.4
_LEAST_NAMES, _LEAST_WORDS = 1.5, 4.0
"""The weight of names and words from which a share of them says something: everybody shares the commonest."""
_TELLING, _NO_TELLING_NAME = 0.5, 0.6
"""The rarity from which a name tells one happening from another, and what multiplies the likeness of scenes that both
hold such names and have none in common."""
_SAME_KIND, _ENOUGH_OTHER_KIND = 0.1, 0.3
"""What a kind of happening in common adds to the likeness of two scenes, and how much is asked where none is."""
_ENOUGH: tuple[tuple[int, float], ...] = ((4, 0.11), (20, 0.34))
"""Days between two scenes, and the likeness from which they are taken to be one: the further, the more is asked."""
_ENOUGH_FAR = 0.75
_REPORTED_WITHIN, _ENOUGH_LATE = 7, 0.9
"""Days within which what is no toll is reported, and the likeness that is asked after them."""
_ENOUGH_UNDATED = 0.38
_SAME_WEEKDAY, _OTHER_WEEKDAY = -0.1, 0.2
"""What the weekdays of scenes add to the likeness that is asked where a date is missing."""


def same_happening(a: Account, b: Account, rarity: Rarity) -> tuple[bool, str]:
    """Whether two figures are of one happening, and what decided it in one clause."""
    if a.article.id == b.article.id:
        return _in_one_article(a, b)
    if a.figure.background != b.figure.background:
        return False, "one recalls an earlier happening"
    if adds_up(a) or adds_up(b):
        return one_long_run(a, b)
    first, second = scene(a), scene(b)
    alike = likeness(first, second, rarity)
    asked = _likeness_asked(first, second, tolls=counts_people(a.figure.measure))
    if first.kinds and second.kinds and not first.kinds & second.kinds:
        asked = max(asked, _ENOUGH_OTHER_KIND)
    shared = ", ".join(shares_name(first.names, second.names)[:4])
    clause = f"they share {shared}" if shared else "no name is shared"
    return alike >= asked, f"{clause} (likeness {alike:.2f}, {asked:.2f} asked)"


def _in_one_article(a: Account, b: Account) -> tuple[bool, str]:
    if a.figure.background != b.figure.background:
        return False, "the article recalls an earlier happening with one of them"
    return True, "one article tells of both"


def likeness(a: Scene, b: Scene, rarity: Rarity) -> float:
    """The weighted share of names and words that two scenes have in common, from 0 to 1."""
    alike = _NAME_SHARE * _names_in_common(a, b, rarity) + _WORD_SHARE * _words_in_common(a, b, rarity)
    telling = [tuple(name for name in one.mentioned if rarity(name) >= _TELLING) for one in (a, b)]
    if all(telling) and not whole_name_shared(*telling):
        alike *= _NO_TELLING_NAME
    return min(1.0, alike + _SAME_KIND) if a.kinds & b.kinds else alike


def _names_in_common(a: Scene, b: Scene, rarity: Rarity) -> float:
    whole = max(_LEAST_NAMES, min(_weight(a.names, rarity), _weight(b.names, rarity)))
    return min(1.0, _shared(a.names, b.names, rarity) / whole, _shared(b.names, a.names, rarity) / whole)


def _shared(names: tuple[str, ...], others: tuple[str, ...], rarity: Rarity) -> float:
    """The weight of the names that others hold too; of "Ostrel" and "Ostrel Herald" the common part weighs."""
    alike = ((name, shares_name(others, (name,))) for name in names)
    return sum(min(rarity(name), max(map(rarity, found))) for name, found in alike if found)


def _words_in_common(a: Scene, b: Scene, rarity: Rarity) -> float:
    whole = max(_LEAST_WORDS, min(_weight(a.words, rarity), _weight(b.words, rarity)))
    return _weight(a.words & b.words, rarity) / whole


def _weight(words: tuple[str, ...] | frozenset[str], rarity: Rarity) -> float:
    return sum(rarity(word) for word in words)


def _likeness_asked(a: Scene, b: Scene, *, tolls: bool) -> float:
    """The likeness from which two scenes are of one happening, by the days between them.

    Tolls are reported for weeks; how strong or deep a shock was is not.
    """
    if a.day and b.day:
        days = abs((a.day - b.day).days)
        if not tolls and days > _REPORTED_WITHIN:
            return _ENOUGH_LATE
        return next((asked for limit, asked in _ENOUGH if days <= limit), _ENOUGH_FAR)
    weekdays = [one.weekday or (f"{one.day:%A}" if one.day else "") for one in (a, b)]
    if not all(weekdays):
        return _ENOUGH_UNDATED
    return _ENOUGH_UNDATED + (_SAME_WEEKDAY if weekdays[0] == weekdays[1] else _OTHER_WEEKDAY)
