"""Who calls: identity comes from the authenticated request alone, never from a body, a path or a query."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Identity:
    """What a token stands for; cached for seconds, dropped at once when the token is revoked."""

    account_id: UUID
    token_id: UUID
    kind: str  # "session" or "personal"
    scopes: frozenset[str]
    name: str
    time_zone: str
    locale: str


@dataclass(frozen=True, slots=True)
class Caller:
    """One request's caller. `now` is what people see as now (X-Duly-Now with the test clock); expiry never uses it."""

    identity: Identity
    now: datetime
    turn: UUID | None = None  # the message of the caller's own conversation on whose behalf the assistant writes

    @property
    def account_id(self) -> UUID:
        return self.identity.account_id

    @property
    def via(self) -> str:
        """Through which door a write came: a label in the log of changes, never a permission."""
        if self.turn:
            return "assistant"
        return "web" if self.identity.kind == "session" else "api"

    @property
    def today(self) -> date:
        return self.now.astimezone(ZoneInfo(self.identity.time_zone)).date()
