"""Noun phrases after numbers, as far as closed word classes and plural endings show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.figures.english.numerals import UNITS, VAGUE_AMOUNTS
from assistant.figures.lexicon import Lexicon
from assistant.figures.tokens import Token, lower_at

BE = frozenset("was were been be being is are get got gets".split())
HAVE = frozenset("has have had having".split())
MODALS = frozenset("will would could can may might must should shall do does did".split())
PREPOSITIONS = frozenset(
    "of in on at to from by with near off over under after before during since until through across along between "
    "into onto against for as about around outside inside within without amid among towards toward beyond above "
    "behind below beside besides following despite via per than like including upon".split()
)
CONJUNCTIONS = frozenset("and or but nor while when where who whom whose which that because although if so".split())
PRONOUNS = frozenset("he she it they we i you him her them us me this these those there here its their his our".split())
INCLUDING = frozenset("including included includes include comprising".split())
DETERMINERS = frozenset("the a an this that these those his her its their our another each every".split())
REPORTING = frozenset(
    "said says say saying told tells added adds reported reports announced claimed claims confirmed stated states "
    "declared wrote explained noted insisted estimated estimates counted put puts documented recorded gave gives "
    "acknowledged admitted warned alleged maintained quoted citing quoting tweeted posted testified".split()
)
MORE = frozenset("other more further additional such others fresh new".split())
ADVERBS = frozenset(
    "also still already not now then later ago away only so just yet too reportedly alone apiece".split()
)
_NUMBERS = UNITS.keys() - {"zero", "one"} | {"dozen"}
"""Words that may count those who stand behind them: the nine, 12 Exampleian and eleven Otherish sailors."""
_PLURALS = frozenset(
    "people children men women police troops personnel dead aircraft staff youths infantry cattle livestock crew "
    "victims schoolchildren policemen gunmen firemen fishermen servicemen clergymen lives sheep deer fish swine "
    "poultry bison".split()
)
_PERSONS = frozenset(
    "people persons person civilians civilian children child boys boy girls girl men man women woman others "
    "soldiers police policemen troops militants rebels fighters guards students youths babies adults teenagers "
    "relatives brothers sisters pilots doctors medics nurses refugees nationals victims crew passengers residents "
    "villagers families patients pupils staff personnel minors pirates suspects survivors members fishermen "
    "sailors individuals citizens teens youngsters infants toddlers hostages prisoners captives priests nuns "
    "guerrillas subversives "
    "monks jesuits bishops companions maids bodyguards wives husbands daughters sons mothers fathers cousins "
    "corporals generals colonels captains cadets colleagues friends marines diplomats athletes thieves kids brigands "
    "bandits outlaws crewmen stewards stewardesses clerks cooks chefs cops aides judges guides scouts thugs widows "
    "nephews nieces uncles aunts".split()
)
_MODEL_LETTERS = 3
_PERSON_ENDINGS = ("ers", "ors", "ists", "ians", "men", "women", "ees", "ants", "ents", "ans", "ese", "ies")
_PEOPLES = ("i", "is", "ese", "ian", "ans", "ish")
"""How the names of peoples end."""
_NOT_PERSONS = frozenset(
    "numbers computers towers containers trawlers helicopters bombers routers launchers boosters letters papers "
    "orders offers matters centers tractors trailers bodies cities countries companies parties stories factories "
    "bakeries batteries vans accidents incidents apartments tenements shipments settlements documents payments "
    "governments departments investments plans loans planes restaurants plants grants points events tents "
    "parents' percents buses doors floors motors sectors factors speedboats embassies counties currencies "
    "territories ministries continents cents agreements statements elements arguments moments components engines "
    "trucks quarters headquarters members' rivers bunkers shelters theaters theatres cruisers freighters tankers "
    "rangers carriers posters fliers pointers servers printers scanners chargers filters boilers freezers homers "
    "barriers chapters ladders starters dealerships folders borders corners flowers powers prayers "
    "revolvers silencers holsters howitzers".split()
)
_LONGEST = 6
"""Words of a noun phrase."""
_STOPS = BE | HAVE | MODALS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | ADVERBS | REPORTING - {"states", "claims"}
_REPORTED = frozenset("confirmed documented reported recorded".split())
"""Participles between a number and its noun: 640 confirmed cases."""
_NO_ADJECTIVES = _STOPS | MORE | VAGUE_AMOUNTS


@dataclass(frozen=True, kw_only=True)
class NounPhrase:
    """What a number counts: tokens[first:last], its head being the last of them; empty when nothing follows."""

    first: int
    last: int
    end: int
    """The index after all that belongs to it: "of them" too."""
    partitive: bool = False
    """Whether "of" stood between: two of the children."""
    pronoun: bool = False
    """Whether the whole is only pointed at: two of them, seven of whom."""
    whole: int | None = None
    """The index of the number of the whole: the nine in "three of the nine"."""

    @property
    def empty(self) -> bool:
        """Whether the number stands alone (another four were killed)."""
        return self.first == self.last


def noun_phrase(tokens: Sequence[Token], at: int, lexicon: Lexicon, *, one: bool) -> NounPhrase:
    """The noun phrase that begins at an index, right after a number; `one` when the number is one.

    By the words of a lexicon it is seen to end at a verb, and to be named by what happened: nine dead.
    """
    at = _skip(tokens, at, MORE | {"total", '"', "“", "”"})
    if lower_at(tokens, at) == "confirmed" and at + 1 < len(tokens) and is_plural(tokens[at + 1]):
        at += 1
    if lower_at(tokens, at) == "of" or (lower_at(tokens, at) == "out" and lower_at(tokens, at + 1) == "of"):
        return _of(tokens, _skip(tokens, at, frozenset(("out", "of"))), lexicon)
    first, last = _plain(tokens, at + 2 if _names_model(tokens, at) else at, lexicon, one=one)
    return NounPhrase(first=at if _names_model(tokens, at) and last > first else first, last=last, end=last)


def _names_model(tokens: Sequence[Token], at: int) -> bool:
    """Whether a model stands between a number and its noun: 12 AK 47 guns."""
    if at + 2 >= len(tokens) or not _is_number(tokens[at + 1]):
        return False
    letters, noun = tokens[at].text, tokens[at + 2].text
    return letters.isupper() and len(letters) <= _MODEL_LETTERS and noun.islower() and noun.endswith("s")


def is_persons(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a phrase names people, or leaves unsaid what it names."""
    if phrase.empty or person_word(head_of(tokens, phrase)):
        return True
    return tokens[phrase.last - 1].text[0].isupper() and head_of(tokens, phrase).endswith(_PEOPLES)


def person_word(word: str) -> bool:
    """Whether a lower-case noun names people."""
    return word in _PERSONS or (word.endswith(_PERSON_ENDINGS) and word not in _NOT_PERSONS)


def head_of(tokens: Sequence[Token], phrase: NounPhrase) -> str:
    """The last word of a phrase without a possessive ending; empty for an empty phrase."""
    return "" if phrase.empty else tokens[phrase.last - 1].stem


def _of(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> NounPhrase:
    """What follows "two of": the children, them, whom, the nine, the 240 seats."""
    if lower_at(tokens, at) in ("them", "whom", "which", "these", "those", "us"):
        first, last = _plain(tokens, _skip(tokens, at + 1, frozenset(("a", "an"))), lexicon, one=False)
        singular = lower_at(tokens, at + 1) in ("a", "an")
        if singular:
            first, last = _plain(tokens, at + 2, lexicon, one=True)
        return NounPhrase(first=first, last=last, end=max(last, at + 1), partitive=True, pronoun=True)
    at = _skip(tokens, at, DETERMINERS | {"latter's", "all"} | _REPORTED)
    whole = at if at < len(tokens) and _is_number(tokens[at]) else None
    first, last = _plain(tokens, at + 1 if whole is not None else at, lexicon, one=False)
    return NounPhrase(first=first, last=last, end=last, partitive=True, whole=whole)


def _is_number(token: Token) -> bool:
    return token.kind == "number" or token.lower in _NUMBERS


def _plain(tokens: Sequence[Token], at: int, lexicon: Lexicon, *, one: bool) -> tuple[int, int]:
    """First and last index of a phrase without "of".

    Without a grammar the head is the first plural that no other plural follows; a run that shows none is no
    phrase at all, unless the number is one or the word itself names a measure (nine dead).
    """
    last = at
    while last < len(tokens) and last - at < _LONGEST and _belongs(tokens, at, last, lexicon, one=one):
        last += 1
        following = _belongs(tokens, at, last, lexicon, one=one)
        if is_plural(tokens[last - 1]) and not (following and is_plural(tokens[last])):
            return at, last
        if last - at == 1 and tokens[at].lower in lexicon.heads and not following:
            return at, last
    if (one and last > at) or _people_alone(tokens, at):
        return at, max(last, at + 1)
    return (at, at + 1) if last > at and tokens[at].lower in lexicon.heads else (at, at)


def _belongs(tokens: Sequence[Token], first: int, at: int, lexicon: Lexicon, *, one: bool) -> bool:
    """Whether the token can be a part of the noun phrase that began at `first`."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    word = tokens[at].lower
    if word == "and" and first < at < len(tokens) - 1:
        return _pair(tokens, first, at, lexicon, one=one)
    verb = at > first and (word in lexicon.done or word in lexicon.does or word in DETERMINERS)
    return word not in _STOPS and not verb


def _pair(tokens: Sequence[Token], first: int, at: int, lexicon: Lexicon, *, one: bool) -> bool:
    """Whether "and" joins two adjectives of one noun: Exampleian and Otherish sailors, public and private schools."""
    if at - first != 1 or at + 2 >= len(tokens):
        return False
    before, behind, noun = tokens[at - 1], tokens[at + 1], tokens[at + 2]
    words = (before.lower, behind.lower)
    if noun.kind != "word" or noun.lower in _STOPS:
        return False
    if before.capitalised and behind.capitalised:
        return True
    if one or behind.kind != "word" or is_plural(before) or is_plural(behind) or before.lower in lexicon.heads:
        return False
    return is_plural(noun) and not any(word in _NO_ADJECTIVES or word in lexicon.done for word in words)


def _people_alone(tokens: Sequence[Token], at: int) -> bool:
    """12 Exampleian and 11 Otherish sailors; (12 Exampleian): the name of a people without its noun."""
    if at >= len(tokens) or not tokens[at].capitalised or not tokens[at].lower.endswith(_PEOPLES):
        return False
    following = lower_at(tokens, at + 1)
    return following in ("", ")", ",", ".") or (
        following == "and" and at + 2 < len(tokens) and _is_number(tokens[at + 2])
    )


def is_plural(token: Token) -> bool:
    """Whether a word looks like a plural noun."""
    word = token.stem
    if word in _PLURALS or word.endswith(("men", "women")):
        return True
    if len(word) <= 3 or not word.endswith("s") or word in _STOPS:
        return False
    return not word.endswith(("ss", "us", "ous")) and (not word.endswith("is") or token.capitalised)


def _skip(tokens: Sequence[Token], at: int, words: frozenset[str]) -> int:
    while at < len(tokens) and tokens[at].lower in words:
        at += 1
    return at
