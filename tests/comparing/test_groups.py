"""How two counted groups lie to each other."""

from dataclasses import replace

import pytest

from assistant.comparing.groups import counts_alike, is_subgroup, relate_groups
from assistant.domain import Figure
from assistant.figures.teaching import taught
from tests.accounts import account

KNOWN = taught('["boats intercepted"]\ndone = ["intercepted"]\ncounted = ["boats", "dinghies"]', "here")


def counting(counted: str, measure: str) -> Figure:
    """A figure that counts a group, of which nothing else matters."""
    found = account("Nine people were killed in Velmora.", "Nine").figure
    return replace(found, counted=counted, measure=measure, counts=KNOWN.counts(measure))


CASES = [
    ("everybody under two words", "killed", "people", "victims", "same"),
    ("nobody named, and people", "killed", "", "people", "same"),
    ("fighters and militants", "killed", "fighters", "militants", "same"),
    ("an adjective does not matter", "killed", "young children", "children", "same"),
    ("people and civilians", "killed", "people", "civilians", "near"),
    ("people and workers", "killed", "people", "workers", "near"),
    ("people and children", "killed", "people", "children", "part"),
    ("victims and soldiers", "wounded", "victims", "soldiers", "part"),
    ("soldiers and fighters", "killed", "soldiers", "fighters", "other"),
    ("workers and visitors", "killed", "workers", "visitors", "loose"),
    ("children and women", "killed", "children", "women", "other"),
    ("a people and everybody", "killed", "Ardovians", "people", "same"),
    ("two peoples", "killed", "Ardovians", "Sulmeks", "loose"),
    ("one people under two endings", "detained", "Ardovian", "Ardovians", "same"),
    ("one of two peoples", "detained", "Ardovians", "Ardovian and Sulmek smugglers", "part"),
    ("robbers and thieves", "count", "robbers", "armed thieves", "same"),
    ("a model with and without its kind", "seized", "RK-9s", "RK-9 rifles", "same"),
    ("boats and speedboats", "seized", "small boats", "speedboats", "same"),
    ("houses and homes", "destroyed", "houses", "homes", "same"),
    ("houses and schools", "destroyed", "houses", "schools", "other"),
    ("something destroyed that is not named", "destroyed", "houses", "", "same"),
    ("plain counts of two things", "count", "tents", "blankets", "other"),
    ("a plain count of nothing named", "count", "tents", "", "other"),
    ("one thing that the newsroom has named twice", "boats intercepted", "boats", "small dinghies", "same"),
    ("money of two currencies", "money", "USD", "EUR", "other"),
]


@pytest.mark.parametrize(
    ("measure", "first", "second", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_groups_relate(measure: str, first: str, second: str, expected: str) -> None:
    """Each pair of groups relates as the table says, whichever comes first."""
    a, b = counting(first, measure), counting(second, measure)
    assert relate_groups(a, b) == expected
    assert relate_groups(b, a) == expected


@pytest.mark.parametrize(
    ("counted", "expected"),
    [("six children", True), ("police officers", True), ("people", False), ("workers", False), ("", False)],
)
def test_subgroups_are_always_parts(counted: str, expected: bool) -> None:
    """Children are never all who were hit; workers may be."""
    assert is_subgroup(counted) is expected


ALIKE = [
    ("sailors", "crewmen", True),
    ("hijacked ships", "foreign vessels", True),
    ("tents", "blankets", False),
    ("RK-9s", "RK-9 rifles", True),
    ("shells", "people", False),
    ("women", "adult women", True),
]


@pytest.mark.parametrize(("asked", "counted", "alike"), ALIKE)
def test_what_is_asked_for_may_be_counted_under_another_word(asked: str, counted: str, alike: bool) -> None:
    """Words that reporters use for each other count one kind of thing."""
    assert counts_alike(asked, counted) is alike
