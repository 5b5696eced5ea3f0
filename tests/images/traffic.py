"""Clients as a load balancer and browsers are them: they ask without pause, keep a stream open, or send a body slowly.

A request goes to the first replica that accepts connections. Where the connection was refused, or closed before a byte of an answer came,
it is sent again with the same Idempotency-Key; an answer that breaks off is an error, and raised.
"""

import http.client
import itertools
import json
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import Any

TIMEOUT_SECONDS = 20.0
TRIES = 5
PATIENCE_SECONDS = 30.0


@dataclass(frozen=True)
class Request:
    """`body` makes it a POST."""

    path: str
    body: dict[str, Any] | None = None
    accept: str = "application/json"
    key: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def method(self) -> str:
        return "GET" if self.body is None else "POST"

    @property
    def content(self) -> bytes | None:
        return None if self.body is None else json.dumps(self.body).encode()

    def headers(self, token: str) -> dict[str, str]:
        posted = {} if self.body is None else {"Content-Type": "application/json", "Idempotency-Key": self.key}
        return {"Authorization": f"Bearer {token}", "Accept": self.accept} | posted


@dataclass(frozen=True)
class Answered:
    """`replica` answered it; `cut`: when tries began that were closed before any answer (time.monotonic())."""

    request: Request
    status: int
    body: bytes
    replica: int
    cut: tuple[float, ...]


@dataclass
class Client:
    """`ports` of the replicas in the order of preference; `keeps` its connection from one request to the next."""

    ports: Sequence[int]
    token: str
    keeps: bool = True
    _at: int = 0
    _connection: http.client.HTTPConnection | None = None

    def ask(self, request: Request) -> Answered:
        cut: list[float] = []
        for _ in range(TRIES):
            connection = self._connected()
            begun = time.monotonic()
            try:
                connection.request(request.method, request.path, request.content, request.headers(self.token))
                response = connection.getresponse()
            except ConnectionError:
                cut.append(begun)
                self.close()
                continue
            body = response.read()
            if response.will_close or not self.keeps:
                self.close()
            return Answered(request, response.status, body, self._at, tuple(cut))
        raise AssertionError(f"{request.path} was not answered in {TRIES} tries")

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _connected(self) -> http.client.HTTPConnection:
        while self._connection is None:
            connection = http.client.HTTPConnection("127.0.0.1", self.ports[self._at], timeout=TIMEOUT_SECONDS)
            try:
                connection.connect()
            except OSError:
                self._at += 1
            else:
                self._connection = connection
        return self._connection


class Load:
    """What clients got while they asked without pause, each in its own thread."""

    def __init__(self) -> None:
        self.answered: list[Answered] = []
        self._over = threading.Event()

    def wait_for(self, number: int, replica: int) -> None:
        """Until so many requests were answered by one replica."""
        until(lambda: sum(one.replica == replica for one in list(self.answered)) >= number, f"{number} answers")

    def drive(self, client: Client, requests: Iterator[Request]) -> None:
        for request in requests:
            if self._over.is_set():
                break
            self.answered.append(client.ask(request))
        client.close()

    def end(self) -> None:
        self._over.set()


@contextmanager
def load(clients: Sequence[Client], make: Callable[[int], Request]) -> Iterator[Load]:
    """Drives the clients during the block; raises what went wrong in one of them. `make` gets a running number."""
    running = Load()
    numbers = itertools.count()
    with ThreadPoolExecutor(len(clients)) as pool:
        driven = [pool.submit(running.drive, client, (make(number) for number in numbers)) for client in clients]
        try:
            yield running
        finally:
            running.end()
        for one in driven:
            one.result()


class Slow:
    """A request of which the head and half of the body have been sent."""

    def __init__(self, port: int, token: str, request: Request) -> None:
        self._body = request.content or b""
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_SECONDS)
        self._connection.putrequest(request.method, request.path)
        for name, value in request.headers(token).items():
            self._connection.putheader(name, value)
        self._connection.putheader("Content-Length", str(len(self._body)))
        self._connection.endheaders(self._body[: len(self._body) // 2])

    def finish(self) -> tuple[int, bytes]:
        """Sends the rest: the status and body of the answer."""
        self._connection.send(self._body[len(self._body) // 2 :])
        with closing(self._connection):
            response = self._connection.getresponse()
            return response.status, response.read()


class Stream:
    """The change feed of an account, opened and ready."""

    def __init__(self, port: int, token: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
        request = Request("/api/v1/events", accept="text/event-stream")
        self._connection.request(request.method, request.path, headers=request.headers(token))
        self._response = self._connection.getresponse()
        assert self._response.status == http.client.OK
        while self._response.readline() != b"event: ready\n":
            pass

    def rest(self) -> bytes:
        """All that comes until the server ends it; raises where it breaks off."""
        with closing(self._connection):
            return self._response.read()


def until(holds: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < end, f"no {what} within {PATIENCE_SECONDS:.0f} s"
        time.sleep(0.02)


def is_closed(port: int) -> bool:
    """Whether no new connection is accepted."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
    try:
        connection.connect()
    except OSError:
        return True
    finally:
        connection.close()
    return False
