"""How PostgreSQL goes about each list: whether it reads a whole table that grows with what everybody writes."""

import json
from collections.abc import Iterator
from typing import Any

import asyncpg
from tests.load.statements import Sent

# What grows with the number of accounts. A person's own things are a handful of its rows.
GROWING = {
    "accounts",
    "changes",
    "comments",
    "completions",
    "labels",
    "members",
    "projects",
    "search_texts",
    "search_words",
    "sections",
    "tasks",
}
# As it plans a statement for the values that are given, and from the sixth time on perhaps for any.
MODES = ("custom", "generic")


async def read_whole(db: asyncpg.Connection, sent: Sent) -> list[str]:
    """The tables, or indexes, that a plan of the statement reads from end to end."""
    query, values = sent
    found: list[str] = []
    for mode in MODES:
        generic = ", GENERIC_PLAN" if mode == "generic" else ""
        plan = json.loads(await db.fetchval(f"EXPLAIN (FORMAT JSON{generic}) {query}", *values))
        found += [f"{place} ({mode})" for place in sorted(set(_whole(plan[0]["Plan"])))]
    return found


def _whole(node: dict[str, Any]) -> Iterator[str]:
    for child in node.get("Plans", []):
        yield from _whole(child)
    if node["Node Type"].startswith("Seq Scan") and node["Relation Name"] in GROWING:
        yield node["Relation Name"]
    if node["Node Type"] in ("Index Scan", "Index Only Scan", "Bitmap Index Scan") and "Index Cond" not in node:
        yield node["Index Name"]
