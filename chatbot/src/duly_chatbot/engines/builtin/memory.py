"""What was said before, read from the stored parts of the conversation: what “the second one”, “that” and “yes” mean."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from duly_chatbot.tools.client import Json
from duly_chatbot.tools.conversations import Message

UNDO_TOOL = "undo_turn"
ANSWER_TOOL = "answer_approval"
# The tools whose work “undo” takes back; taking back is no such work, so that “undo” said twice goes two turns back.
WRITERS = frozenset(
    {
        "add_task",
        "complete_task",
        "reopen_task",
        "delete_task",
        "update_task",
        "reschedule_task",
        "postpone_task",
        "set_deadline",
        "prioritise_task",
        "label_task",
        "move_task",
        "create_project",
    }
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A task as it was shown."""

    id: str
    title: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Memory:
    """`shown` is the list last shown, in its order; `focus` the tasks last spoken of; `day` the day last named; `project` the
    project last named or made, by id. `question` is what the last answer asked. `writes` are the turns that changed something
    and were not taken back, newest first. `tool` and `input` are the last call; `told` the last changes as said.
    """

    shown: tuple[Seen, ...] = ()
    focus: tuple[Seen, ...] = ()
    day: date | None = None
    project: str | None = None
    question: Json | None = None
    approval: Json | None = None
    writes: tuple[str, ...] = ()
    tool: str = ""
    input: Json | None = None
    told: str = ""


def recall(history: Sequence[Message]) -> Memory:
    """The memory of a conversation, oldest message first."""
    answers = [message for message in history if message.role == "assistant"]
    newest = list(reversed(answers))
    last = answers[-1].parts if answers else ()
    tools = [part for part in last if part["type"] == "dynamic-tool"]
    return Memory(
        shown=_first(_shown(message.parts) for message in newest),
        focus=_first(_focus(message.parts) for message in newest),
        day=next((day for message in newest if (day := _day(message.parts))), None),
        project=next((project for message in newest if (project := _project(message.parts))), None),
        question=_data(last, "data-choices").get("pending"),
        approval=_data(last, "data-approval") or None,
        writes=tuple(_writes(answers)),
        tool=tools[-1]["toolName"] if tools else "",
        input=tools[-1]["input"] if tools else None,
        told=next((told for message in newest if (told := _told(message.parts))), ""),
    )


def pending_approval(history: Sequence[Message], identifier: str) -> Json | None:
    """The approval with this id, unless it was answered; it may lie some answers back when a button is pressed."""
    used = {
        part["input"].get("approval")
        for message in history
        for part in message.parts
        if part["type"] == "dynamic-tool" and part["toolName"] == ANSWER_TOOL
    }
    for message in history:
        for part in message.parts:
            if (
                part["type"] == "data-approval"
                and part["data"]["id"] == identifier
                and identifier not in used
                and message.role == "assistant"
            ):
                return dict(part["data"])
    return None


def _first(found: Iterable[tuple[Seen, ...]]) -> tuple[Seen, ...]:
    return next((seen for seen in found if seen), ())


def _shown(parts: Sequence[Json]) -> tuple[Seen, ...]:
    """What stood in the answer as a list: cards, or the tasks that a question offered. One changed task is no list."""
    cards = [part["data"] for part in parts if part["type"] == "data-card"]
    listed = [seen for card in cards if card["kind"] == "listed" for seen in _tasks(card["tasks"])]
    offered = [*_tasks(_data(parts, "data-choices").get("pending", {}).get("tasks", ()))]
    changed = [seen for card in cards if card["kind"] == "changed" for seen in _tasks(card["tasks"])]
    several = changed if len(changed) > 1 else []
    return tuple(dict.fromkeys(listed or offered or several))


def _focus(parts: Sequence[Json]) -> tuple[Seen, ...]:
    cards = [part["data"] for part in parts if part["type"] == "data-card"]
    changed = [seen for card in cards if card["kind"] == "changed" for seen in _tasks(card["tasks"])]
    return tuple({seen.id: seen for seen in changed}.values()) or _shown(parts)


def _tasks(shown: Iterable[Json]) -> Iterator[Seen]:
    for task in shown:
        due = task.get("due") or {}
        yield Seen(task["id"], task["title"], date.fromisoformat(due["date"]) if due.get("date") else None)


def _day(parts: Sequence[Json]) -> date | None:
    """The day of a plan, else that of the last task changed."""
    for part in reversed(parts):
        if part["type"] == "dynamic-tool" and isinstance(part.get("output"), dict) and part["output"].get("day"):
            return date.fromisoformat(part["output"]["day"])
    days = [seen.day for seen in _focus(parts) if seen.day]
    return days[-1] if days and len(set(days)) == 1 else None


def _project(parts: Sequence[Json]) -> str | None:
    for part in reversed(parts):
        output: Any = part.get("output")
        if part["type"] == "dynamic-tool" and isinstance(output, dict) and output.get("project_id"):
            return str(output["project_id"])
    return None


def _data(parts: Sequence[Json], kind: str) -> Json:
    return next((dict(part["data"]) for part in parts if part["type"] == kind), {})


def _told(parts: Sequence[Json]) -> str:
    changed = any(part["type"] == "data-card" and part["data"]["kind"] == "changed" for part in parts)
    return " ".join(part["text"] for part in parts if part["type"] == "text") if changed else ""


def _writes(answers: Sequence[Message]) -> Iterator[str]:
    """Turns to take back, newest first. Taking back is itself no turn to take back."""
    taken = {part["input"].get("turn") for message in answers for part in message.parts if _is_undo(part)}
    for message in reversed(answers):
        if any(map(_has_written, message.parts)) and message.answers and message.answers not in taken:
            yield message.answers


def _has_written(part: Json) -> bool:
    return _ran(part) and part["toolName"] in WRITERS


def _is_undo(part: Json) -> bool:
    return _ran(part) and part["toolName"] == UNDO_TOOL


def _ran(part: Json) -> bool:
    return bool(part["type"] == "dynamic-tool" and part["state"] == "output-available")
