"""The conversation that the page's address names, kept in the people's database so that a reload brings it back."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace

import streamlit as st
from pydantic import TypeAdapter, ValidationError

from assistant.domain import Answer
from assistant.library.people import People

_PARAMETER = "c"
_ANSWERS = TypeAdapter(Answer)


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """A question and its answer."""

    number: int
    """Counted from 1."""
    question: str
    answer: Answer | None
    """None when another version of Crosscheck kept it in a form that this one cannot read."""


@dataclass(frozen=True, kw_only=True)
class Conversation:
    """The exchanges under the `?c=` of the address; a page without one begins a conversation with its first."""

    people: People

    def exchanges(self) -> Iterator[Exchange]:
        """What was asked and answered, in order.

        Raises:
            LibraryError: the people's database cannot be read.
        """
        name = st.query_params.get(_PARAMETER)
        for turn in self.people.turns(name) if name else ():
            yield Exchange(number=turn.number, question=turn.question, answer=_read(turn.answer))

    def append(self, answer: Answer) -> Exchange:
        """Keep an answer with its question.

        Raises:
            LibraryError: the people's database cannot be written.
        """
        name = st.query_params.get(_PARAMETER) or secrets.token_urlsafe(9)
        kept = _ANSWERS.dump_python(replace(answer, consulted=()), mode="json")
        turn = self.people.append_turn(name, asked_at=answer.asked_at, question=answer.question, answer=kept)
        st.query_params[_PARAMETER] = name
        return Exchange(number=turn.number, question=answer.question, answer=answer)


def begin_another() -> None:
    """Leave the conversation; its address still leads to it."""
    st.query_params.clear()


def _read(kept: object) -> Answer | None:
    try:
        return _ANSWERS.validate_python(kept)
    except ValidationError:
        return None
