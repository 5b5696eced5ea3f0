"""Passwords as argon2id (19 MiB, 2 passes, 1 lane: OWASP's least), hashed in threads, two at a time."""

import asyncio
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# Checked when there is no such account or it has no password yet, so that these cost the same time as a wrong password.
_NOBODY: Final = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$uEYpBRKFdSJDnmSDf2l3hFKMWYcNwmDzJTyCdEQ/9dg"


class Passwords:
    """One per process: together its hashes use two cores and 38 MiB at most."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
        self._slots = asyncio.Semaphore(2)

    async def hash(self, password: str) -> str:
        async with self._slots:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def matches(self, stored: str | None, password: str) -> bool:
        """Whether it is the password; `stored` is None for an account that does not exist, empty for one without a password."""
        async with self._slots:
            return await asyncio.to_thread(self._verify, stored or _NOBODY, password) and bool(stored)

    def _verify(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False
