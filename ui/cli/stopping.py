"""How a long command is ended: after what it has in hand, or at once where somebody insists."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

_HEARD = b"\nStopping after what is in hand; Ctrl-C again breaks off at once.\n"
_STANDARD_ERROR = 2


@contextmanager
def stopped_by_signals() -> Iterator[threading.Event]:
    """An event that Ctrl-C and a service manager's SIGTERM set; the second Ctrl-C breaks off at once.

    Loading a model or waiting for another process may take a while to end, so it is said that Ctrl-C was heard.
    """
    stopping = threading.Event()

    def stop(number: int, _frame: FrameType | None) -> None:
        if stopping.is_set() and number == signal.SIGINT:
            raise KeyboardInterrupt
        stopping.set()
        if number == signal.SIGINT:
            with suppress(OSError):
                os.write(_STANDARD_ERROR, _HEARD)  # whatever writes there just now must not be entered again

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stopping
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
