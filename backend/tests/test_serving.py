"""The real process: it starts without a database, outlives its restart, answers a crowd, and stops in order."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections import Counter

import asyncpg
import httpx2
import pytest
from backend.tests.support.people import Person, register_at
from backend.tests.support.served import Serve, Served, free_port
from backend.tests.support.waiting import until, until_one_waits

from duly_backend.app import VERSION
from duly_backend.operations.migrate import migrate
from duly_scripts.postgres import Server


def client_of(served: Served, connections: int = 20) -> httpx2.AsyncClient:
    limits = httpx2.Limits(max_connections=connections, max_keepalive_connections=connections)
    return httpx2.AsyncClient(base_url=f"{served.url}/api/v1", limits=limits, timeout=30)


async def test_it_starts_and_is_alive_while_the_database_is_down(own_postgres: Server, serve: Serve) -> None:
    own_postgres.stop()
    async with serve(own_postgres.url()) as served, httpx2.AsyncClient(base_url=served.url) as client:
        assert (await client.get("/livez")).status_code == 200
        assert (await client.get("/readyz")).status_code == 503
        assert "host" not in (await client.get("/readyz?verbose")).text
        answer = await client.post("/api/v1/sessions", json={"email": "a@b", "password": "x"})
        assert (answer.status_code, answer.headers["retry-after"], answer.json()["code"]) == (503, "2", "unavailable")
        own_postgres.start()


async def test_a_database_that_stops_and_starts_under_load_gives_clean_503s_and_a_quick_recovery(
    own_postgres: Server, serve: Serve
) -> None:
    url = own_postgres.url()
    await migrate(url)
    async with serve(url) as served, client_of(served) as client:
        person = await register_at(client)
        seen: Counter[int] = Counter()
        stop = asyncio.Event()
        workers = [asyncio.create_task(_adding(person, number, seen, stop)) for number in range(8)]
        await _until_more(seen, 201)
        await asyncio.to_thread(own_postgres.stop)
        await _until_more(seen, 503)
        await asyncio.to_thread(own_postgres.start)
        began = time.monotonic()
        await _until_more(seen, 201)
        assert time.monotonic() - began < 5
        stop.set()
        acknowledged = {title for titles in await asyncio.gather(*workers) for title in titles}
        assert set(seen) == {201, 503}
        assert (await client.get(f"{served.url}/readyz")).status_code == 200
        assert served.process.poll() is None
        assert acknowledged <= await _titles(url)


async def _adding(person: Person, number: int, seen: Counter[int], stop: asyncio.Event) -> list[str]:
    """Adds tasks until it is stopped; the titles that were acknowledged."""
    acknowledged = []
    while not stop.is_set():
        title = f"{number}-{seen.total()}"
        answer = await person.post("/tasks", json={"title": title})
        seen[answer.status_code] += 1
        if answer.status_code == 201:
            acknowledged.append(title)
        else:
            assert (answer.json()["code"], answer.headers["retry-after"]) == ("unavailable", "2"), answer.text
            await asyncio.sleep(0.01)
    return acknowledged


async def _titles(url: str) -> set[str]:
    connection = await asyncpg.connect(url)
    rows = await connection.fetch("SELECT title FROM tasks")
    await connection.close()
    return {row["title"] for row in rows}


async def _until_more(seen: Counter[int], status: int) -> None:
    before = seen[status]
    async with asyncio.timeout(20):
        while seen[status] < before + 20:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def test_a_hundred_and_fifty_clients_at_once_are_all_answered(serve: Serve) -> None:
    async with serve() as served, client_of(served, 150) as client:
        person = await register_at(client)

        async def one(number: int) -> list[int]:
            answers = [
                await person.post("/tasks", json={"title": f"Task {number}"}),
                await person.get("/tasks?limit=50"),
                await person.get("/me"),
            ]
            return [answer.status_code for answer in answers]

        assert await asyncio.gather(*(one(number) for number in range(150))) == [[201, 200, 200]] * 150
        total = (await person.get("/task-counts")).json()["count"]
        assert total == 150


async def test_a_hundred_and_fifty_that_sign_in_at_once_are_all_answered(serve: Serve) -> None:
    async with serve() as served, client_of(served, 150) as client:
        people = await asyncio.gather(*(register_at(client) for _ in range(150)))
        assert len({person.id for person in people}) == 150


async def test_a_stop_finishes_what_is_in_flight_turns_readiness_first_and_exits_0(
    serve: Serve, database_url: str
) -> None:
    async with serve() as served, client_of(served) as client:
        person = await register_at(client)
        blocker = await asyncpg.connect(database_url)
        transaction = blocker.transaction()
        await transaction.start()
        await blocker.execute("SELECT 1 FROM accounts WHERE id = $1 FOR UPDATE", person.user["id"])
        writing = asyncio.create_task(person.post("/tasks", json={"title": "In flight"}))
        await until_one_waits(database_url)
        served.process.send_signal(signal.SIGTERM)
        ready = await _until_not_ready(client, served)
        assert ready.text == "not ready\n"
        await transaction.rollback()
        assert (await writing).status_code == 201
        assert await asyncio.to_thread(served.process.wait, 10) == 0
        assert "In flight" in await _titles(database_url)
        await blocker.close()


async def _until_not_ready(client: httpx2.AsyncClient, served: Served) -> httpx2.Response:
    async with asyncio.timeout(5):
        while (answer := await client.get(f"{served.url}/readyz")).status_code == 200:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    return answer


async def test_an_event_stream_is_told_to_come_back_when_the_service_stops(serve: Serve) -> None:
    async with serve() as served, client_of(served) as client:
        person = await register_at(client)
        lines: list[str] = []
        headers = {"Authorization": f"Bearer {person.token}"}
        async with client.stream("GET", "/events", headers=headers) as stream:
            async for line in stream.aiter_lines():
                lines.append(line)
                if line.startswith("event: ready"):
                    served.process.send_signal(signal.SIGTERM)
        assert "retry: 500" in lines
        assert await asyncio.to_thread(served.process.wait, 10) == 0


async def test_metrics_and_logs_speak_of_routes_and_never_of_people(serve: Serve) -> None:
    async with serve() as served, client_of(served) as client:
        person = await register_at(client, email="ada.private@example.org")
        task = (await person.post("/tasks", json={"title": "Secret plan"}, headers={"X-Request-ID": "trace-me"})).json()
        await person.get(f"/tasks/{task['id']}?filter=secret")
        metrics = (await client.get(f"http://127.0.0.1:{served.metrics_port}/metrics")).text
        assert 'http_request_duration_seconds_count{method="POST",route="/api/v1/tasks",status="201"} 1.0' in metrics
        assert f'duly_build_info{{service="duly-backend",version="{VERSION}"}} 1.0' in metrics
        assert "process_resident_memory_bytes" in metrics
        assert 'duly_database_connections{state="open"}' in metrics
        lines = served.lines()
        assert any(line.get("request_id") == "trace-me" and line["status"] == 201 for line in lines)
        assert all({"time", "level", "message", "service"} <= set(line) for line in lines)
        for text in (metrics, served.log.read_text()):
            for private in ("ada.private", "Secret plan", person.token, task["id"], person.id, "filter=secret"):
                assert private not in text


async def test_a_client_that_leaves_in_the_middle_of_its_body_is_only_noted(serve: Serve) -> None:
    async with serve() as served, client_of(served) as client:
        person = await register_at(client)
        head = f"POST /api/v1/tasks HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {person.token}\r\nContent-Type: application/json\r\n"
        with socket.create_connection(("127.0.0.1", served.port)) as connection:
            connection.sendall(f'{head}Content-Length: 100\r\n\r\n{{"title": '.encode())
        await until(lambda: any(line.get("status") == 499 for line in served.lines()))
        assert (await person.get("/tasks")).json()["items"] == []
        assert not any(line["level"] == "error" for line in served.lines())


@pytest.mark.parametrize("name", ["PORT", "METRICS_PORT"])
async def test_a_taken_port_is_one_sentence(name: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = await asyncio.to_thread(_failed, **{"DATABASE_URL": "postgresql://x/y", name: str(port)})
    assert done.returncode == 1
    assert done.stderr == f"Cannot listen on 127.0.0.1 port {port} ({name}): Address already in use.\n"


def _failed(**environment: str) -> subprocess.CompletedProcess[str]:
    ports = {"PORT": str(free_port()), "METRICS_PORT": str(free_port())}
    keep = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    command = [sys.executable, "-m", "duly_backend"]
    return subprocess.run(
        command, env=keep | ports | environment, capture_output=True, text=True, check=False, timeout=20
    )
