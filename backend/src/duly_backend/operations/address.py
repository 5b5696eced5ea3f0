"""DATABASE_URL as PostgreSQL's own programs take it: an address that may stand in argv, and the password in the environment."""

import os
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from duly_backend.operations.failures import Refused

# What asyncpg takes from the query of an address, and libpq too; any other name is a setting of the server to asyncpg alone.
_SHARED: Final = frozenset(
    {
        "host", "port", "dbname", "user", "passfile", "service", "target_session_attrs", "krbsrvname", "gsslib",
        "sslmode", "sslcert", "sslkey", "sslrootcert", "sslcrl", "sslnegotiation",
        "ssl_min_protocol_version", "ssl_max_protocol_version", "application_name",
    }
)  # fmt: skip


def environment(**added: str) -> dict[str, str]:
    """For PostgreSQL's programs: as ours, apart from DATABASE_URL, and with messages in English."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return kept | {"LC_ALL": "C", "PGCLIENTENCODING": "UTF8"} | added


def for_programs(dsn: str) -> tuple[str, dict[str, str]]:
    """(the address without a secret, the environment that holds the password); raises Refused for what cannot be kept."""
    parts = urlsplit(dsn)
    query = dict(parse_qsl(parts.query))
    user, _, password = parts.netloc.rpartition("@")[0].partition(":")
    secret = unquote(password) or query.pop("password", "")
    query.pop("password", None)
    if "sslpassword" in query:
        raise Refused("pg_dump and psql cannot be given the sslpassword of DATABASE_URL; use a key without a password.")
    hosts = parts.netloc.rpartition("@")[2]
    netloc = f"{user}@{hosts}" if user else hosts
    settings = _query(query)
    address = f"postgresql://{netloc}{parts.path}" + (f"?{settings}" if settings else "")
    return address, environment(**({"PGPASSWORD": secret} if secret else {}))


def _query(given: dict[str, str]) -> str:
    """libpq knows neither "+" for a space nor settings of the server by their names."""
    query = {"dbname" if name == "database" else name: value for name, value in given.items()}
    kept = {name: value for name, value in query.items() if name in _SHARED}
    options = [query["options"]] if "options" in query else []
    options += [f"-c {name}={_escaped(value)}" for name, value in query.items() if name not in _SHARED | {"options"}]
    if options:
        kept["options"] = " ".join(options)
    return "&".join(f"{name}={quote(value, safe='')}" for name, value in kept.items())


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace(" ", "\\ ")
