"""Checking a library: what is wrong with it, in lines that a person understands, and making it right."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from assistant.errors import CrosscheckError, VectorsHeld

Progress = Callable[[str], None]
"""Told what is being looked at."""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something about a library that is not as it should be."""

    line: str
    """What, and how much of it."""
    problem: bool = True
    """False of work that is merely left, and of what could not be looked at just now."""
    repair: Callable[[], str] | None = field(default=None, compare=False)
    """Makes it right without loss, and says in a few words what it did; None where nothing can."""
    last: bool = False
    """Whether there is no use in looking at anything that comes after it."""
    advice: str = ""
    """What to do where it is not repaired; empty where a repair is all that there is to do."""


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing that is looked at."""

    name: str
    """For programs, and for the line that says that it could not be looked at."""
    look: Callable[[], Iterable[Finding]]


@dataclass(frozen=True, kw_only=True)
class Examined:
    """A finding, and what was done about it."""

    check: str
    finding: Finding
    repaired: str = ""
    """What was done; empty where it is as it was."""

    @property
    def stands(self) -> bool:
        """Whether it is a problem that is still there."""
        return self.finding.problem and not self.repaired


def examine(checks: Iterable[Check], *, repair: bool, progress: Progress = lambda _: None) -> Iterator[Examined]:
    """Look at one thing after the other, and repair each before the next, which may rest on it.

    Whatever is still there after its repair comes again, as it is then.
    """
    for check in checks:
        progress(check.name)
        found = _look(check)
        examined = [_treated(check, finding, repair=repair) for finding in found]
        yield from examined
        if any(one.repaired for one in examined):
            left = {one.finding.line for one in examined if not one.repaired}
            yield from (Examined(check=check.name, finding=again) for again in _look(check) if again.line not in left)


def _look(check: Check) -> list[Finding]:
    """What a check finds; that it could not be made is a finding too."""
    try:
        return list(check.look())
    except CrosscheckError as error:
        line = f"the {check.name} could not be checked: {error}"
        return [Finding(line=line, problem=not isinstance(error, VectorsHeld))]


def _treated(check: Check, finding: Finding, *, repair: bool) -> Examined:
    """A finding after its repair, where that is asked for and there is one."""
    if finding.repair is None or not repair:
        return Examined(check=check.name, finding=finding)
    try:
        return Examined(check=check.name, finding=finding, repaired=finding.repair())
    except CrosscheckError as error:
        return Examined(check=check.name, finding=replace(finding, advice=f"it could not be repaired: {error}"))
