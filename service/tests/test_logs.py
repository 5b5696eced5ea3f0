"""Every line of the log is one JSON object in one form, and none quotes what somebody sent."""

import io
import json
import logging
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from duly_service import logs


@pytest.fixture
def stream() -> Iterator[io.BytesIO]:
    """Where the log of the process goes during a test."""
    root = logging.getLogger()
    level, handlers = root.level, root.handlers[:]
    yield io.BytesIO()
    logging.captureWarnings(False)
    root.handlers[:] = handlers
    root.setLevel(level)


def lines(stream: io.BytesIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_line_of_a_library_has_the_same_members_as_our_own(stream: io.BytesIO) -> None:
    log = logs.configure("duly-sample", "info", stream)
    log.write("info", "request", {"status": 200})
    logging.getLogger("some.client").warning("it is %s", "late", extra={"seconds": 3})
    own, theirs = lines(stream)
    assert (own["message"], own["service"], own["status"]) == ("request", "duly-sample", 200)
    assert (theirs["message"], theirs["level"], theirs["logger"], theirs["seconds"]) == (
        "it is late",
        "warning",
        "some.client",
        3,
    )
    for line in (own, theirs):
        assert line["time"].endswith("Z")
        assert len(line["time"]) == len("2026-11-24T10:05:00.123Z")
        assert datetime.fromisoformat(line["time"]).tzinfo is not None


def test_what_lies_below_the_level_is_left_out(stream: io.BytesIO) -> None:
    logs.configure("duly-sample", "warning", stream)
    logging.getLogger("x").info("quiet")
    logging.getLogger("x").error("loud")
    assert [line["message"] for line in lines(stream)] == ["loud"]


def test_the_request_id_stands_in_every_line_of_a_request(stream: io.BytesIO) -> None:
    logs.configure("duly-sample", "info", stream)
    token = logs.request_id.set("abc")
    logging.getLogger("x").info("within")
    logs.request_id.reset(token)
    logging.getLogger("x").info("outside")
    within, outside = lines(stream)
    assert within["request_id"] == "abc"
    assert "request_id" not in outside


def test_an_exception_is_told_by_type_and_frames_without_quoting_data(stream: io.BytesIO) -> None:
    logs.configure("duly-sample", "info", stream)
    try:
        try:
            int("ada@example.org")
        except ValueError as error:
            raise RuntimeError("could not read it: ada@example.org\nada@example.org") from error
    except RuntimeError:
        logging.getLogger("x").exception("failed")
    text = stream.getvalue().decode()
    assert "ada@example.org" not in text
    told = lines(stream)[0]["exception"]
    assert told[0] == "builtins.RuntimeError: could not read it"
    assert any(line.startswith("builtins.ValueError: invalid literal for int() with base 10") for line in told)
    assert any("test_logs.py" in line for line in told)


def test_a_reader_that_went_away_does_not_stop_the_service() -> None:
    class Gone(io.BytesIO):
        def write(self, _: Any) -> int:
            raise BrokenPipeError

    logs.Log("duly-sample", Gone()).write("info", "request", {})
