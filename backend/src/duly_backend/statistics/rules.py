"""Which days statistics are asked for: pure."""

from datetime import date, timedelta
from typing import Final

from duly_service.problems import Fault, Invalid

MOST_DAYS: Final = 366
USUAL_DAYS: Final = 30


def stretch(first: date | None, last: date | None, today: date) -> tuple[date, date]:
    """Up to today, and for the usual days, where nothing else is said; Invalid where there is no such stretch."""
    last = last or today
    first = first or last - timedelta(days=USUAL_DAYS - 1)
    if not 0 <= (last - first).days < MOST_DAYS:
        detail = f"Choose from 1 to {MOST_DAYS} days, the first one before the last."
        raise Invalid(detail, faults=[Fault("?from", detail)])
    return first, last
