"""The options of ./run."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from duly_scripts import ports
from duly_scripts.failures import Failure

EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - named, and only used when the person asks for it


@dataclass(frozen=True)
class Options:
    """`host` None: this machine alone. `data` None: the default folder. `port` 0: any free one."""

    port: int
    host: str | None
    data: Path | None
    database: str | None
    demo: bool
    verbose: bool

    @property
    def is_loopback(self) -> bool:
        return self.host is None or self.host in ("127.0.0.1", "::1", "localhost")

    def hosts(self) -> tuple[str, ...]:
        """The addresses that the frontend listens on."""
        if self.host is None or self.host == "localhost":
            return ports.loopback_addresses()
        return (self.host,)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        raise Failure(f"{message[:1].upper()}{message[1:]}. ./run --help lists the options.", status=2)


def parse(arguments: Sequence[str]) -> Options:
    """Raises Failure for what makes no sense; --help prints itself and exits."""
    parser = _Parser(prog="./run", description="Sets Duly up and starts it on this machine.", allow_abbrev=False)
    parser.add_argument(
        "--port", type=_port, default=3000, metavar="N", help="port of the web app (default 3000; 0: any free one)"
    )
    parser.add_argument(
        "--host", metavar="ADDRESS", help="address to listen on; 0.0.0.0 lets phones in (default: this machine alone)"
    )
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="folder for the data (default .duly; as root /var/lib/duly)"
    )
    parser.add_argument(
        "--database", metavar="URL", help="use this PostgreSQL (15 or newer) instead of the embedded one"
    )
    parser.add_argument("--demo", action="store_true", help="make a sample account and print a sign-in link for it")
    parser.add_argument("--verbose", action="store_true", help="show what every step and service prints")
    given = Options(**vars(parser.parse_args(arguments)))
    _check(given)
    return given


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > ports.LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text} is not a port (0 to {ports.LAST_PORT})")
    return int(text)


def _check(options: Options) -> None:
    if options.demo and not options.is_loopback:
        raise Failure("--demo prints a sign-in link, so it works on this machine alone; leave out --host.", status=2)
    if options.database is not None and not options.database.startswith(("postgresql://", "postgres://")):
        raise Failure("--database takes an address such as postgresql://user:password@host:5432/duly.", status=2)
