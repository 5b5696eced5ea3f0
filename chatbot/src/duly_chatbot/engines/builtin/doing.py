"""Changing tasks that are there: find them, ask before anything destructive or large, then one verb."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from duly_chatbot.engines.builtin import approvals
from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.choosing import Found
from duly_chatbot.engines.builtin.finding import find
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.engines.builtin.verbs import completing, deleting, rescheduling, sorting, updating
from duly_chatbot.tools.shapes import Task

Act: TypeAlias = Callable[[Scene, Ask, Sequence[Task]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Verb:
    """`looks_among`: where the tasks are looked for by name. Over `at_once` tasks it asks first, by the phrase `approval`."""

    act: Act
    approval: str
    at_once: int = 20
    looks_among: str = "open"


VERBS = {
    "complete_task": Verb(completing.complete, "approve.complete"),
    "reopen_task": Verb(completing.reopen, "approve.change", looks_among="done"),
    "delete_task": Verb(deleting.delete, "approve.delete", at_once=1),
    "update_task": Verb(updating.update, "approve.change"),
    "reschedule_task": Verb(rescheduling.reschedule, "approve.change"),
    "undate_task": Verb(rescheduling.undate, "approve.change"),
    "skip_task": Verb(rescheduling.skip, "approve.change"),
    "unrepeat_task": Verb(rescheduling.unrepeat, "approve.change"),
    "reanchor_task": Verb(rescheduling.reanchor, "approve.change"),
    "prioritise_task": Verb(sorting.prioritise, "approve.change"),
    "label_task": Verb(sorting.label, "approve.change"),
    "move_task": Verb(sorting.move, "approve.change"),
}


async def do(scene: Scene, ask: Ask) -> None:
    found = await find(scene, ask, status=VERBS[ask.intent].looks_among)
    if found:
        await carry_out(scene, ask, found)


async def carry_out(scene: Scene, ask: Ask, found: Found, *, approved: bool = False) -> None:
    """Does it, or asks first. An approval is bound to the tasks found now."""
    verb = VERBS[ask.intent]
    if not found.tasks:
        return
    many = len(found.tasks) > (1 if found.everything else verb.at_once)
    if (many or ask.guessed) and not approved:
        approvals.request(scene, ask, found.tasks, verb.approval)
        return
    await verb.act(scene, ask, found.tasks)
