"""Questions about one task: when it is, what was noted on it, which steps it has; and what the last turn did. Only reading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.asks.talk import not_understood
from duly_chatbot.engines.builtin.finding import find
from duly_chatbot.engines.builtin.resolve import references
from duly_chatbot.engines.builtin.resolve.match import match, overlap
from duly_chatbot.engines.builtin.resolve.references import Named
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.events import Card
from duly_chatbot.tools import tasks
from duly_chatbot.tools.client import Json
from duly_chatbot.tools.shapes import Task
from duly_chatbot.tools.tasks import Wanted

Kind: TypeAlias = Literal["when", "notes", "steps", "facts"]

PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("steps", re.compile(r"\b(?:steps?|sub-?tasks?|parts?|schritte?n?|unteraufgaben?|teilaufgaben?)\b", re.I)),
    (
        "notes",
        re.compile(
            r"\b(?:write down|wrote|written|notes?|noted|jot|jotted|description|details?|comments?|notiert|notizen?|aufgeschrieben"
            r"|beschreibung|vermerkt|angemerkt)\b",
            re.I,
        ),
    ),
    (
        "facts",
        re.compile(
            r"\b(?:(?:what|which) (?:priority|project|list|labels?|tags?)|how (?:urgent|important)|welche\w* (?:priorität|projekt|liste|labels?)|wie (?:wichtig|dringend))\b",
            re.I,
        ),
    ),
    (
        "when",
        re.compile(
            r"\b(?:when|what (?:time|day|date)|which day|how late|wann|um wie ?viel uhr|welche[nm]? tag|due date|(?:date|day|time) (?:of|for|is)|datum)\b",
            re.I,
        ),
    ),
)
STATE = re.compile(
    r"^\W*(?:and|so|und)?\W*(?:is|are|was|were|has|have|did|do|does|ist|sind|hab\w*|wurde\w*|war\w*)\b.*\?\s*$",
    re.I | re.S,
)
LEAST_NAMED = 0.5
POINTS = re.compile(r"\b(?:it|that|this|dazu|davon|dafür|darauf|daran|das|es)\b", re.I)
QUESTION = re.compile(
    r"^\s*(?:and|so|und|ok|hm+|also)?[,\s]*(?:what|when|which|where|is|are|does|do|did|any|how|was|wann|welche\w*|wie|gibt|hab\w*|steht)\b|\?\s*$",
    re.I,
)
RECOUNT = re.compile(
    r"\b(?:what did (?:that|you|it|this)(?: just)? (?:do|change|add|delete)|what(?:'s| has| was) (?:just )?(?:changed|happened|that)"
    r"|what have you (?:just )?(?:done|changed)|was (?:hast du|hat das|wurde)(?: (?:jetzt|da|gerade|eben))? (?:gemacht|geändert|getan|gebracht))",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Question:
    kind: Kind
    words: str


def question(text: str) -> Question | None:
    """What is asked of a task, and the words that are left to name it."""
    if not QUESTION.search(text):
        return None
    for kind, pattern in PATTERNS:
        if pattern.search(text):
            return Question(kind, pattern.sub(" ", text))
    return None


def asks_of_state(text: str) -> bool:
    """“Is the ferry booked?”"""
    return STATE.match(text) is not None


async def about(scene: Scene, ask: Ask) -> None:
    """How the one task that the question names stands, open or done; else that nothing was understood."""
    for listed in (await scene.open_tasks(), await scene.done_tasks()):
        scored = [(overlap(ask.text, task.title), task) for task in listed]
        best = max((score for score, _ in scored), default=0.0)
        named = [task for score, task in scored if score == best and best >= LEAST_NAMED]
        if len(named) == 1:
            scene.say("state.open" if named[0].is_open else "state.done", title=scene.voice.quoted(named[0].title))
            _one(scene, named[0])
            return
    await not_understood(scene, ask)


def asks_what_happened(text: str) -> bool:
    return RECOUNT.search(text) is not None


async def recount(scene: Scene) -> None:
    if scene.memory.told:
        scene.say("recount", told=scene.memory.told)
    else:
        scene.say("nothing_done")


async def answer(scene: Scene, asked: Question, ask: Ask) -> bool:
    """Whether the question was about a task that is there, and so is answered."""
    task = await _about(scene, asked, ask)
    if task is None:
        return False
    match asked.kind:
        case "when":
            _when(scene, task)
        case "notes":
            _notes(scene, task)
        case "steps":
            await _steps(scene, task)
        case "facts":
            _facts(scene, task)
    return True


async def _about(scene: Scene, asked: Question, ask: Ask) -> Task | None:
    """The one task named, by the slot or by the words of the question; “it” and the like mean the one last spoken of."""
    said = ask.words("task")
    if said and not isinstance(references.read(said, scene.locale), Named):
        spoken = await find(scene, ask)
        return spoken.tasks[0] if spoken and len(spoken.tasks) == 1 else None
    found = match(said, await scene.open_tasks()).found if said else ()
    if len(found) == 1:
        return found[0]
    return await _best_named(scene, asked.words) or await _spoken_of(scene, asked.words)


async def _spoken_of(scene: Scene, words: str) -> Task | None:
    """“What did I note on it?”"""
    if not POINTS.search(words) or len(scene.memory.focus) != 1:
        return None
    found = await find(scene, Ask("read_task", {"task": "it"}, words))
    return found.tasks[0] if found else None


async def _best_named(scene: Scene, words: str) -> Task | None:
    """The one title all of whose telling words, or most of them, stand in the question."""
    listed = await scene.open_tasks()
    scored = [(overlap(words, task.title), task) for task in listed]
    best = max((score for score, _ in scored), default=0.0)
    named = [task for score, task in scored if score == best]
    return named[0] if best > 0 and len(named) == 1 else None


def _when(scene: Scene, task: Task) -> None:
    title = scene.voice.quoted(task.title)
    if task.due:
        scene.say("when.due", title=title, due=scene.voice.due(task.due))
    else:
        scene.say("when.undated", title=title)
    if task.deadline:
        scene.say("when.deadline", day=scene.voice.day(task.deadline))
    _one(scene, task)


def _notes(scene: Scene, task: Task) -> None:
    title = scene.voice.quoted(task.title)
    if task.description.strip():
        scene.say("notes", title=title, note=task.description.strip()[:2000])
    else:
        scene.say("notes.none", title=title)
    _one(scene, task)


def _facts(scene: Scene, task: Task) -> None:
    voice = scene.voice
    facts = [
        voice.say("facts.project", project=voice.quoted(task.project)),
        voice.say("facts.priority", level=task.priority) if task.priority < 4 else voice.say("facts.no_priority"),
        voice.say("facts.labels", labels=voice.listed(task.labels)) if task.labels else "",
        voice.say("facts.due", due=voice.due(task.due)) if task.due else "",
    ]
    scene.say("facts", title=voice.quoted(task.title), facts=voice.listed([fact for fact in facts if fact]))
    _one(scene, task)


def _one(scene: Scene, task: Task) -> None:
    """What “it” means next, without showing a list of one."""
    scene.show(Card("listed", "read_task", (task,), total=1))


async def _steps(scene: Scene, task: Task) -> None:
    steps = await scene.call(
        "list_tasks",
        {"parent": task.id},
        lambda: tasks.find(scene.client, Wanted(status="all", parent_id=task.id)),
        _told,
    )
    title = scene.voice.quoted(task.title)
    if not steps:
        scene.say("steps.none", title=title)
        return
    scene.say("steps", count=len(steps), title=title)
    scene.show(Card("listed", "list_tasks", tuple(steps), total=len(steps)))


def _told(found: Sequence[Task]) -> Json:
    return {"count": len(found), "tasks": [{"id": task.id, "title": task.title} for task in found[:25]]}
