"""Asking before something destructive, and the answer: single-use, expiring, bound to the tasks as they were when it asked."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from duly_chatbot.engines.builtin.ask import Ask, ask_from
from duly_chatbot.engines.builtin.memory import ANSWER_TOOL
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.events import Approval
from duly_chatbot.tools import tasks
from duly_chatbot.tools.client import Json, Missing
from duly_chatbot.tools.shapes import Task

LASTS = timedelta(minutes=10)
MOST = 200


def request(scene: Scene, ask: Ask, found: Sequence[Task], summary_key: str) -> None:
    """Asks once, naming the count and the first titles. Nothing is done until the answer. Expiry runs by the real clock."""
    bound = tuple(found[:MOST])
    if len(found) > MOST:
        scene.say("approval_most", most=MOST, count=len(found))
    scene.outcome = "asked"
    summary = scene.voice.say(summary_key, count=len(bound), titles=scene.voice.titles(bound))
    scene.put(Approval(str(uuid4()), summary, bound, datetime.now(UTC) + LASTS, ask.noted()))


async def take(scene: Scene, approval: Json, *, approved: bool) -> tuple[Ask, tuple[Task, ...]] | None:
    """Uses the approval up. The ask and the tasks that stand as they stood then; None when there is nothing to do."""
    await scene.call(ANSWER_TOOL, {"approval": approval["id"], "approved": approved}, _noted, lambda _: {"used": True})
    if not approved:
        scene.say("declined")
        return None
    if datetime.now(UTC) > datetime.fromisoformat(approval["expires_at"]):
        scene.say("expired")
        return None
    there, changed = await _unchanged(scene, approval["tasks"])
    if changed:
        scene.say(
            "changed_since",
            titles=scene.voice.listed([scene.voice.quoted(title) for title in changed]),
            count=len(changed),
        )
    return (ask_from(approval["action"]), there) if there else None


async def _noted() -> None:
    """The answer is a fact of the conversation: it stands in the message that this turn stores."""


async def _unchanged(scene: Scene, bound: Sequence[Json]) -> tuple[tuple[Task, ...], list[str]]:
    there: list[Task] = []
    changed: list[str] = []
    for one in bound:
        try:
            task = await tasks.read(scene.client, one["id"])
        except Missing:
            changed.append(one["title"])
            continue
        if task.version == one["version"]:
            there.append(task)
        else:
            changed.append(task.title)
    return tuple(there), changed
