"""How PostgreSQL goes about each list: whether it reads a whole table that grows with what everybody writes."""

import json
from collections.abc import Iterator
from typing import Any

import asyncpg
from tests.load.statements import Sent

# What grows with the number of accounts; a person's own is a handful of rows.
GROWING = frozenset(
    {
        "accounts",
        "changes",
        "comments",
        "completions",
        "labels",
        "members",
        "projects",
        "search_comments",
        "search_texts",
        "search_words",
        "sections",
        "tasks",
    }
)


async def read_whole(db: asyncpg.Connection, sent: Sent) -> list[str]:
    """The tables and indexes that the statement reads from end to end, planned as it is for any values. PostgreSQL 16 or newer."""
    query, values = sent
    plan = json.loads(await db.fetchval(f"EXPLAIN (FORMAT JSON, GENERIC_PLAN) {query}", *values))
    return sorted(set(_whole(plan[0]["Plan"])))


def _whole(node: dict[str, Any]) -> Iterator[str]:
    for child in node.get("Plans", []):
        yield from _whole(child)
    if node["Node Type"] == "Seq Scan" and node["Relation Name"] in GROWING:
        yield node["Relation Name"]
    if node["Node Type"] in ("Index Scan", "Index Only Scan", "Bitmap Index Scan") and "Index Cond" not in node:
        yield node["Index Name"]
