"""Days and times as a locale writes them; weekday and month always by name.

English without a country is written the way the house writes: 24 hours, the day before the month."""

from datetime import date, time

NAMES = {
    "en": (
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    ),
    "de": (
        ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
        [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
    ),
}
SHORT_WEEKDAY = {"en": 3, "de": 2}
MONTH_FIRST = ("US", "PH")
TWELVE_HOURS = ("US", "CA", "AU", "NZ", "IN", "PH")


def region(locale: str) -> str:
    parts = locale.replace("_", "-").split("-")[1:]
    return next((part.upper() for part in parts if len(part) == 2), "")


def month_name(number: int, language: str) -> str:
    return NAMES[language][1][number - 1]


def long_day(day: date, locale: str, language: str, today: date) -> str:
    weekdays, months = NAMES[language]
    year = "" if day.year == today.year else f"{', ' if _month_first(locale, language) else ' '}{day.year}"
    return _ordered(weekdays[day.weekday()], months[day.month - 1], day.day, locale, language) + year


def short_day(day: date, locale: str, language: str, today: date) -> str:
    weekdays, months = NAMES[language]
    weekday = weekdays[day.weekday()][: SHORT_WEEKDAY[language]]
    month = months[day.month - 1][:3]
    return _ordered(weekday, month, day.day, locale, language) + ("" if day.year == today.year else f" {day.year}")


def clock(at: time, locale: str, language: str) -> str:
    if language == "en" and region(locale) in TWELVE_HOURS:
        return f"{at.hour % 12 or 12}:{at.minute:02d} {'am' if at.hour < 12 else 'pm'}"
    return f"{at.hour:02d}:{at.minute:02d}"


def _ordered(weekday: str, month: str, number: int, locale: str, language: str) -> str:
    if language == "de":
        return f"{weekday}, {number}. {month}"
    if _month_first(locale, language):
        return f"{weekday}, {month} {number}"
    return f"{weekday} {number} {month}"


def _month_first(locale: str, language: str) -> bool:
    return language == "en" and region(locale) in MONTH_FIRST
