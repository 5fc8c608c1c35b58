"""The sample newsroom and its gold agree with each other, so that a miss is the code's and not the table's."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from ui.newsroom import articles_path

HERE = Path(__file__).parent
MEASURES = {
    *("killed", "wounded", "missing", "casualties", "displaced", "rescued", "detained", "affected", "population"),
    *("attendance", "employees", "attacks", "aircraft", "damaged", "destroyed", "burned", "seized", "money", "share"),
    *("magnitude", "depth", "distance", "length", "area", "duration", "weight", "temperature", "seats", "count"),
}
OPEN_LOW = {"at_most", "nearly", "vague"}
OPEN_HIGH = {"at_least", "more_than", "vague"}
QUALIFIERS = {"exact", "about", "range"} | OPEN_LOW | OPEN_HIGH
RELATIONS = {"agree", "bounds", "update", "scope", "conflict", "unrelated"}
PAGE_FURNITURE = re.compile(r"^(?:ALSO READ|Photo):.*$", re.MULTILINE)


def rows(path):
    """Return the records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


RECORDS = rows(articles_path())
TEXTS = {record["id"]: record["text"] for record in RECORDS}  # of a corrected article the later version
FIGURES = rows(HERE / "newsroom.figures.jsonl")
QUESTIONS = rows(HERE / "newsroom.questions.jsonl")
PAIRS = rows(HERE / "newsroom.pairs.jsonl")
FIGURE_IDS = {figure["id"] for figure in FIGURES}


def words_in(text, words):
    """Count where the words stand whole in the text."""
    return len(re.findall(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def test_newsroom_has_its_size():
    """Five outlets print 43 records of 42 articles, of 80 to 400 words each."""
    assert len(RECORDS) == 43
    assert len(TEXTS) == 42
    assert len({record["outlet"] for record in RECORDS}) == 5
    assert all(80 <= len(text.split()) <= 400 for text in TEXTS.values())


def test_newsroom_is_set_in_a_future_spring():
    """Every date lies between March and June 2031, and one article has none."""
    dates = [record.get("published") for record in RECORDS]
    assert dates.count(None) == 1
    assert all(re.fullmatch(r"2031-0[3-6]-\d\dT\d\d:\d\d:\d\dZ", day) for day in dates if day)


def test_one_wire_is_printed_by_four_outlets():
    """The same text stands under four outlets, titles and urls, and no other text is printed twice."""
    (wire,) = [text for text, printed in Counter(record["text"] for record in RECORDS).items() if printed > 1]
    copies = [record for record in RECORDS if record["text"] == wire]
    assert len(copies) == 4
    assert all(len({copy[field] for copy in copies}) == 4 for field in ("outlet", "title", "url"))


def test_one_article_is_corrected():
    """One url is printed twice, the second time later and with a correction notice."""
    (url,) = [url for url, printed in Counter(record["url"] for record in RECORDS).items() if printed > 1]
    first, second = [record for record in RECORDS if record["url"] == url]
    assert second["text"].startswith("CORRECTION:")
    assert first["id"] == second["id"]
    assert "updated" not in first
    assert second["updated"] > second["published"]


@pytest.mark.parametrize("table", [FIGURES, QUESTIONS], ids=["figures", "questions"])
def test_ids_are_unique(table):
    """No id is given twice in a table."""
    assert max(Counter(row["id"] for row in table).values()) == 1


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure["id"])
def test_figure_can_be_found(figure):
    """The quote occurs once in the article proper, and the value once in the quote, as whole words."""
    text = PAGE_FURNITURE.sub("", TEXTS[figure["article"]])
    assert text.count(figure["quote"]) == 1
    assert words_in(figure["quote"], figure["value_text"]) == 1


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure["id"])
def test_figure_keeps_the_rules_of_the_gold(figure):
    """Measure and qualifier are known words, and a bound is open where the qualifier leaves it open."""
    low, high, qualifier = figure["low"], figure["high"], figure["qualifier"]
    assert figure["measure"] in MEASURES
    assert qualifier in QUALIFIERS
    assert (low is None) == (qualifier in OPEN_LOW)
    assert (high is None) == (qualifier in OPEN_HIGH)
    if low is not None and high is not None:
        assert (low < high) if qualifier == "range" else (low == high)


def test_no_two_figures_are_the_same_words():
    """Article, quote and value together name one figure."""
    assert max(Counter((row["article"], row["quote"], row["value_text"]) for row in FIGURES).values()) == 1


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["id"])
def test_question_names_what_exists(question):
    """A question's figures and articles exist, and a figure's article is among those that it may cite."""
    accepted = question.get("accept", {})
    cited = {*question["cite"], *question.get("cite_any", [])}
    wanted = {*question["figures"], *(name for names in accepted.values() for name in names)}
    assert wanted <= FIGURE_IDS
    assert accepted.keys() <= set(question["figures"])
    assert cited <= TEXTS.keys()
    assert (question["type"] == "abstain") == (not cited)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["id"])
def test_question_says_how_its_figures_differ(question):
    """Only questions about figures differ, and those that differ name a kind of difference."""
    kinds = set(question["kinds"])
    assert kinds <= RELATIONS - {"unrelated"}
    assert bool(kinds) == (question["type"] == "figure") == bool(question["figures"])
    if question["differs"]:
        assert kinds & {"bounds", "update", "conflict", "scope"}


def test_some_questions_have_no_answer():
    """At least three questions must be refused."""
    assert sum(question["type"] == "abstain" for question in QUESTIONS) >= 3


def test_pairs_name_two_figures_once():
    """Both figures of a pair exist and differ, and no pair is given twice."""
    assert all({pair["a"], pair["b"]} <= FIGURE_IDS for pair in PAIRS)
    assert max(Counter(frozenset((pair["a"], pair["b"])) for pair in PAIRS).values()) == 1
    assert all(pair["a"] != pair["b"] for pair in PAIRS)


def test_every_relation_occurs():
    """Each relation has at least four pairs, and at most two pairs are open to another reading."""
    counts = Counter(pair["relation"] for pair in PAIRS)
    assert counts.keys() == RELATIONS
    assert min(counts.values()) >= 4
    assert sum("accept" in pair for pair in PAIRS) <= 2


def test_relations_fit_the_events():
    """Figures of one event and measure are never unrelated; of others they are unrelated, or at most scope."""
    by_id = {figure["id"]: figure for figure in FIGURES}
    for pair in PAIRS:
        a, b = by_id[pair["a"]], by_id[pair["b"]]
        alike = (a["event"], a["measure"]) == (b["event"], b["measure"])
        allowed = RELATIONS - {"unrelated"} if alike else {"unrelated", "scope"}
        assert pair["relation"] in allowed
