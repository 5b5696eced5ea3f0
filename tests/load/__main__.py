"""`./test load`: server CPU per request against a bare app with the same SQL, PostgreSQL's beside it; memory and cold start.

One worker, 100,000 tasks in 200 accounts, 8 connections, logs and metrics on. Rounds are interleaved, medians are shown.
Exits 1 when a goal is missed. Needs DULY_TEST_DATABASE_URL (./test gives it).
"""

import asyncio
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
from tests.load import idle
from tests.load.cases import Case, cases
from tests.load.client import drive
from tests.load.processes import cpu_seconds, parent_of, tree_cpu_seconds
from tests.load.report import Row, table
from tests.load.seed import Seeded, seed

from duly_backend.operations.migrate import migrate
from duly_scripts import ports
from duly_scripts.services import answers
from duly_scripts.testing import new_database

ROUNDS = 5
REQUESTS = 2000
WARM_UP = 500
Server = tuple[str, subprocess.Popen[bytes], int]


@contextmanager
def _process(name: str, port: int, probe: str, command: list[str], env: dict[str, str], log: Path) -> Iterator[Server]:
    keep = {key: value for key, value in os.environ.items() if not key.startswith("DULY_")}
    with log.open("wb") as out:
        process = subprocess.Popen([sys.executable, *command], env=keep | env, stdout=out, stderr=out)
    try:
        while process.poll() is None and not answers("127.0.0.1", port, probe):
            pass
        if process.poll() is not None:
            raise SystemExit(f"{name} did not start:\n{log.read_text()}")
        yield name, process, port
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _servers(url: str, seeded: Seeded, folder: Path) -> Iterator[list[Server]]:
    seeded.save(folder / "people.json")
    port, metrics, bare = (ports.any_port(("127.0.0.1",)) for _ in range(3))
    env = {"DATABASE_URL": url, "PORT": str(port), "METRICS_PORT": str(metrics)}
    bare_command = ["-m", "tests.load.bare", str(bare), str(folder / "people.json")]
    bare_env = {"DATABASE_URL": url, "PROBE": "1"}
    with (
        _process("duly", port, "/readyz", ["-m", "duly_backend"], env, folder / "duly.log") as duly,
        _process("bare", bare, "/livez", bare_command, bare_env, folder / "bare.log") as plain,
    ):
        yield [duly, plain]


async def _postmaster(url: str) -> int:
    db = await asyncpg.connect(url)
    try:
        return parent_of(await db.fetchval("SELECT pg_backend_pid()"))
    finally:
        await db.close()


async def _round(case: Case, server: Server, postmaster: int, requests: int) -> tuple[float, float]:
    """CPU per request in µs: of the server, of PostgreSQL."""
    _, process, port = server
    before = cpu_seconds(process.pid), tree_cpu_seconds(postmaster)
    statuses = await drive(port, case.make, requests)
    after = cpu_seconds(process.pid), tree_cpu_seconds(postmaster)
    if wrong := [status for status in statuses if status not in (200, 201)]:
        raise SystemExit(f"{case.name}: {len(wrong)} of {len(statuses)} requests failed, the first with {wrong[0]}")
    return (after[0] - before[0]) / requests * 1e6, (after[1] - before[1]) / requests * 1e6


async def _measure(case: Case, servers: list[Server], postmaster: int) -> Row:
    seen: dict[str, list[tuple[float, float]]] = {name: [] for name, _, _ in servers}
    for server in servers:
        await _round(case, server, postmaster, WARM_UP)
    for _ in range(ROUNDS):
        for server in servers:
            seen[server[0]].append(await _round(case, server, postmaster, REQUESTS))
    duly, bare = ([statistics.median(column) for column in zip(*seen[name], strict=True)] for name in ("duly", "bare"))
    return Row(case.name, duly[0], bare[0], case.limit, duly[1], bare[1])


async def _compare(url: str, folder: Path) -> list[Row]:
    await migrate(url)
    seeded = await seed(url)
    postmaster = await _postmaster(url)
    rng = random.Random(1)
    with _servers(url, seeded, folder) as servers:
        return [await _measure(case, servers, postmaster) for case in cases(seeded, rng)]


def main() -> int:
    server = os.environ["DULY_TEST_DATABASE_URL"]
    with tempfile.TemporaryDirectory() as folder:
        with new_database(server) as url:
            rows = asyncio.run(_compare(url, Path(folder)))
        with new_database(server) as url:
            facts = idle.measure(url, Path(folder))
    sys.stdout.write(f"{table(rows)}\n\n{idle.table(facts)}\n")
    return int(not all(row.holds for row in rows) or not all(fact.holds for fact in facts))


if __name__ == "__main__":
    sys.exit(main())
