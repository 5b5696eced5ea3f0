"""How the assistant speaks to one person: their language, their order of dates, their zone. Plain sentences, no screen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from duly_chatbot.tools.shapes import Due, Task
from duly_chatbot.voice import english, german
from duly_chatbot.voice.dates import clock, long_day, month_name, short_day
from duly_chatbot.voice.text import visible

PHRASES: Mapping[str, Mapping[str, str]] = {"en": english.PHRASES, "de": german.PHRASES}
QUOTES = {"en": "“{}”", "de": "„{}“"}
INBOXES = ("inbox", "eingang")
LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Voice:
    """`locale` BCP 47, `now` an aware moment in the person's zone."""

    locale: str
    now: datetime

    @classmethod
    def of(cls, locale: str, zone: str, now: datetime) -> "Voice":
        return cls(locale, now.astimezone(ZoneInfo(zone)))

    @property
    def language(self) -> str:
        code = self.locale.partition("-")[0].lower()
        return code if code in PHRASES else "en"

    @property
    def today(self) -> date:
        return self.now.date()

    def say(self, key: str, /, **values: object) -> str:
        """A phrase of the person's language; with `count`, its form for one or for many."""
        phrases = PHRASES[self.language]
        form = f"{key}.{'one' if values.get('count') == 1 else 'many'}"
        return phrases.get(form, phrases.get(key, "")).format(**values)

    def plain(self, title: str) -> str:
        """A title as data: one line, without invisible characters, cut when very long."""
        shown = visible(title)
        return shown if len(shown) <= LONGEST_TITLE else shown[: LONGEST_TITLE - 1].rstrip() + "…"

    def quoted(self, title: str) -> str:
        return QUOTES[self.language].replace("{}", self.plain(title))

    def month(self, number: int) -> str:
        return month_name(number, self.language)

    def listed(self, words: Sequence[str], last: str = "and") -> str:
        """“A”, “B” and “C”."""
        if len(words) < 2:
            return "".join(words)
        return f"{', '.join(words[:-1])} {self.say(last)} {words[-1]}"

    def titles(self, tasks: Sequence[Task], most: int = 5) -> str:
        words = [self.quoted(task.title) for task in tasks[:most]]
        if len(tasks) > most:
            words.append(self.say("more", count=len(tasks) - most))
        return self.listed(words)

    def not_kept(self, lost: Sequence[tuple[str, str]]) -> str:
        """One sentence for what was understood and has no place in a task: (its kind, its words); empty where there is none."""
        what = [self.say(f"lost.{kind}", words=self.quoted(words)) for kind, words in lost]
        return self.say("not_kept", what=self.listed(what)) if what else ""

    def day(self, day: date) -> str:
        """“tomorrow, Saturday 6 March”: the weekday and the month by name, so that nothing is left to guess."""
        named = long_day(day, self.locale, self.language, self.today)
        near = self._near(day)
        return f"{near}, {named}" if near else named

    def short(self, day: date) -> str:
        return self._near(day) or short_day(day, self.locale, self.language, self.today)

    def at(self, moment: time) -> str:
        return clock(moment, self.locale, self.language)

    def due(self, due: Due) -> str:
        return self.say("day_at", day=self.day(due.date), time=self.at(due.time)) if due.time else self.day(due.date)

    def brief(self, due: Due) -> str:
        """“today 17:00”, “Fri 5 March”: where the day stands beside the task itself."""
        return f"{self.short(due.date)} {self.at(due.time)}" if due.time else self.short(due.date)

    def line(self, task: Task) -> str:
        """One line of a list: title, then what there is of due, project, priority."""
        facts = [visible(task.title)]
        if task.due:
            facts.append(self._short_due(task.due, task.is_open))
        if self.is_named(task.project):
            facts.append(visible(task.project))
        if task.priority < 4:
            facts.append(f"p{task.priority}")
        return " · ".join(facts)

    @staticmethod
    def is_named(project: str) -> bool:
        """Whether a project is worth naming: the Inbox is where everything is."""
        return project.casefold() not in INBOXES

    def _short_due(self, due: Due, is_open: bool) -> str:
        shown = self.brief(due)
        return self.say("overdue_since", day=shown) if is_open and due.date < self.today else shown

    def _near(self, day: date) -> str:
        return {-1: self.say("yesterday"), 0: self.say("today"), 1: self.say("tomorrow")}.get(
            (day - self.today).days, ""
        )
