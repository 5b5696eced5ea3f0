"""Numbers over HTTP."""

from typing import Annotated, Final

from fastapi import Query
from starlette.requests import Request
from starlette.responses import Response

from duly_backend.answers import shown
from duly_backend.authentication import Db, Reader
from duly_backend.caller import Caller
from duly_backend.database import Database
from duly_backend.fields import Day
from duly_backend.statistics import rules, store
from duly_backend.statistics.models import Counts, Statistics
from duly_service.routing import router

routes: Final = router("statistics")

From = Annotated[Day | None, Query(alias="from", description="The first day; default: 30 days with the last one.")]
To = Annotated[Day | None, Query(description="The last day; default: today.")]


@routes.get("/counts", operation_id="getCounts", response_model=Counts)
async def get_counts(request: Request, caller: Caller = Reader, db: Database = Db) -> Response:
    """How many tasks are open in each project and each view, by the days of your zone; what is archived does not count."""
    return shown(request, (await store.counts(db, caller)).encode())


@routes.get("/statistics", operation_id="getStatistics", response_model=Statistics)
async def get_statistics(
    request: Request, from_: From = None, to: To = None, caller: Caller = Reader, db: Database = Db
) -> Response:
    """How many tasks were created and completed by day and by project, in all projects that you see; at most 366 days. Each
    completion of a repeating task counts; what lies in the trash does not."""
    first, last = rules.stretch(from_, to, caller.today)
    return shown(request, (await store.statistics(db, caller, first, last)).encode())
