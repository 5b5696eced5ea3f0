"""When and where a text was typed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from duly_backend.quickadds.models import TextToRead
from duly_service.problems import Fault, Invalid

MOST_DAYS_BACK: Final = 30
MOST_DAYS_AHEAD: Final = 1  # clocks of phones go wrong


@dataclass(frozen=True, slots=True)
class Moment:
    """`own_zone` is the zone of the account."""

    now: datetime
    zone: str
    own_zone: str
    locale: str

    @property
    def foreign_zone(self) -> str | None:
        """The zone that a time keeps; in the account's own zone it moves with the person, and keeps none."""
        return self.zone if self.zone != self.own_zone else None


def moment_of(body: TextToRead, now: datetime, zone: str, locale: str) -> Moment:
    """Invalid when `typed_at` lies too far back or ahead."""
    typed_at = body.typed_at or now
    if not timedelta(days=-MOST_DAYS_AHEAD) <= now - typed_at <= timedelta(days=MOST_DAYS_BACK):
        fault = Fault("/typed_at", f"Send a moment of the last {MOST_DAYS_BACK} days.")
        raise Invalid(f"typed_at: {fault.detail}", faults=[fault])
    return Moment(typed_at, body.time_zone or zone, zone, locale)
