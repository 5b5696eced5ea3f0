"""The calendar's names and customs from Unicode CLDR (cldr.json, written by scripts/cldr; NOTICE has the licence)."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from duly_language.languages.model import Value

Group = Literal["months", "weekdays"]
_FILE = Path(__file__).with_name("cldr.json")


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return data


def wide(code: str, group: Group) -> list[str]:
    """The long names in order, in lower case."""
    return [_plain(names[0]) for names in _data()["languages"][code][group].values()]


def named(code: str, group: Group, more: Mapping[int, str] | None = None, without: str = "") -> dict[Value, str]:
    """Month 1 to 12 or weekday (Monday = 0) → its names, long and short, and `more` of them; none of `without`."""
    found: dict[Value, str] = {}
    for number, names in _data()["languages"][code][group].items():
        words = [_plain(name) for name in names] + (more or {}).get(int(number), "").split("|")
        found[int(number)] = "|".join(word for word in dict.fromkeys(words) if word and word not in without.split("|"))
    return found


def parts(code: str, words: Mapping[Value, str]) -> dict[Value, str]:
    """The parts of the day of `words` with CLDR's names for them, where a name does not stand under another part."""
    known = {word for phrases in words.values() for word in phrases.split("|")}
    merged = dict(words)
    for period in _data()["languages"][code]["day_periods"].values():
        if "from" in period:
            part = _part(period["from"], period["before"])
            new = [_plain(name) for name in period["names"] if _plain(name) not in known and "." not in name]
            merged[part] = "|".join([*merged[part].split("|"), *new]) if part in merged else "|".join(new)
            known.update(new)
    return merged


def _part(start: int, end: int) -> str:
    """What we call the part of the day between these minutes."""
    if start >= 20 * 60 or start == 0 < end <= 6 * 60:
        return "night"
    if end <= 12 * 60:
        return "morning"
    if end <= 14 * 60:
        return "lunch"
    return "afternoon" if start < 17 * 60 else "evening"


def _plain(name: str) -> str:
    return name.lower().rstrip(".").replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")


def first_weekday(territory: str) -> int:
    """The day that opens the week there (Monday = 0); Monday where CLDR does not say."""
    return int(_data()["first_day"].get(territory, 0))


def is_month_first(language: str, territory: str) -> bool:
    """Whether short dates there have the month before the day."""
    return f"{language}-{territory}" in _data()["month_first"]
