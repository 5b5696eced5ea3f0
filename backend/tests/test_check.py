"""What an operator is told of a database and a machine, one line a point."""

import pytest
from backend.tests.support.databases import Databases
from backend.tests.support.operator import duly, environment, sql
from backend.tests.support.pooler import pooled

from duly_backend import migrations
from duly_backend.migrations import newest
from duly_backend.operations import pooling
from duly_backend.operations.check import Point, check, of_pooling, of_schema, of_server, tools
from duly_backend.operations.pooling import Kind, Sighting, kind_of


def failures(points: list[Point]) -> dict[str, str]:
    return {point.name: point.words for point in points if not point.holds}


async def test_all_is_well(database_url: str) -> None:
    done = await duly("check", url=database_url)
    lines = done.stdout.decode().splitlines()
    assert (done.returncode, done.stderr) == (0, b"")
    assert [line.split(":")[0] for line in lines] == [
        "ok      database",
        "ok      schema",
        "ok      pooling",
        "ok      backup",
    ]
    assert lines[1:3] == [
        f"ok      schema: Version {newest()}, up to date.",
        "ok      pooling: None; the connection keeps its session.",
    ]


async def test_a_database_that_does_not_answer_fails_what_depends_on_it(tmp_path: object) -> None:
    done = await duly("check", url="postgresql://duly:hunter2@127.0.0.1:1/duly")
    assert (done.returncode, done.stderr) == (1, b"3 of 4 points failed.\n")
    lines = done.stdout.decode().splitlines()
    assert lines[0] == "FAILED  database: The database of DATABASE_URL does not answer: the connection is refused."
    assert lines[1] == "FAILED  schema: Not known while the database does not answer."


async def test_an_address_that_clients_do_not_understand_is_not_repeated() -> None:
    done = await duly("check", url="postgresql://duly:hunter2@127.0.0.1:1/duly?sslmode=hunter2")
    assert b"DATABASE_URL has a part that PostgreSQL's clients do not understand; check it." in done.stdout
    assert b"hunter2" not in done.stdout + done.stderr


async def test_an_empty_database_lacks_the_schema(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", environment()["PATH"])
    found = failures(await check(await databases.empty()))
    assert found == {"schema": "There is none yet; run python -m duly_backend migrate."}


async def test_a_schema_is_behind_or_newer_or_right(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", environment()["PATH"])
    url = await databases.make()
    await sql(url, "UPDATE duly_version SET version_num = '0000'")
    behind = len(migrations.newer_than("0000"))
    assert failures(await check(url)) == {
        "schema": f"Version 0000 is {behind} behind; run python -m duly_backend migrate."
    }
    assert of_schema("9999").words == f"Version 9999, of a newer release than this one ({newest()})."
    assert of_schema("9999").holds and of_schema(newest()).holds


@pytest.mark.parametrize(
    ("version", "holds"), [("14.19", False), ("15.18", True), ("17.10", True), ("18.6", True), ("19beta1", False)]
)
def test_postgresql_15_to_18_will_do(version: str, holds: bool) -> None:
    point = of_server(version)
    assert (point.holds, point.words.startswith(f"PostgreSQL {version} answers")) == (holds, True)


@pytest.mark.parametrize(("by_transaction", "kind"), [(True, "transaction"), (False, "session")])
async def test_a_pooler_is_seen_for_what_it_is(database_url: str, by_transaction: bool, kind: Kind) -> None:
    async with pooled(database_url, by_transaction=by_transaction) as url:
        assert await pooling.find_out(url) == kind
        assert ("pooling" in failures(await check(url))) == by_transaction


@pytest.mark.parametrize(
    ("sighting", "kind"),
    [
        (Sighting(greeted=10, first=10, other=11, again=10), "direct"),
        (Sighting(greeted=1, first=10, other=11, again=10), "session"),
        (Sighting(greeted=1, first=10, other=10, again=11), "transaction"),
        (Sighting(greeted=1, first=10, other=11, again=12), "transaction"),
        (Sighting(greeted=10, first=10, other=10, again=11), "transaction"),
    ],
)
def test_two_clients_that_share_a_process_are_pooled_by_transaction(sighting: Sighting, kind: Kind) -> None:
    assert kind_of(sighting) == kind
    assert of_pooling(kind).holds == (kind != "transaction")


def test_programs_older_than_the_server_fail(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", environment()["PATH"])
    assert tools("15.1").holds
    assert tools("99.0").words.endswith("use the backend's image, or install the client of PostgreSQL 99 or newer.")
    monkeypatch.setenv("PATH", "/nowhere")
    assert tools(None) == Point(
        "backup", False, "pg_dump was not found; use the backend's image, or install the PostgreSQL client."
    )
