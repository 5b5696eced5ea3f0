"""JSON lines on stdout, RFC 3339 with milliseconds; the server's and the libraries' logs take the same form.

A line never quotes data: of an exception it holds the type, the frames and the words up to the first colon.
"""

import logging
import sys
import time
import traceback
from contextvars import ContextVar
from typing import Any, BinaryIO, Final

import orjson

request_id: ContextVar[str] = ContextVar("request_id", default="")
trace_id: ContextVar[str] = ContextVar("trace_id", default="")

_OWN: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "color_message", "taskName"}


class _Clock:
    """Moments as text; the part down to the second is made once a second."""

    def __init__(self) -> None:
        self._second = -1
        self._prefix = ""

    def text(self, moment: float) -> str:
        second = int(moment)
        if second != self._second:
            self._second = second
            self._prefix = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(second))
        return f"{self._prefix}.{int((moment - second) * 1000):03d}Z"


class Log:
    """Where lines go; one per process."""

    def __init__(self, service: str, stream: BinaryIO) -> None:
        self.service = service
        self.level = logging.INFO
        self._stream = stream
        self._clock = _Clock()

    def write(self, level: str, message: str, fields: dict[str, Any]) -> None:
        """One line; it costs some microseconds, so the access log calls it directly."""
        line = {
            "time": self._clock.text(time.time()),
            "level": level,
            "message": message,
            "service": self.service,
        } | fields
        try:
            self._stream.write(orjson.dumps(line, default=str, option=orjson.OPT_APPEND_NEWLINE))
            self._stream.flush()
        except (OSError, ValueError):
            return  # the reader of our log went away: serving goes on


class _Handler(logging.Handler):
    def __init__(self, log: Log) -> None:
        super().__init__()
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        fields: dict[str, Any] = {"logger": record.name}
        if identifier := request_id.get():
            fields["request_id"] = identifier
        if trace := trace_id.get():
            fields["trace_id"] = trace
        fields |= {key: value for key, value in vars(record).items() if key not in _OWN}
        if record.exc_info and record.exc_info[1]:
            fields["exception"] = told(record.exc_info[1])
        self._log.write(record.levelname.lower(), record.getMessage(), fields)


def told(error: BaseException) -> list[str]:
    """An exception and its causes as lines: frames, types, and words that quote nothing of a request."""
    lines: list[str] = []
    current: BaseException | None = error
    while current is not None and len(lines) < 200:
        words = str(current).split("\n", 1)[0].split(": ", 1)[0]
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}: {words}")
        frames = traceback.extract_tb(current.__traceback__)
        lines += [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return lines


def configure(service: str, level: str, stream: BinaryIO | None = None) -> Log:
    """Makes this the one form of every log of the process; `level` is debug, info, warning or error."""
    log = Log(service, stream or sys.stdout.buffer)
    log.level = logging.getLevelNamesMapping()[level.upper()]
    logging.captureWarnings(True)
    logging.basicConfig(level=log.level, handlers=[_Handler(log)], force=True)
    return log
