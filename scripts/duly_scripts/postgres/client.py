"""Single statements by psql: this package has no other way to talk to a database."""

import subprocess

from duly_scripts.failures import Failure
from duly_scripts.postgres.binaries import Binaries
from duly_scripts.postgres.data import environment


def answers(binaries: Binaries, url: str) -> bool:
    """Whether `SELECT 1` is answered."""
    return _psql(binaries, url, "SELECT 1").returncode == 0


def execute(binaries: Binaries, url: str, sql: str) -> str:
    """What psql prints for one statement, unaligned and without headers; raises Failure with the server's message."""
    answer = _psql(binaries, url, sql)
    if answer.returncode != 0:
        raise Failure(answer.stderr.strip())
    return answer.stdout.strip()


def _psql(binaries: Binaries, url: str, sql: str) -> subprocess.CompletedProcess[str]:
    command = [binaries.program("psql"), "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", sql]
    env = environment() | {"PGCONNECT_TIMEOUT": "10"}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)
