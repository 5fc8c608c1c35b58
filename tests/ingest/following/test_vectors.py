"""Vectors made beside everything else."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from assistant.errors import VectorsHeld
from ingest.following.vectors import Embed, Embedding


def test_it_ends_after_the_batch_in_hand() -> None:
    """However much is wanting still; and what it had opened is closed."""
    begun, closed = threading.Event(), threading.Event()

    def endless(told: Callable[[int], None]) -> int:
        while True:
            begun.set()
            told(1)

    @contextmanager
    def opened() -> Iterator[Embed]:
        yield endless
        closed.set()

    with Embedding(opened) as embedding:
        embedding.wake()
        assert begun.wait(5)
    assert closed.is_set()


def test_nothing_is_opened_before_something_is_wanting() -> None:
    """Who only waits for articles loads no model."""

    @contextmanager
    def opened() -> Iterator[Embed]:
        pytest.fail("nothing was wanting")
        yield

    with Embedding(opened):
        pass


def test_what_is_wrong_is_told_once_and_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    """Each time that something is wanting."""
    tried = threading.Semaphore(0)

    @contextmanager
    def held() -> Iterator[Embed]:
        tried.release()
        message = "process 7 holds the vectors"
        raise VectorsHeld(message)
        yield

    with caplog.at_level(logging.WARNING), Embedding(held) as embedding:
        for _ in range(3):
            embedding.wake()
            assert tried.acquire(timeout=5)
    assert caplog.messages == ["no vectors for now: process 7 holds the vectors"]
