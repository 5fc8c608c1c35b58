"""Answering: the ladder from a question to an answer whose every number stands in the quote that it cites."""
