"""Connections that go only where they may, and that end when their time is up."""

import ssl
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from httpcore import (
    SOCKET_OPTION,
    ConnectError,
    ConnectTimeout,
    NetworkBackend,
    NetworkStream,
    ReadTimeout,
    SyncBackend,
)


class Deadline:
    """The moment at which everything about one request must be over."""

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds

    def within(self, timeout: float | None) -> float:
        """What is left of a timeout, in seconds.

        Raises:
            ReadTimeout: Nothing is left.
        """
        left = self._ends - time.monotonic()
        if left <= 0:
            raise ReadTimeout
        return left if timeout is None else min(left, timeout)


class GuardedBackend(NetworkBackend):
    """Connects to the very addresses that were looked at, so that no name can lead elsewhere a moment later."""

    def __init__(self, deadline: Deadline, addresses: Callable[[str, int], Sequence[str]]) -> None:
        self._deadline = deadline
        self._addresses = addresses
        self._network = SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        """Connect to the first address of the host that answers.

        Raises:
            OSError: The host has no address.
            NotPublic: One of its addresses may not be asked.
            ConnectError: No address answers; ConnectTimeout where one keeps silent.
        """
        failure: Exception = ConnectError(f"{host} has no address")
        for address in self._addresses(host, port):
            try:
                stream = self._network.connect_tcp(
                    address, port, self._deadline.within(timeout), local_address, socket_options
                )
            except (ConnectError, ConnectTimeout) as error:
                failure = error
            else:
                return _TimedStream(stream, self._deadline)
        raise failure


class _TimedStream(NetworkStream):
    """A stream on which nothing lasts beyond a deadline, however busily the server sends."""

    def __init__(self, stream: NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.within(timeout))
        return _TimedStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as httpcore has it
        return self._stream.get_extra_info(info)
