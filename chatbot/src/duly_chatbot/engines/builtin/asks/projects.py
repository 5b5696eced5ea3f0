"""Projects: making one when that is clearly asked for, and listing them."""

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.questions import more_wanted
from duly_chatbot.engines.builtin.resolve.words import spaced
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.tools import projects
from duly_chatbot.tools.shapes import Project

QUOTES = " \t\"'“”„‘’«»"


async def create(scene: Scene, ask: Ask) -> Project | None:
    """The project made, or the one of that name which is there already; None when it had to ask for a name."""
    name = ask.words("project").strip(QUOTES)
    if not name:
        more_wanted(scene, "which_name", ask, ())
        return None
    there = next((project for project in await scene.projects() if spaced(project.name) == spaced(name)), None)
    if there:
        scene.say("project_there", project=scene.voice.quoted(there.name))
        return there
    made = await scene.call(
        "create_project",
        {"name": name},
        lambda: projects.create(scene.client, name),
        lambda p: {"project_id": p.id, "name": p.name},
    )
    scene.forget_projects()
    scene.project = made.id
    scene.say("project_made", project=scene.voice.quoted(made.name))
    return made


async def show(scene: Scene) -> None:
    found = await scene.call(
        "list_projects",
        {},
        lambda: projects.find(scene.client),
        lambda ps: {"projects": [{"id": p.id, "name": p.name} for p in ps]},
    )
    named = [scene.voice.say("project_line", name=scene.voice.plain(p.name), count=p.open_tasks) for p in found]
    scene.say("projects", count=len(found), projects=scene.voice.listed(named))
