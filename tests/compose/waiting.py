"""Waiting for what other processes do."""

import time
from collections.abc import Callable

POLL_SECONDS = 0.1


def wait_until(holds: Callable[[], bool], what: str, seconds: float) -> None:
    """Asks until it holds; fails with `what` when it takes longer."""
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, f"waited {seconds:.0f} s for {what}"
        time.sleep(POLL_SECONDS)
