"""Turns Ctrl-C, SIGTERM and a closed terminal into a flag that the waiting loops look at.

No exception flies out of a handler, so nothing is ever cut in the middle of a clean-up.
"""

import signal
from types import FrameType

from duly_scripts.failures import Stopped

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stop:
    """Asked to stop or not. A second signal changes nothing: the order of stopping holds."""

    def __init__(self) -> None:
        self.requested = False

    def listen(self) -> None:
        for number in SIGNALS:
            signal.signal(number, self._note)

    def check(self) -> None:
        """Raises Stopped once somebody has asked."""
        if self.requested:
            raise Stopped

    def _note(self, number: int, frame: FrameType | None) -> None:
        self.requested = True
