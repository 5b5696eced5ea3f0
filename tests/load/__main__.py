"""`./test load`: what a request costs the server and PostgreSQL, with 100,000 tasks of 200 people and with 1,000,000 of 2,000.

One worker, 8 connections, logs and metrics on; beside it a bare app with the same SQL. Then how PostgreSQL reads each list,
and what Duly costs while nobody asks. Exits 1 when a goal is missed. Needs DULY_TEST_DATABASE_URL (./test gives it).
"""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from tests.load import idle, report
from tests.load.idle import Fact
from tests.load.measure import measure
from tests.load.seed import LARGE, SMALL

from duly_scripts.testing import new_database


def main() -> int:
    server = os.environ["DULY_TEST_DATABASE_URL"]
    with tempfile.TemporaryDirectory() as folder:
        small, large = (asyncio.run(measure(server, size, Path(folder))) for size in (SMALL, LARGE))
        with new_database(server) as url:
            facts = idle.measure(url, Path(folder))
    facts.append(Fact("backend, after load", small.memory_mib, 70, "MiB PSS"))
    rows = report.rows(small, large)
    sys.stdout.write(f"{SMALL}\n{report.costs(rows)}\n\n{report.whole(large)}\n\n{report.facts(facts)}\n")
    return int(any(row.missed for row in rows) or bool(large.whole) or not all(fact.holds for fact in facts))


if __name__ == "__main__":
    sys.exit(main())
