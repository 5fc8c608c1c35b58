"""The names that a library learns."""

import sqlite3
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.library import Library
from tests.library.samples import entry

LARK = "The ferry Sea Lark sank off Khirbet al-Dramund on Monday."
OTHER_SPELLING = "Divers went down off Khirbet Dramoundh for the ferry."
BODY = "Nine drowned, the River Watch Monitor (RWM) said. Others doubt what the RWM counts."
TEXTS = (LARK, OTHER_SPELLING, BODY, "Rain fell.")

LOOKED_UP = [
    pytest.param("Dramund", ("Dramoundh",), id="a part in another spelling"),
    pytest.param("Khirbet al-Dramund", ("Khirbet Dramoundh",), id="a pair"),
    pytest.param(
        "KhirbetDramund", ("Khirbet Dramoundh", "Khirbet al-Dramund"), id="together where others write it apart"
    ),
    pytest.param("Dramuand", ("Dramund",), id="a slip of the pen"),
    pytest.param("Sea Lark", (), id="one spelling"),
    pytest.param("RWM", ("River Watch Monitor",), id="an acronym"),
    pytest.param("River Watch Monitor", ("RWM",), id="what has an acronym"),
    pytest.param("Okamura", (), id="what nobody knows"),
    pytest.param("", (), id="no name"),
]


@pytest.mark.parametrize(("name", "others"), LOOKED_UP)
def test_spellings_are_looked_up(library: Library, name: str, others: tuple[str, ...]) -> None:
    """A name brings what other articles call it, and not itself."""
    library.add([entry(f"{at}.txt", text) for at, text in enumerate(TEXTS)])
    assert library.spellings([name]) == {name: others}


def test_the_most_used_comes_first(library: Library) -> None:
    """Spellings are in the order of how many articles have them."""
    texts = [OTHER_SPELLING, "Fog lay on Dramunnd.", "Fog rose at Dramunnd."]
    library.add([entry(f"{at}.txt", text) for at, text in enumerate(texts)])
    assert library.spellings(["Dramund"])["Dramund"] == ("Dramunnd", "Dramoundh")


def test_what_a_new_version_leaves_out_is_forgotten(library: Library) -> None:
    """A spelling and an acronym are known as long as a current article has them."""
    library.add([entry("a.txt", OTHER_SPELLING), entry("b.txt", f"{OTHER_SPELLING} Off it."), entry("c.txt", BODY)])
    library.add([entry("a.txt", "Rain.", version=2), entry("c.txt", "Rain.", version=2)])
    assert library.spellings(["Dramund", "RWM"]) == {"Dramund": ("Dramoundh",), "RWM": ()}
    library.add([entry("b.txt", "Rain.", version=2)])
    assert library.spellings(["Dramund"]) == {"Dramund": ()}


def test_an_article_added_again_counts_once(library: Library) -> None:
    """What is stored already teaches nothing."""
    library.add([entry("a.txt", OTHER_SPELLING)])
    before = _taught(library)
    library.add([entry("a.txt", OTHER_SPELLING)])
    assert _taught(library) == before


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(TEXTS)), max_size=8), st.randoms())
def test_the_names_are_those_of_the_current_articles(printed: list[tuple[str, str]], random) -> None:
    """Whatever came before and in whatever order, a library knows the names of its current articles alone."""
    current = dict(printed)
    shuffled = random.sample(sorted(current.items()), len(current))
    assert _taught_by(printed) == _taught_by(shuffled)


def _taught_by(printed: list[tuple[str, str]]) -> list[Mapping[str, object]]:
    """What a new library knows when it has been given these texts, by identity, one after the other."""
    versions: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder), create=True) as library:
        for identity, text in printed:
            versions[identity] = versions.get(identity, 0) + 1
            library.add([entry(identity, text, version=versions[identity])])
        return _taught(library)


def _taught(library: Library) -> list[Mapping[str, object]]:
    with sqlite3.connect(library.directory / "library.sqlite") as connection:
        names = connection.execute("SELECT 'name', * FROM name").fetchall()
        found = [*names, *connection.execute("SELECT 'acronym', * FROM acronym").fetchall()]
    connection.close()
    return found
