"""Waiting for something that becomes true on its own, by looking; a test fails when it does not within five seconds."""

import asyncio
from collections.abc import Callable

import asyncpg


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def until_one_waits(url: str) -> None:
    """Until a statement on this database waits for a lock."""
    connection = await asyncpg.connect(url)
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    async with asyncio.timeout(10):
        while await connection.fetchval(waiting) == 0:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    await connection.close()
