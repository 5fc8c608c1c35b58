"""Kinds of happenings, by the words that reporters use for each: a fire is not told as an election."""

import re
from functools import lru_cache

KINDS: dict[str, str] = {
    "earthquake": "earthquake quake tremor temblor aftershock seismic epicentre epicenter",
    "flood": "flood floods flooding deluge",
    "storm": "storm hurricane cyclone typhoon tornado",
    "fire": "fire blaze arson inferno firefighters",
    "explosion": "explosion blast exploded detonated bomb bombs bombing attack",
    "air strike": "airstrike airstrikes strike strikes raid raids warplanes jets bombed bombing bombs shelling",
    "shooting": "shooting gunman gunmen shot",
    "accident at sea": "ferry capsized sank sinking shipwreck coastguard capsizing",
    "crash": "crash crashed derailed derailment collision",
    "protest": "protest protesters demonstration demonstrators march marched marchers rally riot riots strike",
    "election": "election vote votes ballots turnout polls candidate seats",
    "results": "revenue profit earnings results quarterly dividend turnover",
    "takeover": "takeover acquisition merger acquire acquires acquired acquiring buyout buy buying bid purchase",
    "bailout": "bailout bailouts rescue loan loans package",
    "robbery": (
        "robbery robbers robbed robbing heist thieves steal steals stealing stole stolen snatched snatching loot "
        "looted jewels jewelry jewellery gems"
    ),
    "kidnapping": "kidnapped abducted hostages ransom hijacked pirates",
    "epidemic": "epidemic outbreak virus infections pandemic",
    "outage": "outage cable cables internet disrupted severed",
}

_WORD = re.compile(r"(?!March\b)[A-Za-z]{4,}")  # the month is no demonstration
_KINDS_OF = {
    word: frozenset(kind for kind, words in KINDS.items() if word in words.split())
    for word in " ".join(KINDS.values()).split()
}
"""A word may speak of several kinds: a bombing from the air, or from a parked car."""


@lru_cache(maxsize=8192)
def kinds_in(text: str) -> frozenset[str]:
    """The kinds of happening that the words of a text speak of."""
    return frozenset().union(*(_KINDS_OF[word] for word in map(str.lower, _WORD.findall(text)) if word in _KINDS_OF))
