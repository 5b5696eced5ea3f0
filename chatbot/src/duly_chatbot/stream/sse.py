"""Events → the AI SDK's UI message stream, version 1: server-sent events whose data are chunks, ended by [DONE]."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import orjson

from duly_chatbot.events import (
    Approval,
    Card,
    Choices,
    Done,
    Event,
    Failure,
    Status,
    Text,
    ToolCall,
    ToolFailed,
    ToolResult,
)
from duly_chatbot.stream.parts import data_part
from duly_chatbot.tools.client import Json

HEADERS = {
    "x-vercel-ai-ui-message-stream": "v1",
    "X-Accel-Buffering": "no",
}
HEARTBEAT = b": still here\n\n"
END = b"data: [DONE]\n\n"


def frame(chunk: Json) -> bytes:
    return b"data: " + orjson.dumps(chunk) + b"\n\n"


def start(message_id: str, conversation_id: str, turn: str, model: str) -> Json:
    """The first chunk: the id of the answer, and whose answer it is."""
    metadata = {"conversation_id": conversation_id, "message_id": turn, "model": model}
    return {"type": "start", "messageId": message_id, "messageMetadata": metadata}


@dataclass(slots=True)
class Encoder:
    """The chunks of one answer. Places of data parts follow those of the recorder, so that both give them the same id."""

    _place: int = 0
    _open: str = ""

    def chunks(self, event: Event) -> Iterator[Json]:
        if isinstance(event, Text):
            yield from self._text(event)
            return
        yield from self._close()
        match event:
            case Status(text):
                yield {"type": "data-status", "data": {"text": text}, "transient": True}
            case ToolCall(call_id, tool, given):
                self._place += 1
                yield {
                    "type": "tool-input-available",
                    "toolCallId": call_id,
                    "toolName": tool,
                    "input": {**given},
                    "dynamic": True,
                }
            case ToolResult(call_id, _, output):
                yield {"type": "tool-output-available", "toolCallId": call_id, "output": output, "dynamic": True}
            case ToolFailed(call_id, _, detail):
                yield {"type": "tool-output-error", "toolCallId": call_id, "errorText": detail, "dynamic": True}
            case Card() | Choices() | Approval():
                part = data_part(event, self._place)
                self._place += 1
                yield part
            case Failure(text):
                self._place += 1
                yield {"type": "error", "errorText": text}
            case Done(_, undo):
                yield {"type": "finish", "messageMetadata": {"undo": undo}}

    def _text(self, event: Text) -> Iterator[Json]:
        if not self._open:
            self._open = f"text-{self._place}"
            self._place += 1
            yield {"type": "text-start", "id": self._open}
        yield {"type": "text-delta", "id": self._open, "delta": event.text}
        if not event.more:
            yield from self._close()

    def _close(self) -> Iterator[Json]:
        if self._open:
            yield {"type": "text-end", "id": self._open}
            self._open = ""


def replay(parts: Iterable[Json]) -> Iterator[Json]:
    """The chunks that rebuild parts which were kept, for a message that is sent again."""
    for place, part in enumerate(parts):
        match part.get("type"):
            case "text":
                identifier = f"text-{place}"
                yield {"type": "text-start", "id": identifier}
                yield {"type": "text-delta", "id": identifier, "delta": part["text"]}
                yield {"type": "text-end", "id": identifier}
            case "dynamic-tool":
                yield from _replayed_tool(part)
            case _:
                yield part


def _replayed_tool(part: Json) -> Iterator[Json]:
    call = {"toolCallId": part["toolCallId"], "dynamic": True}
    yield {"type": "tool-input-available", "toolName": part["toolName"], "input": part["input"], **call}
    if part["state"] == "output-error":
        yield {"type": "tool-output-error", "errorText": part["errorText"], **call}
    else:
        yield {"type": "tool-output-available", "output": part.get("output"), **call}
