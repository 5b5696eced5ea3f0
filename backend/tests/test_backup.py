"""Backing up: whole or not at all, never a password where others can see it, and a sentence instead of a traceback."""

import asyncio
import os
import signal
import stat
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import pytest
from backend.tests.support.databases import Databases
from backend.tests.support.operator import (
    begun,
    children,
    contents,
    duly,
    ended,
    environment,
    files_in,
    sentence,
    sql,
    stand_in,
)
from backend.tests.support.people import StartApp, register_at
from backend.tests.support.things import a_life
from backend.tests.support.waiting import until_one_waits

from duly_backend.command_line import parser
from duly_backend.migrations import newest
from duly_backend.operations.address import for_programs
from duly_backend.operations.backup import refuse_older
from duly_backend.operations.failures import Refused
from duly_backend.operations.programs import Program
from duly_scripts.postgres import Server

SECRET = "hunter2"


async def test_a_backup_that_is_restored_elsewhere_holds_every_row(databases: Databases, start: StartApp) -> None:
    here, there = await databases.make(), await databases.empty()
    async with start(here) as client:
        await a_life(await register_at(client))
        await a_life(await register_at(client))
    before = await contents(here)
    assert not [table for table, rows in before.items() if not rows and table != "one_time_links"]

    saved = await duly("backup", url=here)
    assert saved.returncode == 0
    said = saved.stderr.decode()
    assert said.startswith(f"Saved {len(saved.stdout):,} bytes: PostgreSQL ") and said.endswith(
        f", schema version {newest()}.\n"
    )

    restored = await duly("restore", url=there, stdin=saved.stdout)
    assert (restored.returncode, restored.stderr) == (0, b"")
    assert restored.stdout.decode() == f"Restored the backup: accounts 2, tasks 8, schema version {newest()}.\n"
    assert await contents(there) == before


async def test_a_file_is_for_its_owner_alone_and_is_not_overwritten_by_accident(
    database_url: str, tmp_path: Path
) -> None:
    url, file = database_url, tmp_path / "duly.dump"
    first = await duly("backup", str(file), url=url)
    assert (first.returncode, first.stdout) == (0, b"")
    assert f"bytes in {file}: PostgreSQL" in first.stderr.decode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600

    before = file.read_bytes()
    refused = sentence(await duly("backup", str(file), url=url))
    assert refused == f"{file} exists already; name another file, or overwrite it with --force."
    assert file.read_bytes() == before
    assert (await duly("backup", str(file), "--force", url=url)).returncode == 0
    assert file.stat().st_size > 0 and files_in(tmp_path) == ["duly.dump"]


@pytest.mark.parametrize("which", ["pg_dump", "us"])
async def test_a_backup_that_is_killed_leaves_no_file_and_shows_no_password(
    database_url: str, tmp_path: Path, which: str
) -> None:
    url = database_url.replace("@", f":{SECRET}@", 1)
    locker = await asyncpg.connect(url)
    async with locker.transaction():
        await locker.execute("LOCK TABLE tasks IN ACCESS EXCLUSIVE MODE")
        with begun("backup", str(tmp_path / "duly.dump"), url=url) as running:
            await until_one_waits(url)
            number, line = children(running.pid)["pg_dump"]
            assert "--format=custom" in line and SECRET not in line
            os.kill(*((number, signal.SIGKILL) if which == "pg_dump" else (running.pid, signal.SIGTERM)))
            status, said = await ended(running)
    await locker.close()
    if which == "pg_dump":
        assert (status, said) == (1, b"The backup failed: it was ended by signal 9.\n")
    else:
        assert (status, said) == (130, b"Stopped before the end; there is no backup.\n")
    assert files_in(tmp_path) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
async def test_a_full_disk_and_a_reader_that_leaves_are_sentences(database_url: str) -> None:
    url = database_url
    full = os.open("/dev/full", os.O_WRONLY)
    reading, writing = os.pipe()
    os.close(reading)
    with begun("backup", url=url, stdout=full) as to_disk, begun("backup", url=url, stdout=writing) as to_nobody:
        os.close(full)
        os.close(writing)
        assert list(await asyncio.gather(ended(to_disk), ended(to_nobody))) == [
            (1, b"The backup could not be written: No space left on device.\n"),
            (1, b"The backup could not be written: Broken pipe.\n"),
        ]


async def test_a_pg_dump_that_fails_in_the_middle_leaves_no_file(database_url: str, tmp_path: Path) -> None:
    url, folder = database_url, tmp_path / "bin"
    folder.mkdir()
    real = environment()["PATH"].partition(os.pathsep)[0]
    script = f'[ "$1" = --version ] && exec {real}/pg_dump --version\necho PGDMP half\necho "pg_dump: error: it broke" >&2\nexit 1'
    done = await duly("backup", str(tmp_path / "duly.dump"), url=url, PATH=stand_in(folder, "pg_dump", script))
    assert sentence(done) == "The backup failed: it broke."
    assert files_in(tmp_path) == ["bin"]


@contextmanager
def terminal() -> Iterator[int]:
    ours, theirs = os.openpty()
    try:
        yield theirs
    finally:
        os.close(ours)
        os.close(theirs)


async def test_a_terminal_is_no_place_for_a_backup(database_url: str) -> None:
    url = database_url
    with (
        terminal() as typed,
        begun("backup", url=url, stdout=typed) as out,
        begun("restore", url=url, stdin=typed) as in_,
    ):
        assert list(await asyncio.gather(ended(out), ended(in_))) == [
            (1, b"A backup is no text for a terminal: name a file, or send stdout to one.\n"),
            (1, b"A backup is read from a file or from stdin; name a file, or send one to stdin.\n"),
        ]


async def test_a_file_that_cannot_be_is_a_sentence(database_url: str) -> None:
    expected = {
        ("backup", "no/such/folder/x"): "no/such/folder/x cannot be written: No such file or directory.",
        ("backup", "/dev/null", "--force"): "/dev/null is not a file; name one, or send stdout there.",
        ("restore", "no-such-file"): "no-such-file cannot be read: No such file or directory.",
    }
    done = await asyncio.gather(*(duly(*arguments, url=database_url) for arguments in expected))
    assert [sentence(one) for one in done] == list(expected.values())


async def test_a_database_without_duly_has_nothing_to_save(databases: Databases, tmp_path: Path) -> None:
    done = await duly("backup", str(tmp_path / "x"), url=await databases.empty())
    assert sentence(done) == "This database holds nothing of Duly's, so there is nothing to save."


async def test_without_the_client_it_is_said_where_to_get_it(database_url: str) -> None:
    commands = (duly(name, url=database_url, PATH="/nowhere") for name in ("backup", "restore"))
    assert [sentence(done) for done in await asyncio.gather(*commands)] == [
        f"{program} was not found; use the backend's image, or install the PostgreSQL client."
        for program in ("pg_dump", "pg_restore")
    ]


async def test_a_pg_dump_older_than_the_server_is_refused_with_both_versions(database_url: str, tmp_path: Path) -> None:
    path = stand_in(tmp_path, "pg_dump", "echo 'pg_dump (PostgreSQL) 14.2 (Debian 14.2-1)'")
    said = sentence(await duly("backup", url=database_url, PATH=path))
    assert said.startswith("pg_dump is of PostgreSQL 14.2, the server of ")
    assert "use the backend's image, or install the client of PostgreSQL " in said


@pytest.mark.parametrize(
    ("program", "server", "fits"),
    [
        ("18.6", "17.10", True),
        ("17.2", "17.10", True),
        ("17.10", "18.0", False),
        ("18beta1", "18.6", True),
        ("9.6.24", "15.1", False),
    ],
)
def test_versions_are_compared_by_their_first_number(program: str, server: str, fits: bool) -> None:
    try:
        refuse_older(Program("pg_dump", "/bin/pg_dump", program), server)
    except Refused:
        assert not fits
    else:
        assert fits


async def test_a_wrong_password_is_never_shown(own_postgres: Server) -> None:
    url = own_postgres.url()
    await sql(url, "CREATE ROLE locked LOGIN PASSWORD 'right'; GRANT ALL ON SCHEMA public TO locked")
    rules = own_postgres.data / "pg_hba.conf"
    rules.write_text(f"local all locked scram-sha-256\n{rules.read_text()}")
    await sql(url, "SELECT pg_reload_conf()")
    wrong, right = url.replace("duly@", f"locked:{SECRET}@"), url.replace("duly@", "locked:right@")
    for done in await asyncio.gather(*(duly(name, url=wrong) for name in ("migrate", "backup", "restore", "check"))):
        said = (done.stdout + done.stderr).decode()
        assert done.returncode == 1
        assert 'The database refuses us: password authentication failed for user "locked".' in said
        assert SECRET not in said and "Traceback" not in said
    assert (await duly("migrate", url=right)).returncode == 0
    assert (await duly("backup", url=right)).stdout.startswith(b"PGDMP")


@pytest.mark.parametrize(
    ("given", "address", "password"),
    [
        ("postgresql://duly@localhost/duly", "postgresql://duly@localhost/duly", None),
        ("postgres://duly:p%40s%2Fs@db:6432/duly", "postgresql://duly@db:6432/duly", "p@s/s"),
        ("postgresql:///duly?password=hunter2&user=x", "postgresql:///duly?user=x", "hunter2"),
        ("postgresql://duly:hunter2@[::1]:5432/duly?sslmode=verify-full&sslrootcert=/etc/a+b%20c.pem", "postgresql://duly@[::1]:5432/duly?sslmode=verify-full&sslrootcert=%2Fetc%2Fa%20b%20c.pem", "hunter2"),
        ("postgresql://a:b@one:1,two:2/duly?target_session_attrs=primary", "postgresql://a@one:1,two:2/duly?target_session_attrs=primary", "b"),
        ("postgresql://duly@/x?host=/tmp/duly-x&database=duly", "postgresql://duly@/x?host=%2Ftmp%2Fduly-x&dbname=duly", None),
    ],
)  # fmt: skip
def test_an_address_loses_its_password_and_nothing_else(given: str, address: str, password: str | None) -> None:
    found, env = for_programs(given)
    assert (found, env.get("PGPASSWORD")) == (address, password or os.environ.get("PGPASSWORD"))


def test_settings_of_the_server_in_an_address_reach_postgresqls_programs(database_url: str) -> None:
    given = f"{database_url}&statement_timeout=12s&application_name=a+b&duly.note=back%5Cslash+and+space"
    address, env = for_programs(given)
    query = (
        "SELECT current_setting('statement_timeout'), current_setting('application_name'), current_setting('duly.note')"
    )
    psql = [f"{environment()['PATH'].partition(os.pathsep)[0]}/psql", "-XAtd", address, "-c", query]
    assert (
        subprocess.run(psql, env=env, capture_output=True, text=True, check=True).stdout
        == "12s|a b|back\\slash and space\n"
    )


def test_a_password_of_a_key_is_refused_and_not_shown() -> None:
    with pytest.raises(Refused, match="use a key without a password") as refused:
        for_programs("postgresql://duly@db/duly?sslkey=/k.pem&sslpassword=hunter2")
    assert SECRET not in str(refused.value)


@pytest.mark.parametrize("name", ["", "migrate", "backup", "restore", "check", "secrets", "admin"])
def test_every_command_tells_what_it_does(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        parser().parse_args([*filter(None, [name]), "--help"])
    assert capsys.readouterr().out.startswith(f"usage: python -m duly_backend {name}".rstrip())
