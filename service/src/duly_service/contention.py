"""A write that stood in another's way gave way to it and changed nothing: it runs again, a few times."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from duly_service.problems import Contended

_T = TypeVar("_T")

# How long it waits at the most before each further try, in seconds.
PAUSES: Final = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)


async def until_it_goes(write: Callable[[], Awaitable[_T]]) -> _T:
    """What `write` answers; Contended where trying again did not help."""
    for seconds in PAUSES:
        try:
            return await write()
        except Contended:
            await asyncio.sleep(random.uniform(0, seconds))  # noqa: S311
    return await write()
