"""How long whoever guesses must wait, and whose address counts: decided without a database."""

from datetime import UTC, datetime, timedelta
from ipaddress import ip_network

import pytest
from argon2 import PasswordHasher, extract_parameters

from duly_backend.accounts import passwords
from duly_backend.accounts.rules import client_address, neighbourhood, seconds_to_wait

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
PRIVATE = [ip_network("127.0.0.0/8"), ip_network("10.0.0.0/8"), ip_network("::1/128")]


def ago(*seconds: int) -> list[datetime]:
    return [NOW - timedelta(seconds=one) for one in seconds]


def test_fewer_attempts_than_the_limit_wait_for_nothing() -> None:
    assert seconds_to_wait(ago(1, 2, 3, 4), 5, NOW, growing=True) == 0


def test_at_the_limit_the_oldest_attempt_must_be_a_minute_old() -> None:
    assert seconds_to_wait(ago(1, 2, 3, 4, 20), 5, NOW, growing=True) == 41
    assert seconds_to_wait(ago(1, 2, 3, 4, 60), 5, NOW, growing=True) == 0


def test_whoever_goes_on_waits_longer_each_time_and_an_hour_at_most() -> None:
    waits = []
    attempts: list[datetime] = []
    now = NOW
    for _ in range(4):
        attempts = [now] * 5 + attempts
        waits.append(seconds_to_wait(attempts, 5, now, growing=True))
        now += timedelta(seconds=waits[-1])
    assert waits == sorted(waits)
    assert waits[0] == 61
    assert waits[1] > 120
    assert waits[2] > 480
    assert max(waits) <= 3601


def test_a_steady_limit_forgets_after_a_minute() -> None:
    assert seconds_to_wait(ago(*[61] * 100), 5, NOW, growing=False) == 0
    assert seconds_to_wait(ago(*[61] * 100), 5, NOW, growing=True) > 0


@pytest.mark.parametrize(
    ("peer", "forwarded", "expected"),
    [
        ("203.0.113.1", "198.51.100.1", "203.0.113.1"),  # no proxy of ours: its header is worth nothing
        ("127.0.0.1", "198.51.100.1", "198.51.100.1"),
        ("127.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"),  # what the client claims stands before it
        ("127.0.0.1", "198.51.100.1, 10.0.0.7", "198.51.100.1"),
        ("127.0.0.1", "nonsense", "127.0.0.1"),
        ("127.0.0.1", None, "127.0.0.1"),
        ("", "198.51.100.1", ""),
        ("::1", "2001:db8::1", "2001:db8::1"),
    ],
)
def test_the_client_is_the_last_address_that_no_proxy_of_ours_has(
    peer: str, forwarded: str | None, expected: str
) -> None:
    assert client_address(peer, forwarded, PRIVATE) == expected


def test_an_unknown_address_costs_the_work_of_a_known_one() -> None:
    stored = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1).hash("x")
    assert extract_parameters(passwords._NOBODY) == extract_parameters(stored)


def test_an_ipv6_customer_counts_as_one() -> None:
    assert neighbourhood("2001:db8:1:2:aaaa::1") == neighbourhood("2001:db8:1:2:bbbb::2")
    assert neighbourhood("2001:db8:1:2::1") != neighbourhood("2001:db8:1:3::1")
    assert neighbourhood("203.0.113.1") != neighbourhood("203.0.113.2")
