"""Clauses: a number in words about what is counted, one alone or two joined."""

from collections.abc import Sequence

from tests.simulator.countings import COUNTINGS, Counting, Tense, clause
from tests.simulator.desk import Desk
from tests.simulator.notebook import Source
from tests.simulator.voices import Claim
from tests.simulator.wording import one_of

SINGLE = {"children": "child", "women": "woman", "civilians": "civilian"}
_OF_ONE_CROWD = ("killed", "wounded", "missing", "rescued")
_LOOSELY = 0.12
"""How often a reporter rounds what was said exactly."""


def told(desk: Desk, claims: Sequence[Claim], tense: Tense, source: Source, *, placed: bool = True) -> str:
    """One clause, or two joined: nine people were killed in Velmora and 30 injured; `placed` may name the place."""
    templates = [desk.rng.choice(COUNTINGS[claim.subject.counting].clauses) for claim in claims]
    subjects = [template.partition("[")[0] for template in templates]
    if len(claims) == 2 and subjects[0] == subjects[1] and "{" not in subjects[0].replace("{list}", ""):
        templates[1] = templates[1].removeprefix(subjects[1])  # the list won 51 seats and 43 percent
    words: list[str] = []
    for claim, template in zip(claims, templates, strict=True):
        bare = bool(words) and _of_one_crowd(claims)
        where = area(desk, claim) if (placed and not bare) or claim.subject.area == "province" else ""
        words.append(_filled(desk, claim, template, _tense(claim, tense), source, bare=bare) + where)
    return " and ".join(words).rstrip(",")


def doing(desk: Desk, claims: Sequence[Claim], source: Source) -> str:
    """A participle for each: killing nine people and injuring 30; only for claims that have one."""
    return _joined(desk, claims, [desk.rng.choice(COUNTINGS[one.subject.counting].doing) for one in claims], source)


def did(desk: Desk, claims: Sequence[Claim], source: Source) -> str:
    """What the happening did: killed nine people and injured 30."""
    return _joined(desk, claims, [COUNTINGS[one.subject.counting].did for one in claims], source)


def summed(desk: Desk, whole: Claim, source: Source) -> str:
    """A province's number as the sum of the town's and the rest."""
    here, elsewhere = whole.split
    counting = COUNTINGS[whole.subject.counting]
    first = _filled(desk, here, desk.rng.choice(counting.clauses), "past", source).rstrip(",")
    second, how = desk.notes.number(desk.happening, elsewhere, source)
    total, _ = desk.notes.number(desk.happening, whole, source)
    rest = desk.rng.choice(("in villages around it", "elsewhere in the province"))
    return (
        f"{first} in {desk.town} and {how.before}another {second.removeprefix(how.before)} {rest}, "
        f"bringing {counting.toll} across {desk.province} province to {total}"
    )


def area(desk: Desk, claim: Claim) -> str:
    """Where a claim holds, when that is not plain from the article."""
    if claim.subject.area == "province":
        return desk.rng.choice((f" across {desk.province} province", f" in the whole of {desk.province} province"))
    counting = COUNTINGS[claim.subject.counting]
    if counting.form != "count" or counting.course == "stands":
        return ""
    return f" in {desk.town}" if desk.rng.random() < (0.6 if desk.happening.kind.wide else 0.15) else ""


def _joined(desk: Desk, claims: Sequence[Claim], templates: Sequence[str], source: Source) -> str:
    words: list[str] = []
    for claim, template in zip(claims, templates, strict=True):
        bare = bool(words) and _of_one_crowd(claims)
        words.append(_filled(desk, claim, template, "past", source, bare=bare))
    return " and ".join(words)


def _of_one_crowd(claims: Sequence[Claim]) -> bool:
    """Whether those counted are plain from the first: "killing nine people and injuring 30"."""
    return all(claim.subject.counting in _OF_ONE_CROWD and not claim.subject.group for claim in claims)


def _tense(claim: Claim, tense: Tense) -> Tense:
    """What stands is told in the past, whoever says it: "it said the epicentre was 12 km from the town"."""
    stands = COUNTINGS[claim.subject.counting].course == "stands"
    return "past" if stands and COUNTINGS[claim.subject.counting].form != "money" else tense


def _filled(desk: Desk, claim: Claim, template: str, tense: Tense, source: Source, *, bare: bool = False) -> str:
    """A template with number, those counted and verb; `bare` leaves out those counted: "and 30 were injured"."""
    counting = COUNTINGS[claim.subject.counting]
    number, how = desk.notes.number(desk.happening, claim, source, loosely=desk.rng.random() < _LOOSELY)
    if bare and how.after != " of" and not claim.parts:
        template = template.replace("{n} {who}", "{n}" if how.one else desk.rng.choice(("{n}", "{n} others")))
    text = clause(template, tense, one=how.one)
    who = _counted(counting, claim, one=how.one)
    if "{who}" in text:
        who += "".join(_part(desk, part, source) for part in claim.parts)
    return desk.told(text.replace("{n}", number).replace("{who}", who))


def _counted(counting: Counting, claim: Claim, *, one: bool) -> str:
    if claim.subject.group:
        return SINGLE[claim.subject.group] if one else claim.subject.group
    return (counting.single or counting.counted) if one else counting.counted


def _part(desk: Desk, part: Claim, source: Source) -> str:
    """Some of those counted, in the same breath: nine people, including three children."""
    group = part.subject.group
    if part.value == 1 and desk.rng.random() < 0.5:
        return f", including {desk.notes.word(desk.happening, part, source, one_of(SINGLE[group]))},"
    number, how = desk.notes.number(desk.happening, part, source)
    of_them = f", {number} of them {f'a {SINGLE[group]}' if how.one else group},"
    counted = SINGLE[group] if how.one else group
    return desk.rng.choice((f", including {number} {counted},", of_them, f", among them {number} {counted},"))
