"""The numbers in PostgreSQL: each one statement, by the days of the caller's zone."""

from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from duly_backend.access import LISTED, SEEN
from duly_backend.caller import Caller
from duly_backend.database import Executor
from duly_backend.filters.compiling import parsed

# The views of days, as the language of filters has them.
VIEWS: Final = {"today": "today | overdue", "overdue": "overdue", "upcoming": "7 days"}

_OPEN: Final = f"{LISTED} AND t.deleted_at IS NULL AND t.completed_at IS NULL"

# What is due is few, and has an index of its own; what has no date is all the rest.
_COUNTS: Final = f"""
WITH each_one AS (
    SELECT t.project_id, count(*) AS open FROM tasks t WHERE {_OPEN} GROUP BY t.project_id
), due AS (
    SELECT {{views}}, count(*) AS dated FROM tasks t WHERE {_OPEN} AND t.due_date IS NOT NULL
), counted AS (
    SELECT p.id, p.is_inbox, p.created_at, coalesce(e.open, 0) AS open FROM members m JOIN projects p ON p.id = m.project_id
    LEFT JOIN each_one e ON e.project_id = p.id WHERE m.account_id = $1 AND p.deleted_at IS NULL AND p.archived_at IS NULL
)
SELECT row_to_json(d)::text FROM (
    SELECT (SELECT coalesce(sum(open), 0) FROM counted WHERE is_inbox) AS inbox, {{names}},
        (SELECT coalesce(sum(open), 0) FROM each_one) - due.dated AS no_date, (
        SELECT coalesce(json_agg(json_build_object('id', id, 'count', open) ORDER BY NOT is_inbox, created_at, id), '[]')
        FROM counted
    ) AS projects FROM due
) d"""  # noqa: S608

# A task's completions count one by one; those that were taken back do not, nor does what lies in the trash. They are
# looked up by who completed, one of the members, so that what all others complete costs nothing.
_STATISTICS: Final = f"""
WITH happened AS (
    SELECT t.project_id, (t.created_at AT TIME ZONE $4)::date AS day, 1 AS created, 0 AS completed FROM tasks t
    WHERE {SEEN} AND t.deleted_at IS NULL AND t.created_at >= $2 AND t.created_at < $3
    UNION ALL
    SELECT t.project_id, (c.completed_at AT TIME ZONE $4)::date, 0, 1 FROM tasks t JOIN completions c ON c.task_id = t.id
    WHERE c.account_id IN (SELECT o.account_id FROM members m JOIN members o USING (project_id) WHERE m.account_id = $1)
    AND {SEEN} AND t.deleted_at IS NULL AND c.reopened_at IS NULL AND c.completed_at >= $2 AND c.completed_at < $3
), days AS (
    SELECT d.day::date AS date, coalesce(sum(h.created), 0) AS created, coalesce(sum(h.completed), 0) AS completed
    FROM generate_series($5::date, $6::date, interval '1 day') AS d(day) LEFT JOIN happened h ON h.day = d.day::date GROUP BY 1
), projects AS (
    SELECT sums.id, p.name, sums.created, sums.completed FROM (
        SELECT project_id AS id, sum(created) AS created, sum(completed) AS completed FROM happened GROUP BY project_id
    ) AS sums CROSS JOIN LATERAL (SELECT name FROM projects WHERE id = sums.id OFFSET 0) AS p
)
SELECT json_build_object(
    'days', (SELECT json_agg(row_to_json(days) ORDER BY date) FROM days),
    'projects', (SELECT coalesce(json_agg(row_to_json(projects) ORDER BY completed DESC, created DESC, id), '[]') FROM projects)
)::text"""  # noqa: S608


async def counts(db: Executor, caller: Caller) -> str:
    """As shown."""
    values: list[Any] = [caller.account_id]

    def bind(value: Any) -> str:
        values.append(value)
        return f"${len(values)}"

    views = ", ".join(
        f"count(*) FILTER (WHERE {parsed(text, '').condition(caller, bind).sql}) AS {name}"
        for name, text in VIEWS.items()
    )
    names = ", ".join(f"due.{name}" for name in VIEWS)
    shown: str = await db.fetchval(_COUNTS.format(views=views, names=names), *values)
    return shown


async def statistics(db: Executor, caller: Caller, first: date, last: date) -> str:
    """As shown; both days are in it."""
    zone = ZoneInfo(caller.identity.time_zone)
    begin, end = (datetime.combine(day, time.min, zone) for day in (first, last + timedelta(days=1)))
    shown: str = await db.fetchval(_STATISTICS, caller.account_id, begin, end, zone.key, first, last)
    return shown
