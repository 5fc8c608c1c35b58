"""Asking a person on the terminal before something is done that cannot be undone."""

import sys

import typer


def agreed(question: str, *, yes: bool, unasked: bool) -> bool:
    """Whether a person agrees.

    Args:
        question: What is asked, on standard error.
        yes: The person has agreed beforehand.
        unasked: What counts where standard input is no terminal, so that nobody can be asked.
    """
    if yes:
        return True
    if not sys.stdin.isatty():
        return unasked
    return typer.confirm(question, err=True)
