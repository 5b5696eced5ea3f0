"""Keeps PostgreSQL and the services running until somebody stops them: what dies is started again, what dies too often ends the run."""

import time
from dataclasses import dataclass, field

from duly_scripts.console import Console
from duly_scripts.failures import Failure
from duly_scripts.logfile import LogFile
from duly_scripts.processes import Process, ending
from duly_scripts.services import Service
from duly_scripts.stack import Stack

LOOK_SECONDS = 0.3
FIRST_DELAY_SECONDS = 1.0
LONGEST_DELAY_SECONDS = 30.0
# Within this time that many deaths of one service are no accident.
WINDOW_SECONDS = 120.0
MOST_DEATHS = 5


@dataclass
class _Deaths:
    """When a service died, lately, and when it may start again."""

    times: list[float] = field(default_factory=list)
    start_at: float | None = None
    is_away: bool = False

    def note(self, now: float) -> float:
        """Returns the delay before the next start, in seconds; it doubles with each death."""
        self.times = [*(moment for moment in self.times if now - moment < WINDOW_SECONDS), now]
        delay = min(FIRST_DELAY_SECONDS * 2.0 ** (len(self.times) - 1), LONGEST_DELAY_SECONDS)
        self.start_at, self.is_away = now + delay, True
        return delay


class Supervisor:
    """Looks at each process of a stack several times a second."""

    def __init__(self, console: Console, stack: Stack) -> None:
        self._console = console
        self._stack = stack
        self._deaths = {service.definition.name: _Deaths() for service in stack.services} | {"PostgreSQL": _Deaths()}

    def watch(self) -> None:
        """Ends by Stopped when somebody asks, by Failure when something dies again and again."""
        while True:
            self._look_at_database()
            for service in self._stack.services:
                self._look_at(service)
            self._console.pause(LOOK_SECONDS)

    def _look_at(self, service: Service) -> None:
        service.log.cut_if_large()
        name = service.definition.name
        if self._console.verbose:
            for line in service.log.news():
                self._console.say(f"{name} | {line}")
        deaths = self._deaths[name]
        if not service.is_running():
            if self._may_start(f"The {name}", deaths, service.process, service.log):
                service.stop()
                service.start()
        elif deaths.is_away and service.is_ready():
            self._back(f"The {name}", deaths)

    def _look_at_database(self) -> None:
        server = self._stack.database
        if server is None:
            return
        server.log.cut_if_large()
        deaths = self._deaths["PostgreSQL"]
        if not server.is_running() and self._may_start("PostgreSQL", deaths, server.process, server.log):
            server.restart()
            self._back("PostgreSQL", deaths)

    def _may_start(self, what: str, deaths: _Deaths, process: Process | None, log: LogFile) -> bool:
        now = time.monotonic()
        if deaths.start_at is None:
            delay = deaths.note(now)
            how = ending(process) if process is not None else "never started"
            if len(deaths.times) >= MOST_DEATHS:
                raise Failure(
                    f"{what} ended {MOST_DEATHS} times within {WINDOW_SECONDS / 60:.0f} minutes ({how}); its log is {log.path}."
                )
            self._console.say(f"{what} ended ({how}) and starts again in {delay:.0f} s; its log is {log.path}.")
            return False
        if now < deaths.start_at:
            return False
        deaths.start_at = None
        return True

    def _back(self, what: str, deaths: _Deaths) -> None:
        deaths.is_away = False
        self._console.say(f"{what} is back.")
