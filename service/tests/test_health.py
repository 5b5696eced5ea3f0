"""Liveness is the process, readiness is what it needs; both answer whatever else is wrong."""

import asyncio
from typing import Any

import httpx2
import pytest


@pytest.mark.parametrize("path", ["/livez", "/readyz", "/healthz"])
async def test_each_address_answers_ok_and_leaves_no_line_in_the_log(
    client: httpx2.AsyncClient, service: Any, path: str
) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.text) == (200, "ok\n")
    assert (await client.head(path)).status_code == 200
    assert service.lines() == []


async def test_a_failing_check_turns_readiness_and_not_liveness(client: httpx2.AsyncClient, service: Any) -> None:
    service.amiss = "no answer"
    assert (await client.get("/readyz")).status_code == 503
    assert (await client.get("/livez")).status_code == 200
    assert (await client.get("/healthz")).status_code == 200
    assert (await client.get("/readyz?verbose")).text == "database: no answer\nnot ready\n"


async def test_a_check_that_hangs_is_not_waited_for(client: httpx2.AsyncClient, service: Any) -> None:
    service.health._checks["slow"] = asyncio.Event().wait
    assert (await client.get("/readyz?verbose")).text == "database: ok\nslow: no answer in time\nnot ready\n"


async def test_readiness_is_over_once_the_service_drains(client: httpx2.AsyncClient, service: Any) -> None:
    service.health.draining.set()
    assert (await client.get("/readyz")).status_code == 503
    assert (await client.get("/livez")).status_code == 200


async def test_another_method_is_refused(client: httpx2.AsyncClient) -> None:
    assert (await client.post("/livez")).status_code == 405
