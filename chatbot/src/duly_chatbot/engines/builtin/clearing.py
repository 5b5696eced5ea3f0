"""“Empty the list”, “throw away all my completed tasks”: always a choice by property, always asked before."""

import re
from dataclasses import replace

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.asks.listing import project_names
from duly_chatbot.engines.builtin.doing import carry_out
from duly_chatbot.engines.builtin.finding import Found, known
from duly_chatbot.engines.builtin.resolve import criteria, names
from duly_chatbot.engines.builtin.resolve.words import phrases, words
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.tools import tasks

KIND = re.compile(rf"\b{names.KIND}\b", re.I)
VERBS = phrases(
    "delete|remove|erase|drop|scrap|trash|bin|kill|nix|cancel|get|rid|throw|away|discard|take|wipe|eliminate|clear|"
    "empty|purge|clean|reset|ditch|lösch|lösche|löschen|entferne|entfernen|wirf|weg|leere|leeren|werfen|räum|auf|"
    "out|can|you|could|would|want|please|let's"
)


async def clear(scene: Scene, ask: Ask) -> None:
    """Words that explain nothing narrow the choice, so that it never grows by a misunderstanding."""
    facts = await known(scene)
    wanted = criteria.read(ask.text, facts)
    said = ask.words("project")
    if said and wanted.project is None and not wanted.label:
        named = names.project(said, facts.projects).found
        if len(named) != 1 and KIND.search(ask.text):
            scene.outcome = "missed"
            scene.say("no_project", project=scene.voice.quoted(said), projects=project_names(scene, facts.projects))
            return
        wanted = replace(wanted, project=named[0] if len(named) == 1 else None)
    rest = " ".join(word for word in words(ask.text) if word not in VERBS)
    if wanted.project:
        rest = " ".join(word for word in words(rest) if word not in words(said))
    wanted = replace(wanted, words=criteria.unread(rest, wanted, facts))
    found = criteria.chosen(await tasks.find(scene.client, wanted.wanted()), wanted, scene.today, scene.zone)
    if not found:
        scene.outcome = "missed"
        scene.say("none_such")
        return
    await carry_out(scene, Ask("delete_task", ask.slots, ask.text), Found(tuple(found)))
