"""How far a long command has come, on standard error: a bar on a terminal, else a line now and then."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn

from ingest.progress import Progress as Step
from ui.cli.output import error_console
from ui.wording import plain

EVERY = 30.0
"""Seconds from one line to the next where there is no terminal."""
_SURE = 2.0
"""Seconds after which a rate tells something."""
_STAGES = {"rereading": "Finding figures anew", "reading": "Reading articles", "embedding": "Embedding passages"}

Show = Callable[[Step], None]


class Count(Protocol):
    """Moves the count on."""

    def __call__(self, done: int) -> None:
        """Show how many are done so far."""


@contextmanager
def counted(what: str) -> Iterator[Count]:
    """What is done and how many there were, until the block ends."""
    with _display() as show:
        pace = Pace(what)
        yield lambda done: show(pace.line(done, None), None)


@contextmanager
def working(what: str) -> Iterator[Callable[[str], None]]:
    """What is done, and with what just now, until the block ends."""
    with _display() as show:
        yield lambda now: show(f"{what}: {now}", None)


@contextmanager
def ingesting() -> Iterator[Show]:
    """The stages of an ingest with their rates and the time that is left, until the block ends."""
    with _display() as show:
        paces: dict[str, Pace] = {}

        def shown(step: Step) -> None:
            pace = paces.setdefault(step.stage, Pace(_STAGES[step.stage]))
            show(pace.line(step.done, step.share), step.share)

        yield shown


class Pace:
    """How fast one stage goes, from its first step on."""

    def __init__(self, what: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._what = what
        self._clock = clock
        self._began = clock()

    def line(self, done: int, share: float | None) -> str:
        """What is done, at which rate, and how long the rest takes, as far as that can be told."""
        taken = self._clock() - self._began
        told = [f"{self._what}: {done:,}" + (f" ({share:.0%})" if share is not None else "")]
        if taken >= _SURE:
            told.append(f"{done / taken:,.1f} a second")
            if share:
                told.append(f"{in_words(taken / share - taken)} left")
        return ", ".join(told)


def in_words(seconds: float) -> str:
    """About how long something takes: 40 s, 12 min, 3 h 20 min."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"


@contextmanager
def _display() -> Iterator[Callable[[str, float | None], None]]:
    console = error_console()
    if not console.is_terminal:
        yield _lines(console)
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(bar_width=20))
    with Progress(*columns, console=console, transient=True) as bar:
        task: TaskID = bar.add_task("", total=None)

        def show(line: str, share: float | None) -> None:
            bar.update(task, description=plain(line), total=None if share is None else 1.0, completed=share or 0.0)

        yield show


def _lines(console: Console) -> Callable[[str, float | None], None]:
    """Prints a line every now and then."""
    last = time.monotonic()

    def show(line: str, _share: float | None) -> None:
        nonlocal last
        if time.monotonic() - last >= EVERY:
            last = time.monotonic()
            console.print(plain(line), soft_wrap=True)

    return show
