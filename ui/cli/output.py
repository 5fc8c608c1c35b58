"""Where a command writes: JSON or a rendering on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Mapping
from functools import cache
from typing import Any, NoReturn

from rich.console import Console


def print_json(line: Mapping[str, Any]) -> None:
    """Write one value on a line of its own, as UTF-8 wherever it goes."""
    text = json.dumps(line, ensure_ascii=False) + "\n"
    sys.stdout.buffer.write(text.encode("utf-8", errors="backslashreplace"))
    sys.stdout.buffer.flush()


class _Console(Console):
    """Leaves a reader that went away to ui.cli.failing, where every command's ending is decided."""

    def on_broken_pipe(self) -> NoReturn:
        """Pass it on."""
        raise BrokenPipeError


@cache
def console() -> Console:
    """For people, on standard output."""
    return _Console(highlight=False, markup=False, emoji=False)


@cache
def error_console() -> Console:
    """For progress, on standard error."""
    return Console(stderr=True, highlight=False, markup=False, emoji=False)
