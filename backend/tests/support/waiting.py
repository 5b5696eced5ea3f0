"""Waiting for something that becomes true on its own, by looking; a test fails when it does not within five seconds."""

import asyncio
from collections.abc import Callable


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
