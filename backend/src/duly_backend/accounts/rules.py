"""What is decided about accounts without looking at the database: who may register, how long to wait, what a change changes."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any, Final

from duly_service.settings import Network

# So many minutes hold so many times the limit: whoever goes on failing waits longer and longer, and nobody waits for ever.
_GROWING: Final = ((1, 1), (4, 2), (16, 3), (60, 4))
_STEADY: Final = ((1, 1),)

DEFAULTS: Final = {"name": "", "time_zone": "UTC", "locale": "en"}


def seconds_to_wait(attempts: Sequence[datetime], limit: int, now: datetime, *, growing: bool) -> int:
    """0 when another attempt may be made, else the whole seconds until then. `attempts` are newest first."""
    wait = 0.0
    for minutes, times in _GROWING if growing else _STEADY:
        most = limit * times
        if len(attempts) >= most:
            free = attempts[most - 1] + timedelta(minutes=minutes)
            wait = max(wait, (free - now).total_seconds())
    return max(0, int(wait) + 1) if wait > 0 else 0


def client_address(peer: str, forwarded: str | None, trusted: Sequence[Network]) -> str:
    """Whose request it is: the last address of X-Forwarded-For that no proxy of ours has, when the peer is such a proxy."""
    address = peer
    for hop in reversed((forwarded or "").split(",")):
        parsed = _parsed(address)
        if parsed is None or not any(parsed in network for network in trusted):
            break
        if (before := _parsed(hop.strip())) is None:
            break
        address = str(before)
    return address


def _parsed(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None


def neighbourhood(address: str) -> str:
    """What is counted as one address: an IPv6 customer holds a /64 at least."""
    parsed = _parsed(address)
    if isinstance(parsed, IPv6Address):
        return parsed.exploded[:19]
    return address


def changed(account: Mapping[str, Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a merge patch that would change the account; null is the default."""
    wanted = {name: DEFAULTS[name] if value is None else value for name, value in sent.items() if name in DEFAULTS}
    return {name: value for name, value in wanted.items() if account[name] != value}
