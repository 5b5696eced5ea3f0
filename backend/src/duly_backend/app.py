"""Puts the rooms together: settings, database, listener, identities, routes, health, and what is swept by the hour."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from fastapi import APIRouter, FastAPI

from duly_backend import docs, sweeps
from duly_backend.accounts import routes as accounts
from duly_backend.accounts.passwords import Passwords
from duly_backend.batches import routes as batches
from duly_backend.changes import routes as changes
from duly_backend.changes.feed import Feed
from duly_backend.comments import routes as comments
from duly_backend.conversations import routes as conversations
from duly_backend.database import Database
from duly_backend.duplicates import routes as duplicates
from duly_backend.exports import routes as exports
from duly_backend.filters import routes as filters
from duly_backend.identities import Identities
from duly_backend.labels import routes as labels
from duly_backend.listener import Listener
from duly_backend.members import routes as members
from duly_backend.migrations import VERSION_TABLE, newest
from duly_backend.projects import routes as projects
from duly_backend.quickadds import routes as quickadds
from duly_backend.search import routes as search
from duly_backend.sections import routes as sections
from duly_backend.settings import Settings
from duly_backend.statistics import routes as statistics
from duly_backend.tasks import routes as tasks
from duly_backend.trash import routes as trash
from duly_backend.undos import routes as undos
from duly_service.health import Health, NotReady
from duly_service.logs import Log
from duly_service.web import Web

PREFIX: Final = "/api/v1"
VERSION: Final = "0.6.0"

# Each room's routes; a new room is one line here.
ROOMS: Final[tuple[APIRouter, ...]] = (
    *accounts.ROUTES,
    projects.routes,
    members.routes,
    sections.routes,
    labels.routes,
    filters.routes,
    tasks.routes,
    duplicates.routes,
    comments.routes,
    batches.routes,
    search.routes,
    trash.routes,
    statistics.routes,
    quickadds.routes,
    changes.routes,
    undos.routes,
    exports.routes,
    conversations.routes,
    docs.routes,
)


def api() -> FastAPI:
    """All routes, without anything behind them: enough for OpenAPI."""
    app = FastAPI(
        title="Duly", version=VERSION, openapi_url=None, docs_url=None, redirect_slashes=False, lifespan=_lifespan
    )
    for routes in ROOMS:
        app.include_router(routes, prefix=PREFIX)
    return app


def build(settings: Settings, log: Log) -> tuple[Web, Health]:
    """The ASGI app and its health; the database is connected to by the lifespan, and may be down."""
    app = api()
    dsn = settings.database_url.get_secret_value()
    app.state.settings = settings
    app.state.database = Database(dsn, settings.duly_database_pool_size)
    app.state.listener = Listener(dsn)
    app.state.identities = Identities(app.state.database, app.state.listener)
    app.state.feed = Feed(app.state.listener)
    app.state.passwords = Passwords()
    app.state.health = Health({"database": lambda: _schema(app.state.database)})
    return Web(app, log, app.state.health), app.state.health


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    await app.state.database.open()
    app.state.listener.start()
    sweeping = asyncio.create_task(sweeps.forever(app.state.database), name="sweeps")
    try:
        yield
    finally:
        sweeping.cancel()
        await app.state.listener.stop()
        await app.state.database.close()


async def _schema(database: Database) -> None:
    """Ready: the database answers, and its schema is at this code's version or a newer one (expand, then contract)."""
    try:
        found = await database.fetchval(f"SELECT version_num FROM {VERSION_TABLE}")  # noqa: S608
    except Exception as error:  # noqa: BLE001
        raise NotReady(f"unusable ({type(error).__name__})") from None
    if found is None or found < newest():
        raise NotReady(f"the schema is at version {found or 'none'}, {newest()} is needed")
