"""Copies share a wire; changed texts are versions."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain import Article
from ingest.candidate import Candidate
from ingest.versions import Original, article_id, decide, wire_of

FIRST = Candidate(source="a.jsonl:1", identity="a", name="a", text="Nine sailors were hurt.", title="Ferries collide")


def stored(candidate: Candidate, *, current: Article | None = None) -> Article:
    """The article that a candidate becomes."""
    article = decide(candidate, current=current, older=(), original=lambda: None).article
    assert article is not None
    return article


def test_a_new_identity_is_added_as_version_one() -> None:
    """Its id is made of identity and version."""
    decision = decide(FIRST, current=None, older=(), original=lambda: None)
    assert decision.outcome == "added"
    assert decision.article is not None
    assert (decision.article.version, decision.article.id) == (1, article_id("a", 1))


def test_a_copy_is_stored_as_its_own_article() -> None:
    """It shares the wire of what it is a copy of, and is counted as a duplicate."""
    decision = decide(replace(FIRST, identity="b"), current=None, older=(), original=lambda: Original(wire="w1"))
    assert decision.outcome == "duplicate"
    assert decision.article is not None
    assert (decision.article.wire, decision.article.metadata) == ("w1", {})


def test_how_near_a_copy_is_is_kept() -> None:
    """Where it is not the very text."""
    original = Original(wire="w1", similarity=0.876)
    article = decide(replace(FIRST, identity="b"), current=None, older=(), original=lambda: original).article
    assert article is not None
    assert article.metadata == {"similarity": "0.88"}


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        pytest.param({}, "unchanged", id="nothing"),
        pytest.param({"text": "Twelve sailors were hurt."}, "updated", id="text"),
        pytest.param({"text": "NINE sailors — were hurt"}, "unchanged", id="marks and case"),
        pytest.param({"title": "Two ferries collide"}, "updated", id="title"),
        pytest.param({"published": datetime(2023, 6, 25, tzinfo=UTC)}, "updated", id="published"),
        pytest.param({"updated": datetime(2023, 6, 25, tzinfo=UTC)}, "unchanged", id="updated alone"),
        pytest.param({"metadata": {"desk": "Harbour"}}, "unchanged", id="metadata alone"),
    ],
)
def test_what_makes_a_version(change: dict[str, object], outcome: str) -> None:
    """Another text, or another word of the source on what was printed when by whom."""
    decision = decide(replace(FIRST, **change), current=stored(FIRST), older=(), original=lambda: None)
    assert decision.outcome == outcome
    assert (decision.article.version if decision.article else None) == (2 if outcome == "updated" else None)


def test_an_older_text_does_not_come_back() -> None:
    """A source with both versions can be read again."""
    first = stored(FIRST)
    second = stored(replace(FIRST, text="Twelve sailors were hurt."), current=first)
    assert decide(FIRST, current=second, older=[first], original=lambda: None).outcome == "unchanged"


def test_an_older_text_comes_back_when_it_is_dated_later() -> None:
    """An outlet may take a change back."""
    first = stored(replace(FIRST, updated=datetime(2023, 6, 25, tzinfo=UTC)))
    change = {"text": "Twelve sailors were hurt.", "updated": datetime(2023, 6, 26, tzinfo=UTC)}
    second = stored(replace(FIRST, **change), current=first)
    back = replace(FIRST, updated=datetime(2023, 6, 27, tzinfo=UTC))
    assert decide(back, current=second, older=[first], original=lambda: None).outcome == "updated"


@pytest.mark.parametrize(
    "copy",
    ["nine sailors were hurt", "Nine sailors\nwere hurt!", "PORT VELL (AP) — Nine sailors were hurt."],
)
def test_copies_share_a_wire(copy: str) -> None:
    """Case, marks, line breaks and the dateline make no other text."""
    assert wire_of(copy) == wire_of(FIRST.text)


@settings(deadline=None)
@given(st.text(), st.integers(1, 9), st.integers(1, 9))
def test_ids_name_one_version(identity: str, one: int, other: int) -> None:
    """The same identity and version give the same id, others another."""
    assert (article_id(identity, one) == article_id(identity, other)) == (one == other)
