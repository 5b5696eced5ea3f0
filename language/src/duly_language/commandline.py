"""The library as a program: one JSON object a line in, one a line out, in the same order. The formats are DESIGN.md's.
`score` prints how many phrases of a folder are read right."""

import json
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO
from zoneinfo import ZoneInfo

from duly_language.commands import understand
from duly_language.dates import read_when
from duly_language.model import Point

Answer = dict[str, Any]
USAGE = "Say one of: python -m duly_language when, python -m duly_language understand, python -m duly_language score FOLDER."


_BAD_REF = "`ref` must be a moment with an offset, such as 2027-01-11T08:50:00+00:00."


class BadLineError(ValueError):
    """A line that cannot be answered; its text says what to change."""


def main(arguments: Sequence[str], lines: Iterable[bytes], out: TextIO, err: TextIO) -> int:
    """Answers each line. 0 when all went well, 1 when a line was bad (its answer has `error`), 2 for an unknown command."""
    if len(arguments) == 2 and arguments[0] == "score":
        return _score(Path(arguments[1]), out, err)
    if len(arguments) != 1 or arguments[0] not in _COMMANDS:
        print(USAGE, file=err)
        return 2
    answer, bad = _COMMANDS[arguments[0]], 0
    for line in lines:
        if line.strip():
            result = _answered(answer, line)
            bad += "error" in result
            print(json.dumps(result, ensure_ascii=True), file=out)
    if bad:
        print(f"{bad} line{'s' if bad > 1 else ''} could not be read; see `error` in the output.", file=err)
    return 1 if bad else 0


def _score(folder: Path, out: TextIO, err: TextIO) -> int:
    from duly_language.scoreboard import score

    try:
        score(folder, when_answer, understand_answer, out)
    except (ValueError, OSError) as error:
        print(error, file=err)
        return 2
    return 0


def _answered(answer: Callable[[Answer], Answer], line: bytes) -> Answer:
    name: Any = None
    try:
        request = json.loads(line)
        if not isinstance(request, dict):
            raise BadLineError("A line must be a JSON object.")
        name = request.get("id")
        started = time.perf_counter()
        result = answer(request)
        return {"id": name, **result, "ms": round((time.perf_counter() - started) * 1000, 3)}
    except (UnicodeDecodeError, json.JSONDecodeError):
        return {"id": name, "error": "This line is not JSON in UTF-8."}
    except ValueError as error:
        return {"id": name, "error": str(error)}


def when_answer(request: Answer) -> Answer:
    """One request of `when` answered. Raises ValueError for what cannot be read."""
    zone = _text(request, "tz")
    found = read_when(_text(request, "text"), _moment(request), zone, _locale(request))
    if found is None:
        return {"start": None}
    result: Answer = {"start": _iso(found.start, zone), "has_time": found.has_time}
    if found.end:
        result["end"] = _iso(found.end, zone)
    if found.rrule:
        begins = f"DTSTART:{found.starts:%Y%m%d}\nRRULE:" if found.starts else ""
        result["rrule"] = begins + found.rrule
        result["anchor"] = found.anchor
    if found.exceptions:
        result["exceptions"] = list(found.exceptions)
    if found.convention:
        result["convention"] = found.convention
        result["alternatives"] = [_iso(point, zone) for point in found.alternatives]
    return result


def understand_answer(request: Answer) -> Answer:
    """One request of `understand` answered. Raises ValueError for what cannot be read."""
    found = understand(_text(request, "text"), _locale(request))
    result: Answer = {"intent": found.intent, "slots": dict(found.slots), "confidence": found.confidence}
    if len(found.commands) > 1:
        result["commands"] = [{"intent": one.intent, "slots": dict(one.slots)} for one in found.commands]
    return result


_COMMANDS: dict[str, Callable[[Answer], Answer]] = {"when": when_answer, "understand": understand_answer}


def _text(request: Answer, name: str) -> str:
    value = request.get(name)
    if not isinstance(value, str):
        raise BadLineError(f"`{name}` must be a string.")
    return value


def _locale(request: Answer) -> str | None:
    value = request.get("locale")
    if value is not None and not isinstance(value, str):
        raise BadLineError("`locale` must be a string such as en-GB, or be left out.")
    return value


def _moment(request: Answer) -> datetime:
    text = _text(request, "ref")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadLineError(_BAD_REF) from error
    if moment.tzinfo is None:
        raise BadLineError(_BAD_REF)
    return moment


def _iso(point: Point, zone: str) -> str:
    if point.time is None:
        return point.date.isoformat()
    return datetime.combine(point.date, point.time, ZoneInfo(zone)).isoformat()
