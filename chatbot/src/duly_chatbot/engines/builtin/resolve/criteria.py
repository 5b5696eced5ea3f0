"""Which tasks a choice by property or a question means: “everything tagged party”, “any p1 without a date?”."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from duly_chatbot.engines.builtin.lexicon import LEXICONS, Lexicon, lexicons
from duly_chatbot.engines.builtin.resolve import names
from duly_chatbot.engines.builtin.resolve.match import ENDINGS, FILLER
from duly_chatbot.engines.builtin.resolve.words import alike, content, folded, spaced, words
from duly_chatbot.tools.client import Json
from duly_chatbot.tools.shapes import Project, Task
from duly_chatbot.tools.tasks import Wanted
from duly_language import Point, Window, read_priority, read_when

NO_PROJECT = re.compile(r"\b(?:no|without (?:a|any)|kein|ohne) (?:project|list|projekt|liste)\b", re.I)


@dataclass(frozen=True, slots=True)
class Criteria:
    """Every field narrows; `words` must all stand in the title or description. `window` is of due days, or of days of completion."""

    status: str = "open"
    window: Window | None = None
    overdue: bool = False
    undated: bool = False
    repeating: bool = False
    project: Project | None = None
    label: str | None = None
    priorities: tuple[int, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def narrows(self) -> bool:
        return self != Criteria(status=self.status)

    @property
    def narrows_by_name(self) -> bool:
        return self.project is not None or self.label is not None

    def wanted(self) -> Wanted:
        """What the backend can narrow by itself."""
        return Wanted(
            status=self.status,
            filter="overdue"
            if self.overdue
            else "no date"
            if self.undated
            else "recurring"
            if self.repeating
            else None,
            project_id=self.project.id if self.project else None,
            label=self.label,
        )

    @property
    def is_counted_by_backend(self) -> bool:
        narrowed_once = self.overdue + self.undated + self.repeating <= 1
        return narrowed_once and not (self.window or self.priorities or self.words)

    def noted(self) -> Json:
        """For the record of the call: what was asked, small and in words."""
        ends = (self.window.first, self.window.last) if self.window else ()
        days = [_noted(end) if end else None for end in ends]
        facts = {
            "status": self.status,
            "days": days,
            "overdue": self.overdue,
            "undated": self.undated,
            "repeating": self.repeating,
            "project": self.project.name if self.project else None,
            "project_id": self.project.id if self.project else None,
            "label": self.label,
            "priority": list(self.priorities),
            "words": " ".join(self.words),
        }
        return {name: value for name, value in facts.items() if value}


def _noted(point: Point) -> str:
    return f"{point.date} {point.time:%H:%M}" if point.time else point.date.isoformat()


@dataclass(frozen=True, slots=True)
class Known:
    """What the reading of criteria depends on."""

    now: datetime
    zone: str
    locale: str
    projects: Sequence[Project] = ()
    labels: Sequence[str] = field(default=())


def read(text: str, known: Known) -> Criteria:
    """The properties that the text names; `words` stay empty unless the text introduces them (“with paint in it”)."""
    criteria = Criteria()
    for lexicon in lexicons(known.locale):
        criteria = _states(text, lexicon, criteria)
        label = criteria.label or names.label_in(text, known.labels, lexicon.labelled)
        criteria = replace(criteria, label=label)
    project = names.project_in(text, known.projects) or _inbox(text, known)
    priority = read_priority(text, known.locale)
    criteria = replace(criteria, project=project, priorities=priority.levels if priority else ())
    bare = _without_names(text, criteria)
    when = read_when(bare, known.now, known.zone, known.locale, past=criteria.status == "done")
    return criteria if criteria.overdue or when is None else replace(criteria, window=when.window)


def _inbox(text: str, known: Known) -> Project | None:
    """What has no project lies in the inbox."""
    if NO_PROJECT.search(text) is None:
        return None
    return next((project for project in known.projects if project.is_inbox), None)


def _states(text: str, lexicon: Lexicon, criteria: Criteria) -> Criteria:
    undone = _names(text, lexicon.open)
    return replace(
        criteria,
        status="done" if _names(text, lexicon.done) and not undone else criteria.status,
        overdue=criteria.overdue or _names(text, lexicon.overdue),
        undated=criteria.undated or _names(text, lexicon.undated),
        repeating=criteria.repeating or _names(text, lexicon.repeating),
    )


def _names(text: str, phrases: Iterable[str]) -> bool:
    low = spaced(text)
    return any(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", low) for phrase in phrases)


def _without_names(text: str, criteria: Criteria) -> str:
    """Names of projects and labels are no dates, whatever they are called."""
    for name in filter(None, (criteria.project.name if criteria.project else None, criteria.label)):
        text = re.sub(re.escape(name), " ", text, flags=re.I)
    return text


def excepted(text: str, locale: str) -> tuple[str, str]:
    """(“everything”, “the vet”) of “everything except the vet”; the second is empty when nothing is excepted."""
    for lexicon in lexicons(locale):
        for word in sorted(lexicon.except_for, key=len, reverse=True):
            found = re.search(rf"\s(?<!\w){re.escape(word)}\s+(?P<exception>.+)$", text, re.I)
            if found and not _names(found.group(), lexicon.undated):
                return text[: found.start()], found["exception"]
    return text, ""


def unread(text: str, criteria: Criteria, known: Known) -> tuple[str, ...]:
    """The words that none of the properties explains: they must stand in the title, so a choice never grows by mistake."""
    rest = _without_names(text, criteria)
    when = read_when(rest, known.now, known.zone, known.locale) if criteria.window or criteria.overdue else None
    for start, end in reversed(when.spans if when else ()):
        rest = f"{rest[:start]} {rest[end:]}"
    while priority := read_priority(rest, known.locale):
        rest = f"{rest[: priority.span[0]]} {rest[priority.span[1] :]}"
    rest = f" {spaced(rest)} "
    for phrase in EXPLAINED:
        rest = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", " ", rest)
    return tuple(word for word in content(rest, FILLER) if word not in FILLER)


def chosen(tasks: Iterable[Task], criteria: Criteria, today: date, zone: str) -> list[Task]:
    """Those that have all the properties, in the order given."""
    return [task for task in tasks if _has(task, criteria, today, ZoneInfo(zone))]


def _has(task: Task, criteria: Criteria, today: date, zone: ZoneInfo) -> bool:
    at = (
        _done_at(task, zone) if criteria.status == "done" else Point(task.due.date, task.due.time) if task.due else None
    )
    return all(
        (
            criteria.status == "all" or task.is_open == (criteria.status == "open"),
            criteria.window is None or (at is not None and criteria.window.holds(at)),
            not criteria.overdue or (task.due is not None and task.due.date < today),
            not criteria.undated or task.due is None,
            not criteria.repeating or task.repeats,
            criteria.project is None or task.project_id == criteria.project.id,
            criteria.label is None or criteria.label.casefold() in (label.casefold() for label in task.labels),
            not criteria.priorities or task.priority in criteria.priorities,
            holds_words(task, criteria.words),
        )
    )


def _done_at(task: Task, zone: ZoneInfo) -> Point | None:
    local = task.completed_at.astimezone(zone) if task.completed_at else None
    return Point(local.date(), local.time()) if local else None


def holds_words(task: Task, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    there = [folded(word) for word in words(f"{task.title} {task.description[:500]}")]
    return all(any(alike(word, other, ENDINGS) for other in there) for word in wanted)


EVERY = frozenset().union(*(lexicon.every for lexicon in LEXICONS))
STATES = frozenset().union(*(lx.done | lx.open | lx.overdue | lx.undated | lx.repeating for lx in LEXICONS))
EXPLAINED = sorted(
    STATES.union(EVERY, *(lx.labelled | lx.containing | lx.told for lx in LEXICONS)), key=len, reverse=True
)


def is_choice(said: str) -> bool:
    """Whether the words begin a choice by property: “everything …”, “all my …”, “alle …”."""
    low = spaced(said)
    return any(low == every or low.startswith(f"{every} ") for every in EVERY)


def names_state(said: str) -> bool:
    """Whether the words name a state, such as “overdue”."""
    return _names(said, STATES)
