"""Locks that end with the process that holds them, however it ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from duly_scripts.console import Console
from duly_scripts.failures import Failure, unusable


class Held(Exception):  # noqa: N818 - nothing went wrong
    """Another process holds the lock; `note` is what it wrote into the file."""

    def __init__(self, note: str) -> None:
        super().__init__(note)
        self.note = note


class FileLock:
    """An exclusive lock on a file, which also tells others who holds it. Released when the process ends."""

    def __init__(self, path: Path) -> None:
        """Raises Held, or Failure where the file cannot be used."""
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise unusable(path, error) from None
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            note = os.pread(self._descriptor, 200, 0).decode("utf-8", "replace").strip()
            os.close(self._descriptor)
            raise Held(note) from None
        except OSError as error:
            os.close(self._descriptor)
            raise Failure(f"{path} cannot be locked ({error.strerror}); choose a folder on a local disk.") from None

    def note(self, text: str) -> None:
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, text.encode(), 0)

    def release(self) -> None:
        os.close(self._descriptor)


@contextmanager
def one_at_a_time(folder: Path, console: Console) -> Iterator[None]:
    """Waits until no other set-up works in this folder, and holds it for the block."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if not _taken(descriptor):
            with console.step("Waiting for another set-up in this folder"):
                while not _taken(descriptor):
                    console.pause()
        yield
    finally:
        os.close(descriptor)


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
