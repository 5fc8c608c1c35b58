"""Totals that would look like a contradiction to a reader though they count different things."""

from assistant.comparing.accounts import Account
from assistant.comparing.groups import relate_groups
from assistant.comparing.values import relate_values, times_apart
from assistant.comparing.voices import same_voice

_NEAR = 4
"""How many times one total may be the other and still be taken for a count of the same."""


def look_opposed(a: Account, b: Account) -> bool:
    """Whether two voices' totals of one group, of other places or periods, differ; parts of a whole do not count."""
    totals = a.figure.extent != "part" and b.figure.extent != "part" and a.figure.extent == b.figure.extent
    alike = relate_groups(a.figure, b.figure) in ("same", "near") and times_apart(a.figure, b.figure) <= _NEAR
    return totals and alike and not same_voice(a, b) and relate_values(a.figure, b.figure) != "agree"
