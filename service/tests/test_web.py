"""What every answer carries, what is refused and in which order, and what is logged and counted of it."""

from collections.abc import AsyncIterator
from typing import Any

import httpx2
import pytest
from prometheus_client import REGISTRY
from service.tests.conftest import GAVE_WAY

from duly_service.contention import PAUSES

GOOD = {"Authorization": "Bearer good"}
KNOWN = "/api/things/11111111-1111-4111-8111-111111111111"
STRANGE = "/api/things/22222222-2222-4222-8222-222222222222"
MEBIBYTE = 1024 * 1024


def problem(answer: httpx2.Response, status: int, code: str) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    found: dict[str, Any] = answer.json()
    assert (found["status"], found["code"], found["type"]) == (status, code, f"/api/v1/docs#{code}")
    assert found["request_id"] == answer.headers["x-request-id"]
    assert found["instance"] == answer.request.url.path
    return found


async def test_an_answer_carries_a_request_id_and_is_never_cached(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/api/things")
    assert len(answer.headers["x-request-id"]) == 32
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_a_request_id_is_taken_over_when_it_is_one(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/api/things", headers={"X-Request-ID": "a.b-c_1"})).headers["x-request-id"] == "a.b-c_1"
    for bad in ("with space", "a" * 129, "x\x7f"):
        answer = await client.get("/api/things", headers={b"X-Request-ID": bad.encode()})
        assert answer.headers["x-request-id"] != bad


async def test_an_unknown_path_and_an_unknown_method_are_problems(client: httpx2.AsyncClient) -> None:
    problem(await client.get("/api/nothing"), 404, "not_found")
    answer = await client.put(KNOWN, headers=GOOD)
    problem(answer, 405, "method_not_allowed")
    assert answer.headers["allow"] == "GET, HEAD, PATCH"


async def test_a_write_that_gave_way_to_another_is_tried_again_and_told_when_that_never_helps(
    client: httpx2.AsyncClient,
) -> None:
    GAVE_WAY.clear()
    answer = await client.post("/api/contended-things", json={"title": "two"})
    assert (answer.status_code, answer.text, len(GAVE_WAY)) == (200, "two", 4)
    GAVE_WAY.clear()
    answer = await client.post("/api/contended-things", json={"title": "tenletters"})
    problem(answer, 503, "unavailable")
    assert (answer.headers["retry-after"], len(GAVE_WAY)) == ("2", 1 + len(PAUSES))


async def test_head_is_get_without_a_body(client: httpx2.AsyncClient) -> None:
    get, head = await client.get(KNOWN, headers=GOOD), await client.head(KNOWN, headers=GOOD)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == get.headers["content-length"]
    assert (await client.head(KNOWN)).status_code == 401


async def test_a_problem_raised_below_keeps_its_own_members(client: httpx2.AsyncClient) -> None:
    found = problem(await client.get("/api/conflict"), 409, "conflict")
    assert (found["detail"], found["fields"]) == ("It clashes.", ["title"])


async def test_an_exception_tells_nothing_and_is_logged_with_the_request_id(
    client: httpx2.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    found = problem(await client.get("/api/broken"), 500, "internal")
    assert "internals" not in str(found)
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [RuntimeError]


async def test_each_mistake_in_a_body_is_pointed_at(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/api/things", json={"count": "many", "a/b~c": 1}, headers=GOOD)
    found = problem(answer, 422, "invalid")
    assert {error["pointer"]: error["detail"] for error in found["errors"]} == {
        "/title": "This field is needed.",
        "/count": "Input should be a valid integer, unable to parse string as an integer.",
        "/a~1b~0c": "There is no such field; leave it out.",
    }


@pytest.mark.parametrize(
    "body",
    [b"{", b"", b"\xff\xfe", b'{"title": "\\ud800"}', b'{"title": "a\xe9"}', b"[" * 100_000, b"NaN"],
    ids=["half", "empty", "no-utf-8", "lone-surrogate", "latin-1", "deep", "nan"],
)
async def test_what_is_no_json_is_malformed_or_invalid(client: httpx2.AsyncClient, body: bytes) -> None:
    answer = await client.post("/api/things", content=body, headers=GOOD | {"Content-Type": "application/json"})
    assert answer.status_code == (422 if body == b"NaN" else 400), answer.text
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "kind", ["application/json", "application/merge-patch+json; charset=utf-8", "Application/JSON"]
)
async def test_json_and_merge_patches_are_read(client: httpx2.AsyncClient, kind: str) -> None:
    answer = await client.patch(KNOWN, content=b'{"title": "a"}', headers=GOOD | {"Content-Type": kind})
    assert (answer.status_code, answer.text) == (200, "a")


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin-1", ""]
)
async def test_another_kind_of_body_is_refused(client: httpx2.AsyncClient, kind: str) -> None:
    answer = await client.post("/api/things", content=b'{"title": "a"}', headers=GOOD | {"Content-Type": kind})
    problem(answer, 415, "unsupported_media_type")


async def test_a_body_that_may_be_left_out_may_be_left_out(client: httpx2.AsyncClient) -> None:
    assert (await client.post(f"{KNOWN}/completion", headers=GOOD)).text == "None"
    assert (
        await client.post(f"{KNOWN}/completion", json={"title": "a"}, headers=GOOD)
    ).text == "Body(title='a', count=1)"


async def test_a_declared_length_over_the_limit_is_refused_unread(client: httpx2.AsyncClient) -> None:
    answer = await client.post(
        "/api/things", content=b"x" * (MEBIBYTE + 1), headers=GOOD | {"Content-Type": "application/json"}
    )
    assert "1024 KiB" in problem(answer, 413, "too_large")["detail"]


@pytest.mark.parametrize("path", ["/api/things", "/plain"])
async def test_a_body_without_a_length_is_counted_while_it_streams(client: httpx2.AsyncClient, path: str) -> None:
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        for _ in range(64):
            sent += 64 * 1024
            yield b"x" * 64 * 1024

    headers = GOOD | {"Content-Type": "application/json"}
    problem(await client.post(path, content=endless(), headers=headers), 413, "too_large")
    assert sent <= MEBIBYTE + 128 * 1024


async def test_refusals_come_in_one_order_so_that_none_tells_whether_an_id_exists(client: httpx2.AsyncClient) -> None:
    wrong: Any = {"content": b"{", "headers": {"Content-Type": "text/plain"}}
    for path in (KNOWN, STRANGE, "/api/things/no-id"):
        problem(await client.patch(path, **wrong), 401, "unauthenticated")
    signed: Any = {"content": b"{", "headers": {"Content-Type": "text/plain"} | GOOD}
    problem(await client.patch(STRANGE, **signed), 404, "not_found")
    problem(await client.patch("/api/things/no-id", **signed), 404, "not_found")
    problem(await client.patch(KNOWN, **signed), 415, "unsupported_media_type")
    for body in ({"title": 1}, {"title": "a", "other": 1}):
        problem(await client.patch(STRANGE, json=body, headers=GOOD), 404, "not_found")
        problem(await client.patch(KNOWN, json=body, headers=GOOD), 422, "invalid")


@pytest.mark.parametrize("query", ["limit=0", "limit=201", "limit=ten", "limit="])
async def test_a_parameter_out_of_range_is_pointed_at(client: httpx2.AsyncClient, query: str) -> None:
    found = problem(await client.get(f"/api/things?{query}"), 422, "invalid")
    assert [error["pointer"] for error in found["errors"]] == ["?limit"]


@pytest.mark.parametrize("query", ["word=%ff", "word=a%00b"])
async def test_a_query_that_is_no_text_is_malformed(client: httpx2.AsyncClient, query: str) -> None:
    problem(await client.get(f"/api/things?{query}"), 400, "malformed")


async def test_parameters_are_decoded_and_defaults_fill_the_rest(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/api/things?word=a%20%C3%BC+b")).text == "50 a ü b"


async def test_the_log_holds_the_template_and_neither_the_id_nor_the_query(
    client: httpx2.AsyncClient, service: Any
) -> None:
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    headers = GOOD | {"X-Request-ID": "r1", "traceparent": f"00-{trace}-00f067aa0ba902b7-01"}
    await client.get(f"{KNOWN}?word=private", headers=headers)
    line = service.lines()[-1]
    assert (line["route"], line["method"], line["status"]) == ("/api/things/{thing_id}", "GET", 200)
    assert (line["request_id"], line["trace_id"], line["service"]) == ("r1", trace, "duly-sample")
    assert line["duration_ms"] > 0
    assert "private" not in str(line)
    assert "1111" not in str(line)


async def test_requests_are_counted_by_template_and_status(client: httpx2.AsyncClient) -> None:
    def counted(status: int) -> float:
        labels = {"method": "GET", "route": "/api/things/{thing_id}", "status": str(status)}
        return REGISTRY.get_sample_value("http_request_duration_seconds_count", labels) or 0.0

    before = counted(200), counted(401)
    await client.get(KNOWN, headers=GOOD)
    await client.get(STRANGE)
    assert (counted(200), counted(401)) == (before[0] + 1, before[1] + 1)


async def test_a_stream_counts_until_it_begins(client: httpx2.AsyncClient) -> None:
    labels = {"method": "GET", "route": "/api/stream", "status": "200"}
    assert (await client.get("/api/stream")).content == b"data: 1\n\n"
    assert (REGISTRY.get_sample_value("http_request_duration_seconds_sum", labels) or 1.0) < 0.05


async def test_unknown_paths_share_one_label(client: httpx2.AsyncClient, service: Any) -> None:
    await client.get("/api/whatever-1")
    assert service.lines()[-1]["route"] == "(unknown)"


async def test_while_it_drains_each_answer_closes_its_connection(client: httpx2.AsyncClient, service: Any) -> None:
    assert "connection" not in (await client.get("/things")).headers
    service.health.draining.set()
    assert (await client.get("/things")).headers["connection"] == "close"
    assert (await client.get("/things/none")).headers["connection"] == "close"
    assert (await client.get("/nowhere")).headers["connection"] == "close"
