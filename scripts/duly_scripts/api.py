"""A small client of Duly's HTTP API, for the sample account and the tests."""

import http.client
import json
import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

TIMEOUT_SECONDS = 30.0


class Refused(Exception):  # noqa: N818 - an answer, as good as any other
    """An answer of 400 or more; `code` is the problem's."""

    def __init__(self, status: int, problem: Any) -> None:
        self.status = status
        self.code = problem.get("code", "") if isinstance(problem, dict) else ""
        super().__init__(f"{status} {self.code}")


class Api:
    """`base` is a service's address such as http://127.0.0.1:8000; `clock` tells the time of each call where tests may do that."""

    def __init__(self, base: str, token: str | None = None, clock: Callable[[], datetime] | None = None) -> None:
        self.token = token
        self._clock = clock
        self.base = urlsplit(base)

    def post(self, path: str, body: Any = None) -> Any:
        """The answer's body; each call bears an Idempotency-Key of its own. Raises Refused, or OSError without an answer."""
        return self.call("POST", path, body)

    def get(self, path: str) -> Any:
        return self.call("GET", path)

    def call(self, method: str, path: str, body: Any = None) -> Any:
        connection = http.client.HTTPConnection(self.base.hostname or "", self.base.port, timeout=TIMEOUT_SECONDS)
        try:
            content = None if body is None else json.dumps(body)
            connection.request(method, path, content, self._headers(method))
            answer = connection.getresponse()
            text = answer.read()
        finally:
            connection.close()
        found = json.loads(text) if text else None
        if answer.status >= http.client.BAD_REQUEST:
            raise Refused(answer.status, found)
        return found

    def _headers(self, method: str) -> dict[str, str]:
        headers = {"Accept": "application/json", "Content-Type": "application/json"}
        if method == "POST":
            headers["Idempotency-Key"] = str(uuid.uuid4())
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if self._clock is not None:
            headers["X-Duly-Now"] = self._clock().isoformat()
        return headers
