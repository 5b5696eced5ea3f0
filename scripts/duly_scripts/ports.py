"""Which TCP ports are free. A port counts as taken when it cannot be bound, or when somebody answers on it."""

import errno
import os
import socket
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from duly_scripts.failures import Failure

LAST_PORT = 65535
ANSWER_SECONDS = 0.3


def loopback_addresses() -> tuple[str, ...]:
    """127.0.0.1, and ::1 where the machine has IPv6."""
    return ("127.0.0.1", "::1") if _bind("::1", 0) is None else ("127.0.0.1",)


def inner_ports(*preferred: int) -> list[int]:
    """For each preferred loopback port that one, or the next that is free; no two alike."""
    taken: list[int] = []
    for first in preferred:
        free = (port for port in range(first, LAST_PORT + 1) if port not in taken and is_free("127.0.0.1", port))
        taken.append(next(free, 0))
    return taken


def any_port(hosts: Sequence[str]) -> int:
    """A port that the system picks, free on every host."""
    for _ in range(50):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port: int = probe.getsockname()[1]
        if all(is_free(host, port) for host in hosts):
            return port
    raise Failure("No port is free.")


def require(hosts: Sequence[str], port: int) -> None:
    """Raises Failure, naming the way out, where the port cannot be had on one of the hosts."""
    for host in hosts:
        error = _bind(host, port)
        if error in (errno.EACCES, errno.EPERM):
            raise Failure(f"Port {port} needs more rights than this user has; choose one above 1023 with --port.")
        if error in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EINVAL):
            raise Failure(f"{host} is not an address of this machine; choose another with --host.", status=2)
        if error is not None or _answers(host, port):
            raise Failure(
                f"Port {port} is taken by another program; choose another with --port, for example --port {port + 1}."
            )


def is_free(host: str, port: int) -> bool:
    return _bind(host, port) is None and not _answers(host, port)


def listens(process: int, port: int) -> bool:
    """Whether it is this process that listens on the port, and not another Duly; taken for granted outside Linux."""
    if not Path("/proc/net/tcp").exists():
        return True
    sockets = {f"socket:[{inode}]" for inode in _listening_inodes(port)}
    with suppress(OSError):
        return any(os.readlink(entry) in sockets for entry in Path(f"/proc/{process}/fd").iterdir())  # noqa: PTH115
    return False


def _listening_inodes(port: int) -> Iterator[str]:
    """Out of the kernel's table: local address, state (0A listens) and inode are its columns 2, 4 and 10."""
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        with suppress(OSError):
            for line in Path(table).read_text().splitlines()[1:]:
                columns = line.split()
                if columns[3] == "0A" and int(columns[1].rpartition(":")[2], 16) == port:
                    yield columns[9]


def phone_address() -> str | None:
    """This machine's address in its network; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address: str = probe.getsockname()[0]
        return address


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _bind(host: str, port: int) -> int | None:
    """None when the port could be bound, else the error's number."""
    try:
        with socket.socket(_family(host)) as probe:
            # As the servers do: a port that only waits out its last connections is free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except socket.gaierror:
        return errno.EADDRNOTAVAIL
    except OSError as error:
        return error.errno
    return None


def _answers(host: str, port: int) -> bool:
    """macOS lets a second program bind beside a wildcard listener, so ask the port itself."""
    loopback = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - only looked up
    try:
        with socket.create_connection((loopback.get(host, host), port), ANSWER_SECONDS):
            return True
    except OSError:
        return False
