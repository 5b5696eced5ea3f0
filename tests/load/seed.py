"""A database as it is after years: accounts with projects, tasks and a token each, written by SQL in seconds."""

import json
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import asyncpg

from duly_backend.authentication import digest

ACCOUNTS = 200
TASKS = 100_000
PROJECTS = 5  # for each account, its Inbox among them


@dataclass(frozen=True)
class Seeded:
    """Tokens and what they may see: (token, account, some of its open tasks)."""

    people: list[tuple[str, UUID, list[UUID]]]

    def save(self, path: Path) -> None:
        path.write_text(json.dumps([[token, str(account)] for token, account, _ in self.people]))


async def seed(url: str) -> Seeded:
    """Fills a migrated database; a tenth of the tasks is done, a third is due, some have labels."""
    db = await asyncpg.connect(url)
    try:
        tokens = [f"duly_s_load{number:04}" for number in range(ACCOUNTS)]
        await db.execute(
            """INSERT INTO accounts (email, password_hash, name, created_at, updated_at)
            SELECT 'person' || n || '@duly.example', 'none', 'Person ' || n, now(), now() FROM generate_series(0, $1 - 1) n""",
            ACCOUNTS,
        )
        await db.execute(
            """INSERT INTO tokens (account_id, kind, hash, scopes, expires_at)
            SELECT a.id, 'session', t.hash, '{tasks:read,tasks:write,chat}', now() + interval '1 day'
            FROM unnest($1::bytea[]) WITH ORDINALITY t(hash, n) JOIN accounts a ON a.email = 'person' || n - 1 || '@duly.example'""",
            [digest(token) for token in tokens],
        )
        await db.execute(
            """INSERT INTO projects (account_id, name, is_inbox, created_at, updated_at)
            SELECT a.id, CASE n WHEN 0 THEN 'Inbox' ELSE 'Project ' || n END, n = 0, now(), now()
            FROM accounts a, generate_series(0, $1 - 1) n""",
            PROJECTS,
        )
        await db.execute(_TASKS, TASKS // (ACCOUNTS * PROJECTS))
        await db.execute("ANALYZE")
        rows = await db.fetch(
            """SELECT t.hash, t.account_id, (SELECT array_agg(id) FROM (SELECT id FROM tasks
            WHERE account_id = t.account_id AND completed_at IS NULL LIMIT 200) open) AS tasks FROM tokens t"""
        )
    finally:
        await db.close()
    by_hash = {digest(token): token for token in tokens}
    return Seeded([(by_hash[row["hash"]], row["account_id"], row["tasks"]) for row in rows])


_TASKS = """
INSERT INTO tasks (account_id, project_id, title, description, labels, priority, due_date, due_time, completed_at, created_at, updated_at)
SELECT p.account_id, p.id, 'Task ' || n || ': call the plumber about the kitchen tap', CASE n % 4 WHEN 0 THEN repeat('A note. ', 12) ELSE '' END,
    CASE n % 5 WHEN 0 THEN '{phone,home}'::text[] ELSE '{}' END, 1 + n % 4,
    CASE n % 3 WHEN 0 THEN current_date + (n % 60) - 20 END, CASE n % 6 WHEN 0 THEN time '17:00' END,
    CASE n % 10 WHEN 0 THEN now() - make_interval(days => n) END, now() - make_interval(mins => n), now()
FROM projects p, generate_series(1, $1) n"""
