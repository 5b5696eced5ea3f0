"""The schema's versions: each is a plain SQL file, and a Python file of the same name by which Alembic finds it."""

from pathlib import Path
from typing import Any, Final

VERSIONS: Final = Path(__file__).parent / "versions"


def newest() -> str:
    """The version that this code expects, such as "0001"; known without importing Alembic."""
    return max(path.name[:4] for path in VERSIONS.glob("*.sql"))


def run_sql(file: str) -> None:
    """Runs the SQL file beside a version's Python file, all statements at once, in Alembic's transaction."""
    from alembic import op
    from sqlalchemy.util import await_only

    connection: Any = op.get_bind().connection.driver_connection
    await_only(connection.execute(Path(file).with_suffix(".sql").read_text(encoding="utf-8")))
