"""Everything that runs: PostgreSQL, unless the person brought their own, and the three services, started and stopped in order."""

from collections.abc import Callable, Mapping, Sequence

from duly_scripts import services
from duly_scripts.console import Console
from duly_scripts.logfile import LogFile
from duly_scripts.node import Node
from duly_scripts.postgres import Server
from duly_scripts.services import Address, Definition, PortLost, Service

# How often other ports are chosen where another program, such as a second ./run, takes them at the same moment.
TRIES = 5


class Stack:
    """`log` makes the log file of a service by its name. Used by ./run and by the tests that need all of Duly."""

    def __init__(self, console: Console, database: Server | None, log: Callable[[str], LogFile]) -> None:
        self._console = console
        self._log = log
        self.database = database
        self.services: list[Service] = []

    def start(self, address: Address, database_url: str | None, node: Node, environ: Mapping[str, str]) -> None:
        """Returns when all three are ready; raises Failure with the reason where one is not."""
        if self.database is not None:
            self.database.prepare()
            with self._console.step("Starting PostgreSQL"):
                self.database.start()
        url = database_url or (self.database.url() if self.database is not None else "")
        for left in reversed(range(TRIES)):
            try:
                self._start_services(services.define(address, url, node, environ))
                break
            except PortLost:
                self._stop_services()
                if not left:
                    raise

    def _start_services(self, definitions: Sequence[Definition]) -> None:
        backend, chatbot, frontend = definitions
        with self._console.step("Starting the backend and the chatbot"):
            inner = [self._started(backend), self._started(chatbot)]
            # While they load: the backend is not ready before the schema is.
            services.migrate(self._console, backend)
            for service in inner:
                service.wait_until_ready(self._console)
        with self._console.step("Starting the web app"):
            self._started(frontend).wait_until_ready(self._console)

    def stop(self) -> None:
        """The web app first, the database last; each within its own few seconds, ten in all."""
        self._stop_services()
        if self.database is not None:
            self.database.close()

    def _stop_services(self) -> None:
        for service in reversed(self.services):
            service.stop()
        self.services.clear()

    def definition(self, name: str) -> Definition:
        return next(service.definition for service in self.services if service.definition.name == name)

    def _started(self, definition: Definition) -> Service:
        service = Service(definition, self._log(definition.name))
        self.services.append(service)
        service.start()
        return service
