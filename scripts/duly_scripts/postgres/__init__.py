"""PostgreSQL without an installation: finding its programs, making its data, starting, recovering and stopping it.

Used by ./run, ./test and the load test alike. Root drops to another user; a private Unix socket is the only way in.
"""

from duly_scripts.postgres.binaries import OLDEST_MAJOR, Binaries, find, oldest
from duly_scripts.postgres.client import execute
from duly_scripts.postgres.server import DURABLE, FAST, Server
from duly_scripts.postgres.temporary import temporary_server

__all__ = ["DURABLE", "FAST", "OLDEST_MAJOR", "Binaries", "Server", "execute", "find", "oldest", "temporary_server"]
