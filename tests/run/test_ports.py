"""Which ports are taken for free."""

import os
import socket
from collections.abc import Iterator

import pytest

from duly_scripts import ports
from duly_scripts.failures import Failure


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody listens, whose successor is free."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_port_on_which_nobody_listens_is_free() -> None:
    port = ports.any_port(("127.0.0.1",))
    assert ports.is_free("127.0.0.1", port)
    ports.require(("127.0.0.1",), port)


def test_a_port_on_which_somebody_listens_is_refused_with_the_way_out(taken: int) -> None:
    with pytest.raises(Failure, match=f"Port {taken} is taken by another program; choose another with --port"):
        ports.require(("127.0.0.1",), taken)


def test_a_port_taken_on_every_address_is_taken_on_the_loopback_too() -> None:
    with socket.socket() as listener:
        listener.bind(("0.0.0.0", 0))  # noqa: S104 - the point of the test
        listener.listen()
        assert not ports.is_free("127.0.0.1", listener.getsockname()[1])


def test_who_listens_on_a_port_is_told_from_others(taken: int) -> None:
    assert ports.listens(os.getpid(), taken)
    assert not ports.listens(os.getppid(), taken)
    assert not ports.listens(os.getpid(), ports.any_port(("127.0.0.1",)))


def test_an_inner_port_moves_to_the_next_free_one(taken: int) -> None:
    assert ports.inner_ports(taken)[0] > taken


def test_an_inner_port_is_not_given_twice() -> None:
    first, second = ports.inner_ports(20_000, 20_000)
    assert second > first >= 20_000


def test_an_address_that_is_not_the_machines_is_refused() -> None:
    with pytest.raises(Failure, match=r"192\.0\.2\.1 is not an address of this machine"):
        ports.require(("192.0.2.1",), 3000)


def test_a_host_that_is_no_address_is_refused() -> None:
    with pytest.raises(Failure, match="is not an address of this machine"):
        ports.require(("no such host.invalid",), 3000)
