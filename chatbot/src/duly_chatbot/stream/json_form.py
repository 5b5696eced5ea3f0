"""The parts of an answer → the JSON form: one reply in plain text, what was done, and what awaits approval."""

from collections.abc import Iterable, Sequence

from duly_chatbot.tools.client import Json
from duly_chatbot.tools.shapes import task_from
from duly_chatbot.voice import Voice

APPROVAL = ("id", "summary", "count", "expires_at")
TITLES = 5


def json_form(parts: Sequence[Json], voice: Voice) -> Json:
    """{reply, actions, approval} of parts; the reply spells out what the web draws as lists and buttons."""
    return {
        "reply": "\n".join(_paragraphs(parts, voice)),
        "actions": [*_actions(parts)],
        "approval": next((_approval(part["data"]) for part in parts if part["type"] == "data-approval"), None),
    }


def _paragraphs(parts: Iterable[Json], voice: Voice) -> Iterable[str]:
    for part in parts:
        data = part.get("data") or {}
        match part["type"]:
            case "text":
                yield part["text"]
            case "data-card" if data["kind"] == "listed" and data["tool"] != "read_task":
                yield from _numbered([voice.line(task_from(task)) for task in data["tasks"]])
            case "data-choices":
                yield from _numbered([option["label"] for option in data["options"]])
            case "data-approval":
                yield data["summary"]
                yield from _numbered([voice.quoted(task["title"]) for task in data["tasks"][:TITLES]])
                if data["count"] > TITLES:
                    yield voice.say("more", count=data["count"] - TITLES)


def _numbered(lines: Sequence[str]) -> Iterable[str]:
    return (f"{number}. {line}" for number, line in enumerate(lines, 1))


def _actions(parts: Iterable[Json]) -> Iterable[Json]:
    for part in parts:
        if part["type"] == "data-card":
            status = "done" if part["data"]["kind"] == "changed" else "shown"
            yield {"tool": part["data"]["tool"], "status": status, "tasks": part["data"]["tasks"]}
        elif part["type"] == "dynamic-tool" and part["state"] == "output-error":
            yield {"tool": part["toolName"], "status": "failed", "tasks": []}


def _approval(data: Json) -> Json:
    tasks = [{"id": task["id"], "title": task["title"]} for task in data["tasks"]]
    return {**{name: data[name] for name in APPROVAL}, "tasks": tasks}
