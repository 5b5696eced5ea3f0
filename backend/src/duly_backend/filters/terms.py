"""What each term of a filter means: a table of forms, each with the condition that it makes on a row `t` of tasks."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches
from typing import Final
from uuid import UUID

from duly_backend.filters import days
from duly_backend.filters.days import Stretch
from duly_backend.filters.grammar import SUCH_AS, Mistake, Term, unquoted
from duly_backend.filters.names import Named
from duly_backend.filters.scope import Scope

MOST_DAYS: Final = 3650
OnDays = Callable[[Scope, Stretch], str]


@dataclass(frozen=True, slots=True)
class Condition:
    """On a row `t` of tasks, and whether a list by it is one of days: it is sorted by due date then."""

    sql: str
    by_due: bool = False


def condition(term: Term, scope: Scope) -> Condition:
    """Raises Mistake."""
    text = unquoted(term.text)
    words = " ".join(text.lower().split())
    if make := _PLAIN.get(words):
        return make(scope)
    for form in _FORMS:
        if found := form.pattern.fullmatch(text):
            return form.make(scope, found, term)
    if stretch := days.read(text, scope.caller):
        return Condition(days.due_within(scope, stretch), by_due=True)
    raise Mistake(_unknown(words), term.start, term.end)


def _fixed(sql: str) -> Callable[[Scope], Condition]:
    return lambda _: Condition(sql)


def _overdue(scope: Scope) -> Condition:
    return Condition(days.overdue(scope), by_due=True)


def _day(offset: int) -> Callable[[Scope], Condition]:
    def make(scope: Scope) -> Condition:
        day = scope.caller.today + timedelta(days=offset)
        return Condition(days.due_within(scope, Stretch(day, day)), by_due=True)

    return make


_NO_DATE: Final = _fixed("(t.due_date IS NULL)")
_PLAIN: Final[dict[str, Callable[[Scope], Condition]]] = {
    "all": _fixed("true"),
    "view all": _fixed("true"),
    "today": _day(0),
    "tomorrow": _day(1),
    "yesterday": _day(-1),
    "overdue": _overdue,
    "over due": _overdue,
    "od": _overdue,
    "no date": _NO_DATE,
    "no due date": _NO_DATE,
    "no time": _fixed("(t.due_time IS NULL)"),
    "no deadline": _fixed("(t.deadline IS NULL)"),
    "no priority": _fixed("(t.priority = 4)"),
    "no labels": _fixed("(t.labels = '{}')"),
    "no label": _fixed("(t.labels = '{}')"),
    "recurring": _fixed("(t.rrule IS NOT NULL)"),
    # Said so that it cannot be taken from the index of parents: that of everybody's subtasks.
    "subtask": _fixed("((t.parent_id IS NULL) IS FALSE)"),
    "assigned": _fixed("(t.assignees <> '{}')"),
    "no assignee": _fixed("(t.assignees = '{}')"),
    "no section": _fixed("(t.section_id IS NULL)"),
}


@dataclass(frozen=True, slots=True)
class _Form:
    pattern: re.Pattern[str]
    make: Callable[[Scope, re.Match[str], Term], Condition]


def _priority(_: Scope, found: re.Match[str], __: Term) -> Condition:
    return Condition(f"(t.priority = {int(found[1])})")


def _next_days(scope: Scope, found: re.Match[str], term: Term) -> Condition:
    count = int(found[1])
    if not 1 <= count <= MOST_DAYS:
        raise Mistake(f"Choose from 1 to {MOST_DAYS} days.", term.start, term.end)
    today = scope.caller.today
    stretch = Stretch(today, today + timedelta(days=count - 1))
    return Condition(days.due_within(scope, stretch), by_due=True)


def _in_project(scope: Scope, found: re.Match[str], term: Term) -> Condition:
    sign, name = found[1], found[2].strip()
    ids = _named(scope.names.projects if sign == "#" else scope.names.trees, name, f"project “{name}”", sign, term)
    return Condition(f"(t.project_id = ANY({scope.value(ids, 'uuid[]')}))")


def _in_section(scope: Scope, found: re.Match[str], term: Term) -> Condition:
    name = found[1].strip()
    ids = _named(scope.names.sections, name, f"section “{name}”", "/", term)
    return Condition(f"(t.section_id = ANY({scope.value(ids, 'uuid[]')}))")


def _assigned(scope: Scope, found: re.Match[str], term: Term) -> Condition:
    """`assigned to: me`, `others` or somebody by name or address."""
    name = found[1].strip()
    if name.lower() == "me":
        return Condition(f"({_me(scope)} = ANY(t.assignees))")
    if name.lower() == "others":
        return Condition(f"(array_remove(t.assignees, {_me(scope)}) <> '{{}}')")
    ids = _named(scope.names.people, name, f"fellow member “{name}”", "assigned to: ", term)
    return Condition(f"(t.assignees && {scope.value(ids, 'uuid[]')})")


def _me(scope: Scope) -> str:
    return scope.value(scope.caller.account_id, "uuid")


def _named(known: Named, name: str, thing: str, sign: str, term: Term) -> tuple[UUID, ...]:
    """The ids of a name; Mistake, with the nearest one, for a name that nothing bears."""
    if ids := known.get(name.lower()):
        return tuple(ids)
    close = get_close_matches(name.lower(), known, n=1)
    hint = f"; did you mean “{sign}{close[0]}”?" if close else "."
    raise Mistake(f"You have no {thing}{hint}", term.start, term.end)


def _with_label(scope: Scope, found: re.Match[str], _: Term) -> Condition:
    name = found[1].strip()
    if "*" in name:
        like = scope.value(_like(name, whole=True), "text")
        return Condition(f"EXISTS (SELECT FROM unnest(t.labels) AS label WHERE label ILIKE {like})")
    return Condition(has_label(scope.value(name, "text")))


def has_label(name: str) -> str:
    """On a row `t` of tasks: members of a project may spell a label differently."""
    return f"EXISTS (SELECT FROM unnest(t.labels) AS label WHERE lower(label) = lower({name}))"


def _search(scope: Scope, found: re.Match[str], term: Term) -> Condition:
    words = found[1].strip()
    if not words:
        raise Mistake("Write what to search for, such as search: milk.", term.start, term.end)
    like = scope.value(_like(words), "text")
    return Condition(f"(t.title ILIKE {like} OR t.description ILIKE {like})")


def _like(words: str, *, whole: bool = False) -> str:
    """As a pattern of LIKE: `*` stands for anything, all else for itself."""
    pattern = re.sub(r"([\\%_])", r"\\\1", words).replace("*", "%")
    return pattern if whole else f"%{pattern}%"


def _moments(column: str) -> dict[str, OnDays]:
    return {
        "on": days.moments_within(column),
        "before": days.moments_before(column),
        "after": days.moments_after(column),
    }


_ON_DAYS: Final[dict[str, dict[str, OnDays]]] = {
    "due": {"on": days.due_within, "before": days.due_before, "after": days.due_after},
    "deadline": {"on": days.deadline_within, "before": days.deadline_before, "after": days.deadline_after},
    "created": _moments("t.created_at"),
    "updated": _moments("t.updated_at"),
    "completed": _moments("t.completed_at"),
}


def _on_days(scope: Scope, found: re.Match[str], term: Term) -> Condition:
    """`date: fri`, `due before: fri`, `created after: -7 days`."""
    subject, relation, words = (found["subject"] or "due").lower(), (found["relation"] or "on").lower(), found["words"]
    stretch = days.read(words, scope.caller)
    if stretch is None:
        wanted = f"“{words.strip()}” is no day" if words.strip() else "A day is missing"
        raise Mistake(f"{wanted}; write one such as fri, 3 dec, next week or -7 days.", term.start, term.end)
    subject = "due" if subject == "date" else subject
    return Condition(_ON_DAYS[subject][relation](scope, stretch), by_due=subject == "due")


def _form(pattern: str, make: Callable[[Scope, re.Match[str], Term], Condition]) -> _Form:
    return _Form(re.compile(pattern, re.IGNORECASE | re.DOTALL), make)


_FORMS: Final = (
    _form(r"(?:p|priority )([1-4])", _priority),
    _form(r"(?:next )?(\d{1,9}) days?", _next_days),
    _form(r"(##?)\s*([^\s#].*)", _in_project),
    _form(r"/\s*(\S.*)", _in_section),
    _form(r"assigned to\s*:\s*(\S.*)", _assigned),
    _form(r"@\s*(\S.*)", _with_label),
    _form(r"search\s*:(.*)", _search),
    _form(
        r"(?:(?P<subject>due|date|deadline|created|updated|completed)\b\s*)?(?P<relation>before|after|on)?\s*:(?P<words>.*)",
        _on_days,
    ),
)
_NAMING: Final = re.compile(r"[#/]|assigned to\s*:", re.IGNORECASE)


def names_something(term: Term) -> bool:
    """Whether a term names a project, a section or a person."""
    return _NAMING.match(unquoted(term.text)) is not None


_EXAMPLES: Final = (
    "assigned to: …",
    "search: …",
    "date: …",
    "due before: …",
    "due after: …",
    "created before: …",
    "deadline before: …",
)


def _unknown(words: str) -> str:
    close = get_close_matches(words, [*_PLAIN, *_EXAMPLES], n=1, cutoff=0.7)
    if close:
        return f"“{words}” is no filter; did you mean “{close[0]}”?"
    return f"“{words}” is no filter, {SUCH_AS}; to search for words write “search: {words[:40]}”."
