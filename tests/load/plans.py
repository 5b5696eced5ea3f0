"""How PostgreSQL goes about each list: whether it reads a whole table that grows with what everybody writes."""

import json
from collections.abc import Iterator
from typing import Any

import asyncpg
from tests.load.statements import Sent

# What people write, and who they are: all of it grows with the number of accounts, and a person's own is a handful of rows.
WRITTEN = frozenset({"changes", "comments", "completions", "search_texts", "search_words", "tasks"})
GROWING = WRITTEN | {"accounts", "labels", "members", "projects", "sections"}


async def read_whole(db: asyncpg.Connection, sent: Sent, tables: frozenset[str] = GROWING) -> list[str]:
    """Of these tables and of all indexes, those that the statement reads from end to end, planned as it is for any values.
    PostgreSQL 16 or newer."""
    query, values = sent
    plan = json.loads(await db.fetchval(f"EXPLAIN (FORMAT JSON, GENERIC_PLAN) {query}", *values))
    return sorted(set(_whole(plan[0]["Plan"], tables)))


def _whole(node: dict[str, Any], tables: frozenset[str]) -> Iterator[str]:
    for child in node.get("Plans", []):
        yield from _whole(child, tables)
    if node["Node Type"] == "Seq Scan" and node["Relation Name"] in tables:
        yield node["Relation Name"]
    if node["Node Type"] in ("Index Scan", "Index Only Scan", "Bitmap Index Scan") and "Index Cond" not in node:
        yield node["Index Name"]
