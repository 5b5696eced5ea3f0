"""A database as a command finds it: its server, the schema in which Duly lies, and what is there already."""

from dataclasses import dataclass
from typing import Any, Final

from duly_backend.migrations import VERSION_TABLE
from duly_backend.operations.connecting import connect
from duly_backend.operations.failures import OF_THE_DATABASE, Refused
from duly_backend.outages import sentence_of

# Failed sign-ins of the last minutes: a database that holds nothing else is an empty one.
_NO_DATA: Final = (VERSION_TABLE, "attempts")

_SERVER: Final = "SELECT split_part(current_setting('server_version'), ' ', 1), current_schema()"
_VERSION: Final = f"SELECT max(version_num) FROM {VERSION_TABLE}"  # noqa: S608
_TABLES: Final = """
SELECT tablename AS name, format('%I.%I', schemaname, tablename) AS quoted
FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"""

# What lies in the schema, apart from extensions and their parts; CASCADE takes some of it before its turn.
_DROPS: Final = """
WITH ours AS (SELECT oid, nspname FROM pg_namespace WHERE nspname = current_schema()),
parts AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e')
SELECT CASE c.relkind WHEN 'S' THEN 2 ELSE 1 END AS place, format('DROP %s IF EXISTS %I.%I CASCADE',
    CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'f' THEN 'FOREIGN TABLE'
        WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, ours.nspname, c.relname) AS statement
FROM pg_class c JOIN ours ON ours.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND ('pg_class'::regclass, c.oid) NOT IN (SELECT * FROM parts)
UNION ALL
SELECT 3, format('DROP ROUTINE IF EXISTS %I.%I(%s) CASCADE', ours.nspname, p.proname, pg_get_function_identity_arguments(p.oid))
FROM pg_proc p JOIN ours ON ours.oid = p.pronamespace
WHERE ('pg_proc'::regclass, p.oid) NOT IN (SELECT * FROM parts)
UNION ALL
SELECT 4, format('DROP TYPE IF EXISTS %I.%I CASCADE', ours.nspname, t.typname)
FROM pg_type t JOIN ours ON ours.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE (t.typtype IN ('d', 'e', 'r') OR c.relkind = 'c') AND ('pg_type'::regclass, t.oid) NOT IN (SELECT * FROM parts)
ORDER BY place, statement"""


@dataclass(frozen=True)
class Target:
    """`server` is such as "18.6", `tables` are quoted with their schema, `version` is None where there is no Duly."""

    server: str
    schema: str
    version: str | None
    tables: tuple[str, ...]
    with_data: tuple[str, ...]

    @property
    def quoted_schema(self) -> str:
        return quoted(self.schema)

    @property
    def has_rows(self) -> str:
        """SQL that is true when any table of Duly's holds data."""
        return " OR ".join(f"EXISTS (SELECT FROM {table})" for table in self.with_data) or "false"


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


async def visit(dsn: str) -> Target:
    """Raises Refused where the database does not answer, or not us."""
    connection = await connect(dsn)
    try:
        return await look(connection)
    except OF_THE_DATABASE as error:
        raise Refused(f"The database cannot be read: {sentence_of(error)}") from None
    finally:
        await connection.close()


async def look(connection: Any) -> Target:
    """Raises Refused where the search path names no schema."""
    server, schema = await connection.fetchrow(_SERVER)
    if schema is None:
        raise Refused("The search path of this database names no schema that exists; create it first.")
    rows = await connection.fetch(_TABLES)
    tables = {row["name"]: row["quoted"] for row in rows}
    version = await connection.fetchval(_VERSION) if VERSION_TABLE in tables else None
    with_data = tuple(table for name, table in tables.items() if name not in _NO_DATA)
    return Target(server, schema, version, tuple(tables.values()), with_data)


async def drops(connection: Any) -> list[str]:
    """The statements that empty the schema, whoever made what is in it."""
    return [row["statement"] for row in await connection.fetch(_DROPS)]
