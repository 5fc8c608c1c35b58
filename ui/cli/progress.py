"""How far a long command has come, shown on standard error while it runs, where that is a terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from ui.cli.output import error_console
from ui.wording import plain


class Count(Protocol):
    """Moves the count on."""

    def __call__(self, done: int, name: str = "") -> None:
        """Show how many are done so far, and the name of the last one."""


@contextmanager
def counted(what: str) -> Iterator[Count]:
    """A line that says what is done and how many there were, until the block ends."""
    console = error_console()
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as display:
        task = display.add_task(what)

        def count(done: int, name: str = "") -> None:
            last = f" ({plain(name)[-60:]})" if name else ""
            display.update(task, description=f"{what}: {done:,}{last}")

        yield count
