"""The stream of events: what happens is told at once, in order, without a gap."""

import asyncio
import signal
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import pytest_asyncio
from backend.tests.support.people import Person, register_at
from backend.tests.support.served import Serve, Served, serving
from backend.tests.support.streams import Event, listening, parsed
from backend.tests.support.things import listed, make_task, refused, shown

from duly_backend.changes.feed import MOST_STREAMS, Account
from duly_backend.changes.stream import MOST_BEHIND, EventStream, events
from duly_backend.operations.migrate import migrate
from duly_scripts.postgres import Server


@asynccontextmanager
async def calling(served: Served) -> AsyncIterator[httpx2.AsyncClient]:
    async with httpx2.AsyncClient(base_url=f"{served.url}/api/v1", limits=httpx2.Limits()) as client:
        yield client


@pytest_asyncio.fixture(scope="module")
async def caller(database_url: str, tmp_path_factory: Any) -> AsyncIterator[httpx2.AsyncClient]:
    """A client of a real server with one connection to its database."""
    folder = tmp_path_factory.mktemp("served")
    async with serving(database_url, folder, DULY_DATABASE_POOL_SIZE="1") as served, calling(served) as client:
        yield client


@pytest_asyncio.fixture
async def ada(caller: httpx2.AsyncClient) -> Person:
    return await register_at(caller)


async def test_a_stream_begins_with_where_it_stands_and_tells_each_change(ada: Person) -> None:
    await make_task(ada)
    async with listening(ada.client, ada.token) as stream:
        assert await stream.next() == Event("", None, None, retry="2000")
        assert await stream.next() == Event("ready", "1", {"seq": 1})

        task = await make_task(ada, "Bread")
        change = await stream.next()

        assert change is not None
        assert (change.name, change.id) == ("change", "2")
        assert change.data == shown(await ada.get("/changes?since=1"))["items"][0]
        assert change.data["after"] == listed(task)
        assert stream.response.headers["content-type"].startswith("text/event-stream")
        assert stream.response.headers["cache-control"] == "no-store"
        assert stream.response.headers["x-accel-buffering"] == "no"


async def test_a_stream_resumes_where_it_was_cut_off(ada: Person) -> None:
    for number in range(5):
        await make_task(ada, str(number))

    async with listening(ada.client, ada.token, headers={"Last-Event-ID": "2"}) as stream:
        assert (await stream.named("ready")).id == "2"
        assert await stream.changes(3) == [3, 4, 5]
        await make_task(ada)
        assert await stream.changes(1) == [6]
    async with listening(ada.client, ada.token, "?since=4") as stream:
        assert await stream.changes(2) == [5, 6]


async def test_all_streams_of_an_account_hear_the_same_and_nobody_else_does(
    ada: Person, caller: httpx2.AsyncClient
) -> None:
    ben = await register_at(caller)
    async with AsyncExitStack() as stack:
        streams = [await stack.enter_async_context(listening(caller, ada.token, "?since=0")) for _ in range(3)]
        other = await stack.enter_async_context(listening(caller, ben.token))
        for stream in (*streams, other):
            await stream.named("ready")
        await asyncio.gather(*(make_task(ada, str(n)) for n in range(20)))
        await make_task(ben, "Ben's")

        for stream in streams:
            assert await stream.changes(20) == list(range(1, 21))
        event = await other.named("change")
        assert (event.id, event.data["after"]["title"]) == ("1", "Ben's")


async def test_streams_hold_no_connection_to_the_database(ada: Person, caller: httpx2.AsyncClient) -> None:
    async with AsyncExitStack() as stack:
        for _ in range(10):
            stream = await stack.enter_async_context(listening(caller, ada.token))
            await stream.named("ready")

        await make_task(ada)  # the pool has one connection


async def test_an_account_has_so_many_streams_and_no_more(ada: Person, caller: httpx2.AsyncClient) -> None:
    async with AsyncExitStack() as stack:
        for _ in range(MOST_STREAMS):
            stream = await stack.enter_async_context(listening(caller, ada.token))
            await stream.named("ready")
        answer = await ada.get("/events")
        refused(answer, 429, "rate_limited")
        assert answer.headers["retry-after"]

    await _until_accepted(ada)


async def _until_accepted(person: Person) -> None:
    """Streams that were closed make room as soon as the server sees it."""
    while True:
        headers = {"Authorization": f"Bearer {person.token}"}
        async with person.client.stream("GET", "/events", headers=headers) as response:
            if response.status_code == 200:
                return


async def test_a_revoked_token_ends_its_stream_at_once_and_hears_nothing_more(ada: Person) -> None:
    made = shown(await ada.post("/tokens", json={"name": "cli", "scopes": ["tasks:read"]}), 201)
    async with listening(ada.client, made["token"]) as stream, listening(ada.client, ada.token) as own:
        await stream.named("ready")
        await own.named("ready")

        assert (await ada.delete(f"/tokens/{made['id']}")).status_code == 204
        await make_task(ada)

        assert await stream.next() is None
        assert await own.changes(1) == [1]


async def test_a_stream_needs_a_token_and_a_number(ada: Person, caller: httpx2.AsyncClient) -> None:
    refused(await caller.get("/events"), 401, "unauthenticated")
    refused(await ada.get("/events?since=x"), 422, "invalid", "?since")
    refused(await ada.get("/events", headers={"Last-Event-ID": "x"}), 422, "invalid")


async def test_a_stream_too_far_behind_is_told_to_read_anew(ada: Person, database_url: str) -> None:
    await _grow(database_url, ada.id, MOST_BEHIND + 1)

    async with listening(ada.client, ada.token, "?since=0") as stream:
        assert (await stream.named("ready")).id == "0"
        resync = await stream.next()
        assert resync == Event("resync", str(MOST_BEHIND + 1), {"seq": MOST_BEHIND + 1})
        await make_task(ada)
        assert await stream.changes(1) == [MOST_BEHIND + 2]
    async with listening(ada.client, ada.token, "?since=999999") as stream:
        await stream.named("ready")
        assert (await stream.named("resync")).data == {"seq": MOST_BEHIND + 2}


async def test_a_thousand_behind_is_caught_up_with_in_order(ada: Person, database_url: str) -> None:
    await _grow(database_url, ada.id, MOST_BEHIND)

    async with listening(ada.client, ada.token, "?since=0") as stream:
        assert await stream.changes(MOST_BEHIND) == list(range(1, MOST_BEHIND + 1))


async def _grow(database_url: str, account_id: str, count: int) -> None:
    connection = await asyncpg.connect(database_url)
    try:
        await connection.execute(
            """WITH grown AS (UPDATE accounts SET change_seq = $2 WHERE id = $1)
            INSERT INTO changes (account_id, seq, at, actor_id, via, kind, resource, id, write_seq)
            SELECT $1, n, now(), $1, 'api', 'task.updated', 'task', $1, n FROM generate_series(1, $2) AS n""",
            UUID(account_id),
            count,
        )
    finally:
        await connection.close()


async def test_at_drain_streams_end_with_a_short_retry(serve: Serve) -> None:
    async with serve() as served, calling(served) as client:
        person = await register_at(client)
        async with listening(client, person.token) as stream:
            await stream.named("ready")
            served.process.send_signal(signal.SIGTERM)

            assert await stream.next() == Event("", None, None, retry="500")
            assert await stream.next() is None
        assert await asyncio.to_thread(served.process.wait, 10) == 0


async def test_a_stream_outlives_a_restart_of_the_database(own_postgres: Server, tmp_path: Any) -> None:
    await migrate(own_postgres.url())
    async with serving(own_postgres.url(), tmp_path) as served, calling(served) as client:
        person = await register_at(client)
        async with listening(client, person.token) as stream:
            await stream.named("ready")
            await asyncio.to_thread(own_postgres.stop)
            refused(await person.post("/tasks", json={"title": "x"}), 503, "unavailable")
            await asyncio.to_thread(own_postgres.start)
            while (await person.post("/tasks", json={"title": "back"})).status_code != 201:
                pass

            assert (await stream.named("change")).data["after"]["title"] == "back"


async def test_a_quiet_stream_says_from_time_to_time_that_it_lives(person: Person) -> None:
    async def allowed() -> bool:
        return True

    source = events(person.app.state.database, Account(UUID(person.id)), asyncio.Event(), None, allowed, heartbeat=0.01)
    async with aclosing(source) as stream:
        blocks = [parsed((await anext(stream)).decode().split("\n\n")[-2]) for _ in range(3)]

    assert [block.name for block in blocks] == ["ready", ":", ":"]


async def test_a_client_that_takes_nothing_more_is_let_go() -> None:
    async def source() -> AsyncGenerator[bytes]:
        while True:
            yield b": still here\n\n"

    async def never(_message: Any = None) -> Any:
        await asyncio.Event().wait()

    sent: list[Any] = []

    async def stuck(message: Any) -> None:
        sent.append(message["type"])
        if message["type"] == "http.response.body":
            await never()

    released = asyncio.Event()
    stream = EventStream(source(), asyncio.Event(), released.set, patience=0.01)
    async with asyncio.timeout(10):
        await stream({"type": "http"}, never, stuck)

    assert released.is_set()
    assert sent == ["http.response.start", "http.response.body"]
