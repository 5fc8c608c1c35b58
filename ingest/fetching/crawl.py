"""Many requests to many servers: several servers at a time, each for one thing, at its pace and by its rules."""

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from queue import Empty, SimpleQueue

from ingest.fetching.addresses import Address, origin_of
from ingest.fetching.answers import Answer, Failed
from ingest.fetching.fetcher import Fetcher, Request
from ingest.fetching.hosts import Host
from ingest.fetching.manners import Manners
from ingest.fetching.robots import Rules, rules_of

_LOOK = 0.2
"""Seconds that a step lasts at most, so that whoever wants to stop is heard."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """A request, and who waits for its answer."""

    request: Request
    answered: Callable[[Answer], None]
    first: bool = False
    """Whether it goes before what waits for its server already."""
    tries: int = 0
    """How often the server was asked for it and was busy."""


class _Line:
    """What waits for one server."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.wishes: deque[Wish] = deque()
        self.busy = False


class Crawl:
    """Takes wishes and answers them; all methods are called from one thread, and answers come in that thread.

    Requests run in threads of their own, which are left behind when the crawl is: each ends with its deadline.
    """

    def __init__(self, manners: Manners, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.limits = manners.limits
        self._manners = manners
        self._fetcher = Fetcher(manners)
        self._hosts: dict[str, Host] = {}
        self._clock = clock
        self._lines: dict[str, _Line] = {}
        self._done: SimpleQueue[tuple[str, Wish | None, Answer | Rules | Exception]] = SimpleQueue()

    @property
    def idle(self) -> bool:
        """Whether nothing is wished for any more."""
        return not any(line.busy or line.wishes for line in self._lines.values())

    def wish(self, wish: Wish) -> None:
        """Wish for an address; the answer comes in a later step."""
        origin = origin_of(wish.request.address.url)
        host = self._hosts.setdefault(origin, Host(self._manners))
        line = self._lines.setdefault(origin, _Line(host))
        if wish.first:
            line.wishes.appendleft(wish)
        else:
            line.wishes.append(wish)

    def step(self) -> None:
        """Ask whom may be asked, and hand on what has come; returns after a moment where nothing comes."""
        self._begin()
        if self.idle:
            return
        try:
            origin, wish, result = self._done.get(timeout=self._moment())
        except Empty:
            return
        if isinstance(result, Exception):
            raise result
        self._finish(self._lines[origin], wish, result)

    def _begin(self) -> None:
        """Ask the servers that are free, and answer at once what they are not to be asked for."""
        for origin, line in list(self._lines.items()):
            if line.busy:
                continue
            self._refuse(line)
            if not line.wishes:
                del self._lines[origin]
            elif not line.host.wait(self._clock()) and self._threads() < self.limits.at_once:
                self._ask(origin, line)

    def _refuse(self, line: _Line) -> None:
        """Answer the wishes in front that are not to be asked for."""
        now = self._clock()
        while line.wishes and (found := line.host.objection(line.wishes[0].request.address.url, now)):
            line.wishes.popleft().answered(found)

    def _ask(self, origin: str, line: _Line) -> None:
        """Ask a server for what is first in line, or for its rules before anything else."""
        now = self._clock()
        job: Callable[[], Answer | Rules]
        if line.host.rules(now) is None:
            wish, credentials = None, line.wishes[0].request.address.credentials
            job = partial(rules_of, self._fetcher, Address(url=f"{origin}/", credentials=credentials), self.limits)
        else:
            wish = line.wishes.popleft()
            job = partial(self._fetcher.fetch, wish.request)
        line.busy = True
        line.host.asked(now)
        threading.Thread(target=self._work, args=(origin, wish, job), daemon=True).start()

    def _work(self, origin: str, wish: Wish | None, job: Callable[[], Answer | Rules]) -> None:
        """What a thread does."""
        try:
            self._done.put((origin, wish, job()))
        except Exception as error:  # noqa: BLE001 - it is raised where the answer is waited for
            self._done.put((origin, wish, error))

    def _finish(self, line: _Line, wish: Wish | None, result: Answer | Rules) -> None:
        """Hand on an answer, or put its wish in front again where the server is only busy."""
        line.busy = False
        now = self._clock()
        if isinstance(result, Rules):
            line.host.learn(result, now)
            return
        line.host.answered(result, now)
        if wish is None:
            return
        if self._is_worth_another_try(wish, result):
            line.wishes.appendleft(replace(wish, tries=wish.tries + 1))
        else:
            wish.answered(result)

    def _is_worth_another_try(self, wish: Wish, result: Answer) -> bool:
        waits = isinstance(result, Failed) and result.wait is not None and result.wait <= self.limits.patience
        return waits and wish.tries + 1 < self.limits.tries

    def _threads(self) -> int:
        return sum(line.busy for line in self._lines.values())

    def _moment(self) -> float:
        """Seconds until a server can be asked that is not being asked now."""
        if self._threads() >= self.limits.at_once:
            return _LOOK
        now = self._clock()
        return min([_LOOK, *(line.host.wait(now) for line in self._lines.values() if not line.busy)])
