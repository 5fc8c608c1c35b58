"""Whether there is room on a disk."""

import shutil
from pathlib import Path

_NEXT_TO_NOTHING = 1_000_000
"""Bytes."""


def is_full(directory: Path) -> bool:
    """Whether the disk of a folder is full, or as good as that."""
    try:
        return shutil.disk_usage(directory).free < _NEXT_TO_NOTHING
    except OSError:
        return False
