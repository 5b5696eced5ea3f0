"""A person who goes on adding tasks whatever happens, and asks again until each is acknowledged."""

import http.client
import json
import threading
import time
import uuid
from types import TracebackType

from tests.compose.waiting import wait_until

from duly_scripts.api import Api

TRY_SECONDS = 5.0
PAUSE_SECONDS = 0.1


class Writer(threading.Thread):
    """While it is entered it writes; `titles` holds what was acknowledged, `refused` counts the tries that were not."""

    def __init__(self, api: Api, title: str) -> None:
        super().__init__(daemon=True)
        self.titles: list[str] = []
        self.refused = 0
        self._api = api
        self._title = title
        self._ended = threading.Event()

    def __enter__(self) -> "Writer":
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self.join(60)
        assert not self.is_alive(), "a write was never acknowledged"

    def wait_for_writes(self, more: int) -> None:
        """Until so many more are acknowledged."""
        goal = len(self.titles) + more
        wait_until(lambda: len(self.titles) >= goal, f"{more} writes to be acknowledged", 60)

    def run(self) -> None:
        while not self._ended.wait(PAUSE_SECONDS):
            title, key = f"{self._title}: {len(self.titles)}", str(uuid.uuid4())
            # To the end, even when nobody waits any more: what is left half done would go unnoticed.
            while not self._write(title, key):
                self.refused += 1
                time.sleep(PAUSE_SECONDS)
            self.titles.append(title)

    def _write(self, title: str, key: str) -> bool:
        base = self._api.base
        connection = http.client.HTTPConnection(base.hostname or "", base.port, timeout=TRY_SECONDS)
        headers = {
            "Authorization": f"Bearer {self._api.token}",
            "Content-Type": "application/json",
            "Idempotency-Key": key,
        }
        try:
            connection.request("POST", "/api/v1/tasks", json.dumps({"title": title}), headers)
            return connection.getresponse().status == http.client.CREATED
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()
