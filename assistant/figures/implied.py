"""Numbers that no numeral states: no casualties are none, "a child was killed" is one."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from assistant.figures.alternation import any_of
from assistant.figures.lexicon import Lexicon
from assistant.figures.numbers import Mention
from assistant.figures.phrases import BE, HAVE, INCLUDING, PREPOSITIONS
from assistant.figures.tokens import Token, lower_at

_OPENING = frozenset(("no", "a", "an"))
_NONE = frozenset("casualties deaths fatalities arrests injuries survivors".split())
"""Plurals of which there can be none."""
_PERSON = frozenset(
    "man woman child boy girl baby infant toddler teenager student pupil soldier policeman policewoman officer "
    "civilian person worker guard driver journalist reporter passenger pilot protester demonstrator firefighter "
    "rescuer militant gunman fighter villager resident farmer priest nun teacher nurse doctor bystander "
    "pedestrian passerby tourist sailor fisherman crewman miner peasant judge lawyer mayor".split()
)
_AND = frozenset(("and", ","))
_LIST = 12
"""Most tokens of a list of parts before one of them."""
_LONGEST = 4
"""Most words between the article and the person: a seven-month-old baby girl."""


def may_imply(lower: str, lexicon: Lexicon) -> bool:
    """Whether a sentence in lower case has the words without which it implies no number."""
    return _telling(lexicon).search(lower) is not None


@cache
def _telling(lexicon: Lexicon) -> re.Pattern[str]:
    """What a sentence in lower case must hold to imply a number: the verbs of what befalls people among it."""
    befalling = [word for table in (lexicon.done, lexicon.doing) for word, measure in table.items() if measure.people]
    befalling += [word for word, measure in lexicon.does.items() if measure.name == "killed"]
    return re.compile(rf"\b(?:no\s+{any_of(_NONE)}|{any_of(befalling)}|{any_of(INCLUDING)})\b")


def implied(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Mention]:
    """The mentions of none and of one that a sentence makes without a number; a lexicon tells what befalls people."""
    for at, token in enumerate(tokens):
        if token.lower not in _OPENING:
            continue
        if token.lower == "no":
            if lower_at(tokens, at + 1) in _NONE:
                yield Mention(first=at, last=at + 1, low=Decimal(0), high=Decimal(0))
        elif (last := _person(tokens, at)) and (_befell(tokens, at, last, lexicon) or included(tokens, at)):
            yield Mention(first=at, last=last, low=Decimal(1), high=Decimal(1), indefinite=True)


def _person(tokens: Sequence[Token], at: int) -> int:
    """The index after "a young girl", or 0."""
    for last in range(at + 2, min(at + 3 + _LONGEST, len(tokens) + 1)):
        word = tokens[last - 1]
        if word.lower in _PERSON:
            return last + 1 if lower_at(tokens, last) in _PERSON else last
        if word.kind not in ("word", "number") and word.text != "-":
            return 0
    return 0


def included(tokens: Sequence[Token], first: int) -> bool:
    """Whether a person is one of a list of parts: nine people, including a child; including two men and a child."""
    at = first - 1
    if lower_at(tokens, at) not in INCLUDING | _AND:
        return False
    while at > max(0, first - _LIST) and tokens[at].lower not in INCLUDING and not _ends_list(tokens[at]):
        at -= 1
    return at > 0 and tokens[at].lower in INCLUDING


def _ends_list(token: Token) -> bool:
    return token.lower in BE | HAVE | PREPOSITIONS - INCLUDING or (token.kind == "mark" and token.text != ",")


def _befell(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether somebody was killed, hurt or taken, by the verb right before or after."""
    doing = lexicon.doing.get(lower_at(tokens, first - 1))
    if doing and doing.people and lower_at(tokens, first - 2) != "to":
        return True
    verb = lower_at(tokens, last)
    if verb in lexicon.does:
        return lexicon.does[verb].name == "killed"
    at = last + 1 if lower_at(tokens, last + 1) in lexicon.done else last + 2
    done = lexicon.done.get(lower_at(tokens, at)) if verb in BE else None
    return done is not None and done.people
