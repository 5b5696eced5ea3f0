"""What the sample account holds: a week of Robin's, with dates counted from the day on which it is made."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Project:
    name: str
    color: str


@dataclass(frozen=True)
class Task:
    """`project` None is the Inbox; `time` is HH:MM; `done` tasks are completed once they are made."""

    title: str
    project: str | None = None
    due: date | None = None
    time: str | None = None
    deadline: date | None = None
    rrule: str | None = None
    anchor: str = "schedule"
    priority: int = 4
    labels: tuple[str, ...] = ()
    minutes: int | None = None
    description: str = ""
    done: bool = False
    subtasks: tuple["Task", ...] = ()


PROJECTS = (Project("Home", "orange"), Project("Work", "blue"), Project("Garden club", "green"))


def tasks(today: date) -> list[Task]:
    """In the order in which they are made."""
    return [*_inbox(today), *_home(today), *_work(today), *_garden(today)]


def _inbox(today: date) -> list[Task]:
    return [
        Task("Order printer paper", due=today),
        Task("Plan Lena’s birthday", due=today, subtasks=_birthday(today)),
        Task("Find the manual of the dishwasher"),
    ]


def _birthday(today: date) -> tuple[Task, ...]:
    guests = Task("Ask who can come to the birthday", due=today + timedelta(days=1))
    return (
        guests,
        Task("Book a table for eight"),
        Task("Find a present for Lena", labels=("shopping",)),
        Task("Bake the cake"),
    )


def _home(today: date) -> list[Task]:
    first = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    return [
        Task("Send the signed lease back", "Home", today - timedelta(days=2), priority=1),
        Task("Call the dentist about the Friday appointment", "Home", today, "17:00", labels=("phone",), minutes=10),
        Task("Pick up the parcel at the post office", "Home", today, "18:30", labels=("errands",)),
        Task("Pay rent", "Home", first, rrule="FREQ=MONTHLY;BYMONTHDAY=1", priority=1),
        Task("Take the bins out", "Home", _weekday(today, 3), "20:00", rrule="FREQ=WEEKLY;BYDAY=TH"),
        Task("Change the bed sheets", "Home", today + timedelta(days=5), rrule="FREQ=WEEKLY;INTERVAL=2", anchor="completion"),
        Task("Buy milk and bread", "Home", today + timedelta(days=1), labels=("shopping",)),
        Task("Renew the passport", "Home", deadline=today + timedelta(days=40), description="Two photos, the old passport, and the form from the town hall."),
        Task("Fix the dripping tap", "Home", today + timedelta(days=4), minutes=45),
        Task("Return the library books", "Home", today - timedelta(days=1), done=True),
    ]  # fmt: skip


def _work(today: date) -> list[Task]:
    thursday = _weekday(today, 3)
    report = "Quarterly report: numbers from sales, then the summary page for the board"
    return [
        Task(report, "Work", today, deadline=thursday, priority=2, minutes=120),
        Task("Review Ana’s draft", "Work", thursday, minutes=30),
        Task(
            "Stand-up",
            "Work",
            _workday(today + timedelta(days=1)),
            "09:30",
            rrule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
            minutes=15,
        ),
        Task("Prepare the slides for the all-hands", "Work", today + timedelta(days=6), priority=3),
        Task("Reply to the museum about the tour", "Work", today, "11:30", priority=3),
        Task("Send the contract to the printer", "Work", today + timedelta(days=1), "11:00", labels=("phone",)),
        Task("Book the train to Vienna", "Work", today + timedelta(days=2), priority=2, labels=("travel",)),
        Task("Write the job ad for the second designer", "Work", labels=("someday",)),
        Task("Expense report", "Work", rrule="FREQ=MONTHLY;BYDAY=-1FR"),
        Task("Send the invoice", "Work", today - timedelta(days=3), done=True),
    ]


def _garden(today: date) -> list[Task]:
    return [
        Task("Water the seedlings", "Garden club", today, rrule="FREQ=DAILY", done=True),
        Task("Order tulip bulbs", "Garden club", today + timedelta(days=3), labels=("shopping",)),
        Task("Ask the town about the second bed", "Garden club", today + timedelta(days=7), labels=("phone",)),
        Task("Sharpen the shears", "Garden club"),
        Task("Write the invitation for the spring meeting", "Garden club", today + timedelta(days=12), priority=3),
    ]


def _weekday(today: date, number: int) -> date:
    """The next such weekday after today; Monday is 0."""
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _workday(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day if day.weekday() < 5 else day + timedelta(days=7 - day.weekday())
