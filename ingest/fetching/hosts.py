"""A server that is asked, at the pace that it bears: what it allows, and from when on it may be asked again."""

from ingest.fetching.answers import Answer, Failed
from ingest.fetching.manners import Manners
from ingest.fetching.robots import Rules


class Host:
    """One server; times are seconds of one clock."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._rules: Rules | None = None
        self._rules_end = 0.0
        self._ready = 0.0
        self._troubles = 0
        self._why = "the server asks for too long a time between two requests; run this again later"

    def rules(self, now: float) -> Rules | None:
        """What it allows, as long as that holds."""
        return self._rules if now < self._rules_end else None

    def learn(self, rules: Rules, now: float) -> None:
        """Its rules have been read."""
        limits = self._manners.limits
        self._rules = rules
        self._rules_end = now + (limits.refused if rules.refused else limits.robots_kept)
        self.asked(now)

    def asked(self, now: float) -> None:
        """It has been asked for something, and is to be left alone for a moment."""
        delay = self._rules.delay if self._rules else 0.0
        self._ready = max(self._ready, now + max(self._manners.interval, delay))

    def answered(self, answer: Answer, now: float) -> None:
        """It has answered, or not; one that could not be reached several times is left alone for long."""
        limits = self._manners.limits
        if not isinstance(answer, Failed):
            self._troubles = 0
        elif answer.wait is not None:
            self._ready, self._why = max(self._ready, now + answer.wait), answer.reason
        elif answer.temporary and answer.status is None:
            self._troubles += 1
            if self._troubles >= limits.troubles:
                self._ready, self._why, self._troubles = now + limits.refused, answer.reason, 0

    def wait(self, now: float) -> float:
        """Seconds until it may be asked."""
        return max(self._ready - now, 0.0)

    def objection(self, url: str, now: float) -> Failed | None:
        """Why an address of it is not to be fetched in this run, by its rules or for it has to be left alone."""
        rules = self.rules(now)
        found = rules.objection(url) if rules else None
        if found is None and self.wait(now) > self._manners.limits.patience:
            found = Failed(reason=self._why, wait=self.wait(now))
        return found
