"""Projects: making one when that is clearly asked for, and listing them."""

import re

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.questions import more_wanted
from duly_chatbot.engines.builtin.resolve.words import spaced
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.tools import projects
from duly_chatbot.tools.client import Json
from duly_chatbot.tools.shapes import Project

ARTICLE = re.compile(r"^(?:the|a|an|my|our|der|die|das|den|mein\w*|ein\w*)\s+(?=\S)", re.I)
QUOTES = " \t\"'“”„‘’«»"


async def create(scene: Scene, ask: Ask) -> None:
    """Makes it, or says that there is one of that name already, or asks for a name."""
    name = ARTICLE.sub("", ask.words("project").strip(QUOTES))
    if not name:
        more_wanted(scene, "which_name", ask, ())
        return
    await made(scene, name)


async def made(scene: Scene, name: str) -> Project:
    """The project of that name: the one that is there, else a new one."""
    there = next((project for project in await scene.projects() if spaced(project.name) == spaced(name)), None)
    if there:
        scene.project = there.id
        scene.say("project_there", project=scene.voice.quoted(there.name))
        return there
    new = await scene.call("create_project", {"name": name}, lambda: projects.create(scene.client, name), _told)
    scene.forget_projects()
    scene.project = new.id
    scene.say("project_made", project=scene.voice.quoted(new.name))
    return new


def _told(project: Project) -> Json:
    return {"project_id": project.id, "name": project.name}


async def show(scene: Scene, _: Ask) -> None:
    found = await scene.call(
        "list_projects",
        {},
        lambda: projects.find(scene.client),
        lambda ps: {"projects": [{"id": p.id, "name": p.name} for p in ps]},
    )
    named = [scene.voice.say("project_line", name=scene.voice.plain(p.name), count=p.open_tasks) for p in found]
    scene.say("projects", count=len(found), projects=scene.voice.listed(named))
