"""A search from its words to its page: as they were typed first, and where that finds nothing, as slips of the fingers."""

from collections.abc import Sequence
from typing import Any

from duly_backend.answers import json_of
from duly_backend.caller import Caller
from duly_backend.database import Executor
from duly_backend.search import store
from duly_backend.search.matches import Wanted, in_comment, matches
from duly_backend.search.rules import Word


async def page(db: Executor, caller: Caller, text: str, limit: int, cursor: str | None) -> tuple[bytes, str | None]:
    """A JSON array of what was found, the best first, and the cursor of the next page."""
    after = store.place_of(cursor)
    words: list[Word] = []
    for widely in (False, True) if after is None else (after.widely,):
        before, words = words, await store.asked(db, caller, text, widely=widely)
        if words == before:
            break
        rows, following = await store.page(db, caller, words, limit, after, widely=widely)
        if rows:
            return await _shown(db, caller, words, rows), following
    return b"[]", None


async def _shown(db: Executor, caller: Caller, words: Sequence[Word], rows: Sequence[Any]) -> bytes:
    wanted = Wanted.of(words)
    found = {row["task_id"]: matches(wanted, row["title"], row["description"]) for row in rows}
    missing = {id_: lacking for id_, (_, lacking) in found.items() if lacking}
    for id_, (comment_id, text) in (await store.comments(db, caller, words, missing)).items():
        found[id_][0].extend(in_comment(wanted, missing[id_], comment_id, text))
    items = (f'{{"task":{row["shown"]},"matches":'.encode() + json_of(found[row["task_id"]][0]) + b"}" for row in rows)
    return b"[" + b",".join(items) + b"]"
