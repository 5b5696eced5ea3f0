"""How a command of the operator ends when it cannot do its work: one sentence on stderr, a status, never a traceback or a secret."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import asyncpg

from duly_backend.outages import GONE, sentence_of
from duly_service.settings import stop

OF_THE_DATABASE: Final[tuple[type[BaseException], ...]] = (*GONE, asyncpg.PostgresError, asyncpg.InterfaceError)
INTERRUPTED: Final = 130


class Refused(Exception):  # noqa: N818
    """Why a command leaves everything as it is, in one sentence."""


@contextmanager
def one_sentence(stopped: str) -> Iterator[None]:
    """Ends the process when the block fails; `stopped` is said after Ctrl-C, SIGTERM and SIGHUP, once the block has cleaned up."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    try:
        yield
    except Refused as error:
        stop(str(error))
    except OF_THE_DATABASE as error:
        stop(f"The database did not do it: {sentence_of(error)}")
    except KeyboardInterrupt:
        stop(stopped, status=INTERRUPTED)
