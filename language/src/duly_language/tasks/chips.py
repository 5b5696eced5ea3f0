"""Short texts for chips: "Tomorrow 17:00", "Fri 27 Nov", "45 min", "30 min before"."""

from datetime import date, timedelta

from duly_language.model import Point, Reminder

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_NOTE = 60
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def point_text(point: Point, today: date) -> str:
    """The day as people say it near today, with the time if there is one."""
    text = day_text(point.date, today)
    return f"{text} {point.time:%H:%M}" if point.time else text


def day_text(day: date, today: date) -> str:
    away = (day - today).days
    if away in (-1, 0, 1):
        return ("Yesterday", "Today", "Tomorrow")[away + 1]
    text = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    near = abs(day - today) < timedelta(days=300) or day.year == today.year
    return text if near else f"{text} {day.year}"


def duration_text(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours} h" if hours else "", f"{rest} min" if rest else "") if part)


def reminder_text(reminder: Reminder, due: Point | None, today: date) -> str:
    """The time alone where it is on the due day."""
    if reminder.minutes_before is not None:
        days, rest = divmod(reminder.minutes_before, 24 * 60)
        parts = [f"{days} days" if days > 1 else "1 day" if days else "", duration_text(rest)]
        return " ".join(part for part in parts if part) + " before"
    at = reminder.at
    if at is None:
        return ""
    return f"{at.time:%H:%M}" if at.time and due and due.date == at.date else point_text(at, today)


def note_text(note: str) -> str:
    """The beginning of a note, on one line."""
    line = " ".join(note.split())
    return line if len(line) <= _NOTE else line[: _NOTE - 1] + "…"
