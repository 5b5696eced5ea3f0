"""Restoring: all of it or nothing, beneath a backend that runs, and never over data that nobody gave up."""

import asyncio
import os
import shutil
import signal
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import httpx2
import pytest
import pytest_asyncio
from backend.tests.support.databases import Databases
from backend.tests.support.operator import PROGRAMS, begun, children, contents, ended, environment, sql
from backend.tests.support.people import Person, StartApp, register_at
from backend.tests.support.served import Serve
from backend.tests.support.streams import listening
from backend.tests.support.things import a_life, make_task, titles
from backend.tests.support.waiting import until

from duly_backend import migrations
from duly_backend.migrations import newest
from duly_backend.operations import archive, backup, restore
from duly_backend.operations.failures import Refused
from duly_backend.operations.target import Target


@pytest.fixture(autouse=True, scope="module")
def on_path() -> object:
    """PostgreSQL's programs, for what runs in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", environment()["PATH"])
        yield


async def saved(url: str) -> bytes:
    with tempfile.TemporaryFile() as file:
        await asyncio.to_thread(backup.backup, url, file.fileno())
        file.seek(0)
        return file.read()


async def restored(url: str, data: bytes, *, replace: bool = False) -> restore.Restored:
    def run() -> restore.Restored:
        with tempfile.TemporaryFile() as file:
            file.write(data)
            file.seek(0)
            return restore.restore(url, file, replace=replace)

    return await asyncio.to_thread(run)


async def refusal(url: str, data: bytes, *, replace: bool = False) -> str:
    """Why the restore was refused; whatever the database held is there as before."""
    before = await contents(url)
    with pytest.raises(Refused) as refused:
        await restored(url, data, replace=replace)
    assert await contents(url) == before
    return str(refused.value)


@pytest_asyncio.fixture(scope="module")
async def full(databases: Databases, start: StartApp) -> str:
    """A database with somebody's data in it."""
    url = await databases.make()
    async with start(url) as client:
        await a_life(await register_at(client))
    return url


@pytest_asyncio.fixture(scope="module")
async def whole(full: str) -> bytes:
    """Its backup."""
    return await saved(full)


@pytest.mark.parametrize("part", [0.0, 0.2, 0.6, 0.9, 0.999])
async def test_a_backup_that_is_cut_short_changes_nothing(full: str, whole: bytes, part: float) -> None:
    said = await refusal(full, whole[: int(len(whole) * part)], replace=True)
    assert said.startswith("The backup cannot be read to its end, so nothing was changed;")


@pytest.mark.parametrize("garbage", [b"PGDMP" + bytes(range(256)) * 20, b"CREATE TABLE x ();\n" * 100])
async def test_what_is_no_backup_changes_nothing(full: str, garbage: bytes) -> None:
    said = await refusal(full, garbage, replace=True)
    assert said.startswith(
        "The backup cannot be read to its end, so nothing was changed; it is cut short, or no backup:"
    )


async def test_a_backup_by_a_newer_pg_dump_asks_for_a_newer_client(full: str, whole: bytes) -> None:
    assert whole.startswith(b"PGDMP\x01")  # the next byte is the minor version of the format
    said = await refusal(full, whole[:6] + b"\x63" + whole[7:], replace=True)
    assert said.startswith("The backup was made by a newer pg_dump than this pg_restore, which is of PostgreSQL ")


async def test_a_backup_with_a_damaged_piece_changes_nothing(full: str, whole: bytes) -> None:
    middle = len(whole) - 400
    damaged = whole[:middle] + bytes(byte ^ 0xFF for byte in whole[middle : middle + 40]) + whole[middle + 40 :]
    assert "nothing was changed" in await refusal(full, damaged, replace=True)


async def test_a_backup_of_another_program_never_reaches_the_database(databases: Databases, full: str) -> None:
    other = await databases.empty()
    await sql(other, "CREATE TABLE theirs (id int); INSERT INTO theirs VALUES (1)")
    pg_dump = await asyncio.create_subprocess_exec(
        PROGRAMS / "pg_dump", "-Fc", "-d", other, stdout=asyncio.subprocess.PIPE
    )
    data, _ = await pg_dump.communicate()
    assert (await refusal(full, data, replace=True)).startswith("This is not a backup of Duly")


async def test_a_backup_of_a_newer_release_is_refused(databases: Databases, full: str, whole: bytes) -> None:
    newer = await databases.make()
    await sql(newer, "UPDATE duly_version SET version_num = '9999'")
    said = await refusal(full, await saved(newer), replace=True)
    assert said == (
        "The backup was not restored, and nothing was changed: "
        "the backup is of a newer release of Duly; restore it with that one."
    )


async def test_data_are_only_replaced_on_demand(databases: Databases, full: str, whole: bytes, start: StartApp) -> None:
    other = await databases.make()
    async with start(other) as client:
        await register_at(client)
    assert (
        await refusal(other, whole)
        == "This database holds data of Duly's; to drop them for those of the backup, say --replace."
    )
    assert (await restored(other, whole, replace=True)).accounts == 1
    assert await contents(other) == await contents(full)


async def test_a_schema_without_data_is_filled_at_once(databases: Databases, full: str, whole: bytes) -> None:
    url = await databases.make()
    assert (await restored(url, whole)).version == newest()
    assert await contents(url) == await contents(full)


@pytest.mark.parametrize(
    "theirs",
    [
        "CREATE FUNCTION theirs(int) RETURNS int LANGUAGE sql RETURN $1",
        """CREATE TABLE theirs (id int PRIMARY KEY) PARTITION BY RANGE (id); CREATE TABLE them PARTITION OF theirs DEFAULT;
        CREATE VIEW they AS SELECT * FROM theirs; CREATE TYPE thy AS ENUM ('one'); CREATE DOMAIN thine AS thy[];
        CREATE SEQUENCE the; CREATE TABLE those (number serial)""",
    ],
)
async def test_what_is_not_dulys_is_only_dropped_on_demand(
    databases: Databases, full: str, whole: bytes, theirs: str
) -> None:
    url = await databases.empty()
    await sql(url, theirs)
    assert (await refusal(url, whole)).startswith("This database holds what is not Duly's; give Duly an empty database")
    await restored(url, whole, replace=True)
    assert await contents(url) == await contents(full)
    left = "SELECT (SELECT count(*) FROM pg_type WHERE typname ~ '^th') + (SELECT count(*) FROM pg_proc WHERE proname = 'theirs')"
    connection = await asyncpg.connect(url)
    assert await connection.fetchval(left) == 0
    await connection.close()


@dataclass(frozen=True)
class Release:
    """A newer release than the backup's: what it migrates by."""

    folder: Path

    def adds(self, name: str, statements: str) -> None:
        (self.folder / name).write_text(statements)


@pytest.fixture
def newer_release(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Release:
    shutil.copytree(migrations.VERSIONS, tmp_path, dirs_exist_ok=True)
    monkeypatch.setattr(migrations, "VERSIONS", tmp_path)
    return Release(tmp_path)


async def test_an_older_backup_is_migrated(databases: Databases, whole: bytes, newer_release: Release) -> None:
    newer_release.adds(
        "9001_shelves.sql", "CREATE TABLE shelves (note text); INSERT INTO shelves VALUES ($$it's :here$$);"
    )
    newer_release.adds("9002_books.sql", "CREATE TABLE books AS SELECT note FROM shelves, accounts")
    url = await databases.empty()
    assert (await restored(url, whole)).version == "9002"
    found = await contents(url)
    assert (found["duly_version"], found["books"]) == (["(9002)"], ['("it\'s :here")'])


async def test_a_migration_that_fails_leaves_the_former_data(full: str, whole: bytes, newer_release: Release) -> None:
    newer_release.adds("9001_wrong.sql", "CREATE TABLE shelves (); CREATE TABLE accounts ()")
    said = await refusal(full, whole, replace=True)
    assert said == 'The backup was not restored, and nothing was changed: relation "accounts" already exists.'


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
async def test_a_restore_that_is_stopped_changes_nothing(full: str, whole: bytes, number: signal.Signals) -> None:
    before = await contents(full)
    with begun("restore", "--replace", url=full) as running:
        assert running.stdin is not None
        running.stdin.write(whole[:-1000])
        running.stdin.flush()
        await until(lambda: "psql" in children(running.pid))
        os.kill(running.pid, number)
        status, said = await ended(running)
    assert (
        (status, said) == (-9, b"")
        if number == signal.SIGKILL
        else (130, b"Stopped; nothing was changed, unless it had just come to its end.\n")
    )
    assert await contents(full) == before


async def test_a_backend_that_runs_goes_on_with_the_restored_data(databases: Databases, serve: Serve) -> None:
    url = await databases.make()
    async with serve(url) as served, httpx2.AsyncClient(base_url=f"{served.url}/api/v1", timeout=30) as client:
        ada = await register_at(client)
        await make_task(ada, "Before")
        data = await saved(url)
        await make_task(ada, "After")
        late = await register_at(client)
        assert (await late.get("/me")).status_code == 200  # from here on its token is remembered
        async with listening(client, ada.token) as stream:
            assert (await stream.named("ready")).id == "2"
            busy = asyncio.create_task(_working(ada))
            await restored(url, data, replace=True)
            assert (await stream.named("resync")).id is not None
            busy.cancel()
            seen = await busy
            assert set(seen) <= {200, 201, 503}, seen
            assert (await late.get("/me")).status_code == 401
            assert "Before" in await titles(ada) and "After" not in await titles(ada)
            task = await make_task(ada, "Again")
            assert (await stream.named("change")).id is not None
            assert task["title"] in await titles(ada)
        assert (await client.get(f"{served.url}/readyz")).status_code == 200
        assert served.process.poll() is None


async def _working(person: Person) -> Counter[int]:
    """Reads and writes until it is cancelled: how often each status was answered."""
    seen: Counter[int] = Counter()

    async def one() -> None:
        while True:
            seen[(await person.get("/tasks")).status_code] += 1
            seen[(await person.post("/tasks", json={"title": "Meanwhile"})).status_code] += 1

    try:
        await asyncio.gather(*(one() for _ in range(4)))
    except asyncio.CancelledError:
        return seen
    return seen


HEAD = b"""-- Dumped from database version 18.6
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';

CREATE TABLE public.duly_version (
"""


def target(server: str) -> Target:
    return Target(server, "public", None, (), ())


def test_a_backup_of_a_newer_postgresql_is_refused_with_both_versions() -> None:
    archive.refuse_strange(HEAD, target("18.1"))
    with pytest.raises(
        Refused, match=r"from PostgreSQL 18 and this server is 17\.10: restore it into PostgreSQL 18 or newer\."
    ):
        archive.refuse_strange(HEAD, target("17.10"))


def test_an_older_server_is_not_told_of_what_it_does_not_know() -> None:
    assert archive.fitted(HEAD, target("17.10")) == HEAD
    assert archive.fitted(HEAD, target("16.4")) == HEAD.replace(b"SET transaction_timeout = 0;\n", b"")
