"""Who waits for the changes of which account: one LISTEN per process, one read of the log for all streams of an account."""

import asyncio
from collections import deque
from typing import Final
from uuid import UUID

from prometheus_client import Gauge

from duly_backend import identities
from duly_backend.changes import store
from duly_backend.database import Executor
from duly_backend.listener import RESTORED_CHANNEL, Listener
from duly_service.problems import RateLimited

CHANNEL: Final = "duly_changes"
MOST_STREAMS: Final = 20  # of one account, in one process
KEPT: Final = 64  # changes of an account that its streams can share
READ: Final = 200  # changes in one read of the log

STREAMS: Final = Gauge("duly_event_streams", "Event streams that are open now.")


class Account:
    """What the streams of one account share: the newest number heard of (None: not known), the end of the log, a bell
    for each stream."""

    def __init__(self, id_: UUID) -> None:
        self.id = id_
        self.newest: int | None = None
        self.bells: set[asyncio.Event] = set()
        self._tail: deque[tuple[int, str]] = deque(maxlen=KEPT)
        self._reading = asyncio.Lock()

    def forget(self) -> None:
        """Something may have been missed; a backup that was restored even takes the log back to lower numbers."""
        self.newest = None
        self._tail.clear()

    def ring(self) -> None:
        for bell in self.bells:
            bell.set()

    async def after(self, db: Executor, position: int) -> list[tuple[int, str]]:
        """(number, JSON) of the changes after a position, the oldest READ of them; [] when there are none."""
        async with self._reading:
            if self._tail and self._tail[-1][0] < position:
                self._tail.clear()  # what is kept must have no gap
            if self._tail and self._tail[0][0] > position + 1:
                return await store.page(db, self.id, position, READ)
            if not self._tail or self._tail[-1][0] == position:
                self._tail.extend(await store.page(db, self.id, position, KEPT))
            return [change for change in self._tail if change[0] > position]


class Feed:
    """Rings the bells of an account when its log has grown, or when its tokens changed."""

    def __init__(self, listener: Listener) -> None:
        self._accounts: dict[UUID, Account] = {}
        listener.on(CHANNEL, self._grown)
        listener.on(identities.CHANNEL, self._revoked)
        listener.on(RESTORED_CHANNEL, lambda _: self._start_anew())
        listener.on_connect(self._start_anew)

    def subscribe(self, account_id: UUID) -> tuple[Account, asyncio.Event]:
        """The account and a bell of one's own, until `leave`; RateLimited when it has too many already."""
        account = self._accounts.setdefault(account_id, Account(account_id))
        if len(account.bells) >= MOST_STREAMS:
            raise RateLimited(f"An account may hold {MOST_STREAMS} event streams open; close one first.", 15)
        bell = asyncio.Event()
        account.bells.add(bell)
        STREAMS.inc()
        return account, bell

    def leave(self, account: Account, bell: asyncio.Event) -> None:
        STREAMS.dec()
        account.bells.discard(bell)
        if not account.bells:
            self._accounts.pop(account.id, None)

    def _grown(self, payload: str) -> None:
        account_id, _, seq = payload.partition(" ")
        if (account := self._accounts.get(UUID(account_id))) is not None:
            account.newest = max(account.newest or 0, int(seq))
            account.ring()

    def _revoked(self, payload: str) -> None:
        if (account := self._accounts.get(UUID(payload))) is not None:
            account.ring()

    def _start_anew(self) -> None:
        for account in self._accounts.values():
            account.forget()
            account.ring()
