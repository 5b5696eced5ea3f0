"""Renaming a task, and writing a note on it: the old note stays."""

from collections.abc import Sequence

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.questions import more_wanted
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.engines.builtin.verbs.applying import account, apply
from duly_chatbot.tools import tasks
from duly_chatbot.tools.shapes import NewTask, Task

QUOTES = " \t\"'“”„‘’«»"


async def update(scene: Scene, ask: Ask, found: Sequence[Task]) -> None:
    title, note = ask.words("new_title").strip(QUOTES), ask.words("note").strip()
    if not title and not note:
        more_wanted(scene, "new_words", ask, found)
        return
    if title and len(found) > 1:
        scene.say("one_title")
        return
    applied = await apply(
        scene, "update_task", found, lambda task: _change(scene, task, title, note), {"title": title, "note": note}
    )
    was = scene.voice.plain(found[0].title) if title else None
    account(scene, "update_task", applied, _updated(scene, applied.done, title), was)


async def _change(scene: Scene, task: Task, title: str, note: str) -> Task:
    fields: NewTask = {}
    if title:
        fields["title"] = title
    if note:
        fields["description"] = f"{task.description.rstrip()}\n{note}".strip()
    return await tasks.change(scene.client, task.id, fields)


def _updated(scene: Scene, done: Sequence[tuple[Task, Task]], title: str) -> str:
    if not done:
        return ""
    before, after = done[0]
    if title:
        return scene.voice.say("renamed", was=scene.voice.quoted(before.title), title=scene.voice.quoted(after.title))
    return scene.voice.say("noted", titles=scene.voice.titles([now for _, now in done]))
