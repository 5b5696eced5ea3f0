"""/api/v1/docs and /api/v1/openapi.json: the document, and a page made of it that needs no script, font or other server."""

from typing import Final

import orjson
from fastapi import FastAPI, Response
from starlette.requests import Request

from duly_backend.answers import Json
from duly_service.routing import router

routes: Final = router("docs")


@routes.get("/openapi.json", include_in_schema=False)
async def get_document(request: Request) -> Response:
    return Json(_once(request.scope["app"])[0])


@routes.get("/docs", include_in_schema=False)
async def get_page(request: Request) -> Response:
    from duly_backend.docs_page import POLICY

    headers = {"Content-Security-Policy": POLICY, "Referrer-Policy": "no-referrer"}
    return Response(_once(request.scope["app"])[1], media_type="text/html", headers=headers)


def _once(app: FastAPI) -> tuple[bytes, str]:
    """The document and its page; made at the first request, for serving itself needs neither."""
    made: tuple[bytes, str] | None = getattr(app.state, "docs", None)
    if made is None:
        from duly_backend import docs_page, openapi

        document = openapi.document(app)
        made = app.state.docs = orjson.dumps(document), docs_page.page(document)
    return made
