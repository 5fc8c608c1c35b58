"""Many figures brought together: what is of one thing, which still stand, and what they amount to."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, permutations
from typing import Literal

import pytest

from assistant.comparing.accounts import Account
from assistant.comparing.comparison import Cell, brief, cell_of, cells, compared, compared_in_scope, one_thing_with
from assistant.comparing.sums import parts_and_wholes
from assistant.comparing.verdicts import Relations
from assistant.domain import Citation, Relation, Verdict
from tests.accounts import account, everywhere_rare

BOMB = "Bombs hit the grain market of Velmora on Sunday. "


def told(said: str, value: str, voice: str, *, day: str = "2031-05-05", name: str = "") -> Account:
    """The account of a voice on one day, in an article of its own."""
    text = f"{BOMB}{said}, the {voice} said."
    return account(text, value, name=name or f"{voice} {day} {value}", outlet="Courier", published=day)


def relations_of(accounts: Sequence[Account]) -> Relations:
    """The relations between accounts where every word tells."""
    return Relations(accounts, everywhere_rare)


def cells_of(*accounts: Account) -> list[Cell]:
    """The accounts in cells."""
    return cells(accounts, relations_of(accounts))


def values(cell: Cell) -> set[str]:
    """The words of the numbers of a cell."""
    return {one.figure.value_text for one in cell.accounts}


def cite(one: Account) -> Citation:
    """A citation of a figure's sentence."""
    span = one.figure.sentence
    quote = one.article.text[span.start : span.end]
    return Citation(label=1, article=one.article, quote=quote, start=span.start, end=span.end)


LEAST_NINE = told("At least nine people were killed", "nine", "River Watch")
THIRTEEN = told("Thirteen people were killed", "Thirteen", "Harbour Board")
TWELVE = told("Twelve people were killed", "Twelve", "Conflict Monitor")
CHILDREN = told("Two children were killed", "Two", "Conflict Monitor")
PROVINCE = account(
    "At least 30 people were killed in raids across Lorn province on Sunday, the Conflict Monitor said. "
    "Bombs hit the grain market of Velmora.",
    "30",
    name="province",
    published="2031-05-05",
)
COUNTRY = account(
    "At least 60 people were killed in raids across the country on Sunday, the ministry said. "
    "Bombs hit the grain market of Velmora in Lorn province.",
    "60",
    name="country",
    published="2031-05-05",
)
FIRST = told("Nine people were killed", "Nine", "River Watch")
SECOND = told("Eleven people were killed", "Eleven", "River Watch", day="2031-05-06")
THIRD = told("Fifteen people were killed", "Fifteen", "River Watch", day="2031-05-08")

RELATIONS = [
    ("one account", [LEAST_NINE], "agree"),
    ("an open bound and a number", [LEAST_NINE, THIRTEEN], "bounds"),
    ("two numbers", [THIRTEEN, TWELVE], "conflict"),
    ("a conflict tells more than a bound", [LEAST_NINE, THIRTEEN, TWELVE], "conflict"),
    ("a rising toll", [FIRST, SECOND, THIRD], "update"),
    (
        "a conflict that a later count has overtaken",
        [FIRST, told("Seven were killed", "Seven", "Mayor"), SECOND],
        "update",
    ),
]


@pytest.mark.parametrize(
    ("accounts", "expected"), [case[1:] for case in RELATIONS], ids=[case[0] for case in RELATIONS]
)
def test_a_cell_has_its_most_telling_relation(accounts: list[Account], expected: str) -> None:
    """Accounts of one thing meet in one cell; conflict before update, bounds and agree."""
    found = cells_of(*accounts)
    assert [cell.relation for cell in found] == [expected]
    assert len(found[0].accounts) == len(accounts)


def test_the_same_voice_supersedes_itself() -> None:
    """Of a voice that counted three times only the last number stands."""
    (cell,) = cells_of(FIRST, THIRD, SECOND)
    assert cell.standing == (THIRD,)
    assert cell.superseded == {FIRST.figure.id, SECOND.figure.id}


def test_another_voice_supersedes_nothing() -> None:
    """A later, higher count by another is an update, and the first voice's number stands beside it."""
    later = told("Thirteen people were killed", "Thirteen", "Harbour Board", day="2031-05-07")
    (cell,) = cells_of(FIRST, later)
    assert (cell.relation, cell.standing) == ("update", (FIRST, later))


def test_a_withdrawn_number_stands_no_more() -> None:
    """What a correction takes back is superseded, whoever gave it."""
    wrong = account(
        f"CORRECTION: An earlier version of this article said that 40 people had been killed. {BOMB}",
        "40",
        name="corrected",
        outlet="Herald",
        published="2031-05-05",
    )
    assert wrong.figure.status == "withdrawn"
    (cell,) = cells_of(wrong, THIRTEEN)
    assert (cell.relation, cell.standing) == ("update", (THIRTEEN,))


@pytest.mark.parametrize("order", list(permutations(range(4))), ids=str)
def test_a_market_and_its_province_never_share_a_cell(order: tuple[int, ...]) -> None:
    """The market's dead, the province's and the country's stay apart, in whatever order they come."""
    accounts = [(LEAST_NINE, THIRTEEN, PROVINCE, COUNTRY)[index] for index in order]
    assert {frozenset(values(cell)) for cell in cells_of(*accounts)} == {
        frozenset({"nine", "Thirteen"}),
        frozenset({"30"}),
        frozenset({"60"}),
    }


def test_children_stay_apart_from_all() -> None:
    """A part of those counted is no position on the whole."""
    assert [values(cell) for cell in cells_of(THIRTEEN, CHILDREN, TWELVE)] == [{"Thirteen", "Twelve"}, {"Two"}]


def test_cells_keep_the_order_of_their_accounts() -> None:
    """The cell of the first account comes first, and accounts keep their order in it."""
    found = cells_of(CHILDREN, TWELVE, THIRTEEN)
    assert [one.figure.value_text for cell in found for one in cell.accounts] == ["Two", "Twelve", "Thirteen"]


def test_no_cell_holds_two_scopes() -> None:
    """Within a cell no two accounts are of another scope."""
    accounts = [LEAST_NINE, THIRTEEN, TWELVE, CHILDREN, PROVINCE, COUNTRY, FIRST, SECOND, THIRD]
    relations = relations_of(accounts)
    for cell in cells(accounts, relations):
        assert all(relations.between(a, b).relation != "scope" for a, b in combinations(cell.accounts, 2))


def test_each_voice_is_shown_once() -> None:
    """Forty reports of one voice's number are one reading beside the one report of another's."""
    many = [told("At least nine people were killed", "nine", "River Watch", name=f"reprint {one}") for one in range(40)]
    accounts = [*many, THIRTEEN]
    relations = relations_of(accounts)
    (cell,) = cells(accounts, relations)
    shown = brief(cell, 6, relations)
    assert [one.figure.value_text for one in shown.accounts] == ["nine", "Thirteen"]
    assert shown.relation == "bounds"


def test_what_stands_is_shown_first() -> None:
    """Where not all fit, superseded accounts are left out before those that stand."""
    accounts = [FIRST, SECOND, THIRD]
    relations = relations_of(accounts)
    (cell,) = cells(accounts, relations)
    assert brief(cell, 1, relations).accounts == (THIRD,)
    assert brief(cell, 2, relations).accounts[0] == THIRD


def test_a_comparison_lists_standing_readings_first() -> None:
    """Readers see what stands, then what the same voice has replaced, each with its citation and time."""
    (cell,) = cells_of(FIRST, THIRD)
    comparison = compared(cell, cite)
    assert [(one.figure.value_text, one.superseded) for one in comparison.readings] == [
        ("Fifteen", False),
        ("Nine", True),
    ]
    assert (comparison.measure, comparison.relation) == ("killed", "update")
    assert all(one.figure.value_text in one.citation.quote for one in comparison.readings)
    assert comparison.readings[0].as_of == THIRD.article.published


def test_scopes_stand_side_by_side() -> None:
    """One leading reading of each cell, in a comparison whose relation is scope."""
    comparison = compared_in_scope(cells_of(THIRTEEN, TWELVE, PROVINCE), cite)
    assert comparison.relation == "scope"
    assert [one.figure.value_text for one in comparison.readings] == ["Thirteen", "30"]


SUM = (
    "The ferry Sea Lark sank off Velmora on Sunday. Twenty-five people drowned, the coastguard said. "
    "It found 13 bodies in the sea. The divers said they found 12 bodies in the hull."
)


def test_numbers_that_add_up_are_parts_of_a_whole() -> None:
    """25 = 13 + 12 in one article: three numbers of one sum, none of which contradicts another."""
    accounts = [account(SUM, value, published="2031-05-05") for value in ("Twenty-five", "13", "12")]
    assert parts_and_wholes(accounts) == {frozenset((a.figure.id, b.figure.id)) for a, b in combinations(accounts, 2)}
    relations = relations_of(accounts)
    for a, b in combinations(accounts, 2):
        assert relations.between(a, b).relation == "scope"
        assert relations.between(b, a).relation == "scope"
        assert relations.parts(a, b)


SMALL = "Four people died, the Mayor said. Two people drowned, the Watch said. Divers found 2 bodies."
MIXED = "Nine people were killed. Four people were injured. Five people fled."


@pytest.mark.parametrize(
    "accounts",
    [
        [account(SUM, value, name=value) for value in ("Twenty-five", "13", "12")],
        [account(SUM, value) for value in ("Twenty-five", "13")],
        [account(SMALL, value) for value in ("Four", "Two", "2")],
        [account(MIXED, value) for value in ("Nine", "Four", "Five")],
    ],
    ids=["of three articles", "a part is missing", "too small to tell", "of other measures"],
)
def test_what_is_no_sum(accounts: list[Account]) -> None:
    """A sum is one article's, of one measure, with both its parts, and not by chance."""
    assert parts_and_wholes(accounts) == frozenset()


class Given(Relations):
    """Relations as a table says; a pair that it does not name is unrelated, and the later of an update is the later."""

    def __init__(self, accounts: Sequence[Account], table: dict[frozenset[str], Relation]) -> None:
        super().__init__(accounts, everywhere_rare)
        self._table = table

    def by_rules(self, a: Account, b: Account, *, one_happening: bool = False) -> Verdict:  # noqa: ARG002 - of the base
        """What the table says of the words of two numbers."""
        pair = frozenset((a.figure.value_text, b.figure.value_text))
        relation = self._table.get(pair, "agree" if len(pair) == 1 else "unrelated")
        later: Literal["a", "b"] = "b" if (b.given or date.min) > (a.given or date.min) else "a"
        return Verdict(relation=relation, later=later if relation == "update" else None)


def test_an_account_goes_to_its_own_number() -> None:
    """Where two cells would take it, it goes to the one that gives the same number, however few speak there."""
    accounts = [LEAST_NINE, SECOND, THIRD, told("Nine people were killed", "Nine", "Mayor", day="2031-05-09")]
    table: dict[frozenset[str], Relation] = {
        frozenset(("Eleven", "Fifteen")): "agree",
        frozenset(("Nine", "Eleven")): "conflict",
        frozenset(("Nine", "Fifteen")): "conflict",
        frozenset(("Nine", "nine")): "agree",
    }
    found = cells(accounts, Given(accounts, table))
    assert [values(cell) for cell in found] == [{"nine", "Nine"}, {"Eleven", "Fifteen"}]


def test_whoever_comes_early_and_fits_few_is_left_alone() -> None:
    """A number that is at odds with one of many is not of their thing."""
    accounts = [TWELVE, FIRST, SECOND, THIRD]
    table: dict[frozenset[str], Relation] = {
        frozenset(("Twelve", "Nine")): "conflict",
        frozenset(("Nine", "Eleven")): "update",
        frozenset(("Nine", "Fifteen")): "update",
        frozenset(("Eleven", "Fifteen")): "update",
    }
    for order in permutations(accounts):
        found = cells(order, Given(order, table))
        assert {frozenset(values(cell)) for cell in found} == {
            frozenset(("Twelve",)),
            frozenset(("Nine", "Eleven", "Fifteen")),
        }


def test_what_a_voice_has_updated_in_another_cell_is_superseded() -> None:
    """A count that its own voice has replaced stands nowhere, though the new one is of another scope than its cell."""
    accounts = [FIRST, SECOND, TWELVE]
    table: dict[frozenset[str], Relation] = {
        frozenset(("Nine", "Eleven")): "update",
        frozenset(("Nine", "Twelve")): "conflict",
        frozenset(("Eleven", "Twelve")): "scope",
    }
    found = cells([TWELVE, FIRST, SECOND], Given(accounts, table))
    assert {one.figure.value_text for cell in found for one in cell.standing} == {"Twelve", "Eleven"}


def test_what_is_recalled_of_an_overtaken_count_is_history() -> None:
    """A later article that tells again of the first count is not at odds with the last."""
    again = told("Nine people were killed", "Nine", "Mayor", day="2031-05-20")
    again = replace(again, figure=replace(again.figure, background=True))
    accounts = [FIRST, SECOND, again]
    table: dict[frozenset[str], Relation] = {frozenset(("Nine", "Eleven")): "update"}

    class Recalling(Given):
        def by_rules(self, a: Account, b: Account, *, one_happening: bool = False) -> Verdict:
            """The recalled number is in conflict with the last by its values."""
            if again in (a, b) and SECOND in (a, b):
                return Verdict(relation="conflict")
            return super().by_rules(a, b, one_happening=one_happening)

    assert cell_of(accounts, Recalling(accounts, table)).relation == "update"


def test_every_number_is_heard_before_any_is_heard_twice() -> None:
    """Where not all accounts fit, those that repeat a number give way to those that give another."""
    agreeing = [told("Thirteen people were killed", "Thirteen", f"Council of Town{one}") for one in range(5)]
    accounts = [*agreeing, TWELVE]
    relations = relations_of(accounts)
    shown = brief(cell_of(accounts, relations), 3, relations)
    assert [one.figure.value_text for one in shown.accounts] == ["Thirteen", "Thirteen", "Twelve"]


def test_what_is_of_one_thing_with_an_account_is_found_around_it() -> None:
    """The accounts of one thing with it, in their order; another scope or happening is not among them."""
    accounts = [THIRTEEN, PROVINCE, TWELVE, CHILDREN, LEAST_NINE]
    assert one_thing_with(THIRTEEN, accounts, relations_of(accounts)) == [THIRTEEN, TWELVE, LEAST_NINE]


def test_a_number_that_its_voice_has_replaced_elsewhere_is_in_no_conflict() -> None:
    """A reading that is known to be superseded makes an update, not a conflict."""
    accounts = [THIRTEEN, TWELVE]
    relations = relations_of(accounts)
    assert cell_of(accounts, relations).relation == "conflict"
    replaced = cell_of(accounts, relations, replaced=frozenset((TWELVE.figure.id,)))
    assert replaced.relation == "update"
    assert replaced.standing == (THIRTEEN,)


def test_one_sentence_may_give_the_parts_of_anothers_whole() -> None:
    """Two numbers of one sentence that add up to what another article gives are its parts, unless voices differ."""
    whole = account("The navy captured 23 smugglers off Hask.", "23", name="whole")
    text = "The navy captured 12 Ardovian and 11 Sulmek smugglers off Hask."
    parts = [account(text, value, name="parts") for value in ("12", "11")]
    assert frozenset((whole.figure.id, parts[0].figure.id)) in parts_and_wholes([whole, *parts])
    said = [
        account(f"The police said that the navy captured {value} smugglers off Hask.", value, name="said")
        for value in ("23",)
    ]
    other = [account("The coastguard said 12 men and 11 women were detained off Hask.", one) for one in ("12", "11")]
    assert frozenset((said[0].figure.id, other[0].figure.id)) not in parts_and_wholes([*said, *other])
