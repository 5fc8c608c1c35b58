"""A newsroom's own measures: how they are written, and what is read by them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.errors import UsageError
from assistant.figures import find_figures
from assistant.figures.teaching import KEYS, taught
from assistant.figures.vocabulary import BUILT_IN
from tests.figures.reading import article

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
[EXAMPLE] = re.findall(r"```toml\n(.+?)```", README, re.DOTALL)
MORE = """
[deported]
heads = ["deportations", "deportees", "deported"]
done = ["deported", "expelled"]
people = true
grows = true

["power restored"]
units = { megawatts = ["megawatt", "MW"] }

["homes without power"]
signs = ["# * without power|electricity"]

["boats turned back"]
signs = ["turned|sent back #"]
counted = ["boats"]

[vaccinated]
done = ["vaccinated"]
units = { percent = [] }

[ceasefires]
heads = ["ceasefires", "truces"]

["cables cut"]
done = ["cut"]
counted = ["cables", "lines"]

["birds caught"]
done = ["caught", "treated"]
counted = ["gulls"]
"""
TAUGHT = taught(EXAMPLE + MORE, "here")

CASES = [
    ("The fire burned 1,200 hectares.", [("1,200", "hectares burned", "hectares")]),
    ("Some 1,200 hectares of forest were burned, the ministry said.", [("1,200", "hectares burned", "hectares")]),
    ("Fires have scorched nearly 5,000 acres.", [("5,000", "hectares burned", "acres")]),
    ("About 1,200 ha burned.", [("1,200", "hectares burned", "hectares")]),
    ("The park covers 1,200 hectares.", [("1,200", "area", "hectares")]),
    ("Rebels burned 40 houses.", [("40", "burned", "houses")]),
    ("The navy intercepted 14 boats.", [("14", "boats intercepted", "boats")]),
    ("At least nine small vessels were intercepted off Port Vell.", [("nine", "boats intercepted", "small vessels")]),
    ("The navy intercepted one boat.", [("one", "boats intercepted", "boat")]),
    ("The army intercepted 14 missiles.", [("14", "count", "missiles")]),
    ("Ten boats were damaged and four dinghies intercepted.", [("Ten", "damaged", "boats")]),
    ("Guards turned back 12 boats.", [("12", "boats turned back", "boats")]),
    ("A teacher was deported.", [("A teacher", "deported", "teacher")]),
    ("Another four were expelled.", [("four", "deported", "people")]),
    ("The raid killed six and 31 people were deported.", [("six", "killed", "people"), ("31", "deported", "people")]),
    ("The plant added 300 MW in a week.", [("300", "power restored", "megawatts")]),
    ("Some 4,000 homes were left without electricity.", [("4,000", "homes without power", "homes")]),
    ("In Ostrel 62 percent were vaccinated.", [("62", "vaccinated", "percent")]),
    ("In Ostrel 62 percent were at home.", [("62", "share", "percent")]),
    ("The sides broke three truces.", [("three", "ceasefires", "truces")]),
    ("Vandals cut 14 cables.", [("14", "cables cut", "cables")]),
    ("The mill cut 14 jobs.", [("14", "count", "jobs")]),
    ("Vets treated 40 gulls.", [("40", "birds caught", "gulls")]),
    ("Guards caught nine seals.", [("nine", "count", "seals")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_taught_measures_are_read(text, expected):
    """A measure is read where its words tell it, of what it counts or is measured in and of nothing else."""
    found = [(figure.value_text, figure.measure, figure.counted) for figure in find_figures(article(text), TAUGHT)]
    assert found[: len(expected)] == expected


COUNTED = [
    ("The league reported 31 civilian {deaths}.", "civilians", "whole"),
    ("The number of {dead} rose to 12.", "people", "whole"),
    ("Nine of the {dead} were children.", "children", "part"),
    ("The {dead} included nine children.", "children", "part"),
]


@pytest.mark.parametrize(("text", "counted", "extent"), COUNTED, ids=[row[0] for row in COUNTED])
@pytest.mark.parametrize(
    ("measure", "words"),
    [
        ("killed", {"deaths": "deaths", "dead": "dead"}),
        ("deported", {"deaths": "deportations", "dead": "deportees"}),
        ("deported", {"deaths": "deportees", "dead": "deported"}),
    ],
    ids=["built in", "taught", "taught participle"],
)
def test_taught_words_say_who_is_counted_as_the_built_in_ones_do(text, counted, extent, measure, words):
    """A word that names people by what happened to them does not say who they are, and tells some of them apart."""
    [found] = find_figures(article(text.format(**words)), TAUGHT)
    assert (found.measure, found.counted, found.extent) == (measure, counted, extent)


def test_figures_know_what_their_measure_is():
    """Comparing needs no vocabulary: a figure itself says whether its measure grows and what it counts."""
    [burned] = find_figures(article("The fire burned 1,200 hectares."), TAUGHT)
    [boats] = find_figures(article("The navy intercepted 14 boats."), TAUGHT)
    [deported] = find_figures(article("The state deported 31 people."), TAUGHT)
    assert [(one.grows, one.counts) for one in (burned, boats, deported)] == [
        (True, "anything"),
        (False, "one thing"),
        (True, "people"),
    ]


def test_an_empty_file_teaches_nothing():
    """Where no table is written the built-in measures are read, as they are by default."""
    assert taught("", "nowhere") is BUILT_IN
    assert taught("# none yet\n", "nowhere") is BUILT_IN


@pytest.mark.parametrize("text", [row[0] for row in CASES])
def test_nothing_is_taught_by_default(text):
    """Without a vocabulary no measure but the built-in ones is read."""
    assert {figure.measure for figure in find_figures(article(text))}.isdisjoint(TAUGHT.own.by_name)


WRONG = [
    ('["boats intercepted"\n', "is not TOML"),
    ('done = ["intercepted"]', "'done': it stands outside of a table"),
    ("[intercepted]\ndone = 'intercepted'", "done is a list of texts"),
    ("[intercepted]\ndone = [1]", "done is a list of texts"),
    ("[intercepted]\ndone = ['set ablaze']", "'set ablaze' is not one word"),
    ("[intercepted]\nverbs = ['intercepted']", "'verbs' is not known; a measure has heads, done"),
    ("[intercepted]\ncounted = ['boats']", "nothing tells it"),
    ("[intercepted]\nsigns = ['turned back']", "'turned back' is no sign"),
    ("[intercepted]\nsigns = ['* #']", "'* #' is no sign"),
    ("[intercepted]\nsigns = ['turned (back) # # now']", "is no sign"),
    ("[intercepted]\ndone = ['stopped']\ngrows = 'yes'", "grows is true or false"),
    ("[intercepted]\nunits = ['ha']", "units is a table"),
    ("[intercepted]\nunits = { ha = 'hectares' }", "units is a table"),
    ("[intercepted]\ndone = ['stopped']\nasked = [' ']", "a phrase is empty"),
    ("[killed]\ndone = ['lynched']", "this measure is built in"),
    ("[money]\ndone = ['paid']", "this measure is built in"),
    ("[' ']\ndone = ['paid']", "name begins with a letter"),
]


@pytest.mark.parametrize(("text", "problem"), WRONG, ids=[row[0] for row in WRONG])
def test_what_is_no_measure_is_told_in_one_line(text, problem):
    """A wrong file is refused with where it stands, the table and what to do."""
    with pytest.raises(UsageError) as raised:
        taught(text, "'measures.toml'")
    assert str(raised.value).startswith("'measures.toml'")
    assert problem in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_fingerprint_tells_vocabularies_apart():
    """The same measures have one fingerprint, however they are written, and in every process; others have another."""
    one = taught('[a]\ndone = ["b", "c"]', "x").fingerprint
    assert one == taught('# said\n[a]\ndone = ["C", "B"]\n', "y").fingerprint
    assert len({one, BUILT_IN.fingerprint, taught('[a]\ndone = ["b"]', "x").fingerprint}) == 3
    script = "from assistant.figures.vocabulary import BUILT_IN; print(BUILT_IN.fingerprint)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == BUILT_IN.fingerprint


def test_every_key_is_documented_and_no_other():
    """The page for those who write measures explains each key, and its own example is one."""
    page = (ROOT / "docs" / "measures.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == sorted(KEYS)
    [example] = re.findall(r"```toml\n(.+?)```", page, re.DOTALL)
    assert list(taught(example, "the page").own.by_name) == ["hectares burned"]
