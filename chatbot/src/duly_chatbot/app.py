"""Puts the rooms together: one pool to the backend, one engine, one route."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from duly_chatbot.chat.routes import chat
from duly_chatbot.engines.builtin import Builtin
from duly_chatbot.settings import Settings
from duly_chatbot.tools.client import answers, pool
from duly_service import logs
from duly_service.health import Health, NotReady
from duly_service.web import Web

# Turns whose client has left are given this long when the service stops.
LAST_TURNS_SECONDS = 5


def build(settings: Settings, log: logs.Log) -> tuple[Web, Health]:
    """The ASGI app of a process, and its health."""
    app = FastAPI(openapi_url=None, lifespan=_lifespan)
    app.state.settings = settings
    app.state.engine = Builtin()
    app.state.running = set()
    app.include_router(chat)
    health = Health({"backend": _Backend(app)})
    return Web(app, log, health), health


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with pool(app.state.settings.backend_url) as app.state.http:
        yield
        if app.state.running:
            await asyncio.wait(app.state.running, timeout=LAST_TURNS_SECONDS)


class _Backend:
    """Ready once the backend has answered after the start; a backend that blinks later takes no page away."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._answered = False

    async def __call__(self) -> None:
        self._answered = self._answered or await answers(self._app.state.http)
        if not self._answered:
            raise NotReady("the backend has not answered yet")
