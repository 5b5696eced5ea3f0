"""What ends a command early. A Failure is one sentence for the person (more lines only where they tell what to do)."""

from pathlib import Path


class Failure(Exception):  # noqa: N818 - a sentence for a person
    """Printed as it is, without a traceback; the exit status is 1, or 2 for a wrong option or variable."""

    def __init__(self, sentence: str, *, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status


class Stopped(Exception):  # noqa: N818 - nothing went wrong
    """Somebody asked to stop (Ctrl-C, SIGTERM, a closed terminal): end in order, say nothing about errors."""


def unusable(path: Path, error: OSError) -> Failure:
    """The one sentence about a folder or file that the system refuses, disk full included."""
    reason = (error.strerror or str(error)).lower()
    return Failure(f"{path} cannot be used: {reason}.")
