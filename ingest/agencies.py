"""The international news agencies, as credits and datelines name them."""

import re

AGENCIES = {
    "Agence France-Presse": ("AFP",),
    "Agencia EFE": ("EFE", "ACAN-EFE"),
    "ANSA": ("ANSA",),
    "Associated Press": ("AP",),
    "Bloomberg": ("Bloomberg News",),
    "Canadian Press": ("CP",),
    "Deutsche Presse-Agentur": ("DPA", "dpa"),
    "Inter Press Service": ("IPS",),
    "Interfax": (),
    "Kyodo News": ("Kyodo",),
    "PA Media": ("Press Association",),
    "Press Trust of India": ("PTI",),
    "Reuters": ("Thomson Reuters", "REUTERS", "REUTER"),
    "TASS": ("Tass", "ITAR-TASS"),
    "United Press International": ("UPI",),
    "Xinhua": ("XINHUA",),
}
"""The other spellings of each name; only what is needed to know a credit when one is read."""

_NAME_OF = {spelling: name for name, others in AGENCIES.items() for spelling in (name, *others)}
_ANY = "|".join(sorted(map(re.escape, _NAME_OF), key=len, reverse=True))
_SPELLING = re.compile(rf"(?<![\w-])(?:{_ANY})(?![\w-])")

AGENCY = rf"(?:(?:[Tt]he\ )?(?:{_ANY}))"
"""A regular expression for one of them, verbose or not."""

PICTURE_AGENCY = rf"(?:{AGENCY}|Getty(?:\ Images)?|Shutterstock|EPA(?:-EFE)?|Anadolu(?:\ Agency)?|NurPhoto)"
"""A regular expression for those that credit pictures, verbose or not."""


def agencies_in(words: str) -> tuple[str, ...]:
    """The agencies that words name, in order, each once, by their full names."""
    return tuple(dict.fromkeys(_NAME_OF[found] for found in _SPELLING.findall(words)))


def agency_named(words: str) -> str | None:
    """The agency whose name the words are, and nothing else."""
    return _NAME_OF.get(words.strip().replace(" - ", "-").removeprefix("The ").removeprefix("the "))
