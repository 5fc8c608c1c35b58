"""Asking a person on the terminal before something is done that cannot be undone."""

import sys
from collections.abc import Sequence

import typer

from ui.cli.output import error_console


def agreed(question: str, *, yes: bool, unasked: bool, about: Sequence[str] = ()) -> bool:
    """Whether a person agrees.

    Args:
        question: What is asked, on standard error.
        yes: The person has agreed beforehand.
        unasked: What counts where standard input is no terminal, so that nobody can be asked.
        about: Lines that a person is to read before.
    """
    if yes:
        return True
    if not sys.stdin.isatty():
        return unasked
    for line in about:
        error_console().print(line, soft_wrap=True)
    return typer.confirm(question, err=True)
