"""A database that the person brings: whether anybody answers at its address, before anything is started."""

import socket
from urllib.parse import parse_qs, urlsplit

from duly_scripts.failures import Failure

ANSWER_SECONDS = 5.0
PORT = 5432


def require_answer(url: str) -> None:
    """Raises Failure, without the password, where nobody listens. Everything else is the migration's to find out."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or PORT
    except ValueError:
        raise Failure(
            "The address of --database cannot be read; it looks like postgresql://user:password@host:5432/duly."
        ) from None
    host = parse_qs(parts.query).get("host", [host or ""])[0]
    if not host or host.startswith("/") or "," in host or "," in parts.netloc:
        return  # a socket, or several hosts
    try:
        socket.create_connection((host, port), ANSWER_SECONDS).close()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Failure(
            f"The database at {host}:{port} does not answer ({reason}); start it, or correct --database."
        ) from None
