"""A small service that is built like ours, called through the whole of its ASGI app."""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from typing import Annotated, Any
from uuid import UUID

import httpx2
import pytest
import pytest_asyncio
from fastapi import Depends, FastAPI, Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import PlainTextResponse, StreamingResponse

from duly_service.health import Health, NotReady
from duly_service.logs import Log
from duly_service.problems import Conflict, Contended, NotFound, Unauthenticated
from duly_service.routing import header, router
from duly_service.web import Web

KNOWN = UUID("11111111-1111-4111-8111-111111111111")


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid")
    title: str = Field(max_length=10)
    count: int = 1


async def signed_in(request: Request) -> str:
    if header(request, b"authorization") != "Bearer good":
        raise Unauthenticated
    return "ada"


class Known:
    """Stands for an id that only its owner may know of."""

    async def refuse(self, value: Any, values: dict[str, Any]) -> None:
        assert values["caller"] == "ada"
        if value != KNOWN:
            raise NotFound


ThingId = Annotated[UUID, Known()]
Caller: Any = Depends(signed_in)
routes = router("things")
GAVE_WAY: list[str] = []


@routes.get("/things")
async def list_things(limit: Annotated[int, Field(ge=1, le=200)] = 50, word: str | None = None) -> Response:
    return PlainTextResponse(f"{limit} {word}")


@routes.post("/contended-things")
async def contend(body: Body) -> Response:
    """Gives way to others as often as the title has letters."""
    GAVE_WAY.append(body.title)
    if len(GAVE_WAY) <= len(body.title):
        raise Contended
    return PlainTextResponse(body.title)


@routes.get("/things/{thing_id}")
async def get_thing(thing_id: ThingId, caller: str = Caller) -> Response:
    return PlainTextResponse(str(thing_id))


@routes.patch("/things/{thing_id}")
async def change_thing(thing_id: ThingId, body: Body, caller: str = Caller) -> Response:
    return PlainTextResponse(body.title)


@routes.post("/things")
async def add_thing(body: Body, caller: str = Caller) -> Response:
    return PlainTextResponse(body.title, 201)


@routes.post("/things/{thing_id}/completion")
async def complete_thing(thing_id: ThingId, body: Body | None = None, caller: str = Caller) -> Response:
    return PlainTextResponse(repr(body))


@routes.get("/conflict")
async def conflict() -> Response:
    raise Conflict("It clashes.", extra={"fields": ["title"]})


@routes.get("/broken")
async def broken() -> Response:
    raise RuntimeError("internals: secret")


@routes.get("/stream")
async def stream() -> Response:
    async def events() -> AsyncIterator[bytes]:
        await asyncio.sleep(0.06)  # as long as the client stays
        yield b"data: 1\n\n"

    return StreamingResponse(events(), media_type="text/event-stream")


class Service:
    """The app, what it logged, and whether its one check is well."""

    def __init__(self) -> None:
        self.log = io.BytesIO()
        self.amiss: str | None = None
        self.health = Health({"database": self._check}, timeout_seconds=0.05)
        app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
        app.include_router(routes, prefix="/api")

        @app.post("/plain")
        async def plain(request: Request) -> Response:
            """A route of FastAPI's own kind, which no Plan runs."""
            return PlainTextResponse(str(len(await request.body())))

        self.web = Web(app, Log("duly-sample", self.log), self.health)

    async def _check(self) -> None:
        if self.amiss is not None:
            raise NotReady(self.amiss)

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.getvalue().splitlines()]


@pytest.fixture
def service() -> Service:
    return Service()


@pytest_asyncio.fixture
async def client(service: Service) -> AsyncIterator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(service.web)
    async with httpx2.AsyncClient(transport=transport, base_url="http://duly.test") as found:
        yield found
