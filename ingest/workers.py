"""Pure work on all cores: a function over many items, in processes of its own once there are many."""

import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from assistant.library.closing import Closing

if TYPE_CHECKING:
    from loky import ProcessPoolExecutor  # type: ignore[import-untyped]  # it has no types

DONE_HERE = 64
"""Items that are worked on in this process before others are started, which takes them a second or two."""
_AT_ONCE = 8
"""Items that are sent to a process in one piece."""
_LOOK = 1.0
"""Seconds from one look at whether the main process is still there to the next."""
_AHEAD = 6
"""Pieces that each process may be ahead of what was asked for, so that none ever waits and memory stays small."""

Item = TypeVar("Item")
Result = TypeVar("Result")


class Workers(Closing):
    """As many processes as there are cores, started when they are first worth it, and ended at the end of the block.

    They are spawned, not forked, for this process may have threads; and they do not run the main module again.
    """

    def __init__(self, processes: int | None = None) -> None:
        self._count = processes or os.cpu_count() or 1
        self._done_here = 0
        self._processes: ProcessPoolExecutor | None = None

    def close(self) -> None:
        """End the processes, whatever they are at."""
        if self._processes is not None:
            self._processes.shutdown(wait=True, kill_workers=True)
            self._processes = None

    def each(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """What a function makes of each item, in order; items are asked for as they are needed.

        Function, items and results must be picklable. What the function raises is raised here.
        """
        remaining = iter(items)
        if self._count > 1:
            yield from self._each_here(work, remaining)
            yield from self._each_elsewhere(work, remaining)
        else:
            yield from map(work, remaining)

    def begin(self, work: Callable[[Item], Result], items: Sequence[Item]) -> Callable[[], list[Result]]:
        """Begin work on a few items beside what this process does; gives what waits for the results, in order.

        Where no other process was started yet, the work is done at once.
        """
        if self._processes is None:
            done = [work(item) for item in items]
            return lambda: done
        pieces = [self._send(work, items[start : start + _AT_ONCE]) for start in range(0, len(items), _AT_ONCE)]
        return lambda: [result for piece in pieces for result in piece.result()]

    def _each_here(self, work: Callable[[Item], Result], items: Iterator[Item]) -> Iterator[Result]:
        few = DONE_HERE - self._done_here if self._processes is None else 0
        for item in islice(items, max(0, few)):
            self._done_here += 1
            yield work(item)

    def _each_elsewhere(self, work: Callable[[Item], Result], items: Iterator[Item]) -> Iterator[Result]:
        begun: deque[Future[list[Result]]] = deque()
        while piece := list(islice(items, _AT_ONCE)):
            begun.append(self._send(work, piece))
            while begun and (begun[0].done() or len(begun) > self._count * _AHEAD):
                yield from begun.popleft().result()
        while begun:
            yield from begun.popleft().result()

    def _send(self, work: Callable[[Item], Result], piece: Sequence[Item]) -> "Future[list[Result]]":
        future: Future[list[Result]] = self._started().submit(_worked, work, piece)
        return future

    def _started(self) -> "ProcessPoolExecutor":
        if self._processes is None:
            from loky import ProcessPoolExecutor

            self._processes = ProcessPoolExecutor(max_workers=self._count, initializer=_serve, initargs=(os.getpid(),))
        return self._processes


def _worked(work: Callable[[Item], Result], piece: Sequence[Item]) -> list[Result]:
    return [work(item) for item in piece]


def _serve(main: int) -> None:
    """Have a process end with the main process alone.

    An interrupt typed in the terminal reaches the whole group; the main process ends the others. Where it is killed it
    cannot, and they would wait for work for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_after, args=(main,), daemon=True).start()


def _end_after(main: int) -> None:
    while os.getppid() == main:
        time.sleep(_LOOK)
    os._exit(1)
