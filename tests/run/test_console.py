"""What a person sees of the steps."""

import io
import os
import pty
from pathlib import Path

import pytest

from duly_scripts.console import Console
from duly_scripts.failures import Failure, Stopped
from duly_scripts.stop import Stop


def test_without_a_terminal_a_step_is_one_plain_line_with_its_time(console: Console, printed: io.StringIO) -> None:
    with console.step("Installing"):
        assert printed.getvalue() == "  Installing … "
        console.pause(0.01)
    assert printed.getvalue() == "  Installing … 0.0 s\n"


def test_a_step_that_fails_says_so_on_its_line(console: Console, printed: io.StringIO) -> None:
    with pytest.raises(Failure), console.step("Installing"):
        raise Failure("No.")
    assert printed.getvalue() == "  Installing … failed\n"


def test_a_step_tells_its_result(console: Console, printed: io.StringIO) -> None:
    with console.step("backend") as step:
        step.result = "3 passed"
    assert printed.getvalue() == "  backend … 3 passed  0.0 s\n"


def test_waiting_ends_when_somebody_asks_to_stop(printed: io.StringIO) -> None:
    stop = Stop()
    stop.requested = True
    with pytest.raises(Stopped):
        Console(printed, stop).pause(60)


def test_on_a_terminal_a_mark_moves_and_the_line_ends_with_a_tick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w", encoding="utf-8") as terminal:
        console = Console(terminal, Stop())
        with console.step("Building"):
            console.pause(0.25)
        shown = ""
        while not shown.endswith("\n"):
            shown += os.read(ours, 10_000).decode()
    os.close(ours)
    assert "⠋ Building" in shown
    assert "⠙ Building" in shown
    assert shown.rstrip().rpartition("\x1b[K")[2].startswith("✓ Building  0.")


def test_a_stream_that_knows_no_such_letters_gets_others(tmp_path: Path) -> None:
    with (tmp_path / "out").open("w", encoding="ascii") as stream:
        Console(stream, Stop()).say("Lena’s birthday …")
    assert (tmp_path / "out").read_text() == "Lena?s birthday ?\n"
