"""CPU per request of a served Duly, of PostgreSQL, and of a bare app with the same SQL; rounds are interleaved, medians count."""

import os
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg
from tests.load.cases import Case, cases
from tests.load.client import drive
from tests.load.plans import read_whole
from tests.load.processes import cpu_seconds, parent_of, pss_mib, tree_cpu_seconds
from tests.load.seed import Seeded, Size, seed
from tests.load.statements import lists_of

from duly_backend.operations.migrate import migrate
from duly_scripts import ports
from duly_scripts.services import answers
from duly_scripts.testing import new_database

ROUNDS = 5
REQUESTS = 2000
WARM_UP = 500


@dataclass(frozen=True)
class Cost:
    """µs of CPU per request."""

    server: float
    postgres: float


@dataclass(frozen=True)
class Server:
    name: str
    pid: int
    port: int


@dataclass(frozen=True)
class Measured:
    """Of one size of database: what each case cost Duly and the bare app, plans that read a whole table, and memory."""

    cases: list[Case]
    duly: dict[str, Cost]
    bare: dict[str, Cost]
    whole: dict[str, list[str]]
    memory_mib: float


async def measure(server: str, size: Size, folder: Path) -> Measured:
    """On a new database of the server."""
    with new_database(server) as url:
        await migrate(url)
        seeded = await seed(url, size)
        db = await asyncpg.connect(url, server_settings={"jit": "off"})
        try:
            whole = await _whole(db, seeded)
            postmaster = parent_of(await db.fetchval("SELECT pg_backend_pid()"))
        finally:
            await db.close()
        with _served(url, seeded, folder) as servers:
            asked = cases(seeded, random.Random(1))
            found = [await _costs(case, servers, postmaster) for case in asked]
            memory = pss_mib(servers[0].pid)
    costs = [{case.name: each[n] for case, each in zip(asked, found, strict=True) if len(each) > n} for n in (0, 1)]
    return Measured(asked, costs[0], costs[1], whole, memory)


async def _whole(db: asyncpg.Connection, seeded: Seeded) -> dict[str, list[str]]:
    person = seeded.people[len(seeded.people) // 2]
    lists = await lists_of(person.account, person.project, person.open_tasks[0])
    found = {name: await read_whole(db, sent) for name, sent in lists.items()}
    return {name: places for name, places in found.items() if places}


async def _costs(case: Case, servers: list[Server], postmaster: int) -> list[Cost]:
    """Of Duly, and of the bare app where it answers such a request."""
    asked = servers if case.bare else servers[:1]
    seen: list[list[Cost]] = [[] for _ in asked]
    for server in asked:
        await _round(case, server, postmaster, WARM_UP)
    for _ in range(ROUNDS):
        for server, costs in zip(asked, seen, strict=True):
            costs.append(await _round(case, server, postmaster, REQUESTS))
    return [
        Cost(statistics.median(cost.server for cost in costs), statistics.median(cost.postgres for cost in costs))
        for costs in seen
    ]


async def _round(case: Case, server: Server, postmaster: int, requests: int) -> Cost:
    before = cpu_seconds(server.pid), tree_cpu_seconds(postmaster)
    statuses = await drive(server.port, case.make, requests)
    after = cpu_seconds(server.pid), tree_cpu_seconds(postmaster)
    if wrong := [status for status in statuses if status not in (200, 201)]:
        raise SystemExit(f"{case.name}: {len(wrong)} of {len(statuses)} requests failed, the first with {wrong[0]}")
    return Cost(*((late - early) / requests * 1e6 for early, late in zip(before, after, strict=True)))


@contextmanager
def _served(url: str, seeded: Seeded, folder: Path) -> Iterator[list[Server]]:
    seeded.save(folder / "people.json")
    port, metrics, bare = (ports.any_port(("127.0.0.1",)) for _ in range(3))
    env = {"DATABASE_URL": url, "PORT": str(port), "METRICS_PORT": str(metrics)}
    command = ["-m", "tests.load.bare", str(bare), str(folder / "people.json")]
    with (
        _process("duly", port, "/readyz", ["-m", "duly_backend"], env, folder / "duly.log") as duly,
        _process("bare", bare, "/livez", command, {"DATABASE_URL": url}, folder / "bare.log") as plain,
    ):
        yield [duly, plain]


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
        yield Server(name, process.pid, port)
    finally:
        process.terminate()
        process.wait()
