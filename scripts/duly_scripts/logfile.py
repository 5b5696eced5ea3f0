"""A log file of bounded size: the service appends to it, ./run cuts it and keeps one older part beside it."""

import shutil
from pathlib import Path

from duly_scripts.failures import unusable

LARGEST_BYTES = 8 * 1024 * 1024


class LogFile:
    """`folder/NAME.log`, and `NAME.log.1` for what came before."""

    def __init__(self, folder: Path, name: str) -> None:
        self.path = folder / f"{name}.log"
        self._shown = self._size()

    def cut_if_large(self, largest_bytes: int = LARGEST_BYTES) -> None:
        """Copies and empties it in place: whoever appends keeps its descriptor."""
        if self._size() <= largest_bytes:
            return
        try:
            shutil.copyfile(self.path, self.path.with_name(self.path.name + ".1"))
            with self.path.open("r+b") as log:
                log.truncate(0)
        except OSError as error:
            raise unusable(self.path, error) from None
        self._shown = 0

    def since(self, offset: int) -> str:
        """What was written after that many bytes."""
        try:
            with self.path.open("rb") as log:
                log.seek(offset)
                return log.read().decode("utf-8", "replace")
        except OSError:
            return ""

    def news(self) -> list[str]:
        """The lines since the last call."""
        text = self.since(self._shown)
        whole = text[: text.rfind("\n") + 1]
        self._shown += len(whole.encode())
        return whole.splitlines()

    def size(self) -> int:
        return self._size()

    def _size(self) -> int:
        try:
            return self.path.stat().st_size
        except OSError:
            return 0
