"""The scoreboard: how many of the phrases in a folder are read right, by kind, category and language, with the failures."""

import statistics
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from duly_language.scoreboard.items import Item, files_in, kind_of, read_items
from duly_language.scoreboard.verdicts import Verdict, judge

Answer = dict[str, Any]
Answering = Callable[[Answer], Answer]


class Scored(NamedTuple):
    item: Item
    answer: Answer
    verdict: Verdict
    ms: float

    @property
    def counts(self) -> bool:
        """Optional phrases are asked and told, but are not in the figure."""
        return not self.item.get("optional")


def score(folder: Path, when: Answering, understand: Answering, out: TextIO) -> None:
    """Prints a table for each file of the folder. `when` and `understand` answer one request of the command line each."""
    for file in files_in(folder):
        items = read_items(file)
        for kind, answering in (("dates", when), ("commands", understand)):
            chosen = [item for item in items if kind_of(item) == kind]
            if chosen:
                _tell(f"{file.relative_to(folder)}: {kind}", [answer_item(answering, item) for item in chosen], out)


def answer_item(answering: Answering, item: Item) -> Scored:
    """The item asked and judged; `ms` is the time of the answer."""
    request: Answer = {name: item[name] for name in ("id", "text", "ref", "tz", "locale") if name in item}
    started = time.process_time()
    answer = answering(request)
    ms = (time.process_time() - started) * 1000
    return Scored(item, answer, judge(item, answer), ms)


def _tell(name: str, scored: list[Scored], out: TextIO) -> None:
    counted = [one for one in scored if one.counts]
    optional = [one for one in scored if not one.counts]
    print(f"{name} {_share(counted)}", file=out)
    if optional:
        print(f"  optional {_share(optional)}", file=out)
    if any("slots" in one.item and "source_label" not in one.item for one in counted):
        print(f"  with slots {sum(one.verdict.slots for one in counted)}/{len(counted)}", file=out)
    _tell_others(counted, out)
    print(f"  ms: {_times([one.ms for one in scored])}", file=out)
    for title, field in (("kind", _kind), ("category", _category), ("language", _language)):
        _table(title, counted, field, out)
    for one in scored:
        if not one.verdict.right or not one.verdict.slots:
            _failure(one, out)


def _share(scored: list[Scored]) -> str:
    right = sum(one.verdict.right for one in scored)
    return f"{right}/{len(scored)} {100 * right / max(1, len(scored)):.1f} %"


def _times(ms: list[float]) -> str:
    ordered = sorted(ms)
    return f"median {statistics.median(ordered):.3f}, p99 {ordered[int(len(ordered) * 0.99)]:.3f}"


def _tell_others(scored: list[Scored], out: TextIO) -> None:
    """Of the lines that are no command: how many are let be (recall), and how many of those let be are none (precision)."""
    quiet = ("other", "help", "smalltalk", "undo")
    wanted = [one for one in scored if one.item.get("intent") == "other"]
    let_be = [one for one in scored if one.answer.get("intent") in quiet]
    both = sum(one.answer.get("intent") in quiet for one in wanted)
    if wanted and let_be:
        print(f"  other: recall {100 * both / len(wanted):.1f} %, precision {100 * both / len(let_be):.1f} %", file=out)


def _table(title: str, scored: list[Scored], field: Callable[[Scored], str], out: TextIO) -> None:
    groups: dict[str, list[Scored]] = {}
    for one in scored:
        groups.setdefault(field(one), []).append(one)
    if len(groups) > 1:
        print(f"  by {title}", file=out)
        for name in sorted(groups):
            print(f"    {name:<24} {_share(groups[name])}", file=out)


def _kind(one: Scored) -> str:
    return str(one.item["expect"]["kind"] if "expect" in one.item else one.item["intent"])


def _category(one: Scored) -> str:
    return str(one.item.get("category") or one.item.get("group") or "")


def _language(one: Scored) -> str:
    return str(one.item.get("lang", "en"))


def _failure(one: Scored, out: TextIO) -> None:
    item, got = one.item, one.answer
    wanted = item["expect"] if "expect" in item else _named(item, ("intent", "alt", "slots"))
    told = _named(got, ("start", "end", "rrule", "exceptions", "intent", "slots"))
    mark = "" if one.counts else " (optional)"
    print(f"  ✗{mark} {item['id']} {item['text']!r} at {item.get('ref', '')}: wanted {wanted}, got {told}", file=out)


def _named(fields: Answer, names: Iterable[str]) -> Answer:
    return {name: fields[name] for name in names if fields.get(name) is not None}
