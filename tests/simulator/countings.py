"""What can be counted at a happening, and how reporters say it."""

import re
from dataclasses import dataclass
from typing import Literal

from tests.simulator.world import Role

Tense = Literal["past", "had", "perfect"]
Course = Literal["grows", "moves", "stands"]
"""How a number goes on: a toll grows, the number of missing moves up or down, a magnitude stands once measured."""

_VERB = re.compile(r"\[([^/\]]+)(?:/([^\]]+))?\]")
_ARE = (("was", "were"), ("is", "are"))
_BE = {"be": ("was", "were"), "was": ("was", "was"), "were": ("were", "were")}


@dataclass(frozen=True, kw_only=True)
class Counting:
    """One thing that may be counted, with its clauses; {n} is the number and {who} those counted.

    Verbs stand in brackets: [be] agrees with the number, [was] and [were] do not, [are] is a state that goes on, and
    [took/taken] is past and participle.
    """

    key: str
    measure: str
    """As in gold."""
    counted: str
    """Those counted, in the plural, or the unit."""
    single: str = ""
    between: tuple[int, int] = (3, 60)
    """The least and most that is counted."""
    course: Course = "grows"
    form: Literal["count", "magnitude", "money", "percent", "km", "hectares"] = "count"
    clauses: tuple[str, ...]
    doing: tuple[str, ...] = ()
    """After a clause of the lead: "killing nine people"."""
    did: str = ""
    """With the happening for its subject: "killed nine people"."""
    put: tuple[str, ...] = ()
    """After "put": "the death toll at nine"."""
    toll: str = ""
    """What rises: "the death toll"."""
    groups: tuple[str, ...] = ()
    """Parts of those counted that are told by themselves."""
    voices: tuple[Role, ...]
    """Who counts it, the likeliest first."""


def clause(template: str, tense: Tense, *, one: bool) -> str:
    """A clause's template with its verbs in a tense; `one` when the number is 1."""

    def verb(match: re.Match[str]) -> str:
        past, participle = match.group(1), match.group(2)
        if past == "are":
            return _ARE[tense == "perfect"][not one]
        forms = _BE.get(past)
        singular = (past == "be" and one) or past == "was"
        if tense == "past":
            return forms[0 if singular else 1] if forms else past
        subject = match.string[: match.start()].rstrip().removesuffix("{list}")
        several = subject.endswith(("}", "s")) and not one and past != "was"
        helper = "had" if tense == "had" else ("have" if several else "has")
        return f"{helper} {'been' if forms else participle}"

    return _VERB.sub(verb, template)


_EVERYBODY: tuple[Role, ...] = ("rescuers", "ministry", "hospital", "police", "monitor", "witnesses")

COUNTINGS = {
    counting.key: counting
    for counting in (
        Counting(
            key="killed",
            measure="killed",
            counted="people",
            single="person",
            clauses=("{n} {who} [be] killed", "{n} {who} [died/died]", "{n} {who} [lost/lost] their lives"),
            doing=("killing {n} {who}", "leaving {n} {who} dead"),
            did="killed {n} {who}",
            put=("the death toll at {n}", "the number of dead at {n}"),
            toll="the death toll",
            groups=("children", "women", "civilians"),
            voices=_EVERYBODY,
        ),
        Counting(
            key="fighters",
            measure="killed",
            counted="fighters",
            single="fighter",
            between=(3, 30),
            toll="the number of dead fighters",
            clauses=("{n} {who} [be] killed", "{n} {who} [died/died]"),
            voices=("rebels", "army"),
        ),
        Counting(
            key="wounded",
            measure="wounded",
            counted="people",
            single="person",
            between=(5, 160),
            clauses=("{n} {who} [be] injured", "{n} {who} [be] hurt", "{n} {who} [be] wounded"),
            doing=("injuring {n} {who}", "wounding {n} {who}"),
            did="injured {n} {who}",
            put=("the number of injured at {n}",),
            toll="the number of injured",
            groups=("children", "women"),
            voices=("hospital", "rescuers", "ministry", "police"),
        ),
        Counting(
            key="missing",
            measure="missing",
            counted="people",
            single="person",
            between=(4, 90),
            course="moves",
            clauses=("{n} {who} [are] missing", "{n} {who} [are] unaccounted for"),
            doing=("leaving {n} {who} missing",),
            put=("the number of missing at {n}",),
            toll="the number of missing",
            voices=("rescuers", "governor", "police"),
        ),
        Counting(
            key="displaced",
            measure="displaced",
            counted="people",
            single="person",
            between=(200, 48_000),
            clauses=(
                "{n} {who} [fled/fled] their homes",
                "{n} {who} [be] evacuated",
                "{n} {who} [be] driven from their homes",
            ),
            doing=("forcing {n} {who} from their homes",),
            did="drove {n} {who} from their homes",
            put=("the number of displaced at {n}",),
            toll="the number of displaced",
            voices=("governor", "rescuers", "ministry"),
        ),
        Counting(
            key="rescued",
            measure="rescued",
            counted="people",
            single="person",
            between=(6, 180),
            clauses=("{n} {who} [be] rescued", "{n} {who} [be] brought to safety", "rescuers [saved/saved] {n} {who}"),
            put=("the number of rescued at {n}",),
            toll="the number of rescued",
            groups=("children",),
            voices=("rescuers", "police", "governor"),
        ),
        Counting(
            key="detained",
            measure="detained",
            counted="people",
            single="person",
            between=(5, 300),
            clauses=("{n} {who} [be] arrested", "{n} {who} [be] detained", "{n} {who} [be] taken into custody"),
            put=("the number of arrests at {n}",),
            toll="the number of arrests",
            voices=("police", "monitor", "ministry"),
        ),
        Counting(
            key="aboard",
            measure="count",
            counted="passengers",
            single="passenger",
            between=(40, 400),
            course="stands",
            clauses=("{n} {who} [were] on board", "{n} {who} [were] aboard"),
            voices=("police", "rescuers", "party"),
        ),
        Counting(
            key="attendance",
            measure="attendance",
            counted="people",
            between=(2_000, 180_000),
            course="stands",
            clauses=(
                "{n} {who} [took/taken] to the streets",
                "{n} {who} [marched/marched]",
                "{n} {who} [took/taken] part",
            ),
            did="drew {n} {who}",
            put=("the crowd at {n}", "the turnout at {n}"),
            voices=("police", "party", "monitor"),
        ),
        Counting(
            key="strikers",
            measure="attendance",
            counted="people",
            between=(900, 60_000),
            course="stands",
            clauses=("{n} {who} [took/taken] part in the walkout", "{n} {who} [joined/joined] the walkout"),
            voices=("party", "ministry", "police"),
        ),
        Counting(
            key="cancelled",
            measure="count",
            counted="flights",
            single="flight",
            between=(20, 400),
            clauses=("{n} {who} [be] cancelled", "{n} {who} [be] grounded"),
            toll="the number of cancelled flights",
            put=("the number of cancelled flights at {n}",),
            voices=("ministry", "party"),
        ),
        Counting(
            key="destroyed",
            measure="destroyed",
            counted="homes",
            single="home",
            between=(12, 2_400),
            clauses=("{n} {who} [be] destroyed", "{n} {who} [be] flattened"),
            doing=("destroying {n} {who}",),
            did="destroyed {n} {who}",
            put=("the number of destroyed homes at {n}",),
            toll="the number of destroyed homes",
            voices=("governor", "rescuers", "ministry"),
        ),
        Counting(
            key="damaged",
            measure="damaged",
            counted="buildings",
            single="building",
            between=(12, 500),
            clauses=("{n} {who} [be] damaged",),
            doing=("damaging {n} {who}",),
            did="damaged {n} {who}",
            put=("the number of damaged buildings at {n}",),
            toll="the number of damaged buildings",
            voices=("governor", "ministry"),
        ),
        Counting(
            key="burned",
            measure="burned",
            counted="shops",
            single="shop",
            between=(4, 90),
            clauses=("{n} {who} [be] gutted", "{n} {who} [burned/burned] down"),
            doing=("gutting {n} {who}",),
            did="gutted {n} {who}",
            toll="the number of burned shops",
            voices=("rescuers", "police", "governor"),
        ),
        Counting(
            key="area",
            measure="area",
            counted="hectares",
            between=(300, 14_000),
            form="hectares",
            clauses=("the fire [blackened/blackened] {n}", "{n} of forest [were] burned"),
            toll="the burned area",
            voices=("governor", "rescuers"),
        ),
        Counting(
            key="magnitude",
            measure="magnitude",
            counted="",
            between=(48, 77),
            course="stands",
            form="magnitude",
            clauses=("the quake [had/had] a magnitude of {n}", "the quake [measured/measured] {n} in magnitude"),
            put=("the magnitude at {n}",),
            voices=("institute", "observatory"),
        ),
        Counting(
            key="depth",
            measure="depth",
            counted="km",
            between=(8, 90),
            course="stands",
            form="km",
            clauses=("the quake [struck/struck] at a depth of {n}", "the quake [was] centred at a depth of {n}"),
            voices=("institute", "observatory"),
        ),
        Counting(
            key="distance",
            measure="distance",
            counted="km",
            between=(12, 140),
            course="stands",
            form="km",
            clauses=("the epicentre [was] {n} north of {capital}", "the quake [was] centred {n} from {capital}"),
            voices=("institute", "observatory"),
        ),
        Counting(
            key="aftershocks",
            measure="count",
            counted="aftershocks",
            single="aftershock",
            between=(12, 300),
            clauses=("{n} {who} [be] recorded", "{n} {who} [followed/followed]"),
            toll="the number of aftershocks",
            put=("the number of aftershocks at {n}",),
            voices=("institute", "governor"),
        ),
        Counting(
            key="strikes",
            measure="attacks",
            counted="strikes",
            single="strike",
            between=(4, 40),
            course="stands",
            clauses=("{n} {who} [be] carried out", "the jets [carried/carried] out {n} {who}"),
            voices=("monitor", "army"),
        ),
        Counting(
            key="loot",
            measure="money",
            counted="USD",
            between=(2, 140),
            course="stands",
            form="money",
            clauses=(
                "the robbers [took/taken] jewellery worth {n}",
                "the thieves [escaped/escaped] with gems worth {n}",
            ),
            put=("the value of the loot at {n}",),
            voices=("police", "party"),
        ),
        Counting(
            key="robbers",
            measure="count",
            counted="robbers",
            single="robber",
            between=(3, 12),
            course="stands",
            clauses=("{n} {who} [were] involved", "{n} armed men [stormed/stormed] the shop"),
            voices=("police", "party"),
        ),
        Counting(
            key="suspects",
            measure="detained",
            counted="suspects",
            single="suspect",
            between=(2, 9),
            clauses=("{n} {who} [be] arrested", "{n} {who} [be] in custody"),
            toll="the number of arrests",
            voices=("police", "ministry"),
        ),
        Counting(
            key="price",
            measure="money",
            counted="USD",
            between=(60, 9_000),
            course="stands",
            form="money",
            clauses=("the sale [was] worth {n}", "the deal [valued/valued] the company at {n}"),
            put=("the price at {n}",),
            voices=("party", "analysts"),
        ),
        Counting(
            key="damage",
            measure="money",
            counted="USD",
            between=(3, 800),
            form="money",
            course="moves",
            clauses=("the damage [came/come] to {n}",),
            put=("the damage at {n}",),
            toll="the estimate of the damage",
            voices=("governor", "ministry"),
        ),
        Counting(
            key="employees",
            measure="employees",
            counted="people",
            between=(300, 30_000),
            course="stands",
            clauses=("the company [employed/employed] {n} {who}", "{n} {who} [worked/worked] for the company"),
            voices=("party", "analysts"),
        ),
        Counting(
            key="turnout",
            measure="share",
            counted="percent",
            between=(31, 84),
            course="moves",
            form="percent",
            clauses=("turnout [was] {n}", "{n} of voters [cast/cast] a ballot"),
            put=("turnout at {n}",),
            toll="turnout",
            voices=("party", "monitor"),
        ),
        Counting(
            key="vote",
            measure="share",
            counted="percent",
            between=(12, 58),
            course="moves",
            form="percent",
            clauses=("the {list} [won/won] {n} of the vote",),
            put=("the {list}'s share of the vote at {n}",),
            voices=("party", "monitor"),
        ),
        Counting(
            key="seats",
            measure="seats",
            counted="seats",
            single="seat",
            between=(9, 140),
            course="moves",
            clauses=("the {list} [won/won] {n} {who}", "the {list} [took/taken] {n} {who}"),
            voices=("party", "monitor"),
        ),
        Counting(
            key="affected",
            measure="affected",
            counted="households",
            single="household",
            between=(1_200, 900_000),
            clauses=("{n} {who} [be] affected",),
            did="affected {n} {who}",
            doing=("affecting {n} {who}",),
            put=("the number of affected households at {n}",),
            toll="the number of affected households",
            voices=("party", "governor"),
        ),
        Counting(
            key="restored",
            measure="share",
            counted="percent",
            between=(15, 95),
            form="percent",
            clauses=("power [was] restored to {n} of the network",),
            voices=("party", "governor"),
        ),
        Counting(
            key="rifles",
            measure="seized",
            counted="rifles",
            single="rifle",
            between=(4, 200),
            toll="the number of seized rifles",
            clauses=("{n} {who} [be] seized", "officers [seized/seized] {n} {who}"),
            voices=("police", "ministry", "army"),
        ),
        Counting(
            key="cash",
            measure="money",
            counted="USD",
            between=(1, 30),
            course="stands",
            form="money",
            clauses=("officers [found/found] {n} in cash",),
            put=("the cash at {n}",),
            voices=("police", "ministry"),
        ),
    )
}
