"""Runs the health checks of podman's containers, as systemd's timers or Docker's daemon would; by podman's own API."""

import http.client
import json
import socket
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

STARTING_SECONDS = 0.5
HEALTHY_SECONDS = 3.0
ANSWER_SECONDS = 20.0
API = "/v4.0.0/libpod/containers"


class _Connection(http.client.HTTPConnection):
    def __init__(self, path: Path) -> None:
        super().__init__("podman", timeout=ANSWER_SECONDS)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self._path))


class Timer(threading.Thread):
    """Each container that has a check is checked often until it is well, then now and then."""

    def __init__(self, path: Path) -> None:
        super().__init__(daemon=True)
        self._path = path
        self._ended = threading.Event()
        self._next: dict[str, float] = {}

    def answers(self) -> bool:
        with suppress(OSError):
            return self._get("/json") is not None
        return False

    def run(self) -> None:
        while not self._ended.wait(STARTING_SECONDS):
            with suppress(OSError, http.client.HTTPException):
                for container in self._get("/json") or []:
                    self._check(container["Id"])

    def stop(self) -> None:
        self._ended.set()
        if self.is_alive():
            self.join(ANSWER_SECONDS)

    def _check(self, container: str) -> None:
        if time.monotonic() < self._next.get(container, 0.0):
            return
        found = self._get(f"/{container}/healthcheck")
        healthy = found is None or found.get("Status") == "healthy"
        self._next[container] = time.monotonic() + (HEALTHY_SECONDS if healthy else 0.0)

    def _get(self, path: str) -> Any:
        """The answer; None where podman refuses, as it does for what has no check."""
        connection = _Connection(self._path)
        try:
            connection.request("GET", API + path)
            answer = connection.getresponse()
            text = answer.read()
            return json.loads(text) if answer.status == 200 else None
        finally:
            connection.close()
