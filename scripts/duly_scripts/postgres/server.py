"""One running PostgreSQL: started, asked `SELECT 1` until it answers, and stopped."""

import os
import shutil
import signal
import tempfile
from pathlib import Path
from urllib.parse import quote

from duly_scripts import processes, users
from duly_scripts.console import Console
from duly_scripts.failures import Failure, unusable
from duly_scripts.logfile import LogFile
from duly_scripts.postgres.binaries import Binaries, readable_by
from duly_scripts.postgres.client import answers
from duly_scripts.postgres.data import DATABASE, ROLE, environment, owner, prepare
from duly_scripts.postgres.recovery import end_orphans

Settings = dict[str, str]
DURABLE: Settings = {}
# For tests only: a crash of the machine may lose everything.
FAST: Settings = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "200"}

COMMON: Settings = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_destination": "stderr",
    "logging_collector": "off",
    "log_min_messages": "warning",
}
# The name of a socket may have 107 bytes (103 on macOS), of which its file takes 16.
LONGEST_SOCKET_FOLDER = 80
READY_SECONDS = 60.0


class Server:
    """PostgreSQL on the folder `data`; `settings` is DURABLE or FAST. `prepare` comes before the first `start`; the caller holds the lock of the data."""

    def __init__(
        self, data: Path, log: LogFile, binaries: Binaries, console: Console, settings: Settings = DURABLE
    ) -> None:
        self.data = data
        self.user = owner(data)
        self.log = log
        self._console = console
        self._settings = COMMON | settings
        self._binaries = readable_by(self.user, binaries, data.parent)
        self._sockets: Path | None = None
        self._began = 0
        self.process: processes.Process | None = None

    def url(self, database: str = DATABASE) -> str:
        """The address for the services and the tests. It changes with every start of a new Server."""
        return f"postgresql://{ROLE}@/{database}?host={quote(str(self._socket_folder()), safe='/')}"

    def prepare(self) -> None:
        """Makes the data where there is none; raises Failure where it is another major version's, or out of reach."""
        prepare(self.data, self._binaries, self.user, self._console)

    def start(self) -> None:
        """Returns once it answers `SELECT 1`; recovers what a crash left. Raises Failure where it cannot start."""
        end_orphans(self.data)
        self._forget_old_sockets()
        self._wait_until_ready(self._launch())

    def restart(self) -> None:
        """After it died, on the same address."""
        self.stop()
        end_orphans(self.data)
        self._wait_until_ready(self._launch())

    def stop(self) -> None:
        """Within 2.4 seconds: a fast shutdown, then an immediate one. Both keep every acknowledged row."""
        if self.process is not None:
            processes.end(self.process, seconds=2.4, polite=(signal.SIGINT, signal.SIGQUIT))

    def close(self) -> None:
        """Stops it and takes its socket's folder away."""
        self.stop()
        if self._sockets is not None:
            shutil.rmtree(self._sockets, ignore_errors=True)
            self._sockets_note().unlink(missing_ok=True)
            self._sockets = None

    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def last_words(self) -> str:
        """The newest line of its log that tells of a fault, else the newest one."""
        lines = processes.last_lines(self.log.since(self._began))
        faults = [line for line in lines if "FATAL" in line or "PANIC" in line]
        return (faults or lines or [f"it said nothing; its log is {self.log.path}."])[-1].strip()

    def _launch(self) -> processes.Process:
        options = [f"--{name}={value}" for name, value in self._settings.items()]
        command = [self._binaries.program("postgres"), "-D", str(self.data), "-k", str(self._socket_folder()), *options]
        self._began = self.log.size()
        try:
            with self.log.path.open("ab") as log:
                # Its parent killed, it still shuts down in order.
                self.process = processes.start(
                    command, env=environment(), output=log, cwd=Path("/"), user=self.user, orphan_signal=signal.SIGINT
                )
        except OSError as error:
            raise unusable(self.log.path, error) from None
        return self.process

    def _wait_until_ready(self, process: processes.Process) -> None:
        waited = 0.0
        while not answers(self._binaries, self.url("postgres")):
            if process.poll() is not None:
                raise Failure(f"PostgreSQL could not start: {self.last_words()}")
            if waited >= READY_SECONDS:
                raise Failure(
                    f"PostgreSQL did not answer within {READY_SECONDS:.0f} seconds; its log is {self.log.path}."
                )
            self._console.pause(0.05)
            waited += 0.05

    def _socket_folder(self) -> Path:
        if self._sockets is None:
            self._sockets = _private_folder(self.user)
            self._sockets_note().write_text(str(self._sockets), encoding="utf-8")
        return self._sockets

    def _sockets_note(self) -> Path:
        """Remembers the folder of the socket, for the case that nobody takes it away in the end."""
        return self.data.with_name(self.data.name + ".sockets")

    def _forget_old_sockets(self) -> None:
        try:
            old = Path(self._sockets_note().read_text(encoding="utf-8"))
        except OSError:
            return
        if old.name.startswith("duly-") and old != self._sockets:
            shutil.rmtree(old, ignore_errors=True)


def _private_folder(user: str | None) -> Path:
    """Short, and open to nobody else: who can reach the socket is the database's owner."""
    usual = tempfile.gettempdir()
    parent = usual if len(usual) <= LONGEST_SOCKET_FOLDER and user is None else "/tmp"  # noqa: S108 - mkdtemp makes it 0700
    folder = Path(tempfile.mkdtemp(prefix="duly-", dir=parent))
    if user is not None:
        os.chown(folder, *users.ids(user))
    return folder
