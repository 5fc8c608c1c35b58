"""Work on all cores."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.workers import DONE_HERE, Workers

ROOT = Path(__file__).parents[2]
MANY = DONE_HERE + 300


def doubled(number: int) -> int:
    """Work that anyone can check."""
    return 2 * number


def place(_: int) -> int:
    """The process that the work is done in."""
    return os.getpid()


def fails(number: int) -> int:
    """Work that goes wrong once."""
    if number == DONE_HERE + 20:
        message = f"number {number}"
        raise ValueError(message)
    return number


def test_results_come_in_order() -> None:
    """However many processes work on them."""
    with Workers(2) as workers:
        assert list(workers.each(doubled, range(MANY))) == [2 * number for number in range(MANY)]
        assert workers.begin(doubled, range(20))() == [2 * number for number in range(20)]


def test_few_items_are_worked_on_here_and_many_elsewhere() -> None:
    """Starting a process takes longer than a few articles."""
    with Workers(2) as workers:
        assert set(workers.each(place, range(DONE_HERE - 1))) == {os.getpid()}
        assert workers.begin(place, [1])() == [os.getpid()]
        elsewhere = set(workers.each(place, range(MANY))) - {os.getpid()}
        assert 1 <= len(elsewhere) <= 2
        assert set(workers.begin(place, [1])()) <= elsewhere


def test_one_process_works_alone() -> None:
    """On one core nothing is gained by others."""
    with Workers(1) as workers:
        assert set(workers.each(place, range(MANY))) == {os.getpid()}


def test_items_are_asked_for_as_they_are_needed() -> None:
    """Nothing that is read holds all articles in memory."""
    asked: list[int] = []

    def items() -> Iterator[int]:
        for number in range(10_000):
            asked.append(number)
            yield number

    with Workers(2) as workers:
        results = workers.each(doubled, items())
        for _ in range(DONE_HERE + 10):
            next(results)
    assert len(asked) < DONE_HERE + 300


def test_what_goes_wrong_elsewhere_is_raised_here() -> None:
    """With its own message."""
    with Workers(2) as workers, pytest.raises(ValueError, match=f"number {DONE_HERE + 20}"):
        list(workers.each(fails, range(MANY)))


ENDLESS = """
import os, sys, time
from ingest.workers import DONE_HERE, Workers
from tests.ingest.test_workers import MANY, place

if __name__ == "__main__":
    with Workers(2) as workers:
        print(*sorted(set(workers.each(place, range(MANY))) - {os.getpid()}), flush=True)
        time.sleep(60)
"""


def test_processes_end_with_the_one_that_was_killed() -> None:
    """Though nobody is left to end them."""
    command = [sys.executable, "-c", ENDLESS]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as main:
        assert main.stdout
        processes = [int(number) for number in main.stdout.readline().split()]
        main.kill()
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{number}").exists() for number in processes):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert processes


def test_results_come_as_soon_as_they_are_there() -> None:
    """Where what is asked for comes slowly, as pages do, nobody waits until many have come."""
    asked: list[int] = []

    def items() -> Iterator[int]:
        for number in range(MANY):
            asked.append(number)
            time.sleep(0.02)
            yield number

    with Workers(2) as workers:
        list(workers.each(doubled, range(DONE_HERE + 20)))  # the processes are up
        results = workers.each(doubled, items())
        assert next(results) == 0
        assert len(asked) < DONE_HERE
