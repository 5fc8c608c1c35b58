"""Where logs go: standard error, as much of them as the settings say."""

import logging
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.settings import Settings


def log_as(settings: "Settings") -> None:
    """Log to standard error at the level of the settings; what was set up before stays."""
    logging.basicConfig(level=settings.log_level, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
