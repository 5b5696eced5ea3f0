"""One call per task, and an honest account of what came of it: all, some, or none."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeAlias

from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.tools.client import BackendError, Json, Missing, Refused
from duly_chatbot.tools.shapes import Task

Run: TypeAlias = Callable[[Task], Awaitable[Task]]


@dataclass(slots=True)
class Applied:
    """`done` pairs each task before with the row read back; `failed` each task with the sentence that says why not."""

    done: list[tuple[Task, Task]] = field(default_factory=list)
    failed: list[tuple[Task, str]] = field(default_factory=list)

    @property
    def now(self) -> list[Task]:
        return [after for _, after in self.done]


async def apply(
    scene: Scene, tool: str, found: Sequence[Task], run: Run, given: Mapping[str, Any] | None = None
) -> Applied:
    """Goes on past a task that is refused; an unreachable backend ends the batch, and the rest counts as not done."""
    applied = Applied()
    for task in found:
        try:
            after = await scene.call(tool, {"task": task.id, **(given or {})}, partial(run, task), told)
        except Missing:
            applied.failed.append((task, scene.voice.say("gone_now")))
        except Refused as refusal:
            applied.failed.append((task, refusal.detail))
        except BackendError as error:
            if not applied.done:
                raise
            applied.failed.append((task, error.detail))
            break
        else:
            applied.done.append((task, after))
    return applied


def told(task: Task) -> Json:
    """The row read back, as the record of a call keeps it."""
    return {
        "id": task.id,
        "title": task.title,
        "project": task.project,
        "due": task.shown.get("due"),
        "completed": not task.is_open,
        "version": task.version,
    }


def account(scene: Scene, tool: str, applied: Applied, said: str, was: str | None = None) -> None:
    """Says what was done (`said`, made from the rows read back), shows the card, then what was not done and why."""
    if applied.done:
        scene.tell(said)
        scene.changed(tool, applied.now, was)
    if applied.failed:
        total = len(applied.done) + len(applied.failed)
        scene.outcome = "partly" if applied.done else "failed"
        reasons = [f"{scene.voice.quoted(task.title)} ({reason.rstrip('.')})" for task, reason in applied.failed]
        scene.say("not_done", done=len(applied.done), total=total, reasons=scene.voice.listed(reasons))
