"""Runs in a pod: reads, writes, talks and listens by the Service in argv until stdin ends, then prints what it saw as JSON.

A write is repeated with its key until it is acknowledged; every try that failed is told with its moment. Failures are what a person
would see; that an event stream ends is none, for it resumes.
"""

import http.client
import json
import sys
import threading
import time
import uuid
from contextlib import suppress
from typing import Any

HOST, PORT, TOKEN, TITLE, SECONDS = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4], float(sys.argv[5])
TRY_SECONDS = 10
HEADERS = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
ended = threading.Event()
failures: list[tuple[float, str, str]] = []
counts = {"reads": 0, "writes": 0, "kept": 0, "talks": 0, "streams": 0}
written: list[str] = []
heard: list[str] = []


def call(
    connection: http.client.HTTPConnection, method: str, path: str, body: str | None, key: str = ""
) -> tuple[int, bytes]:
    connection.request(method, path, body, HEADERS | ({"Idempotency-Key": key} if key else {}))
    answer = connection.getresponse()
    return answer.status, answer.read()


def attempt(what: str, method: str, path: str, body: Any = None, key: str = "") -> bytes:
    """The answer to a request on a connection of its own; nothing where it failed."""
    connection = http.client.HTTPConnection(HOST, PORT, timeout=TRY_SECONDS)
    answer = b""
    try:
        status, answer = call(connection, method, path, None if body is None else json.dumps(body), key)
        problem = "" if status in (200, 201) else str(status)
    except (OSError, http.client.HTTPException) as error:
        problem = repr(error)
    finally:
        connection.close()
    if problem:
        failures.append((time.time(), what, problem))
    return b"" if problem else answer


def read() -> None:
    while not ended.wait(0.04):
        counts["reads"] += bool(attempt("read", "GET", "/api/v1/tasks?limit=5"))


def write() -> None:
    while not ended.wait(0.1):
        title, key = f"{TITLE} {len(written)}", str(uuid.uuid4())
        while not attempt("write", "POST", "/api/v1/tasks", {"title": title}, key):
            time.sleep(0.1)
        written.append(title)
        counts["writes"] += 1


def talk() -> None:
    """In one conversation; where an answer was cut off, a new one is begun, for the former is busy for a while."""
    conversation: dict[str, str] = {}
    while not ended.wait(0.25):
        said = {"message": "What is due tomorrow?", "message_id": str(uuid.uuid4())} | conversation
        answer = attempt("talk", "POST", "/chat", said)
        conversation = {"conversation_id": json.loads(answer)["conversation_id"]} if answer else {}
        counts["talks"] += bool(answer)


def keep() -> None:
    """On one connection, as browsers and proxies do; one that was ended while nothing was asked is opened anew."""
    connection = http.client.HTTPConnection(HOST, PORT, timeout=TRY_SECONDS)
    while not ended.wait(0.05):
        try:
            try:
                status, _ = call(connection, "GET", "/api/v1/me", None)
            except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
                connection.close()
                status, _ = call(connection, "GET", "/api/v1/me", None)
            if status == 200:
                counts["kept"] += 1
            else:
                failures.append((time.time(), "kept", str(status)))
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            failures.append((time.time(), "kept", repr(error)))
    connection.close()


def listen() -> None:
    last = ""
    while True:
        connection = http.client.HTTPConnection(HOST, PORT, timeout=30)
        with suppress(OSError, http.client.HTTPException, ValueError):
            connection.request("GET", "/api/v1/events", headers=HEADERS | ({"Last-Event-ID": last} if last else {}))
            answer = connection.getresponse()
            counts["streams"] += answer.status == 200
            last = follow(answer, last)
        connection.close()
        time.sleep(0.3)


def follow(answer: http.client.HTTPResponse, last: str) -> str:
    """The id of the last event, once the stream has ended."""
    while answer.status == 200 and (line := answer.readline()):
        name, _, value = line.decode().strip().partition(": ")
        if name == "id":
            last = value
        elif name == "data":
            after: Any = json.loads(value).get("after") or {}
            heard.append(after.get("title", ""))
    return last


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def wait_for_the_end() -> None:
    sys.stdin.read()
    ended.set()


def wait_for_the_stream() -> None:
    """What was written last may still be on its way."""
    until = time.time() + 10
    while set(written) - set(heard) and time.time() < until:
        time.sleep(0.1)


def main() -> None:
    threads = [threading.Thread(target=each, daemon=True) for each in (read, read, write, talk, keep)]
    threading.Thread(target=listen, daemon=True).start()
    for thread in threads:
        thread.start()
    threading.Thread(target=wait_for_the_end, daemon=True).start()
    until = time.time() + SECONDS
    while not (min(counts.values()) and heard) and time.time() < until:
        time.sleep(0.05)
    say("begun")
    ended.wait(until - time.time())
    ended.set()
    for thread in threads:
        thread.join(30)
    wait_for_the_stream()
    say(json.dumps({"counts": counts, "failures": failures, "written": written, "heard": heard}))


main()
