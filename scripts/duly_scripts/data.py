"""The folder that holds everything of one Duly: the database, the logs, and the lock that keeps a second ./run away."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from duly_scripts.failures import Failure, unusable
from duly_scripts.lock import FileLock, Held
from duly_scripts.logfile import LogFile
from duly_scripts.paths import ROOT

OF_ROOT = Path("/var/lib/duly")
# A new database takes 40 MB, and its log up to ten times that while much is written.
LEAST_FREE_BYTES = 200 * 1024 * 1024


def default_folder() -> Path:
    """In the clone; for root a place that the user whom PostgreSQL runs as can reach."""
    return OF_ROOT if os.geteuid() == 0 else ROOT / ".duly"


@dataclass(frozen=True)
class Data:
    """An opened data folder; its lock is held until this process ends."""

    folder: Path
    lock: FileLock

    @property
    def postgres(self) -> Path:
        return self.folder / "postgres"

    def log(self, name: str) -> LogFile:
        return LogFile(self.folder / "logs", name)


def open_data(folder: Path) -> Data:
    """Makes the folder where it is missing and takes its lock. Raises Failure where another ./run has it, or the disk is full."""
    try:
        (folder / "logs").mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise unusable(folder, error) from None
    try:
        lock = FileLock(folder / "lock")
    except Held as held:
        who = f" ({held.note})" if held.note else ""
        raise Failure(
            f"Duly already runs on the data in {folder}{who}; stop it first, or choose other data with --data."
        ) from None
    if free < LEAST_FREE_BYTES:
        raise Failure(
            f"Only {free // 2**20} MB are free where {folder} lies, and Duly needs {LEAST_FREE_BYTES // 2**20}; make room or choose other data with --data."
        )
    lock.note(f"process {os.getpid()}")
    return Data(folder, lock)
