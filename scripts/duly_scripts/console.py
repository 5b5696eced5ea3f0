"""What a person sees: a line per step with its time, a moving mark while it lasts; plain lines where no terminal listens."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

from duly_scripts.failures import Failure, Stopped
from duly_scripts.stop import Stop

MARKS = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
PLAIN_MARKS = "-\\|/"
FRAME_SECONDS = 0.1


@dataclass
class Step:
    """What a step says in the end beside its time; `ok` chooses the mark."""

    result: str = ""
    ok: bool = True


class Console:
    """Steps are printed as they go; `pause` is the one way to wait, because it moves the mark and notices a stop."""

    def __init__(self, stream: TextIO, stop: Stop, *, verbose: bool = False) -> None:
        self.verbose = verbose
        self.stop = stop
        self._stream = stream
        self._live = stream.isatty() and os.environ.get("TERM") != "dumb" and not verbose
        self._utf8 = (getattr(stream, "encoding", None) or "").lower().replace("-", "") == "utf8"
        self._step: tuple[str, float] | None = None
        self._drawn = 0.0

    def say(self, text: str = "") -> None:
        self._write(text + "\n")

    @contextmanager
    def step(self, title: str) -> Iterator[Step]:
        """One line for what the block does; its time is added when it ends."""
        started = time.monotonic()
        step = Step()
        self._step = (title, started)
        self._begin(title)
        try:
            yield step
        except Stopped:
            self._end(title, "stopped", "·")
            raise
        except (Failure, OSError):
            self._end(title, "failed", "✗")
            raise
        else:
            taken = f"{time.monotonic() - started:.1f} s"
            self._end(title, f"{step.result}  {taken}".strip(), "✓" if step.ok else "✗")
        finally:
            self._step = None

    def pause(self, seconds: float = FRAME_SECONDS) -> None:
        """Waits; raises Stopped when somebody asks to stop meanwhile."""
        until = time.monotonic() + seconds
        while True:
            self.stop.check()
            self._draw()
            left = until - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(left, FRAME_SECONDS))

    def _begin(self, title: str) -> None:
        if self._live:
            self._draw()
        else:
            self._write(f"  {title} … " + ("\n" if self.verbose else ""))

    def _draw(self) -> None:
        now = time.monotonic()
        if self._step is None or not self._live or now - self._drawn < FRAME_SECONDS:
            return
        title, started = self._step
        self._drawn = now
        marks = MARKS if self._utf8 else PLAIN_MARKS
        mark = marks[int((now - started) / FRAME_SECONDS) % len(marks)]
        self._write(f"\r\x1b[K{mark} {title}  {now - started:.0f} s")

    def _end(self, title: str, result: str, mark: str) -> None:
        if self._live:
            self._write(f"\r\x1b[K{mark} {title}  {result}\n")
        elif self.verbose:
            self._write(f"  {title}: {result}\n")
        else:
            self._write(result + "\n")

    def _write(self, text: str) -> None:
        """A terminal that is gone, or that knows no such character, stops nothing."""
        encoding = getattr(self._stream, "encoding", None) or "utf-8"
        try:
            self._stream.write(text.encode(encoding, "replace").decode(encoding))
            self._stream.flush()
        except OSError:
            self._live = False


def complain(sentence: str) -> None:
    """A failure's sentence, on the error stream."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()
