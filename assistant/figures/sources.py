"""Who a phrase names as a source: a person, a body, or people known by what they do; nobody for the rest."""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.figures.english.calendar import MONTHS
from assistant.figures.english.speakers import BODIES, ROLES, SOURCE_NOUNS
from assistant.figures.forces import NAME_WORD, chief_of_force

_CONNECTED = frozenset(
    "of for and united nations watch rights cross crescent bank media lines inc corp plc ltd news times post "
    "herald daily tribune gazette journal press courier ledger guardian telegraph observer tv telecom networks systems "
    "technologies communications holdings group partners securities capital energy motors airlines airways industries "
    "university college school church hospital".split()
)
_OF_BODIES = SOURCE_NOUNS | _CONNECTED
_SHOWING_BODIES = _OF_BODIES - {"of", "for", "and"}
_ABBREVIATED = {"un": "United Nations", "u.n": "United Nations", "u.n.": "United Nations", "eu": "European Union"}
"""Bodies that articles name by their initials alone."""

NAME = rf"{NAME_WORD}(?:(?:\s+(?:of|for|the|and|on|de|del|da|dos|van|von|bin|ibn|al|el)){{0,2}}\s+{NAME_WORD})*"
_NAMES = re.compile(NAME)
_TITLED = re.compile(
    rf"^(?:[\w’'&-]+ )*?(?:{'|'.join(role.title() for role in ROLES.split('|'))}) "
    rf"{NAME_WORD}(?: {NAME_WORD}){{0,2}}$"
)
"""A person's name behind a title in capitals: Fire Service Chief Jo Doe."""
_MEMBER = re.compile(rf"^(?P<name>{NAME_WORD} {NAME_WORD}) (?:of|from|for) (?:the )?(?P<body>{NAME})$")
_ADJECTIVE = re.compile(
    r"\b[\w’'.]+-(?:backed|based|led|run|linked|held|affiliated|controlled|allied|born|owned)\b\s*", re.IGNORECASE
)
_BRACKETS = re.compile(r"\s*(?:\([^)]*\)|\[[^\]]*\])")
_WHEN = (
    r"(?:(?:late|early|later|earlier)\s+)?(?:(?i:on|in|by|at|last|this|since))?\s*(?:the\s+)?(?:[A-Z]\w+day|yesterday|"
    r"today|overnight|morning|afternoon|evening|night|weekend|week|month|year|"
    rf"{'|'.join(name.title() for name in MONTHS)}\.?(?: \d+)?)(?: (?:morning|evening|night))?"
)
_LEADING = re.compile(
    rf"^(?:(?:(?:{_WHEN}|(?:this|last|yesterday) ?\w*)[’']s|{_WHEN}|"
    r"(?i:meanwhile|(?:the )?same day|earlier|later|also|however|separately|yesterday|in a \w+)),?\s+)+"
)
_TRAILING = re.compile(rf"\s+{_WHEN}$")
_SPEAKS_FOR = re.compile(
    r"^(?:(?:[Tt]he|[Aa]n?|[Aa]nother) )?(?:(?:[\w-]+ )?[Ss]pokes(?:man|woman|person) (?:of|for|at|with|from)|"
    r"(?:[Tt]eam|[Mm]ission|[Dd]elegation|[Pp]anel) (?:of|from|for)) "
    rf"(?P<body>(?:(?:the|an?|its|their) )?(?:{NAME}|(?:[\w’'-]+ ){{0,3}}?(?:{BODIES}))(?: in {NAME})?)$"
)
_SPOKESMAN = re.compile(
    rf"^(?:(?:[Tt]he|[Aa]n?) )?(?P<body>(?:[\w-]+ ){{0,3}}?(?:{BODIES}))[’']s? (?:[a-z]+ )?spokes(?:man|woman|person)$"
)
"""Nameless people who can only speak for a body: a spokesman for the ministry, a team of the Hask University."""
_DEMONYM = re.compile(r"^[A-Z][a-z]+(?:an|ish|ese|i) (?=[A-Z]{2,}\b)")
"""In "Exampleian RWM" the acronym names the source."""
_MADE = re.compile(
    r"^(?:(?:initial|official|preliminary|early|first|latest|unofficial) )*"
    rf"(?P<who>.*(?:\b(?:(?i:{BODIES}))|[A-Z][\w’'-]*))\s+(?:statement|release|reports?|communiqu[eé]|bulletin)$"
)
_NO_THINGS = re.compile(r"(?:[^s]|\b(?:records|tests|figures|statistics|results|fans))$")
_NOUN_LIKE = re.compile(r"(?!\w+(?:ly|ing|ed)$)[a-z-]{3,}")
_TRADE = 2
"""Most common nouns that tell a firm's trade behind its name: the Hask ferry line."""
_MUTE = frozenset(
    "city town village province district region state county country island river valley coast border area treaty plan "
    "deal agreement accord law act constitution bill charter contract budget calendar schedule map attack strike blast "
    "bomb bombing raid quake earthquake fire storm flood crash war battle clash shooting explosion protest protests "
    "election vote toll death".split()
)
"""Places, papers and happenings, which say nothing themselves."""
_PLACE_OFFICES = frozenset(
    "governor mayor president premier minister chancellor senator ambassador".split()
) | frozenset(("fire chief", "rescue chief", "ambulance chief", "health chief"))
_OFFICE_OF = re.compile(
    r"^(?P<name>(?:chamber|ministry|department|board|institute|bureau|academy|guild|federation) of [a-z-]{4,}"
    r"(?: and [a-z-]{4,})?)(?: in [A-Z].*)?$",
    re.IGNORECASE,
)
"""Bodies of one kind that their subjects tell apart: the chamber of commerce."""
_CLAUSE = re.compile(r"\s(?:that|which|who|whose)\s")
_TOWNS = re.compile(r"^[a-z]+(?<!men)(?<!people)(?<!children)[’']s\s")
"""The town's mayor; but a fishermen's union is known so."""
_WHERE = re.compile(r"\s+(?:in|on|at|who|with|within|inside|close|from|for|of|near|late|there|whose|to)\s")
_PREPOSITIONS = frozenset("in on at of from for with near by to and".split())
_VERBAL = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|could|may|might|can|did|do|does|killed|killing|"
    r"died|left|says?|said|but|while|\w+ed (?:the|an?|his|her|its|their))\b"
)
_ARTICLE = re.compile(
    r"^(?:(?:the|a|an|another|some|many|several|other|his|her|its|their|our|one|two|three|four|local)\s+)+",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Capt|Lt|Sgt|Prof|Sir|Gov|Sen|Rep|Captain|Colonel|(?<!Attorney )(?<!Secretary )General)"
    r"\b\.?\s+(?=[A-Z])"
)
_RANKED = re.compile(
    rf"(?P<name>\b(?:Captain|Colonel|General|Major|Sergeant|Lieutenant|Inspector) {NAME_WORD})\b(?!\S| [A-Z])"
)
"""A person of one name behind a rank."""
_POSSESSOR = re.compile(rf"^{NAME}[’']s?\s+(?=\S.*[A-Z])")
_WORK = (
    r"(?:count|poll|polls|survey|figure|figures|report|statement|data|toll|tally|estimate|list|results|release|statistics|"
    r"study|census|note|letter)"
)
_PUBLISHED = re.compile(
    rf"\b{_WORK}s?\b.{{0,20}}?(?:\b(?:by|from|of)\s+|\b(?:that|which)\s+)(?P<who>(?:the )?[\w’' -]+?)"
    r"(?:\s+(?:published|released|issued|gave|made)\b.*)?$"
)
_OWN_WORK = re.compile(rf"^(?P<who>.+?)[’']s?\s+(?:[\w-]+\s+){{0,2}}{_WORK}\b")
_BEGINS_ADVERBIAL = re.compile(
    r"^(?:in|on|at|after|before|during|since|but|and|however|by|for|with|from|shortly|still|as|because|when|while|"
    r"according|if|whose|whom|there|more|most|nearly|about|only|all|under|over|despite|following|correction|no|\W)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^(?:\d|\w+teen\b|twenty|thirty|forty|fifty|hundreds|thousands|dozens)", re.IGNORECASE)
_NOT_NAMES = frozenset(
    "the a an former in on at it he she they we but and as after when there this that nearly more some most with while "
    "i i'm its his her their our no not all both two three four five six seven eight nine ten".split()
) | frozenset(MONTHS)
_SERVICES = frozenset("fire rescue ambulance health".split())
"""What a chief may be of without a name: Fire chief Jo Doe."""
_LONGEST = 110
"""Characters of a phrase that names a source."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """A source as its phrase names it; `body` is who a person speaks for, `role` what they are called."""

    kind: Literal["person", "body", "people"]
    name: str
    role: str = ""
    body: str = ""


def parse_source(phrase: str) -> Source | None:
    """The source that a phrase names by itself, or None; pronouns and references name none."""
    head = _bare(phrase)
    if (made := _PUBLISHED.search(head) or _OWN_WORK.match(head)) and (maker := parse_source(made["who"])):
        return maker
    head = _CLAUSE.split(head)[0]
    if (
        (speaks := _SPEAKS_FOR.match(head) or _SPOKESMAN.match(head))
        and (body := parse_source(speaks["body"]))
        and body.kind != "person"
    ):
        return body
    if not head or len(head) > _LONGEST or _BEGINS_ADVERBIAL.match(head) or _NUMBER.match(head):
        return None
    if _VERBAL.search(head):
        return None
    bare = _DEMONYM.sub("", _TRAILING.sub("", _ARTICLE.sub("", _ADJECTIVE.sub("", head))))
    if chief := chief_of_force(bare):
        name, force = chief
        return Source(kind="person", name=name, role="chief", body=force)
    made_by = _MADE.match(bare)
    return (made_by and (_named(made_by["who"]) or _people(made_by["who"]))) or _named(bare) or _people(bare)


def is_person(name: str) -> bool:
    """Whether a capitalised name is a person's rather than an organisation's."""
    words = {word.lower().strip(".") for word in name.split()}
    return 2 <= len(name.split()) <= 4 and name[0].isupper() and not words & _OF_BODIES and not name.isupper()


def names_body(phrase: str) -> bool:
    """Whether a phrase ends in a common noun for a body: the bakers' guild union, the board."""
    return re.search(rf"\b(?:{BODIES})$", phrase) is not None


def is_of_trade(name: str) -> bool:
    """Whether a name ends in a common noun that need not be a source's: the Hask bakery, the Hask gas leak."""
    last = name.rpartition(" ")[2]
    return not name.islower() and last.isalpha() and last.islower() and last not in SOURCE_NOUNS


def is_organisation(name: str) -> bool:
    """Whether a capitalised name shows that it is an organisation's."""
    words = {word.lower().strip(".") for word in name.split()}
    return bool(words & _SHOWING_BODIES) or (name.isupper() and len(name) > 1)


def _bare(phrase: str) -> str:
    head = _BRACKETS.sub("", phrase).strip(" ,”\"’'“`-–—")
    return _LEADING.sub("", head).strip()


def _named(bare: str) -> Source | None:
    """The proper name in a phrase, a person's with what they are or speak for."""
    without = _TITLE.sub("", _POSSESSOR.sub("", bare))
    if ranked := _RANKED.search(bare):
        return _person(ranked["name"], bare[: ranked.start()].split(), bare[ranked.end() :].strip())
    found = [one for one in _NAMES.finditer(without) if may_name(one.group())]
    if not found:
        return None
    if alone := _named_alone(without, found):
        return alone
    match = found[-1] if len(found) > 1 and _names_last(without, found) else found[0]
    name = re.sub(r"[’']s?$", "", match.group()).rstrip(".")
    before, after = without[: match.start()].split(), without[match.end() :].split()
    if match is not found[0] and (role := _role_between(without, found)):
        body = found[0].group()
        if role in _PLACE_OFFICES and not is_organisation(body):
            return Source(kind="person", name=f"{body} {role} {name}")
        return Source(kind="person", name=name, body=body)
    return _described(without, name, before, after) if _title_like(before) else None


def _described(phrase: str, name: str, before: list[str], after: list[str]) -> Source | None:
    """What the words before and after a name make of it."""
    if (
        after
        and after[0].lower() not in _PREPOSITIONS - {"and"}
        and (after[0].islower() or after[-1].lower() in SOURCE_NOUNS)
    ):
        return _followed(phrase, name, after)
    described = bool(before) and re.fullmatch(BODIES, before[-1]) is not None
    if not described and (is_person(name) or (before and re.fullmatch(ROLES, before[-1]))):
        return _person(name, before, " ".join(after))
    return Source(kind="body", name=_ABBREVIATED.get(name.lower(), name))


def _followed(phrase: str, name: str, after: list[str]) -> Source | None:
    """A name with common words behind it: Jo Doe a nurse; the Hask fire brigade; a River Watch poll; Hask records."""
    if after[0] in ("a", "an", "the") and is_person(name):
        return Source(kind="person", name=f"{name}, {' '.join(after[1:])}")
    if after[0].endswith("ed"):
        return None
    if len(after) == 1 and is_organisation(name) and re.fullmatch(rf"{_WORK}s?", after[0]):
        return Source(kind="body", name=name)
    if after[-1].lower() in SOURCE_NOUNS:
        return Source(kind="body", name=phrase)
    trade = len(after) <= _TRADE and all(map(_NOUN_LIKE.fullmatch, after)) and after[-1] not in _MUTE
    return Source(kind="body", name=phrase) if trade and _NO_THINGS.search(phrase) else None


def _named_alone(phrase: str, found: list[re.Match[str]]) -> Source | None:
    """A person whose title or body the name itself takes in: Jo Doe of the River Watch; Fire Chief Jo Doe."""
    member = _MEMBER.match(found[0].group())
    if member and is_person(member["name"]):
        return Source(kind="person", name=member["name"], body=member["body"])
    titled = phrase == found[0].group() and _TITLED.match(phrase)
    return Source(kind="person", name=phrase) if titled else None


def _person(name: str, before: list[str], after: str) -> Source:
    role = " ".join(before)
    body = re.search(rf"^(?:of|from|at|with|for) (?:the )?(?P<body>{NAME}|(?:[\w-]+ )?(?:{BODIES})\b)", after)
    return Source(kind="person", name=f"{role} {name}".strip(), body=body["body"] if body else "")


def _names_last(phrase: str, found: list[re.Match[str]]) -> bool:
    """In "Exampleian news agency RWM" the last name is the source's, the others describe it."""
    between = phrase[found[0].end() : found[-1].start()].split()
    plain = all(word.islower() and word not in _PREPOSITIONS - {"and"} for word in between)
    return bool(between) and plain and "and" not in (between[0], between[-1])


def _role_between(phrase: str, found: list[re.Match[str]]) -> str:
    """In "River Watch spokesman Jo Doe" the person speaks for the body: their office."""
    between = phrase[found[0].end() : found[-1].start()].strip()
    return between if re.fullmatch(rf"(?:[\w-]+ )?(?:{ROLES})", between) else ""


def may_name(name: str) -> bool:
    """Whether a capitalised run can be a name, rather than a sentence's first word, a day or a common noun."""
    words = name.lower().split()
    return words[0] not in _NOT_NAMES and not (
        len(words) == 1 and (words[0] in SOURCE_NOUNS | _SERVICES or words[0].endswith("day"))
    )


def _title_like(before: list[str]) -> bool:
    """Whether the words before a name are a title, not a clause of their own."""
    if not before:
        return True
    titled = any(word.lower() in SOURCE_NOUNS for word in before) or before[0][0].isupper()
    return len(before) <= 5 and titled and before[-1].lower() not in _PREPOSITIONS


def _people(bare: str) -> Source | None:
    """A source named by common nouns: witnesses and rescuers; the hospital."""
    bare = _TOWNS.sub("", bare)
    if office := _OFFICE_OF.match(bare):
        return Source(kind="people", name=office["name"].lower())
    words = _WHERE.split(f"{bare} ")[0].split()
    acts = re.match(r"[Nn]o\b|[A-Z]\w+ \w+ed ", bare)
    if acts or not words or len(words) > 6 or words[-1].lower() not in SOURCE_NOUNS:
        return None
    name = " ".join(words)
    return Source(kind="people", name=name if any(word[0].isupper() for word in words[1:]) else name.lower())
