"""Events → the parts of an AI SDK UIMessage, exactly as they are streamed and as the conversation keeps them."""

from dataclasses import dataclass, field

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
from duly_chatbot.tools.client import Json
from duly_chatbot.tools.shapes import Task

# The backend takes 256 KiB of parts; what is over it loses tasks of its longest card, never the text.
MOST_BYTES = 240 * 1024
LONGEST_DESCRIPTION = 280


@dataclass(slots=True)
class Recorder:
    """Keeps the parts of one answer while its events pass."""

    parts: list[Json] = field(default_factory=list)
    wrote: bool = False
    undoable: bool = False
    outcome: str = "answered"
    _joins: bool = False

    def add(self, event: Event) -> None:
        match event:
            case Text(text, more):
                self._add_text(text, more)
                return
            case ToolCall(call_id, tool, given):
                self.parts.append(tool_part(call_id, tool, {**given}))
            case ToolResult(call_id, _, output, writes, undoable):
                self._tool(call_id).update(state="output-available", output=output)
                self.wrote = self.wrote or writes
                self.undoable = self.undoable or undoable
            case ToolFailed(call_id, _, detail):
                self._tool(call_id).update(state="output-error", errorText=detail)
            case Card() | Choices() | Approval():
                self.parts.append(data_part(event, len(self.parts)))
            case Failure(text):
                self.outcome = "failed"
                self._add_text(text, more=False)
            case Done(outcome):
                self.outcome = outcome
            case Status():
                return
        self._joins = False

    def _add_text(self, text: str, more: bool) -> None:
        if self._joins:
            self.parts[-1]["text"] += text
        else:
            self.parts.append({"type": "text", "text": text, "state": "done"})
        self._joins = more

    def _tool(self, call_id: str) -> Json:
        return next(part for part in self.parts if part.get("toolCallId") == call_id)

    def drop_unfinished(self) -> None:
        """A call that was announced and never ran is no part of what happened."""
        self.parts = [part for part in self.parts if part.get("state") != "input-available"]


def tool_part(call_id: str, tool: str, given: Json) -> Json:
    return {"type": "dynamic-tool", "toolName": tool, "toolCallId": call_id, "state": "input-available", "input": given}


def data_part(event: Card | Choices | Approval, place: int) -> Json:
    match event:
        case Card():
            return {"type": "data-card", "id": f"card-{place}", "data": _card(event)}
        case Choices(options, pending):
            shown = [{"label": option.label, "say": option.say} for option in options]
            return {"type": "data-choices", "id": f"choices-{place}", "data": {"options": shown, "pending": pending}}
        case Approval():
            return {"type": "data-approval", "id": event.id, "data": _approval(event)}


def _card(card: Card) -> Json:
    data: Json = {
        "kind": card.kind,
        "tool": card.tool,
        "tasks": [_shown(task) for task in card.tasks],
        "undo": card.undo,
    }
    if card.was is not None:
        data["was"] = card.was
    if card.total is not None:
        data["total"] = card.total
    return data


def _shown(task: Task) -> Json:
    """The task as the backend shows it; a long description is the task page's, not the chat's."""
    return {**task.shown, "description": task.description[:LONGEST_DESCRIPTION]}


def _approval(approval: Approval) -> Json:
    return {
        "id": approval.id,
        "summary": approval.summary,
        "count": len(approval.tasks),
        "tasks": [{"id": task.id, "title": task.title, "version": task.version} for task in approval.tasks],
        "expires_at": approval.expires_at.isoformat().replace("+00:00", "Z"),
        "action": approval.action,
    }


def fitting(parts: list[Json]) -> list[Json]:
    """The parts, small enough to be kept."""
    while len(orjson.dumps(parts)) > MOST_BYTES:
        cards = [part for part in parts if part["type"] == "data-card" and len(part["data"]["tasks"]) > 1]
        if not cards:
            break
        longest = max(cards, key=lambda part: len(part["data"]["tasks"]))
        tasks = longest["data"]["tasks"]
        shorter = {
            **longest,
            "data": {
                **longest["data"],
                "tasks": tasks[: len(tasks) // 2],
                "total": longest["data"].get("total") or len(tasks),
            },
        }
        parts = [shorter if part is longest else part for part in parts]
    return parts
