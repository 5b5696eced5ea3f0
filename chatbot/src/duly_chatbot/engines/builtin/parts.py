"""Which stored parts are fit to be remembered: any client of the account may have written them, so nothing is taken for granted."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from duly_chatbot.tools.client import Json
from duly_chatbot.tools.conversations import Message


def sound(history: Iterable[Message]) -> list[Message]:
    """The messages with those of their parts that have the shape that this engine gives them."""
    return [
        Message(
            message.id,
            message.conversation_id,
            message.role,
            tuple(part for part in message.parts if is_sound(part)),
            message.answers,
        )
        for message in history
    ]


def is_sound(part: Json) -> bool:
    match part:
        case {"type": "text", "text": str()}:
            return True
        case {"type": "dynamic-tool", "toolName": str(), "state": str(), "input": dict()}:
            return _has_day(part.get("output"))
        case {"type": "data-card", "data": {"kind": "changed" | "listed", "tasks": list(tasks)}}:
            return all(map(_is_task, tasks))
        case {
            "type": "data-choices",
            "data": {"pending": {"kind": str(), "ask": ask, "tasks": list(tasks)} as pending},
        }:
            tied = pending["kind"] == "tied"
            asks = _is_ask(ask) and (not tied or _is_ask(pending.get("rival")))
            return asks and all(map(_is_task, tasks)) and _is_day(pending.get("month"))
        case {
            "type": "data-approval",
            "data": {"id": str(), "expires_at": str(expiry), "action": action, "tasks": list(tasks)},
        }:
            return (
                _is_ask(action)
                and _is_moment(expiry)
                and all(_is_task(task) and isinstance(task.get("version"), int) for task in tasks)
            )
    return False


def _is_ask(noted: Any) -> bool:
    match noted:
        case {"intent": str(), "slots": dict(), "text": str(), "alone": bool()}:
            return True
    return False


def _is_task(shown: Any) -> bool:
    match shown:
        case {"id": str(), "title": str()}:
            due = shown.get("due")
            return due is None or (isinstance(due, dict) and _is_day(due.get("date")))
    return False


def _has_day(output: Any) -> bool:
    return not isinstance(output, dict) or _is_day(output.get("day"))


def _is_day(text: Any) -> bool:
    if text is None:
        return True
    try:
        return bool(date.fromisoformat(text))
    except (TypeError, ValueError):
        return False


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
