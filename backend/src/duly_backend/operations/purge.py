"""`python -m duly_backend purge`: removes for good what has lain in the trash for so many days, as the backend does by itself."""

import asyncio
import logging

from duly_backend.database import Database
from duly_backend.trash import writes
from duly_service.problems import Unavailable
from duly_service.settings import stop


def main(dsn: str, days: int) -> None:
    """The command: a line about what was done, or one sentence on stderr and exit status 1."""
    logging.disable(logging.WARNING)  # whoever types a command reads the sentence below, not a log
    try:
        tasks, projects = asyncio.run(_purge(dsn, days))
    except Unavailable:
        stop(
            "The database of DATABASE_URL does not answer, or it is not migrated yet (python -m duly_backend migrate)."
        )
    print(f"Removed for good: tasks {tasks:,}, projects {projects:,}.")  # noqa: T201


async def _purge(dsn: str, days: int) -> tuple[int, int]:
    database = Database(dsn, size=1)
    await database.open()
    try:
        return await writes.purge(database, days)
    finally:
        await database.close()
