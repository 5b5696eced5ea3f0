"""Every way in which the backend can fail has one error of ours."""

import httpx2
import pytest

from duly_chatbot.tools import client as errors
from duly_chatbot.tools.client import BackendError, Client, Passed, Unreachable, Unsure


def subclasses(kind: type[Exception]) -> list[type[Exception]]:
    return [kind, *(below for direct in kind.__subclasses__() for below in subclasses(direct))]


def client(answer: httpx2.Response | Exception, turn: str = "") -> Client:
    def handle(request: httpx2.Request) -> httpx2.Response:
        if isinstance(answer, Exception):
            raise answer
        return answer

    http = httpx2.AsyncClient(base_url="http://backend", transport=httpx2.MockTransport(handle))
    return Client(http, Passed("Bearer x", turn=turn))


@pytest.mark.parametrize("kind", subclasses(httpx2.RequestError))
async def test_every_error_of_the_transport_is_unreachable(kind: type[Exception]) -> None:
    with pytest.raises(Unreachable):
        await client(kind("cut")).get("/me")
    with pytest.raises(Unreachable):
        await client(kind("cut")).patch("/tasks/x", {})


async def test_a_write_that_was_sent_and_not_answered_may_be_done_and_says_so() -> None:
    with pytest.raises(Unsure):
        await client(httpx2.ReadTimeout("late")).patch("/tasks/x", {})
    with pytest.raises(Unreachable) as caught:
        await client(httpx2.ConnectError("refused")).patch("/tasks/x", {})
    assert not isinstance(caught.value, Unsure)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, "Rejected"),
        (401, "SignedOut"),
        (403, "Forbidden"),
        (404, "Missing"),
        (409, "Conflict"),
        (412, "Conflict"),
        (422, "Rejected"),
        (429, "TooMany"),
        (500, "Faulty"),
        (502, "Unreachable"),
        (503, "Unreachable"),
        (504, "Unreachable"),
    ],
)
async def test_every_status_is_one_kind_of_error(status: int, kind: str) -> None:
    answer = httpx2.Response(status, json={"detail": "Why.", "code": "some_code"})
    with pytest.raises(BackendError) as caught:
        await client(answer).get("/me")
    assert type(caught.value) is getattr(errors, kind)


async def test_an_answer_that_is_no_json_is_unreachable() -> None:
    with pytest.raises(Unreachable):
        await client(httpx2.Response(200, content=b"<html>")).get("/me")


async def test_a_cut_post_of_a_turn_is_sent_again_under_the_same_key() -> None:
    keys: list[str | None] = []

    def handle(request: httpx2.Request) -> httpx2.Response:
        keys.append(request.headers.get("Idempotency-Key"))
        if len(keys) == 1:
            raise httpx2.RemoteProtocolError("cut")
        return httpx2.Response(201, json={"id": "x"})

    http = httpx2.AsyncClient(base_url="http://backend", transport=httpx2.MockTransport(handle))
    assert await Client(http, Passed("Bearer x", turn="t")).post("/tasks", {}) == {"id": "x"}
    assert keys == ["t:1", "t:1"]


async def test_what_a_request_brings_is_passed_on() -> None:
    passed = Passed("Bearer x", request_id="r", traceparent="00-1", now="2027-01-01T00:00:00Z", turn="t")
    assert passed.headers() == {
        "Authorization": "Bearer x",
        "X-Request-ID": "r",
        "traceparent": "00-1",
        "X-Duly-Now": "2027-01-01T00:00:00Z",
        "X-Duly-Turn": "t",
    }
    assert Passed("Bearer x").headers() == {"Authorization": "Bearer x"}
