"""./run: sets everything up, starts it, and keeps it running until somebody stops it."""

import os
import time
from contextlib import suppress

from duly_scripts import data, database, demo, environment, frontend, node, ports, postgres, settings
from duly_scripts.console import Console
from duly_scripts.data import Data
from duly_scripts.failures import Stopped
from duly_scripts.lock import one_at_a_time
from duly_scripts.options import EVERYWHERE, Options
from duly_scripts.paths import ROOT
from duly_scripts.services import Address
from duly_scripts.stack import Stack
from duly_scripts.supervisor import Supervisor


def run(given: Options, console: Console) -> None:
    """Returns after an orderly stop; raises Failure for everything that the person has to know."""
    settings.refuse_unknown(os.environ)
    console.stop.listen()
    hosts = given.hosts()
    address = Address(hosts, given.port or ports.any_port(hosts))
    folder = (given.data.expanduser() if given.data else data.default_folder()).absolute()
    console.say(f"Setting Duly up and starting it at {address.url}, with its data in {folder}. Ctrl-C stops it.")
    place = data.open_data(folder)
    with suppress(Stopped):
        _run(given, address, place, console)
    console.say("Duly has stopped.")


def set_up(console: Console) -> node.Node:
    """Packages and build: nothing where they are there and up to date."""
    with one_at_a_time(ROOT, console):
        environment.prepare(console)
        runtime = node.find()
        frontend.build(console, runtime)
    return runtime


def _run(given: Options, address: Address, place: Data, console: Console) -> None:
    ports.require(address.hosts, address.port)
    if given.database:
        database.require_answer(given.database)
    place.lock.note(f"process {os.getpid()}, {address.url}")
    runtime = set_up(console)
    stack = Stack(console, None if given.database else _server(place, console), place.log)
    try:
        started = time.monotonic()
        stack.start(address, given.database, runtime, os.environ)
        link = demo.prepare(stack, console) if given.demo else None
        console.say(f"\nDuly is ready at {address.url} (started in {time.monotonic() - started:.1f} s).")
        for line in (*_sign_in(link), *_phone(given, address), *_places(stack, place)):
            console.say(f"  {line}")
        Supervisor(console, stack).watch()
    finally:
        stack.stop()


def _server(place: Data, console: Console) -> postgres.Server:
    server = postgres.Server(place.postgres, place.log("postgres"), postgres.find(), console)
    if server.user is not None:
        console.say(f"  Started as root: PostgreSQL runs as the user {server.user}.")
    return server


def _sign_in(link: str | None) -> list[str]:
    return [f"Sign in as the sample account (this link works once): {link}"] if link else []


def _phone(given: Options, address: Address) -> list[str]:
    if given.is_loopback:
        return []
    host = ports.phone_address() if given.host in EVERYWHERE else given.host
    shown = f"[{host}]" if host and ":" in host else host
    where = f"On your phone, in the same network: http://{shown}:{address.port}" if shown else "No network was found."
    return [where, "Whoever reaches this machine can open that page and register; what is sent is not encrypted."]


def _places(stack: Stack, place: Data) -> list[str]:
    lines = [f"Logs: {place.folder / 'logs'}"]
    if stack.database is not None:
        # Holds no secret: the socket's folder lets nobody else in.
        lines.append(f"Database: {stack.database.url()}")
    return lines
