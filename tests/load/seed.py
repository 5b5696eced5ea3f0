"""A database as it is after years: accounts with projects, tasks, a log and two tokens each, written by SQL.

Each account has 500 tasks in five projects, of which it shares one with the next account: the work for one person is the
same however many others there are.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import asyncpg

from duly_backend.authentication import digest
from duly_backend.tasks.store import SHOWN

PROJECTS = 5  # of each account, its Inbox among them
AT_ONCE = 100  # accounts of one statement


@dataclass(frozen=True)
class Size:
    accounts: int
    tasks: int

    @property
    def in_each(self) -> int:
        """Tasks of a project."""
        return self.tasks // (self.accounts * PROJECTS)

    def __str__(self) -> str:
        return f"{self.tasks:,} tasks of {self.accounts:,} accounts"


SMALL, LARGE = Size(200, 100_000), Size(2_000, 1_000_000)


@dataclass(frozen=True)
class Person:
    """`session` and `personal` are secrets of tokens, `project` is one with tasks, `head` the newest number of the log."""

    session: str
    personal: str
    account: UUID
    project: UUID
    open_tasks: list[UUID]
    head: int


@dataclass(frozen=True)
class Seeded:
    """Some of the people: all that the requests are spread over."""

    people: list[Person]

    def save(self, path: Path) -> None:
        path.write_text(json.dumps([[person.session, str(person.account)] for person in self.people]))


async def seed(url: str, size: Size) -> Seeded:
    """Fills a migrated database; two fifths of the tasks are done, a third is due, some have labels."""
    db = await asyncpg.connect(url)
    try:
        await db.execute(_ACCOUNTS, size.accounts)
        sessions, personal = (secrets(kind, size.accounts) for kind in "sp")
        await db.execute(_TOKENS, "session", [digest(secret) for secret in sessions])
        await db.execute(_TOKENS, "personal", [digest(secret) for secret in personal])
        await db.execute(_PROJECTS, PROJECTS)
        await db.execute(_MEMBERS, size.accounts)
        await db.execute(_SECTIONS)
        await db.execute(_LABELS)
        for first in range(0, size.accounts, AT_ONCE):
            await db.execute(_TASKS, first, first + AT_ONCE, size.in_each)
            for statement in (_IN_SECTIONS, _SUBTASKS, _TRASH, _COMMENTS, _COMPLETIONS, _LOG):
                await db.execute(statement, first, first + AT_ONCE)
        await db.execute("VACUUM ANALYZE")
        rows = await db.fetch(_PEOPLE, SMALL.accounts)
    finally:
        await db.close()
    return Seeded([Person(sessions[row["n"]], personal[row["n"]], *list(row)[1:]) for row in rows])


def secrets(kind: str, count: int) -> list[str]:
    """Those of the tokens of each account."""
    return [f"duly_{kind}_load{number:04}" for number in range(count)]


_ACCOUNTS = """
INSERT INTO accounts (email, password_hash, name, created_at, updated_at)
SELECT 'person' || n || '@duly.example', 'none', 'Person ' || n, now(), now() FROM generate_series(0, $1 - 1) n"""

_TOKENS = """
INSERT INTO tokens (account_id, kind, hash, scopes, expires_at)
SELECT a.id, $1, t.hash, '{tasks:read,tasks:write,chat}', now() + interval '1 day'
FROM unnest($2::bytea[]) WITH ORDINALITY t(hash, n) JOIN accounts a ON a.email = 'person' || n - 1 || '@duly.example'"""

_PROJECTS = """
INSERT INTO projects (account_id, name, is_inbox, created_at, updated_at)
SELECT a.id, CASE n WHEN 0 THEN 'Inbox' ELSE 'Project ' || n END, n = 0, now(), now()
FROM accounts a, generate_series(0, $1 - 1) n"""

# Whoever makes a project is a member; of one, so is the next account.
_MEMBERS = """
INSERT INTO members (project_id, account_id, role, created_at)
SELECT p.id, other.id, 'editor', now() FROM projects p JOIN accounts a ON a.id = p.account_id
JOIN accounts other ON other.email = 'person' || (substr(a.name, 8)::integer + 1) % $1 || '@duly.example' WHERE p.name = 'Project 1'"""

_SECTIONS = """
INSERT INTO sections (project_id, name, created_at, updated_at)
SELECT id, section, now(), now() FROM projects, (VALUES ('Next'), ('Later')) AS s(section) WHERE NOT is_inbox"""

_LABELS = """
INSERT INTO labels (account_id, name, created_at) SELECT id, label, now() FROM accounts, (VALUES ('phone'), ('home')) AS l(label)"""

_THESE = "WHERE substr(a.name, 8)::integer >= $1 AND substr(a.name, 8)::integer < $2"

_TASKS = f"""
INSERT INTO tasks (account_id, project_id, title, description, labels, priority, due_date, due_time, completed_at, created_at, updated_at)
SELECT p.account_id, p.id,
    (ARRAY['Call', 'Ask', 'Write to', 'Visit', 'Pay', 'Thank', 'Remind', 'Invite', 'Meet', 'Answer'])[1 + n % 10] || ' the '
        || (ARRAY['plumber', 'teacher', 'dentist', 'landlord', 'baker', 'neighbour', 'lawyer', 'gardener', 'painter', 'coach'])[1 + n / 3 % 10]
        || ' about the ' || (ARRAY['kitchen tap', 'tax return', 'school trip', 'broken window', 'birthday cake', 'garden fence', 'invoice',
        'insurance', 'piano', 'bicycle', 'holiday', 'contract'])[1 + n / 7 % 12] || ' ' || n,
    CASE n % 4 WHEN 0 THEN repeat('A note on what was said. ', 4) ELSE '' END,
    CASE n % 7 WHEN 0 THEN '{{phone,home}}'::text[] ELSE '{{}}' END, 1 + n % 4,
    CASE n % 3 WHEN 0 THEN current_date + (n % 60) - 20 END, CASE n % 6 WHEN 0 THEN time '17:00' END,
    CASE WHEN n % 5 < 2 THEN now() - make_interval(days => n) END, now() - make_interval(mins => n), now()
FROM accounts a JOIN projects p ON p.account_id = a.id, generate_series(1, $3) n {_THESE}"""  # noqa: S608

_IN_SECTIONS = f"""
UPDATE tasks t SET section_id = s.id FROM sections s, accounts a {_THESE}
AND s.project_id = t.project_id AND s.name = 'Next' AND a.id = t.account_id AND t.title LIKE '%5'"""  # noqa: S608

# A tenth is a subtask of the first one of its project.
_SUBTASKS = f"""
UPDATE tasks t SET parent_id = first.id FROM (
    SELECT DISTINCT ON (t.project_id) t.project_id, t.id FROM tasks t JOIN accounts a ON a.id = t.account_id {_THESE}
    ORDER BY t.project_id, t.created_at DESC
) AS first WHERE t.project_id = first.project_id AND t.id <> first.id AND t.title LIKE '%7'"""  # noqa: S608

_TRASH = f"""
UPDATE tasks t SET deleted_at = now(), deleted_with = t.id FROM accounts a {_THESE} AND a.id = t.account_id AND t.title LIKE '%9'"""  # noqa: S608

_COMMENTS = f"""
INSERT INTO comments (task_id, author_id, text, created_at, updated_at)
SELECT t.id, a.id, 'They said that it would take until spring', now(), now()
FROM tasks t JOIN accounts a ON a.id = t.account_id {_THESE} AND t.title LIKE '%3'"""  # noqa: S608

_COMPLETIONS = f"""
INSERT INTO completions (task_id, account_id, completed_at, series_number)
SELECT t.id, a.id, t.completed_at, 0 FROM tasks t JOIN accounts a ON a.id = t.account_id {_THESE} AND t.completed_at IS NOT NULL"""  # noqa: S608

_LOG = f"""
WITH made AS (
    INSERT INTO changes (account_id, seq, at, actor_id, via, kind, resource, id, after, write_seq)
    SELECT account_id, seq, created_at, account_id, 'web', 'task.created', 'task', id, shown, seq FROM (
        SELECT t.account_id, t.id, t.created_at, {SHOWN} AS shown, row_number() OVER (PARTITION BY t.account_id ORDER BY t.id) AS seq
        FROM tasks t JOIN accounts a ON a.id = t.account_id {_THESE}
    ) AS tasks RETURNING account_id, seq
)
UPDATE accounts SET change_seq = newest.seq
FROM (SELECT account_id, max(seq) AS seq FROM made GROUP BY account_id) AS newest WHERE accounts.id = newest.account_id"""  # noqa: S608

_PEOPLE = """
SELECT substr(a.name, 8)::integer AS n, a.id, (SELECT id FROM projects WHERE account_id = a.id AND name = 'Project 2'), (
    SELECT array_agg(id) FROM (SELECT id FROM tasks WHERE account_id = a.id AND completed_at IS NULL AND deleted_at IS NULL LIMIT 200) AS first
), a.change_seq
FROM accounts a WHERE substr(a.name, 8)::integer < $1"""
