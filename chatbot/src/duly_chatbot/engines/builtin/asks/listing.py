"""Lists and counts: what is open, due, done, in a project, with a label. A list is a page; how many there are is counted."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.choosing import known
from duly_chatbot.engines.builtin.resolve import criteria, names
from duly_chatbot.engines.builtin.resolve.criteria import Criteria, Known
from duly_chatbot.engines.builtin.resolve.words import spaced
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.engines.builtin.verbs.sorting import HERE
from duly_chatbot.events import Card
from duly_chatbot.tools import tasks
from duly_chatbot.tools.client import Json
from duly_chatbot.tools.shapes import Due, Project, Task
from duly_language import Window, read_order

PAGE = 25
NEVER = date.max
ABOUT = re.compile(
    r"\b(?:about|with|for|containing|mentioning|regarding|concerning|über|zu|zum|zur|für|mit|wegen)\b", re.I
)
ASKS = re.compile(
    r"^\W*(?:so\W+|and\W+|ok\W+|und\W+|also\W+)*(?:what|which|show|list|give|tell|is|are|do|any|was|welche\w*|zeig\w*|gib|nenn\w*|steht|gibt)\b|\?\s*$",
    re.I,
)
OWN = re.compile(
    r"\b(?:my (?:list|tasks?|to-?dos?|day|week)|mine|(?:tasks?|to-?dos?|things) (?:do i|are|have i|left|open|due)|on (?:the|my) list|open tasks?"
    r"|due|left|everything|overview|agenda|overdue|urgent|important|planned|scheduled|coming up|(?:something|anything|tasks?) (?:about|with|for|to do with)|wichtig\w*|dringend\w*"
    r"|(?:meine\w*|der|auf der|die) (?:liste|aufgaben)|aufgaben|offen\w*|ansteht|steht .{0,40}\ban|fällig\w*|überfällig\w*)\b",
    re.I,
)


def asks_for_list(text: str, facts: Known) -> bool:
    """Whether a question that the grammar does not know is about the person's own list; a list is never wrong."""
    if ASKS.search(text) is None:
        return False
    return (
        OWN.search(text) is not None
        or criteria.read(text, facts).narrows_by_name
        or criteria.names_state(text.casefold())
    )


def question(text: str, locale: str) -> Ask:
    """A question that only the list makes one, with what any question of the grammar would tell."""
    order = read_order(text, locale)
    return Ask("list_tasks", {"order": order} if order else {}, text)


async def show(scene: Scene, ask: Ask) -> None:
    wanted = await read(scene, ask)
    if wanted is None:
        return
    scene.status("looking")
    found = await _found(scene, wanted, ask)
    _tell(scene, wanted, _ordered(found, ask.words("order")))


def _ordered(found: list[Task], order: str) -> list[Task]:
    match order:
        case "priority":
            return sorted(found, key=lambda task: (task.priority, task.due.date if task.due else NEVER))[:1]
        case "earliest":
            return sorted((task for task in found if task.due), key=_by_date)[:1]
        case "date":
            return sorted(found, key=_by_date)
    return found


async def count(scene: Scene, ask: Ask) -> None:
    """A count of the database wherever the backend can narrow that far, else of all that was read."""
    wanted = await read(scene, ask)
    if wanted is None:
        return
    if wanted.is_counted_by_backend:
        number = await scene.call(
            "count_tasks",
            {**wanted.noted(), "asked": ask.text},
            lambda: tasks.count(scene.client, wanted.wanted()),
            lambda n: {"count": n},
        )
    else:
        number = len(await _found(scene, wanted, ask, tool="count_tasks"))
    scene.say(f"count.{wanted.status}", count=number, which=described(scene, wanted))


async def read(scene: Scene, ask: Ask) -> Criteria | None:
    """What is wanted; None when a project was named that is not there, which it then has said."""
    facts = await known(scene)
    text = (
        ask.text if ask.alone else " ".join(filter(None, (ask.words("project"), ask.words("due"), ask.words("task"))))
    )
    wanted = criteria.read(text, facts)
    if spaced(ask.words("project")) in HERE and scene.last_project:
        here = next((project for project in facts.projects if project.id == scene.last_project), None)
        return replace(wanted, project=here)
    if (said := ask.words("project")) and wanted.project is None and said.casefold() != (wanted.label or "").casefold():
        named = names.project(said, facts.projects)
        if len(named.found) != 1:
            scene.outcome = "missed"
            scene.say("no_project", project=scene.voice.quoted(said), projects=project_names(scene, facts.projects))
            return None
        wanted = replace(wanted, project=named.found[0])
    if labels := ask.list("labels"):
        wanted = replace(wanted, label=wanted.label or labels[0].lstrip("@#"))
    return replace(wanted, words=await _words(scene, ask, wanted, facts))


def project_names(scene: Scene, projects: Sequence[Project]) -> str:
    return scene.voice.listed([scene.voice.quoted(project.name) for project in projects])


async def _words(scene: Scene, ask: Ask, wanted: Criteria, facts: Known) -> tuple[str, ...]:
    """What is asked about narrows the list where it stands in a title; other words only say how it was asked."""
    opener = ABOUT.search(ask.text)
    said = ask.words("task") or (ask.text[opener.end() :] if opener else "")
    found = criteria.unread(said, wanted, facts) if said else ()
    there = any(criteria.holds_words(task, found) for task in await scene.open_tasks())
    return found if there else ()


async def _found(scene: Scene, wanted: Criteria, ask: Ask, tool: str = "list_tasks") -> list[Task]:
    async def run() -> list[Task]:
        return criteria.chosen(await tasks.find(scene.client, wanted.wanted()), wanted, scene.today, scene.zone)

    found = await scene.call(tool, {**wanted.noted(), "asked": ask.text}, run, _told)
    return (
        found if wanted.status == "done" else sorted(found, key=_by_date) if wanted.window or wanted.overdue else found
    )


def _by_date(task: Task) -> tuple[date, bool, str]:
    due = task.due
    return (due.date, due.time is None, due.time.isoformat() if due.time else "") if due else (NEVER, True, "")


def _told(found: Sequence[Task]) -> Json:
    return {"count": len(found), "tasks": [{"id": task.id, "title": task.title} for task in found[:PAGE]]}


def _tell(scene: Scene, wanted: Criteria, found: Sequence[Task]) -> None:
    which = described(scene, wanted)
    if not found:
        scene.say(f"none.{wanted.status}", which=which)
        return
    shown = tuple(found[:PAGE])
    scene.say(f"list.{wanted.status}", count=len(found), which=which)
    scene.show(Card("listed", "list_tasks", shown, total=len(found)))
    if len(found) > len(shown):
        scene.say("page", shown=len(shown), total=len(found))


def described(scene: Scene, wanted: Criteria) -> str:
    """The narrowing in words, with a space before it: “ due next week in “Work””; empty when there is none."""
    voice = scene.voice
    facts = [
        voice.say("which.overdue") if wanted.overdue else "",
        voice.say("which.undated") if wanted.undated else "",
        voice.say("which.repeating") if wanted.repeating else "",
        voice.say("which.priority", level=voice.listed([str(level) for level in wanted.priorities]))
        if wanted.priorities
        else "",
        voice.say("which.label", label=voice.quoted(wanted.label)) if wanted.label else "",
        voice.say("which.project", project=voice.quoted(wanted.project.name)) if wanted.project else "",
        voice.say("which.words", words=voice.quoted(" ".join(wanted.words))) if wanted.words else "",
        _days(scene, wanted.window) if wanted.window else "",
    ]
    return "".join(f" {fact}" for fact in facts if fact)


def _days(scene: Scene, window: Window) -> str:
    voice = scene.voice
    first, last = (voice.due(Due(end.date, end.time)) if end else "" for end in (window.first, window.last))
    if first and first == last:
        return voice.say("which.day", day=first)
    if first and last:
        return voice.say("which.days", first=first, last=last)
    return voice.say("which.since", day=first) if first else voice.say("which.until", day=last)
