"""Search in PostgreSQL: what the words may stand for among the words of the caller's projects, and the page of tasks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import md5
from typing import Any, Final
from uuid import UUID

from duly_backend.access import SEEN, SEEN_PROJECTS
from duly_backend.caller import Caller
from duly_backend.database import Executor
from duly_backend.paging import from_cursor, instant, number, to_cursor
from duly_backend.search import rules
from duly_backend.search.rules import Word
from duly_backend.tasks.store import SHOWN

MOST_WORDS: Final = 8  # the others are not looked at

# Words of the caller's projects whose keys are among some, and hold some.
_KEYS: Final = "search_keys(s.project_id, s.word)"
_THEIRS: Final = f"{_KEYS} && ARRAY(SELECT '+' || seen FROM unnest({SEEN_PROJECTS}) AS seen)"  # noqa: S608

# $3: whether slips are looked for even where there is a word as it was typed. OFFSET 0: each is computed once.
# Of one or two letters fewer words are taken: so many tasks hold one of them that each costs half a millisecond.
_ASKED: Final = f"""
WITH asked AS (
    SELECT word, n = count(*) OVER () OR length(word) > 1 AS is_begun
    FROM search_words_of($2) WITH ORDINALITY AS w(word, n) LIMIT {MOST_WORDS}
)
SELECT asked.word, asked.is_begun, begun.words AS begun, within.words AS within, CASE
    WHEN asked.word ~ '^.?.?$|^[0-9]*$' OR NOT $3 AND (cardinality(begun.words) > 0 OR cardinality(within.words) > 0)
    THEN '{{}}' ELSE ARRAY(
        SELECT DISTINCT s.word FROM search_words s WHERE {_THEIRS} AND {_KEYS} && search_rests(asked.word) LIMIT 200
    ) END AS near
FROM asked CROSS JOIN LATERAL (
    SELECT ARRAY(
        SELECT DISTINCT word FROM (
            SELECT s.word FROM search_words s WHERE s.project_id = ANY({SEEN_PROJECTS}) AND s.word >= asked.word
            AND s.word < asked.word || CASE WHEN asked.is_begun THEN U&'\\+10FFFF' ELSE U&'\\0001' END LIMIT 500
        ) AS first LIMIT CASE WHEN length(asked.word) < 3 THEN 30 ELSE 60 END
    ) AS words OFFSET 0
) AS begun CROSS JOIN LATERAL (
    SELECT CASE WHEN length(asked.word) < 4 THEN '{{}}' ELSE ARRAY(
        SELECT DISTINCT s.word FROM search_words s WHERE {_THEIRS} AND {_KEYS} @> search_threes(asked.word)
        AND strpos(s.word, asked.word) > 1 LIMIT 60
    ) END AS words OFFSET 0
) AS within"""  # noqa: S608

# No more tasks than these are ranked: those with just the title that is asked for, then open ones before those that are
# done, so that a word that is everywhere costs no more than another. Of one project not all of them, where there are several.
MOST: Final = 800
_OF_ONE: Final = f"(SELECT greatest({MOST} * 2 / 5, {MOST} / greatest(1, cardinality({SEEN_PROJECTS}))))"


def _some(mark: str, query: str) -> str:
    """Texts of tasks that are open (+) or done (-) and hold something. The query is made of the project, so that PostgreSQL
    takes the index whatever all others write, instead of guessing from it."""
    wanted = f"format('''{mark}%s'' & (%s)', project, {query}::text)::tsquery"
    return f"""(
        SELECT s.*, {mark == "-"} AS is_done FROM unnest({SEEN_PROJECTS}) AS project CROSS JOIN LATERAL (
            SELECT task_id, created_at, lexemes FROM search_texts WHERE lexemes @@ {wanted} LIMIT {_OF_ONE}
        ) AS s
    )"""  # noqa: S608


# $2 is the title as a whole, $3 what a task must hold, $4 to $7 how well it does, $8 to $11 the last one of the page before.
_CANDIDATES: Final = " UNION ALL ".join((_some("+", "$2"), _some("-", "$2"), _some("+", "$3"), _some("-", "$3")))
_LEVEL: Final = """CASE WHEN lexemes @@ $2::tsquery THEN 0 WHEN lexemes @@ $4::tsquery THEN 1
        WHEN lexemes @@ $5::tsquery THEN 2 WHEN lexemes @@ $6::tsquery THEN 3 WHEN lexemes @@ $7::tsquery THEN 4 ELSE 5 END"""
_AFTER: Final = """(is_done, level) > ($8, $9::bigint) OR ((is_done, level) = ($8, $9)
        AND (created_at < $10::timestamptz OR created_at = $10 AND task_id > $11::uuid))"""
_PAGE: Final = f"""
WITH found AS (
    SELECT DISTINCT task_id, created_at, is_done, {_LEVEL} AS level FROM ({_CANDIDATES} LIMIT {MOST}) AS candidates
), page AS (
    SELECT * FROM found WHERE $8::boolean IS NULL OR {_AFTER}
    ORDER BY is_done, level, created_at DESC, task_id LIMIT $12
)
SELECT {SHOWN}::text AS shown, t.title, t.description, page.*
FROM page JOIN tasks t ON t.id = page.task_id
WHERE {SEEN} AND t.deleted_at IS NULL ORDER BY page.is_done, page.level, page.created_at DESC, page.task_id"""  # noqa: S608

# Of each of some tasks the comment that holds the most of what is looked for: all of it, else the newest with some.
_COMMENTS: Final = f"""
SELECT wanted.task_id, c.id, c.text FROM (
    SELECT task_id, any_of::tsquery, all_of::tsquery
    FROM unnest($2::uuid[], $3::text[], $4::text[]) AS w(task_id, any_of, all_of) OFFSET 0
) AS wanted CROSS JOIN LATERAL (
    SELECT comment_id FROM search_comments s WHERE s.task_id = wanted.task_id AND lexemes @@ any_of
    ORDER BY lexemes @@ all_of DESC, created_at DESC LIMIT 1
) AS best JOIN comments c ON c.id = best.comment_id JOIN tasks t ON t.id = c.task_id WHERE {SEEN}"""  # noqa: S608


async def asked(db: Executor, caller: Caller, text: str, *, widely: bool) -> list[Word]:
    """The words of a search, and what each may stand for. `widely`: slips even of words that there are."""
    rows = await db.fetch(_ASKED, caller.account_id, text, widely)
    return [Word(row["word"], _others(row), row["is_begun"]) for row in rows]


def _others(row: Any) -> tuple[str, ...]:
    near = rules.slips(row["word"], row["near"])
    return tuple(sorted({*row["begun"], *row["within"], *near} - {row["word"]}))


@dataclass(frozen=True, slots=True)
class Place:
    """Behind which task the next page begins, and how the first one was searched."""

    widely: bool
    is_done: bool
    level: int
    created_at: datetime
    task_id: UUID


def place_of(cursor: str | None) -> Place | None:
    """Invalid for a cursor that is not ours."""
    return None if cursor is None else Place(*from_cursor(cursor, bool, bool, number, instant, UUID))


async def page(
    db: Executor, caller: Caller, words: Sequence[Word], limit: int, after: Place | None, *, widely: bool
) -> tuple[list[Any], str | None]:
    """Rows of tasks, the best first, with `shown`, `title` and `description`, and the cursor of the next page."""
    wanted = rules.queries(words)
    title = f"'={md5(' '.join(word.text for word in words).encode(), usedforsecurity=False).hexdigest()[:12]}'"
    key = (after.is_done, after.level, after.created_at, after.task_id) if after else (None, None, None, None)
    rows = await db.fetch(_PAGE, caller.account_id, title, wanted.anywhere, *wanted.levels, *key, limit + 1)
    if len(rows) <= limit:
        return rows, None
    last = rows[limit - 1]
    return rows[:limit], to_cursor([widely, *(last[name] for name in ("is_done", "level", "created_at", "task_id"))])


async def comments(
    db: Executor, caller: Caller, words: Sequence[Word], missing: Mapping[UUID, Sequence[int]]
) -> dict[UUID, tuple[UUID, str]]:
    """By task a comment and its text that holds words which the task itself does not; `missing` are their numbers."""
    if not missing:
        return {}
    each = rules.queries(words).each
    sought = [[each[n] for n in lacking] for lacking in missing.values()]
    any_of, all_of = [" | ".join(those) for those in sought], [" & ".join(those) for those in sought]
    rows = await db.fetch(_COMMENTS, caller.account_id, list(missing), any_of, all_of)
    return {row["task_id"]: (row["id"], row["text"]) for row in rows}
