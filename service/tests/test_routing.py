"""What a route may be is told when it is declared, not when it is called."""

import pytest
from fastapi import Header, Response
from starlette.requests import Request

from duly_service.routing import router


def test_an_endpoint_that_a_plan_cannot_run_is_refused_at_import() -> None:
    with pytest.raises(TypeError, match="must be async"):

        @router("x").get("/x")
        def blocking(request: Request) -> Response:
            return Response()

    with pytest.raises(TypeError, match="must be async and take path, query"):

        @router("x").get("/x")
        async def headers(accept: str = Header("")) -> Response:
            return Response(accept)
