"""The app in this process, and people who call it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any
from uuid import uuid4

import httpx2
from fastapi import FastAPI
from pydantic import SecretStr

from duly_backend.app import build
from duly_backend.settings import Settings
from duly_service import logs
from duly_service.web import Web

BASE = "http://duly.test/api/v1"
PASSWORD = "correct horse battery"


def settings_for(url: str, **changed: Any) -> Settings:
    values: dict[str, Any] = {"duly_registration": "open", "duly_test_clock": True, "duly_rate_registration": 10_000}
    return Settings(database_url=SecretStr(url), log_level="error", **(values | changed))


class Client(httpx2.AsyncClient):
    """Calls the app of this process; `app` is what stands behind it."""

    def __init__(self, web: Web) -> None:
        super().__init__(transport=httpx2.ASGITransport(web, client=("127.0.0.1", 1)), base_url=BASE)
        self.app: FastAPI = web.app


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[Client]:
    """The app in this process, its lifespan entered; a client without a token."""
    web, _ = build(settings, logs.configure("duly-backend", settings.log_level))
    async with web.app.router.lifespan_context(web.app), Client(web) as client:
        yield client


class Person:
    """A registered account and how it calls: `await person.post("/tasks", json={…})`; paths lie below /api/v1."""

    def __init__(self, client: httpx2.AsyncClient, user: Mapping[str, Any], token: str, now: str | None = None) -> None:
        self.client = client
        self.user = user
        self.token = token
        self.now = now

    @property
    def id(self) -> str:
        return str(self.user["id"])

    @property
    def email(self) -> str:
        return str(self.user["email"])

    @property
    def app(self) -> FastAPI:
        """What answers this person, in this process."""
        assert isinstance(self.client, Client)
        return self.client.app

    def with_token(self, token: str) -> "Person":
        return Person(self.client, self.user, token, self.now)

    def at(self, now: str) -> "Person":
        """The same person at another time, such as "2026-11-24T09:00:00+01:00"."""
        return Person(self.client, self.user, self.token, now)

    async def call(self, method: str, path: str, **more: Any) -> httpx2.Response:
        headers = {"Authorization": f"Bearer {self.token}"} | ({"X-Duly-Now": self.now} if self.now else {})
        headers |= more.pop("headers", {})
        return await self.client.request(method, path, headers=headers, **more)

    async def get(self, path: str, **more: Any) -> httpx2.Response:
        return await self.call("GET", path, **more)

    async def post(self, path: str, **more: Any) -> httpx2.Response:
        return await self.call("POST", path, **more)

    async def patch(self, path: str, **more: Any) -> httpx2.Response:
        return await self.call("PATCH", path, **more)

    async def put(self, path: str, **more: Any) -> httpx2.Response:
        return await self.call("PUT", path, **more)

    async def delete(self, path: str, **more: Any) -> httpx2.Response:
        return await self.call("DELETE", path, **more)


async def register_at(client: httpx2.AsyncClient, **fields: Any) -> Person:
    body = {"email": f"{uuid4().hex}@example.org", "password": PASSWORD, "name": "Ada"} | fields
    answer = await client.post("/accounts", json=body)
    assert answer.status_code == 201, answer.text
    return Person(client, answer.json()["user"], answer.json()["token"])


Register = Callable[..., Awaitable[Person]]
StartApp = Callable[..., AbstractAsyncContextManager[Client]]
