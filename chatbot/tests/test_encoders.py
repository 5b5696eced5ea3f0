"""Events to parts, chunks and JSON: each form holds the same."""

from datetime import UTC, datetime

import orjson

from duly_chatbot.events import (
    Approval,
    Card,
    Choices,
    Done,
    Event,
    Failure,
    Option,
    Status,
    Text,
    ToolCall,
    ToolFailed,
    ToolResult,
)
from duly_chatbot.stream import sse
from duly_chatbot.stream.json_form import json_form
from duly_chatbot.stream.parts import MOST_BYTES, Recorder, fitting
from duly_chatbot.tools.client import Json
from duly_chatbot.voice import Voice

from .tasks import task

VOICE = Voice.of("en-GB", "Europe/London", datetime(2027, 3, 2, 9, tzinfo=UTC))
MILK, BREAD = task("Buy milk"), task("Buy bread")
EVENTS: list[Event] = [
    Status("Looking…"),
    ToolCall("call-1", "list_tasks", {"status": "open"}),
    ToolResult("call-1", "list_tasks", {"count": 2}),
    Text("2 open tasks:"),
    Card("listed", "list_tasks", (MILK, BREAD), total=2),
    ToolCall("call-2", "complete_task", {"task": "x"}),
    ToolFailed("call-2", "complete_task", "It is gone."),
    Text("Which ", more=True),
    Text("one?"),
    Choices((Option("Buy milk", "Buy milk"),), {"kind": "which"}),
    Approval(
        "a-1", "Delete these 2 tasks?", (MILK, BREAD), datetime(2027, 3, 2, tzinfo=UTC), {"intent": "delete_task"}
    ),
    Done("asked"),
]


def recorded(events: list[Event]) -> Recorder:
    recorder = Recorder()
    for event in events:
        recorder.add(event)
    return recorder


def streamed(events: list[Event]) -> list[Json]:
    encoder = sse.Encoder()
    return [chunk for event in events for chunk in encoder.chunks(event)]


def rebuilt(chunks: list[Json]) -> list[Json]:
    """The parts that a client of the protocol makes of the chunks."""
    parts: list[Json] = []
    for chunk in chunks:
        match chunk["type"]:
            case "text-start":
                parts.append({"type": "text", "text": "", "state": "done"})
            case "text-delta":
                parts[-1]["text"] += chunk["delta"]
            case "tool-input-available":
                call = {"toolName": chunk["toolName"], "toolCallId": chunk["toolCallId"], "input": chunk["input"]}
                parts.append({"type": "dynamic-tool", "state": "input-available", **call})
            case "tool-output-available":
                _part(parts, chunk).update(state="output-available", output=chunk["output"])
            case "tool-output-error":
                _part(parts, chunk).update(state="output-error", errorText=chunk["errorText"])
            case kind if kind.startswith("data-") and not chunk.get("transient"):
                parts.append(chunk)
    return parts


def _part(parts: list[Json], chunk: Json) -> Json:
    return next(part for part in parts if part.get("toolCallId") == chunk["toolCallId"])


def test_the_parts_that_are_kept_are_those_that_a_client_builds_from_the_stream() -> None:
    assert rebuilt(streamed(EVENTS)) == recorded(EVENTS).parts


def test_a_replay_of_kept_parts_builds_the_same_parts_again() -> None:
    parts = recorded(EVENTS).parts
    assert rebuilt(list(sse.replay(parts))) == parts


def test_a_status_is_transient_and_a_failure_is_an_error_in_the_stream_and_a_sentence_in_what_is_kept() -> None:
    chunks = streamed([Status("Looking…"), Failure("The list cannot be reached.")])
    assert chunks[0] == {"type": "data-status", "data": {"text": "Looking…"}, "transient": True}
    assert chunks[1] == {"type": "error", "errorText": "The list cannot be reached."}
    recorder = recorded([Status("Looking…"), Failure("The list cannot be reached.")])
    assert [part["text"] for part in recorder.parts] == ["The list cannot be reached."] and recorder.outcome == "failed"


def test_the_json_form_spells_out_lists_choices_and_approvals() -> None:
    form = json_form(recorded(EVENTS).parts, VOICE)
    assert form["reply"].splitlines() == [
        "2 open tasks:",
        "1. Buy milk",
        "2. Buy bread",
        "Which one?",
        "1. Buy milk",
        "Delete these 2 tasks?",
        "1. “Buy milk”",
        "2. “Buy bread”",
    ]
    assert [(action["tool"], action["status"]) for action in form["actions"]] == [
        ("list_tasks", "shown"),
        ("complete_task", "failed"),
    ]
    assert form["approval"]["count"] == 2 and form["approval"]["expires_at"] == "2027-03-02T00:00:00Z"
    assert form["approval"]["tasks"] == [
        {"id": "Buy milk", "title": "Buy milk"},
        {"id": "Buy bread", "title": "Buy bread"},
    ]


def test_a_call_that_was_announced_and_never_ran_is_not_kept() -> None:
    recorder = recorded([ToolCall("call-1", "complete_task", {})])
    recorder.drop_unfinished()
    assert recorder.parts == []


def test_what_is_kept_stays_below_what_the_backend_takes() -> None:
    long = tuple(task("ß" * 500, labels=["ß" * 60] * 50, description="ß" * 20_000) for _ in range(60))
    parts = fitting(recorded([Text("60 tasks:"), Card("listed", "list_tasks", long)]).parts)
    assert len(orjson.dumps(parts)) <= MOST_BYTES
    assert parts[0]["text"] == "60 tasks:" and parts[1]["data"]["total"] == 60


def test_a_frame_is_one_line_of_json_whatever_a_title_holds() -> None:
    frame = sse.frame({"type": "text-delta", "id": "1", "delta": "a\n\ndata: [DONE]\r\n"})
    assert frame.count(b"\n") == 2 and frame.endswith(b"\n\n") and b"\r" not in frame
