"""The tools that a calling model is offered: what each is for, its arguments, and the contract's JSON that it gives."""

import json
from abc import abstractmethod
from datetime import datetime
from itertools import islice
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from assistant.answering.assistant import Assistant
from assistant.disputed import Wanted, disputed
from assistant.domain import Filters
from ui.contract import Json, answer_json, dispute_json, figure_json, search_json
from ui.figures import figures_of
from ui.filtering import check_measure, filters_of, read_time


def _listed(given: Any) -> Any:  # noqa: ANN401 - whatever a client sent
    """A list, also where a client wrote it as a text: some send '["Herald"]', some "Herald"."""
    if not isinstance(given, str):
        return given
    try:
        read = json.loads(given)
    except ValueError:
        return [given]
    return read if isinstance(read, list) else [given]


Time = Annotated[str, Field(examples=["2026-03-01", "2026-03-01T18:00:00Z"])]
RowRelation = Literal["conflict", "bounds", "update", "scope", "agree"]
Names = Annotated[tuple[str, ...], BeforeValidator(_listed)]


class Tool(BaseModel):
    """A call of a tool: its fields are the arguments, its docstring tells a calling model what it is for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @abstractmethod
    def run(self, assistant: Assistant) -> Json:
        """What the tool gives.

        Raises:
            CrosscheckError: it cannot be given; its message is for the calling model.
        """


class _Filtered(Tool):
    now: Time = Field("", description='The time against which "last week" is meant; the present by default.')
    since: Time = Field("", description="Only articles published on this day or at this time (UTC), or later.")
    until: Time = Field("", description="Only articles published before this day or time (UTC).")
    outlets: Names = Field((), description="Only articles that these outlets printed.")
    languages: Names = Field((), description="Only articles in these languages, by ISO 639 code: en, es.")
    shelves: Names = Field((), description="Only articles on these shelves of the library.")

    def moment(self) -> datetime | None:
        """When it is asked, where that is said."""
        return read_time("now", self.now or None)

    def filters(self) -> Filters:
        """Which articles may be used."""
        return filters_of(
            since=self.since or None,
            until=self.until or None,
            outlets=self.outlets,
            languages=self.languages,
            shelves=self.shelves,
        )


class _Asking(_Filtered):
    question: str = Field(min_length=1, description="One complete question in plain words; name the place and the day.")


class Ask(_Asking):
    """Answer a question from the news library by verbatim quotation, and say where the reports' figures differ.

    Use it for what a news archive can know, above all for numbers: how many killed, wounded, displaced, how much, how
    strong. `sentences` is the answer, each with the labels of the `citations` it rests on; a citation's `quote` is word
    for word the article's. `differs` is true when reports give different values: then report the range and who gave
    which, from `comparisons`, never one number alone, and keep qualifiers such as "at least". When `no_answer` is set,
    the library does not hold the answer: say so, and do not fill the gap.
    """

    def run(self, assistant: Assistant) -> Json:
        """The answer."""
        return answer_json(assistant.ask(self.question, now=self.moment(), filters=self.filters()))


class Search(_Asking):
    """Find the passages of the news library that may answer a question, best first, without an answer made of them.

    Each of `hits` is an article with a verbatim `quote` of it, `start` and `end` being the quote's place in the text;
    `also` lists articles that printed the same text, which is one source, not several. Use it to look around and to
    quote; for numbers use ask, which compares them.
    """

    limit: int = Field(8, ge=1, le=50, description="How many hits at most.")

    def run(self, assistant: Assistant) -> Json:
        """The hits."""
        found = assistant.search(self.question, now=self.moment(), filters=self.filters(), limit=self.limit)
        return search_json(found)


class Figures(Tool):
    """List the figures that were read out of one article: the value, what it counts, where, when, by whose count.

    Each has the `sentence` it stands in, word for word. `origin` is who gave the number, which is not who printed it;
    a figure with `misread` set was ruled by a person to be none.
    """

    article: str = Field(description="The article's name, as `article` in the results of ask, search and conflicts.")
    measure: str = Field("", description="Only figures of this measure: killed, wounded, displaced, money, magnitude.")

    def run(self, assistant: Assistant) -> Json:
        """The figures."""
        found = figures_of(assistant.library, self.article)
        return {"figures": [figure_json(*each) for each in found if self.measure in ("", each[0].measure)]}


class Conflicts(Tool):
    """List the happenings of which the library's reports give different figures, those reported last first.

    A row is one happening, measure and counted group with its range (`low` to `high`), the number of `voices`, an
    `explanation` and every reading with its quote. By default the reports differ: conflict (both cannot be right),
    bounds (both can) and update (counted again later). `more` is true when further rows were left out; `pending`
    counts articles that the list does not take in yet.
    """

    since: Time = Field("", description="Only what was reported on this day or at this time (UTC), or later.")
    until: Time = Field("", description="Only what was reported before this day or time (UTC).")
    place: str = Field("", description="Only of this place, under any spelling.")
    measure: str = Field("", description="Only of this measure: killed, wounded, displaced, money, magnitude.")
    outlet: str = Field("", description="Only where this outlet printed a reading.")
    relations: Annotated[tuple[RowRelation, ...], BeforeValidator(_listed)] = Field(
        ("conflict", "bounds", "update"), description="Only rows of these kinds."
    )
    limit: int = Field(20, ge=1, le=100, description="How many rows at most.")

    def run(self, assistant: Assistant) -> Json:
        """The rows."""
        ledger = assistant.library.disputes
        check_measure("measure", self.measure, held=ledger.measures)
        wanted = Wanted(
            relations=frozenset(self.relations),
            measure=self.measure,
            place=self.place,
            outlet=self.outlet,
            since=read_time("since", self.since or None),
            until=read_time("until", self.until or None),
        )
        rows = list(islice(disputed(assistant.library, wanted), self.limit + 1))
        return {
            "conflicts": [dispute_json(row) for row in rows[: self.limit]],
            "more": len(rows) > self.limit,
            "pending": ledger.pending(),
        }


TOOLS: dict[str, type[Tool]] = {"ask": Ask, "search": Search, "figures": Figures, "conflicts": Conflicts}
"""By the names that a calling model uses, in the order in which it should think of them."""
