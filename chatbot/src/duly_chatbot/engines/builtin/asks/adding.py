"""Adding a task: the words after the command are read by the grammar of quick add, so both always agree."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from duly_chatbot.engines.builtin.ask import Ask
from duly_chatbot.engines.builtin.finding import find
from duly_chatbot.engines.builtin.questions import day_wanted, more_wanted, project_wanted
from duly_chatbot.engines.builtin.resolve import due as dues
from duly_chatbot.engines.builtin.resolve import names
from duly_chatbot.engines.builtin.resolve.words import spaced
from duly_chatbot.engines.builtin.scene import Scene
from duly_chatbot.engines.builtin.verbs.applying import told
from duly_chatbot.engines.builtin.verbs.sorting import HERE
from duly_chatbot.tools import tasks
from duly_chatbot.tools.shapes import Due, NewTask, Project, Task
from duly_language import Keeping, Recurrence, TaskReading, missing_day, read_same_day, read_shift, read_task, read_when
from duly_language.recurrences import by_days

STEP_TO = re.compile(
    r"\b(?:step|sub-?task|schritt|unteraufgabe)\s+(?:to|under|for|on|zu|zum|zur|bei|unter)\s+(?P<parent>.+?)\s*[:,–-]\s*\S",
    re.I,
)
STEP = re.compile(
    r"\b(?:under|to|for|in|on|unter|zu|bei)\s+(?P<parent>that(?: one)?|it|this|(?:the|my|der|die|das|dem)\s+.{1,60}?)[,:]?\s+"
    r"(?:please\s+)?(?:add|put|füge|noch|ein)\b.{0,20}\b(?:step|sub-?task|schritt|unteraufgabe)",
    re.I,
)
SEVERAL = re.compile(
    r"^(?:(?:these|the following|some|two|three|four|five|six|\d+|diese|folgende|zwei|drei|vier|fünf)\s+)?"
    r"(?:things|tasks|items|to-?dos|steps|sub-?tasks|aufgaben|dinge|sachen|schritte|unteraufgaben)"
    r"(?:\s+(?:to|under|for|zu|zum|zur|unter)\s+(?P<parent>[^:]+?))?\s*[:–-]\s*(?P<rest>.+)$",
    re.I,
)
AND = re.compile(r"\s*[,;]\s*(?:and |und )?|\s+(?:and|und)\s+", re.I)
PROJECT_AT_END = re.compile(
    r"\s+(?:to|in|into|on|onto|under|zu|in|auf|unter)\s+(?:the\s+|my\s+)?(?P<name>\S.{0,60}?)$", re.I
)
TO = re.compile(r"^(?:to|zu)\s+(?=\w)", re.I)
UNCLEAR = Project("", "", is_inbox=False, open_tasks=0)
# What one writes with a sign in quick add, and a task's words hold otherwise.
SIGNS = frozenset({"project", "section", "label", "priority", "reminder", "assignee", "description"})
# A task has no place for these yet: their words stay in its title, as in quick add.
KEEPING = Keeping(reminders=False, sections=False, new_people=False, rule=by_days)
QUOTES = " \t\"'“”„‘’«»"


@dataclass(frozen=True, slots=True)
class Draft:
    """A task as read, before its project and parent are looked up."""

    title: str
    reading: TaskReading
    due: Due | None
    deadline: date | None
    recurrence: Recurrence | None
    next_dates: tuple[date, ...]
    lost: tuple[tuple[str, str], ...] = ()


async def add(scene: Scene, ask: Ask) -> None:
    """One task, or each of “three things: …”."""
    several = SEVERAL.search(ask.words("title"))
    if several is None:
        await _add(scene, ask)
        return
    parent = f" {several['parent']}" if several["parent"] else ""
    for part in AND.split(several["rest"]):
        if part.strip():
            await _add(scene, ask.with_slots(title=part.strip(), **({"parent": parent.strip()} if parent else {})))


async def _add(scene: Scene, ask: Ask) -> None:
    title = ask.words("title")
    if not title:
        more_wanted(scene, "which_title", ask, ())
        return
    if wrong := missing_day(f"{title} {ask.words('due')}", scene.now, scene.zone, scene.locale):
        day_wanted(scene, ask, (), wrong)
        return
    ask = await _with_project_at_end(scene, await _as_written(scene, ask))
    draft = await _read(scene, ask)
    project = await _project(scene, ask, ask.words("project") or draft.reading.project or "")
    if project is UNCLEAR:
        return
    parent: Task | None = None
    if step := ask.words("parent") or _parent_words(ask.text):
        found = await find(scene, ask.with_slots(task=step))
        if found is None or len(found.tasks) != 1:
            return
        parent = found.tasks[0]
    await _create(scene, draft, _body(ask, draft, project, parent))


async def _as_written(scene: Scene, ask: Ask) -> Ask:
    """A line with signs of quick add (#, @, p1, //) is read by its grammar alone, from the title's first word on."""
    start = ask.text.find(ask.words("title").split()[0])
    project = ask.words("project")
    if not ask.alone or start < 0 or (project and f"#{project}" not in ask.text):
        return ask
    line = ask.text[start:].strip()
    reading = await _reading(scene, line)
    kinds = {span.kind for span in reading.spans} | {loss.kind for loss in reading.losses}
    return ask if SIGNS.isdisjoint(kinds) else Ask("add_task", {"title": line}, ask.text)


async def _reading(scene: Scene, line: str) -> TaskReading:
    projects, labels = [p.name for p in await scene.projects()], await scene.labels()
    return read_task(line, scene.now, scene.zone, scene.locale, projects, labels, keeping=KEEPING)


async def _with_project_at_end(scene: Scene, ask: Ask) -> Ask:
    """“Buy seeds to Garden” names the project where there is one of that name; “to it” the one just made."""
    if ask.words("project"):
        return ask
    end = PROJECT_AT_END.search(ask.words("title"))
    if end is None:
        return ask
    here = spaced(end["name"]) in HERE and scene.last_project is not None
    exact = [p for p in await scene.projects() if spaced(p.name) == names.bare(end["name"])]
    return ask.with_slots(title=ask.words("title")[: end.start()], project=end["name"]) if here or exact else ask


def _parent_words(text: str) -> str:
    step = STEP.search(text) or STEP_TO.search(text)
    return step["parent"] if step else ""


async def _project(scene: Scene, ask: Ask, said: str) -> Project | None:
    """The project that was named; None when none was, UNCLEAR when it had to ask which."""
    if not said:
        return None
    projects = await scene.projects()
    if spaced(said) in HERE:
        return next((project for project in projects if project.id == scene.last_project), None)
    named = names.project(said, projects)
    if len(named.found) == 1:
        return named.found[0]
    project_wanted(scene, ask, (), said, named.found or named.nearest)
    return UNCLEAR


async def _read(scene: Scene, ask: Ask) -> Draft:
    """The title with its time beside it. A quoted title is a title and nothing else."""
    said, when = TO.sub("", ask.words("title")), " ".join(filter(None, (ask.words("due"), ask.words("recurrence"))))
    quoted = any(f"{mark}{said}" in ask.text for mark in "'\"“„‘«") or said[:1] in '"“„'
    title = said.strip(QUOTES)
    line = f'"{title}" {when}' if quoted else f"{said} {when}"
    reading = await _reading(scene, line)
    due = Due(reading.due.date, reading.due.time, scene.zone if reading.due.time else None) if reading.due else None
    due, title = _beside(scene, ask, due, title if quoted else TO.sub("", reading.title.strip(QUOTES)) or title)
    deadline, lost = _deadline(scene, ask) or reading.deadline, dues.lost_of(reading, line)
    return Draft(title, reading, due, deadline, reading.recurrence, reading.next_dates, lost)


def _deadline(scene: Scene, ask: Ask) -> date | None:
    """When it must be done, beside when it will be."""
    when = read_when(ask.words("deadline"), scene.now, scene.zone, scene.locale) if ask.words("deadline") else None
    if when is None or when.rrule:
        return None
    return when.end.date if when.is_vague and when.end else when.start.date


def _beside(scene: Scene, ask: Ask, due: Due | None, title: str) -> tuple[Due | None, str]:
    """“Same day”, “the day before”: counted from the day last spoken of."""
    day = scene.memory.day
    if day is None or not ask.alone:
        return due, title
    if read_same_day(ask.text, scene.locale):
        at, same = due.time if due else None, read_same_day(title, scene.locale)
        title = f"{title[: same[0]]}{title[same[1] :]}" if same else title
        return Due(day, at, scene.zone if at else None), title.strip(" ,:;")
    shift = read_shift(ask.text, scene.locale)
    if shift and not shift.needs_time:
        words = ask.text[slice(*shift.span)]
        return dues.moved(Due(day), shift, scene.zone), title.replace(words, "").replace(
            words.split(" ", 1)[-1], ""
        ).strip(" ,:;")
    return due, title


def _body(ask: Ask, draft: Draft, project: Project | None, parent: Task | None) -> NewTask:
    reading = draft.reading
    body: NewTask = {"title": draft.title}
    notes = "\n".join(filter(None, (reading.description, ask.words("note"))))
    labels = list(dict.fromkeys([*reading.labels, *(name.lstrip("@#") for name in ask.list("labels"))]))
    priority = ask.number("priority") or reading.priority
    if notes:
        body["description"] = notes
    if labels:
        body["labels"] = labels
    if priority < 4:
        body["priority"] = priority
    if draft.due:
        body["due"] = draft.due.body()
    if draft.deadline:
        body["deadline"] = draft.deadline.isoformat()
    if draft.recurrence:
        body["recurrence"] = _repeating(draft.recurrence)
    if reading.duration_minutes:
        body["duration_minutes"] = reading.duration_minutes
    if parent:
        body["parent_id"] = parent.id
        body["project_id"] = parent.project_id
    elif project:
        body["project_id"] = project.id
    return body


def _repeating(rule: Recurrence) -> dict[str, Any]:
    return {"rrule": rule.rrule, "anchor": rule.anchor, "exceptions": [str(day) for day in rule.exceptions]}


async def _create(scene: Scene, draft: Draft, body: NewTask) -> None:
    made = await scene.call("add_task", {**body}, lambda: tasks.create(scene.client, body), told)
    scene.tell(added(scene, draft, made))
    scene.changed("add_task", [made])


def added(scene: Scene, draft: Draft, made: Task) -> str:
    """From the row read back: title, date, project; for a rule the next dates."""
    voice = scene.voice
    facts = [voice.say("added", title=voice.quoted(made.title))]
    if made.due:
        facts.append(voice.say("added_due", due=voice.due(made.due)))
    if voice.is_named(made.project):
        facts.append(voice.say("added_into", project=voice.quoted(made.project)))
    said = " ".join(facts) + "."
    if made.repeats and draft.next_dates:
        dates = voice.listed([voice.short(day) for day in draft.next_dates[:3]])
        said += " " + voice.say("added_repeats", dates=dates)
    if made.deadline:
        said += " " + voice.say("added_deadline", day=voice.day(made.deadline))
    return f"{said} {voice.not_kept(draft.lost)}".rstrip()
