"""What nobody sends by accident: each is refused with a problem, nothing is stored, and the connection works on.

On a real process over a real connection, for here the server itself has its part.
"""

from collections.abc import AsyncIterator
from typing import Any

import httpx2
import pytest
import pytest_asyncio
from backend.tests.support.people import Person, register_at
from backend.tests.support.served import Serve

MEBIBYTE = 1024 * 1024
JSON = {"Content-Type": "application/json"}

BODIES: dict[str, tuple[bytes, int]] = {
    "ten-megabytes": (b'{"title": "' + b"x" * 10 * MEBIBYTE + b'"}', 413),
    "no-json": (b'{"title": ', 400),
    "no-object": (b'["title"]', 422),
    "a-nul": (b'{"title": "a\\u0000b"}', 422),
    "a-raw-nul": (b'{"title": "a\x00b"}', 400),
    "five-thousand-characters": (b'{"title": "' + b"x" * 5000 + b'"}', 422),
    "an-unknown-field": (b'{"title": "a", "colour": "red"}', 422),
    "a-lone-surrogate": (b'{"title": "\\ud83d"}', 400),
    "no-utf-8": (b'{"title": "\xff\xfe"}', 400),
    "a-deep-one": (b'{"title": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", 400),
    "a-huge-number": (b'{"title": "a", "priority": 1' + b"0" * 4000 + b"}", 422),
    "an-account-of-another": (b'{"title": "a", "account_id": "11111111-1111-4111-8111-111111111111"}', 422),
    "nothing": (b"", 400),
}


@pytest_asyncio.fixture(scope="module")
async def person(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Person]:
    from backend.tests.support.served import serving

    limits = httpx2.Limits(max_connections=1, max_keepalive_connections=1)
    async with (
        serving(database_url, tmp_path_factory.mktemp("served")) as served,
        httpx2.AsyncClient(base_url=f"{served.url}/api/v1", limits=limits, timeout=30) as client,
    ):
        yield await register_at(client)


def connection_of(answer: httpx2.Response) -> Any:
    return answer.extensions["network_stream"].get_extra_info("client_addr")


@pytest.mark.parametrize("name", BODIES)
async def test_a_hostile_body_is_refused_and_the_connection_works_on(person: Person, name: str) -> None:
    body, status = BODIES[name]
    before = connection_of(await person.get("/me"))
    answer = await person.post("/tasks", content=body, headers=JSON)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert set(answer.json()) >= {"type", "title", "status", "detail", "instance", "code", "request_id"}
    after = await person.get("/tasks")
    assert (after.status_code, after.json()["items"]) == (200, [])
    assert connection_of(after) == before


async def test_ten_megabytes_without_a_length_are_refused_and_the_connection_works_on(person: Person) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(160):
            yield b"x" * 64 * 1024

    before = connection_of(await person.get("/me"))
    answer = await person.post("/tasks", content=pieces(), headers=JSON)
    assert answer.status_code == 413
    after = await person.get("/tasks")
    assert (after.status_code, connection_of(after)) == (200, before)


async def test_ten_megabytes_without_a_token_are_401(person: Person) -> None:
    answer = await person.client.post("/tasks", content=b"x" * 10 * MEBIBYTE, headers=JSON)
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "path", ["/tasks/%00", "/tasks/%ff", "/tasks/..%2f..%2fetc", "/tasks/" + "x" * 5000, "/%F0%9F%98%80"]
)
async def test_a_strange_path_is_404(person: Person, path: str) -> None:
    answer = await person.get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize(
    "query",
    [
        "filter=%00",
        "filter=%ff",
        "limit=1e9",
        "cursor=%F0%9F%98%80",
        "cursor=WyJhIl0",
        "&".join(f"a{n}=1" for n in range(200)),
    ],
)
async def test_a_strange_query_is_refused_as_a_mistake_of_the_caller(person: Person, query: str) -> None:
    answer = await person.get(f"/tasks?{query}")
    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_head_of_megabytes_is_refused(person: Person, serve: Serve) -> None:
    async with serve() as served, httpx2.AsyncClient(base_url=served.url) as client:
        answer = await client.get("/api/v1/me", headers={"X-Padding": "x" * 200_000})
        assert (answer.status_code, answer.json()["code"]) == (400, "malformed")
        assert (await client.get("/livez")).status_code == 200
