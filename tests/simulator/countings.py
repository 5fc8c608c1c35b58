"""What can be counted at a happening, and how reporters say it."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

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


def _read() -> dict[str, Counting]:
    """The table of countings.toml."""
    tables = tomllib.loads((Path(__file__).parent / "countings.toml").read_text(encoding="utf-8"))
    return {key: _counting(key, row) for key, row in tables.items()}


def _counting(key: str, row: dict[str, Any]) -> Counting:
    fields = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    return Counting(key=key, **fields)


COUNTINGS = _read()
