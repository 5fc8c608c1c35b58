"""What wires write over a story that they send again."""

import pytest

from ingest.editions import edition_of, is_kill


@pytest.mark.parametrize(
    ("title", "number", "headline"),
    [
        ("UPDATE 2-Ferry toll rises to nine", 2, "Ferry toll rises to nine"),
        ("WRAPUP 3-Storm hits the coast", 3, "Storm hits the coast"),
        ("CORRECTED-UPDATE 1-Ferry sinks", 1.5, "Ferry sinks"),
        ("CORRECTED-Ferry sinks", 0.5, "Ferry sinks"),
        ("REFILE-UPDATE 2-Ferry sinks", 2.5, "Ferry sinks"),
        ("(2nd LD) Ferry sinks", 2, "Ferry sinks"),
        ("(LEAD) Ferry sinks", 1, "Ferry sinks"),
        ("2ND LEAD: Ferry sinks", 2, "Ferry sinks"),
        ("3RD ROUNDUP: Ferry sinks", 3, "Ferry sinks"),
        ("UPDATE 1-CORRECTED-Ferry sinks", 1.5, "Ferry sinks"),
        ("CORRECTED-(OFFICIAL)-Ferry sinks", 0.5, "Ferry sinks"),
        ("ROUNDUP 3: Ferry sinks", 3, "Ferry sinks"),
        ("2nd UPDATE: Ferry sinks", 2, "Ferry sinks"),
        ("Ferry sinks - UPDATE 2", 2, "Ferry sinks"),
        ("Ferry sinks (Update 3)", 3, "Ferry sinks"),
        ("Ferry sinks (updated)", 1, "Ferry sinks"),
        ("Ferry sinks (Writethru)", 1, "Ferry sinks"),
        ("AM-Norland-Ferry, 3rd Ld-Writethru", 3, "AM-Norland-Ferry"),
        ("BC-Norland-Ferry,1st Ld", 1, "BC-Norland-Ferry"),
        ("Lead poisoning kills nine", 0, "Lead poisoning kills nine"),
        ("Update on the ferry", 0, "Update on the ferry"),
        ("Update: the ferry sails", 0, "Update: the ferry sails"),
        ("Leads in the race: the mayor", 0, "Leads in the race: the mayor"),
        (None, 0, ""),
    ],
)
def test_an_edition_is_told_by_the_marks_of_its_headline(title: str | None, number: float, headline: str) -> None:
    """A story that was sent once has none."""
    edition = edition_of(title, {})
    assert (edition.number, edition.headline) == (number, headline)


@pytest.mark.parametrize(
    ("one", "slug", "other", "other_slug", "follows"),
    [
        pytest.param("UPDATE 2-Council votes", "", "UPDATE 1-Ferry sinks", "", False, id="another headline"),
        pytest.param("UPDATE 2-Ferry sinks, nine dead", "", "Ferry sinks", "", True, id="a longer headline"),
        pytest.param("UPDATE 1-Ferry sinks", "", "UPDATE 2-Ferry sinks", "", False, id="an earlier one"),
        pytest.param("UPDATE 1-Ferry sinks", "", "UPDATE 1-Ferry sinks", "", False, id="the same number"),
        pytest.param("Toll at nine", "Norland-Ferry, 2nd Ld", "Ferry sinks", "Norland-Ferry", True, id="one slug"),
        pytest.param("Ferry sinks", "Port-Ferry, 2nd Ld", "Ferry sinks", "Norland-Ferry", False, id="another slug"),
    ],
)
def test_what_follows_is_numbered_higher_and_filed_or_headed_alike(
    one: str, slug: str, other: str, other_slug: str, follows: bool
) -> None:
    """The slug outranks the headline, which every editor writes anew."""
    later, earlier = edition_of(one, {"slugline": slug}), edition_of(other, {"slugline": other_slug})
    assert later.follows(earlier) == follows


@pytest.mark.parametrize(
    "title", ["MANDATORY KILL", "KILL: Norland-Ferry", "BULLETIN KILL - Ferry", "WITHDRAWN-Ferry sinks"]
)
def test_a_kill_is_known_by_its_headline(title: str) -> None:
    """In capitals, as wires write it."""
    assert is_kill(title)


@pytest.mark.parametrize("title", ["Kill Bill - a review", "KILLED: nine sailors", "Troops withdrawn: minister", None])
def test_other_headlines_kill_nothing(title: str | None) -> None:
    """However much is killed in them."""
    assert not is_kill(title)
