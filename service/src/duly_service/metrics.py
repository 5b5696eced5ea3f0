"""Prometheus metrics on a port of their own: requests by route, what this build is, what the process uses."""

from threading import Thread
from typing import Any, Final
from wsgiref.simple_server import WSGIServer

from prometheus_client import Gauge, Histogram, start_http_server

_BUCKETS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

DURATION: Final = Histogram(
    "http_request_duration_seconds",
    "Time to the end of the answer; of an event stream, to its beginning.",
    ["method", "route", "status"],
    buckets=_BUCKETS,
)
ACTIVE: Final = Gauge("http_requests_active", "Requests being answered, event streams included.")
BUILD: Final = Gauge("duly_build_info", "Always 1; the labels tell what runs.", ["service", "version"])

_children: dict[tuple[str, str, int], Any] = {}


def observe(method: str, route: str, status: int, seconds: float) -> None:
    """Counts one answered request; `route` is the template, never a path with ids."""
    child = _children.get((method, route, status))
    if child is None:
        child = _children[method, route, status] = DURATION.labels(method, route, str(status))
    child.observe(seconds)


class MetricsServer:
    """The port, answered by a thread of its own so that a busy event loop can still be seen."""

    def __init__(self, host: str, port: int) -> None:
        self._server: WSGIServer
        self._thread: Thread
        self._server, self._thread = start_http_server(port, host)

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(timeout=2)
