"""A PostgreSQL for one run of tests: fast, without durability, and gone afterwards."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from duly_scripts.console import Console
from duly_scripts.logfile import LogFile
from duly_scripts.postgres.binaries import Binaries, find
from duly_scripts.postgres.server import FAST, Server


@contextmanager
def temporary_server(console: Console, binaries: Binaries | None = None) -> Iterator[Server]:
    """Started and ready, of the programs that there are or of others. Its folder lies in /tmp, because the user to which root drops has to reach it."""
    folder = Path(tempfile.mkdtemp(prefix="duly-test-", dir="/tmp"))
    folder.chmod(0o711)
    server = Server(folder / "postgres", LogFile(folder, "postgres"), binaries or find(), console, FAST)
    try:
        server.prepare()
        server.start()
        yield server
    finally:
        server.close()
        shutil.rmtree(folder, ignore_errors=True)
