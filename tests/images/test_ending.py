"""SIGTERM in the middle of a load: what a replica has taken up it answers; what it refuses another takes; nothing is lost or done twice."""

import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from tests.images.traffic import Answered, Client, Load, Request, Slow, Stream, is_closed, load, until

from duly_scripts.api import Api
from duly_scripts.images import containers
from duly_scripts.images.catalogue import Image
from duly_scripts.images.containers import Ended
from duly_scripts.images.together import Replica, Together
from duly_scripts.testing import Duly

pytestmark = pytest.mark.thorough
BEFORE = 100
AFTER = 30
EVENTS = "text/event-stream"
DONE = b"data: [DONE]\n\n"
RETRY = b"retry: 500\n\n"


@dataclass(frozen=True)
class Course:
    """What became of a load while its first replica ended. `slow`: status and answer of a request whose body came after the door was shut."""

    signal: float
    ended: Ended
    answered: list[Answered]
    slow: tuple[int, bytes]
    feed: bytes | None
    api: Api


@pytest.fixture(scope="module")
def course(service: Image, together: Together) -> Iterator[Course]:
    api, _ = Duly(together.services["frontend"].url).register()
    leaving = together.replica(service.name)
    leaving.container.wait_until_ready(leaving.port)
    replicas = [leaving.port, together.services[service.name].port]
    clients = [Client(replicas, api.token or "", keeps) for keeps in (True, True, False)]
    with load(clients, lambda number: _request(service, number)) as running:
        found = _run(service, leaving, running, api)
    yield found
    leaving.container.remove()


def _request(service: Image, number: int) -> Request:
    """A write, then a read; of the chatbot one in words, then the same as a stream."""
    if service.name == "chatbot":
        body = {"message": "add buy milk", "message_id": str(uuid.uuid4())}
        return Request("/chat", body, EVENTS if number % 2 else "application/json")
    if number % 2:
        return Request("/api/v1/tasks?limit=20")
    return Request("/api/v1/tasks", {"title": f"Task {number}"})


def _run(service: Image, leaving: Replica, running: Load, api: Api) -> Course:
    token = api.token or ""
    feed = None if service.name == "chatbot" else Stream(leaving.port, token)
    running.wait_for(BEFORE, replica=0)
    slow = Slow(leaving.port, token, _request(service, 1 if service.name == "chatbot" else 0))
    signal = time.monotonic()
    leaving.container.terminate()
    until(lambda: is_closed(leaving.port), "closed door")
    late = slow.finish()
    rest = feed.rest() if feed else None
    ended = leaving.container.wait(signal)
    running.wait_for(AFTER, replica=1)
    return Course(signal, ended, running.answered, late, rest, api)


def test_it_ends_with_0_in_time(course: Course) -> None:
    assert course.ended.status == 0
    assert course.ended.seconds < containers.STOP_SECONDS


def test_every_request_is_answered(course: Course) -> None:
    assert {one.status for one in course.answered} <= {200, 201}
    assert {one.replica for one in course.answered} == {0, 1}


def test_none_that_was_sent_before_the_signal_is_cut(course: Course) -> None:
    assert [one for one in course.answered if any(begun < course.signal for begun in one.cut)] == []


def test_a_request_whose_body_comes_after_the_door_is_shut_is_answered(service: Image, course: Course) -> None:
    status, body = course.slow
    assert status == (200 if service.name == "chatbot" else 201)
    if service.name == "chatbot":
        assert body.endswith(DONE), "its stream comes to its end too"


def test_the_change_feed_ends_whole_and_asks_to_come_back(service: Image, course: Course) -> None:
    if service.name != "chatbot":
        assert course.feed is not None
        assert course.feed.endswith(RETRY)


def test_each_streamed_answer_comes_to_its_end(service: Image, course: Course) -> None:
    streamed = [one for one in course.answered if one.request.accept == EVENTS]
    assert bool(streamed) is (service.name == "chatbot")
    assert [one.body[-200:] for one in streamed if not one.body.endswith(DONE)] == []


def test_each_write_is_done_once(course: Course) -> None:
    writes = [one for one in course.answered if one.request.body is not None]
    assert course.api.get("/api/v1/task-counts?status=all")["count"] == len(writes) + 1, "and the slow one"
