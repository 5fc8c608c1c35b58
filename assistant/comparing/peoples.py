"""Countries and the words for their people and things: Egypt and Egyptian, Greece and Greek."""

from functools import lru_cache

_ENDINGS = ("ians", "ian", "eans", "ean", "ese", "ish", "ans", "an", "is", "i", "ns", "n", "ic")
"""How a people's name is made from the country's, the longest first."""
_LEAST = 3
"""Letters of a country's name that must stand before the ending of its people's."""
_OTHERWISE = {
    people: country
    for country, peoples in (
        ("afghanistan", "afghan afghans"),
        ("argentina", "argentine argentines"),
        ("belgium", "belgian belgians"),
        ("britain", "british briton britons"),
        ("croatia", "croat croats"),
        ("cyprus", "cypriot cypriots"),
        ("denmark", "danish dane danes"),
        ("finland", "finnish finn finns"),
        ("france", "french"),
        ("germany", "german germans"),
        ("ghana", "ghanaian ghanaians"),
        ("greece", "greek greeks"),
        ("iceland", "icelandic icelander icelanders"),
        ("ireland", "irish"),
        ("kazakhstan", "kazakh kazakhs"),
        ("kyrgyzstan", "kyrgyz"),
        ("netherlands", "dutch"),
        ("nigeria", "nigerian nigerians"),
        ("niger", "nigerien nigeriens"),
        ("norway", "norwegian norwegians"),
        ("peru", "peruvian peruvians"),
        ("philippines", "filipino filipinos philippine"),
        ("poland", "polish pole poles"),
        ("portugal", "portuguese"),
        ("scotland", "scottish scot scots"),
        ("serbia", "serb serbs"),
        ("slovakia", "slovak slovaks"),
        ("somalia", "somali somalis"),
        ("spain", "spanish spaniard spaniards"),
        ("switzerland", "swiss"),
        ("tajikistan", "tajik tajiks"),
        ("thailand", "thai thais"),
        ("turkey", "turkish turk turks"),
        ("turkmenistan", "turkmen"),
        ("uzbekistan", "uzbek uzbeks"),
        ("wales", "welsh"),
    )
    for people in peoples.split()
}
"""Those that no ending makes, or that an ending would make of another country."""


@lru_cache(maxsize=20_000)
def same_people(a: str, b: str) -> bool:
    """Whether two words name a country and its people or things, or the latter two: Egypt, Egyptian, Egyptians."""
    one, other = a.lower(), b.lower()
    made, made_too = _country_of(one), _country_of(other)
    return (made != "" and made in (_bare(other), made_too)) or (made_too != "" and made_too == _bare(one))


def _country_of(people: str) -> str:
    """The bare name of the country that a people's name is made from; empty where it is made from none."""
    if people in _OTHERWISE:
        return _bare(_OTHERWISE[people])
    if people in _OTHERWISE.values():
        return ""
    cut = next((people.removesuffix(ending) for ending in _ENDINGS if people.endswith(ending)), "")
    return _bare(cut) if len(_bare(cut)) >= _LEAST else ""


def _bare(country: str) -> str:
    """A country's name without the vowels at its end, in which names and peoples differ."""
    return country if country in _OTHERWISE.values() else country.rstrip("aeiouy")
