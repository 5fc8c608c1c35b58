"""How often: intervals as people write them."""

import re

from assistant.errors import UsageError

SHORTEST = 10.0
"""Seconds; who looks more often is a burden."""

_INTERVAL = re.compile(r"(\d+(?:\.\d+)?)\s*(s|m|h|d)", re.IGNORECASE)
_SECONDS = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}


def seconds_of(interval: str) -> float:
    """An interval such as 30s, 10m, 2h or 1d in seconds.

    Raises:
        UsageError: It is none, or shorter than SHORTEST.
    """
    found = _INTERVAL.fullmatch(interval.strip())
    seconds = float(found.group(1)) * _SECONDS[found.group(2).lower()] if found else 0.0
    if seconds < SHORTEST:
        message = f"--every {interval!r} is no interval of {SHORTEST:.0f} s or more; write 30s, 10m or 2h"
        raise UsageError(message)
    return seconds
