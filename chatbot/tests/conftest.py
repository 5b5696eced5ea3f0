"""What the chatbot's tests share: the real backend on a real PostgreSQL, the chatbot before it, and people with tokens.

    async def test_…(person: Person): said = await person.say("add buy milk")

`DULY_TEST_DATABASE_URL` (a superuser's address) replaces the PostgreSQL that is started here.
"""

import asyncio
import io
import json
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from uuid import uuid4

import httpx2
import pytest
import pytest_asyncio
import uvicorn
from starlette.types import ASGIApp

from duly_chatbot.app import build
from duly_chatbot.settings import Settings
from duly_scripts.testing import new_database, server_url
from duly_service import logs
from duly_service.settings import load

__all__ = ["server_url"]

NOW = "2027-03-02T09:20:00+00:00"  # a Tuesday
PASSWORD = "correct horse battery"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def process(module: str, folder: Path, **environment: str) -> Iterator[str]:
    """A service as ./run starts it, from ready to its end; yields its address. Its output lies in `folder`."""
    port = free_port()
    own = {"PORT": str(port), "METRICS_PORT": str(free_port()), **environment}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("DULY_")}
    with (folder / f"{module}.log").open("wb") as output:
        service = subprocess.Popen([sys.executable, "-m", module], env=inherited | own, stdout=output, stderr=output)
        try:
            _wait(f"http://127.0.0.1:{port}/readyz", service)
            yield f"http://127.0.0.1:{port}"
        finally:
            service.terminate()
            service.wait(timeout=20)


def _wait(address: str, service: "subprocess.Popen[bytes]") -> None:
    """Asks until it is ready; each question ends by itself, so nothing sleeps."""
    transport = httpx2.HTTPTransport(retries=0)
    with httpx2.Client(transport=transport, timeout=5) as client:
        for _ in range(20_000):
            assert service.poll() is None, "the service has ended before it was ready"
            try:
                if client.get(address).status_code == 200:
                    return
            except httpx2.TransportError:
                continue
    raise AssertionError("the service did not become ready")


@pytest.fixture(scope="session")
def backend(server_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real backend with the test clock, on a database of its own."""
    with new_database(server_url) as database_url:
        subprocess.run(
            [sys.executable, "-m", "duly_backend", "migrate"],
            env=os.environ | {"DATABASE_URL": database_url},
            check=True,
        )
        settings = {"DULY_TEST_CLOCK": "1", "DULY_REGISTRATION": "open", "DULY_RATE_REGISTRATION": "10000"}
        with process(
            "duly_backend", tmp_path_factory.mktemp("backend"), DATABASE_URL=database_url, **settings
        ) as address:
            yield address


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


@asynccontextmanager
async def served(app: ASGIApp, lifespan: Literal["on", "off"] = "on") -> AsyncIterator[str]:
    """An ASGI app on a real port, in this event loop."""
    port = free_port()
    server = _Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_config=None, lifespan=lifespan, ws="none"))
    running = asyncio.create_task(server.serve())
    await server.ready.wait()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await running


@asynccontextmanager
async def chatting(
    backend_url: str, log: io.BytesIO | None = None, *, duly_test_clock: bool = True
) -> AsyncIterator[str]:
    """The chatbot before a backend; its log lines go to `log`."""
    values = {
        "PORT": str(free_port()),
        "METRICS_PORT": str(free_port()),
        "BACKEND_URL": backend_url,
        "DULY_TEST_CLOCK": str(duly_test_clock),
    }
    app, _ = build(load(Settings, values), logs.configure("duly-chatbot", "info", log or io.BytesIO()))
    async with served(app) as address:
        yield address


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chatbot(backend: str) -> AsyncIterator[str]:
    async with chatting(backend) as address:
        yield address


@dataclass
class Said:
    """An answer in the JSON form."""

    status: int
    body: dict[str, Any]

    @property
    def reply(self) -> str:
        return str(self.body.get("reply", ""))

    @property
    def approval(self) -> dict[str, Any] | None:
        return self.body.get("approval")

    @property
    def titles(self) -> list[str]:
        return [task["title"] for action in self.body["actions"] for task in action["tasks"]]


@dataclass
class Person:
    """An account, its token, and its conversation with the assistant."""

    backend: str
    chatbot: str
    token: str
    client: httpx2.AsyncClient
    now: str = NOW
    conversation: str | None = None

    def _headers(self, accept: str = "application/json") -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "X-Duly-Now": self.now, "Accept": accept}

    async def api(self, method: str, path: str, body: Any = None) -> Any:
        """A call past the assistant, as another client makes it."""
        answer = await self.client.request(method, f"{self.backend}/api/v1{path}", json=body, headers=self._headers())
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None

    async def add(self, title: str, **task: Any) -> dict[str, Any]:
        return dict(await self.api("POST", "/tasks", {"title": title, **task}))

    async def tasks(self, status: str = "open") -> list[dict[str, Any]]:
        return list((await self.api("GET", f"/tasks?status={status}&limit=200"))["items"])

    async def titles(self, status: str = "open") -> set[str]:
        return {task["title"] for task in await self.tasks(status)}

    def _body(self, message: str, more: dict[str, Any]) -> dict[str, Any]:
        return {"message": message, "now": self.now, "conversation_id": self.conversation, **more}

    async def say(self, message: str, **more: Any) -> Said:
        answer = await self.client.post(f"{self.chatbot}/chat", json=self._body(message, more), headers=self._headers())
        body = answer.json()
        self.conversation = body.get("conversation_id") or self.conversation
        return Said(answer.status_code, body)

    @asynccontextmanager
    async def listening(self, message: str, **more: Any) -> AsyncIterator[httpx2.Response]:
        """The stream itself, for those who look at its bytes or leave before its end."""
        body = self._body(message, more)
        headers = self._headers("text/event-stream")
        async with self.client.stream("POST", f"{self.chatbot}/chat", json=body, headers=headers) as answer:
            yield answer

    async def stream(self, message: str, **more: Any) -> list[dict[str, Any]]:
        """The chunks of the UI message stream, without its end."""
        async with self.listening(message, **more) as answer:
            return [chunk async for chunk in chunks(answer)]

    async def messages(self) -> list[dict[str, Any]]:
        """The conversation as it is kept, oldest first."""
        page = await self.api("GET", f"/conversations/{self.conversation}/messages?limit=50")
        return list(reversed(page["items"]))

    async def answer_to_last(self) -> dict[str, Any]:
        """The answer to the last question, once it is kept."""
        async with asyncio.timeout(10):
            while (last := (await self.messages())[-1])["role"] != "assistant":
                continue
        return last


async def chunks(answer: httpx2.Response) -> AsyncIterator[dict[str, Any]]:
    async for line in answer.aiter_lines():
        if line.startswith("data: {"):
            yield json.loads(line.removeprefix("data: "))


Register = Callable[..., Awaitable[Person]]


async def register_at(client: httpx2.AsyncClient, backend: str, chatbot: str, **fields: str) -> Person:
    account = {
        "email": f"{uuid4().hex}@duly.example",
        "password": PASSWORD,
        "time_zone": "Europe/London",
        "locale": "en-GB",
    }
    answer = await client.post(f"{backend}/api/v1/accounts", json=account | fields)
    assert answer.status_code == 201, answer.text
    return Person(backend, chatbot, answer.json()["token"], client)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def client() -> AsyncIterator[httpx2.AsyncClient]:
    async with httpx2.AsyncClient(timeout=60) as shared:
        yield shared


@pytest.fixture
def register(client: httpx2.AsyncClient, backend: str, chatbot: str) -> Register:
    """Makes one more account: `await register(locale="de")`."""

    async def make(**fields: str) -> Person:
        return await register_at(client, backend, chatbot, **fields)

    return make


@pytest_asyncio.fixture
async def person(register: Register) -> Person:
    return await register()
