"""A question in the spellings that a library has learned from its articles."""

from assistant.library import Library
from assistant.search.question import Question
from assistant.search.spelling import parts_of_names, respelt_question, whole_names


def in_all_spellings(question: Question, library: Library) -> Question:
    """The question with what the current articles call its names; as it is where it has been given that already.

    Raises:
        LibraryError: the library cannot be read.
    """
    if question.spellings or not (question.names or question.according):
        return question
    unknown = [part for part in parts_of_names(question) if not library.knows(part)]
    return respelt_question(question, library.spellings([*whole_names(question), *unknown]))
