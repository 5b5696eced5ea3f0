"""“Empty the list”, “throw away all my completed tasks”: always a choice by property, always asked before."""

import re

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.asks.listing import project_names
from duly_chatbot.engines.builtin.choosing import by_property
from duly_chatbot.engines.builtin.doing import carry_out
from duly_chatbot.engines.builtin.resolve import names
from duly_chatbot.engines.builtin.resolve.words import phrases, spaced, words
from duly_chatbot.engines.builtin.scene import Scene

KIND = re.compile(rf"\b{names.KIND}\b", re.I)
VERBS = phrases(
    "delete|remove|erase|drop|scrap|trash|bin|kill|nix|cancel|get|rid|throw|away|discard|take|wipe|eliminate|clear|"
    "empty|purge|clean|reset|ditch|lösch|lösche|löschen|entferne|entfernen|wirf|weg|leere|leeren|werfen|räum|auf|"
    "out|can|you|could|would|want|please|let's"
)


async def clear(scene: Scene, ask: Ask) -> None:
    """A project that is named and not there is told; all else is a choice by property."""
    project = None
    if said := ask.words("project"):
        projects = await scene.projects()
        found = names.project(said, projects).found
        project = found[0] if len(found) == 1 else None
        if project is None and KIND.search(ask.text):
            scene.outcome = "missed"
            scene.say("no_project", project=scene.voice.quoted(said), projects=project_names(scene, projects))
            return
    named = words(said) if project else []
    rest = " ".join(word for word in ask.text.split() if spaced(word) not in VERBS and spaced(word) not in named)
    if chosen := await by_property(scene, rest, project):
        await carry_out(scene, Ask("delete_task", ask.slots, ask.text), chosen)
