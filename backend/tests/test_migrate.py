"""Migrating: any number at once, never a database of somebody else, and a sentence instead of a traceback."""

import asyncio
import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest
from backend.tests.support.databases import Databases
from backend.tests.support.operator import begun, duly
from backend.tests.support.people import StartApp
from backend.tests.support.pooler import pooled
from backend.tests.support.served import free_port

from duly_backend import migrations
from duly_backend.migrations import newest
from duly_backend.operations.failures import Refused
from duly_backend.operations.migrate import migrate

SHIPPED = list(migrations.VERSIONS.glob("*.sql"))


async def run(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute(statement)
    await connection.close()


def command(url: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")} | {
        "DATABASE_URL": url
    }
    return subprocess.run(
        [sys.executable, "-m", "duly_backend", "migrate"], env=environment, capture_output=True, text=True, check=False
    )


async def test_an_empty_database_gets_the_newest_schema_and_a_second_run_changes_nothing(databases: Databases) -> None:
    url = await databases.empty()
    assert await migrate(url) == ("", newest())
    assert await migrate(url) == (newest(), newest())


async def test_any_number_may_start_at_once(databases: Databases) -> None:
    url = await databases.empty()
    results = await asyncio.gather(*(migrate(url) for _ in range(5)))
    assert sorted(results) == [("", newest())] + [(newest(), newest())] * 4


async def test_a_database_with_tables_of_somebody_else_is_left_alone(databases: Databases) -> None:
    url = await databases.empty()
    await run(url, "CREATE TABLE theirs (id int)")
    with pytest.raises(Refused, match="tables that are not Duly's"):
        await migrate(url)
    connection = await asyncpg.connect(url)
    rows = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    assert [row["tablename"] for row in rows] == ["theirs"]
    await connection.close()


async def test_a_database_of_a_newer_release_is_left_as_it_is(databases: Databases) -> None:
    url = await databases.make()
    await run(url, "UPDATE duly_version SET version_num = '9999'")
    assert await migrate(url) == ("9999", "9999")
    done = await asyncio.to_thread(command, url)
    said = f"The database is at version 9999, of a newer release than this one ({newest()}), and is left as it is.\n"
    assert (done.returncode, done.stdout) == (0, said)


async def test_a_migration_that_fails_leaves_nothing_behind(databases: Databases) -> None:
    url = await databases.empty()
    await run(url, "CREATE FUNCTION notify_of_tokens() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'")
    done = await asyncio.to_thread(command, url)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("The migration failed, and nothing was changed: ")
    assert "Traceback" not in done.stderr
    connection = await asyncpg.connect(url)
    assert await connection.fetchval("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == 0
    await connection.close()


async def test_the_command_says_what_it_did(databases: Databases) -> None:
    url = await databases.empty()
    first = await asyncio.to_thread(command, url)
    assert (first.returncode, first.stdout) == (0, f"Migrated the database to version {newest()}.\n")
    second = await asyncio.to_thread(command, url)
    assert (second.returncode, second.stdout) == (0, f"The database is at version {newest()}.\n")


async def test_a_database_that_does_not_exist_is_a_sentence_at_once(databases: Databases) -> None:
    done = await asyncio.to_thread(command, databases.address("duly_nowhere"))
    assert done.returncode == 1
    assert done.stderr == 'The database refuses us: database "duly_nowhere" does not exist. Check DATABASE_URL.\n'


async def test_a_database_that_is_not_there_yet_is_waited_for(databases: Databases) -> None:
    port, url = free_port(), await databases.empty()
    with begun("migrate", "--wait", "20", url=f"postgresql://duly@127.0.0.1:{port}{urlsplit(url).path}") as running:
        assert running.stderr is not None and running.stdout is not None
        said = await asyncio.to_thread(running.stderr.readline)
        assert said == b"Waiting up to 20 seconds for the database of DATABASE_URL: the connection is refused.\n"
        async with pooled(url, by_transaction=False, port=port):
            done = await asyncio.to_thread(running.stdout.readline)
            assert done == f"Migrated the database to version {newest()}.\n".encode()
            assert await asyncio.to_thread(running.wait, 10) == 0


@pytest.mark.parametrize(
    ("wait", "said"),
    [
        ("0", "The database of DATABASE_URL does not answer: the connection is refused.\n"),
        (
            "0.1",
            "Waiting up to 0.1 seconds for the database of DATABASE_URL: the connection is refused.\n"
            "The database of DATABASE_URL did not answer for 0.1 seconds: the connection is refused.\n",
        ),
    ],
)
async def test_no_database_in_time_is_a_sentence(wait: str, said: str) -> None:
    done = await duly("migrate", "--wait", wait, url="postgresql://duly:hunter2@127.0.0.1:1/duly")
    assert (done.returncode, done.stdout, done.stderr.decode()) == (1, b"", said)


async def test_the_service_is_alive_and_not_ready_until_the_schema_is_there(
    databases: Databases, start: StartApp
) -> None:
    url = await databases.empty()
    async with start(url) as client:
        assert (await client.get("http://duly.test/livez")).status_code == 200
        assert (await client.get("http://duly.test/readyz")).status_code == 503
        assert (await client.post("/sessions", json={"email": "a@b", "password": "x"})).status_code == 503
        await migrate(url)
        assert (await client.get("http://duly.test/readyz?verbose")).text == "database: ok\nok\n"
        await run(url, "UPDATE duly_version SET version_num = '0000'")
        verbose = (await client.get("http://duly.test/readyz?verbose")).text
        assert verbose == f"database: the schema is at version 0000, {newest()} is needed\nnot ready\n"
        await run(url, "UPDATE duly_version SET version_num = '9999'")
        assert (await client.get("http://duly.test/readyz")).status_code == 200


async def test_what_is_missing_is_applied_in_order_and_recorded(
    databases: Databases, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.copytree(migrations.VERSIONS, tmp_path, dirs_exist_ok=True)
    (tmp_path / "9001_shelves.sql").write_text("CREATE TABLE shelves (id int); INSERT INTO shelves VALUES (1);")
    (tmp_path / "9002_books.sql").write_text("CREATE TABLE books AS SELECT id FROM shelves")
    url = await databases.make()
    monkeypatch.setattr(migrations, "VERSIONS", tmp_path)
    assert await migrate(url) == (max(path.name[:4] for path in SHIPPED), "9002")
    connection = await asyncpg.connect(url)
    assert await connection.fetchval("SELECT count(*) FROM books") == 1
    assert [row["version_num"] for row in await connection.fetch("SELECT * FROM duly_version")] == ["9002"]
    await connection.close()


def test_the_versions_are_numbered_without_a_gap() -> None:
    assert sorted(path.name[:4] for path in SHIPPED) == [f"{number:04}" for number in range(1, len(SHIPPED) + 1)]
