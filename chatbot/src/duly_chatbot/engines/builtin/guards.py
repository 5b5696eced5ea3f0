"""Second looks before a write, with the list in hand: what the words alone leave open, the titles and names decide."""

import re
from dataclasses import replace

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.rescues import plainly, rescued
from duly_chatbot.engines.builtin.resolve import criteria, names, references
from duly_chatbot.engines.builtin.resolve.match import match
from duly_chatbot.engines.builtin.resolve.words import spaced
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.engines.builtin.verbs.sorting import HERE
from duly_language import missing_day, read_when

# Below this the grammar saw no clear word for adding: it took words with a date for a task.
SURE = 0.8
# Below this it asks before it adds: “Monday again…” is no wish.
LIKELY = 0.6
NOTE = re.compile(
    r"^(?:dazu|daran|darauf|dafür|(?:on|to|for) (?:it|that|this)|(?:a |eine? )?(?:note|notiz|comment|kommentar))\s*[:,–-]\s*(?P<note>.+)$",
    re.I,
)
# “I should call more often”, “pack it in”: said to oneself, or about something that was named before.
HALF_MEANT = re.compile(r"\b(?:should|ought|it|this|that|sollte|müsste)\b", re.I)
PROJECT = re.compile(rf"^(?:the |my |our |das |die |meine? )?(?P<name>.+?) {names.KIND}$", re.I)
NO_ADDING = re.compile(
    r"^\W*(?:(?:please|pls|olly|hey|ok|can you|could you|would you|i (?:want|need|would like) (?:you )?to|bitte)\W+)*"
    r"(?:(?:delete|remove|erase|get rid|throw (?:away|out)|lösch\w*|entfern\w*)\b|(?:list|show|zeig\w*)\b.*\b(?:lists?|tasks?|to-?dos?|calendar|reminders?|liste|aufgaben)\b)",
    re.I,
)
MOVES = re.compile(
    r"^(?:bring|move|push|pull|shift|slide|bump|postpone|reschedule|delay|make|have|set|repeat|do|wiederhol\w*|verschieb\w*|schieb\w*|zieh\w*|leg\w*|mach\w*)\s+"
    r"(?P<task>.+?)(?:\s+(?:forward|back|up|out|over|vor|zurück|nach (?:vorne|hinten)))?(?:\s+(?:to|until|till|on|for|at|auf|bis|zu))?$",
    re.I,
)
FIELD = re.compile(
    r"^(?:the |its |das |die |den )?(?:(?P<date>due date|date|day|due|datum|termin|fälligkeit)|(?P<deadline>deadline|frist)|(?P<priority>priority|priorität))"
    r"\s+(?:from|of|for|on|off|von|bei|vom)\s+(?P<task>.+)$",
    re.I,
)
LABEL = re.compile(
    r"^(?:the |its |das |sein )?@?(?P<label>[\w-]+)[ -](?:tag|label)(?:\s+(?:from|off|on|of|von|bei)\s+(?P<task>.+))?$",
    re.I,
)
UNDER = re.compile(r"\b(?:under|below|beneath|unter)\b", re.I)
FROM_TO = re.compile(
    r"^(?:(?:that (?:is|are) )?(?:due|scheduled|planned|from|for|fällig|von)\s+)?(?P<before>.+?)\s+(?:to|until|onto|auf|bis|nach|in)\s+(?P<after>.+)$",
    re.I,
)


async def guarded(scene: Scene, ask: Ask) -> Ask:
    match ask.intent:
        case "add_task" if scene.memory.focus and (note := NOTE.match(ask.words("title"))):
            return replace(ask, intent="update_task", slots={"task": "it", "note": note["note"]})
        case "add_task" if ask.alone and NO_ADDING.search(ask.text):
            return next(iter(await rescued(scene, ask.text)), replace(ask, intent="other", slots={}))
        case "add_task" if ask.confidence < SURE:
            return await _really_new(scene, ask)
        case "move_task":
            return await _moved(scene, ask)
        case "reschedule_task":
            return _rescheduled(scene, ask)
        case "delete_task":
            return await _deleted(scene, ask)
    return ask


async def _really_new(scene: Scene, ask: Ask) -> Ask:
    """“The scales half past six today” with a task of that name moves it; “skip the gym this week” is no task either."""
    if ask.alone and (plain := await plainly(scene, ask.text)):
        return plain
    title = ask.words("title").split(",")[0]
    slot = "recurrence" if ask.words("recurrence") else "due"
    if not ask.words(slot):
        return replace(ask, intent="maybe_add") if HALF_MEANT.search(f"{ask.text} ") else ask
    moves = MOVES.match(title)
    for name in (title, moves["task"] if moves else ""):
        if name and match(name, await scene.open_tasks()).found:
            return replace(ask, intent="reschedule_task", slots={"task": name, slot: ask.words(slot)})
    return replace(ask, intent="maybe_add") if ask.confidence < LIKELY else ask


async def _moved(scene: Scene, ask: Ask) -> Ask:
    """“To june 31st” is no project, and “everything in Work to Home” names two."""
    said = ask.words("project")
    if said and is_time(scene, said):
        return replace(ask, intent="reschedule_task", slots={"task": ask.words("task"), "due": said})
    projects = await scene.projects()
    if (
        UNDER.search(ask.text)
        and not names.project(said, projects).found
        and match(said, await scene.open_tasks()).found
    ):
        return replace(ask, intent="nest_task", slots={"task": ask.words("task"), "parent": said})
    parts = FROM_TO.match(said)
    two = (
        parts
        and len(names.project(parts["before"], projects).found) == 1
        and len(names.project(said, projects).found) != 1
    )
    if parts and two and criteria.is_choice(ask.words("task")):
        return ask.with_slots(task=f"{ask.words('task')} in {parts['before']}", project=parts["after"])
    return ask


def _rescheduled(scene: Scene, ask: Ask) -> Ask:
    """“Everything due today to tomorrow” chooses by one date and moves to the other; “the first two” is one phrase."""
    task, due = ask.words("task"), ask.words("due")
    if spaced(due) in HERE and scene.last_project:
        return replace(ask, intent="move_task", slots={"task": task, "project": due})
    if origin := ask.words("from"):
        return ask.with_slots(task=f"{task} due {origin}") if criteria.is_choice(task) else ask
    first, _, rest = due.partition(" ")
    if task and rest and isinstance(references.read(f"{task} {first}", scene.locale), references.Run):
        return ask.with_slots(task=f"{task} {first}", due=rest)
    parts = FROM_TO.match(due)
    if parts and criteria.is_choice(task) and is_time(scene, parts["before"]) and is_time(scene, parts["after"]):
        return ask.with_slots(task=f"{task} due {parts['before']}", due=parts["after"])
    return ask


async def _deleted(scene: Scene, ask: Ask) -> Ask:
    """“The date from the rent” is no task to delete, and “my shopping list” is a whole project."""
    if (kind := PROJECT.match(ask.words("task"))) and names.project(kind["name"], await scene.projects()).found:
        return replace(ask, intent="clear_list", slots={"project": kind["name"]})
    if label := LABEL.match(ask.words("task")):
        return replace(
            ask, intent="label_task", slots={"task": label["task"] or "it", "labels": [label["label"]], "remove": True}
        )
    field = FIELD.match(ask.words("task"))
    if field is None:
        return ask
    slots = {"task": field["task"]}
    if field["priority"]:
        return replace(ask, intent="prioritise_task", slots={**slots, "priority": 4})
    return replace(ask, intent="undate_task", slots={**slots, "field": "deadline" if field["deadline"] else "due"})


def is_time(scene: Scene, said: str) -> bool:
    return (
        read_when(said, scene.now, scene.zone, scene.locale) is not None
        or missing_day(said, scene.now, scene.zone, scene.locale) is not None
    )
