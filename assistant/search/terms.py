"""The words that carry a text: its stems without stop words, as cheap as ranking hundreds of passages needs."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from assistant.figures.phrases import BE, CONJUNCTIONS, DETERMINERS, HAVE, MODALS, PREPOSITIONS, PRONOUNS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ASKING = _words("what which who whom whose where when why how many much number count counts")
_EMPTY = _words(
    "according about roughly also besides did done doing not no any all some more most than then there very just only "
    "say said says tell told give given gave people person happen happened named called state reported reports report "
    "latest current newest recent recently still ago first out up one other far big large long put made back once same "
    "several overall altogether go goes going went gone speak speaks speaking spoke spoken"
)
STOP_WORDS = BE | HAVE | MODALS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | DETERMINERS | _ASKING | _EMPTY
"""Words that tell no article from another, and those that only make a sentence a question."""

_WORD = re.compile(r"\d+\.\d+|[^\W_]+")
_TELLING = re.compile(r"\d+\.\d+|[^\W_]{2,}|\d")


_ONE_FORM = {
    form: base
    for base, forms in {
        "arrest": "detained detain detention",
        "begin": "began begun",
        "break": "broke broken",
        "build": "built rebuilt rebuild",
        "catch": "caught",
        "center": "centre centres",
        "child": "children",
        "defense": "defence",
        "deny": "denied denies denial",
        "die": "died dying dead deaths death",
        "earthquake": "quake quakes tremor tremors temblor",
        "fall": "fell fallen",
        "fight": "fought",
        "find": "found",
        "fire": "blaze blazes inferno",
        "flee": "fled",
        "fly": "flew flown flies",
        "give": "gave given",
        "go": "went gone goes",
        "hang": "hung",
        "hold": "held",
        "jewel": "jewellery jewelry jeweller jeweler",
        "know": "knew known",
        "labor": "labour",
        "lead": "led",
        "leave": "left",
        "lose": "lost loss losses",
        "make": "made making",
        "man": "men",
        "meet": "met",
        "pay": "paid payment",
        "protest": "demonstration demonstrations march marches marched rally rallies",
        "protester": "demonstrator demonstrators marcher marchers protestor protestors",
        "rise": "rose risen",
        "rob": "robbed robbing robber robbers robbery robberies heist heists",
        "run": "ran",
        "see": "saw seen",
        "sell": "sold sale sales",
        "shake": "shook shaken",
        "ship": "vessel vessels",
        "shoot": "shot",
        "shop": "shops store stores boutique boutiques",
        "shelter": "refuge sheltered sheltering",
        "speak": "spoke spoken",
        "steal": "stole stolen",
        "street": "avenue road boulevard",
        "strike": "struck strikes striking",
        "take": "took taken taking",
        "think": "thought",
        "warplane": "jet jets",
        "win": "won",
        "woman": "women",
        "worker": "employee employees",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}
"""Forms that no ending tells of, spellings, and the few words that reports use for one another all the time."""

_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_KEEP = ("ss", "us", "is")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """One form for the forms of a word, without case and accents; cruder than the index's own stemmer."""
    if not word.isascii():
        word = "".join(one for one in unicodedata.normalize("NFKD", word) if not unicodedata.combining(one))
    word = word.lower()
    word = _ONE_FORM.get(word, word)
    for ending, put in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith(_KEEP):
            word = word.removesuffix(ending) + put
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word


@lru_cache(maxsize=10_000)
def irregular_forms(stemmed: str) -> tuple[str, ...]:
    """The words of a stem that no ending tells of, in lower case."""
    return tuple(form for form, base in _ONE_FORM.items() if stem(base) == stemmed)


def stems(text: str) -> frozenset[str]:
    """The stems of a text's words, single letters left out; a hyphenated word counts as its parts."""
    return frozenset(map(stem, _TELLING.findall(text)))


def content_words(text: str) -> Iterator[str]:
    """The words of a text that are no stop words, in order and as they are written; May is a month, US a country."""
    for match in _WORD.finditer(text):
        word = match.group()
        named = word == "May" or (word.isupper() and not text.isupper())
        if (len(word) > 1 or word.isdecimal()) and (named or word.lower() not in STOP_WORDS):
            yield word
