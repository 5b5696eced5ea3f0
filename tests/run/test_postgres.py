"""PostgreSQL without an installation: it keeps what it acknowledged, recovers by itself, and refuses in one sentence."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.run.conftest import wait_until_gone

from duly_scripts import postgres
from duly_scripts.console import Console
from duly_scripts.failures import Failure
from duly_scripts.logfile import LogFile
from duly_scripts.paths import SCRIPTS
from duly_scripts.postgres import Server

Make = Callable[[], Server]

LAUNCHED = """
import sys, pathlib
sys.path.insert(0, sys.argv[1])
from duly_scripts import postgres
from duly_scripts.console import Console
from duly_scripts.logfile import LogFile
from duly_scripts.stop import Stop
folder = pathlib.Path(sys.argv[2])
server = postgres.Server(folder / "postgres", LogFile(folder, "postgres"), postgres.find(), Console(sys.stderr, Stop()))
server.prepare()
server.start()
print(server.process.pid, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def make(folder: Path, console: Console) -> Iterator[Make]:
    """A server on the folder's data; all are closed in the end."""
    made: list[Server] = []

    def server() -> Server:
        found = Server(folder / "postgres", LogFile(folder, "postgres"), postgres.find(), console)
        made.append(found)
        found.prepare()
        found.start()
        return found

    yield server
    for server_ in made:
        server_.close()


def ask(server: Server, sql: str) -> str:
    return postgres.execute(postgres.find(), server.url(), sql)


def test_what_was_acknowledged_is_there_after_every_process_was_killed(make: Make) -> None:
    server = make()
    ask(server, "CREATE TABLE rows (n int)")
    for number in range(20):
        ask(server, f"INSERT INTO rows VALUES ({number})")  # noqa: S608 - a number
    _kill_all(server)
    assert ask(make(), "SELECT count(*) FROM rows") == "20"


def test_a_server_that_died_comes_back_on_the_same_address(make: Make) -> None:
    server = make()
    url = server.url()
    _kill_all(server)
    server.restart()
    assert server.url() == url
    assert ask(server, "SELECT 1") == "1"


def test_a_killed_launcher_leaves_a_database_that_the_next_one_takes_over(make: Make, folder: Path) -> None:
    launcher = subprocess.Popen(
        [sys.executable, "-c", LAUNCHED, str(SCRIPTS), str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert launcher.stdout is not None
    orphan = int(launcher.stdout.readline())
    launcher.kill()
    launcher.communicate()
    assert ask(make(), "SELECT 1") == "1"
    assert not wait_until_gone({orphan})


def test_a_stale_lock_file_that_names_a_living_stranger_does_not_stop_it(make: Make, folder: Path) -> None:
    server = make()
    lock = folder / "postgres" / "postmaster.pid"
    text = lock.read_text()
    server.close()
    lock.write_text(re.sub(r"^\d+", str(os.getpid()), text))
    assert ask(make(), "SELECT 1") == "1"


def test_it_listens_on_a_private_socket_alone(make: Make) -> None:
    server = make()
    assert ask(server, "SHOW listen_addresses") == ""
    sockets = Path(server.url().partition("?host=")[2])
    assert sockets.stat().st_mode & 0o077 == 0
    assert len(str(sockets / ".s.PGSQL.5432").encode()) < 104


def test_stopping_takes_the_socket_folder_away(make: Make) -> None:
    server = make()
    sockets = Path(server.url().partition("?host=")[2])
    server.close()
    assert not sockets.exists()


def test_writes_are_durable_unless_a_test_asks_for_speed(make: Make) -> None:
    server = make()
    assert ask(server, "SELECT current_setting('fsync'), current_setting('synchronous_commit')") == "on|on"


def test_text_sorts_and_folds_alike_everywhere(make: Make) -> None:
    assert (
        ask(make(), "SELECT lower('ÄÖ'), pg_encoding_to_char(encoding) FROM pg_database WHERE datname = 'duly'")
        == "äö|UTF8"
    )


def test_data_of_another_major_version_is_refused_with_the_commands_that_move_it(
    folder: Path, console: Console
) -> None:
    (folder / "postgres").mkdir()
    (folder / "postgres" / "PG_VERSION").write_text("14\n")
    server = Server(folder / "postgres", LogFile(folder, "postgres"), postgres.find(), console)
    with pytest.raises(Failure, match=r"was written by PostgreSQL 14.*Nothing was changed.[\s\S]*pg_upgrade"):
        server.prepare()


def test_the_commands_that_are_printed_move_the_data(make: Make, folder: Path, console: Console) -> None:
    older = _older()
    if older is None:
        pytest.skip("no older PostgreSQL is installed on this machine")
    log = LogFile(folder, "postgres")
    former = Server(folder / "postgres", log, older, console)
    former.prepare()
    former.start()
    postgres.execute(older, former.url(), "CREATE TABLE rows AS SELECT 7 AS n")
    former.close()

    with pytest.raises(Failure) as refusal:
        make()
    commands = [line for line in str(refusal.value).splitlines() if line.startswith("  ") and line != "  ./run"]
    subprocess.run(["/bin/sh", "-e", "-c", "\n".join(commands)], check=True, capture_output=True)
    assert ask(make(), "SELECT n FROM rows") == "7"


def _older() -> postgres.Binaries | None:
    newest = postgres.find().major
    for major in range(newest - 1, 14, -1):
        folder = Path(f"/usr/lib/postgresql/{major}/bin")
        if (folder / "initdb").exists():
            return postgres.Binaries(folder, f"{major}.0")
    return None


def test_an_interrupted_making_of_the_data_is_begun_anew(make: Make, folder: Path) -> None:
    (folder / "postgres.partial").mkdir()
    (folder / "postgres.partial" / "PG_VERSION").write_text("99")
    assert ask(make(), "SELECT current_database()") == "duly"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root drops to another user")
def test_root_is_told_when_the_other_user_cannot_reach_the_folder(folder: Path, console: Console) -> None:
    folder.chmod(0o700)
    server = Server(folder / "postgres", LogFile(folder, "postgres"), postgres.find(), console)
    with pytest.raises(Failure, match=f"nobody cannot reach {folder}; choose another --data"):
        server.prepare()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root drops to another user")
def test_as_root_it_runs_as_another_user(make: Make) -> None:
    server = make()
    assert server.process is not None
    assert Path(f"/proc/{server.process.pid}").stat().st_uid != 0


def _kill_all(server: Server) -> None:
    assert server.process is not None
    backends = {int(pid) for pid in ask(server, "SELECT pid FROM pg_stat_activity").split()}
    os.kill(server.process.pid, signal.SIGKILL)
    server.process.wait()
    for pid in backends:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
