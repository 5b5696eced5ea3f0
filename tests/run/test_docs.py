"""What the docs say of settings is what the services read."""

import re

from duly_scripts.paths import FRONTEND
from duly_scripts.tables import OPERATING, fresh


def test_the_tables_of_settings_are_as_the_services_write_them() -> None:
    written = OPERATING.read_text(encoding="utf-8")
    assert "`DATABASE_URL" in written
    assert fresh(written) == written, "run scripts/docs"


def test_the_docs_name_the_variables_that_the_frontend_reads_and_no_others() -> None:
    read = set(re.findall(r"text\('([A-Z_]+)'\)", (FRONTEND / "server" / "settings.ts").read_text(encoding="utf-8")))
    table = OPERATING.read_text(encoding="utf-8").partition("### Frontend")[2]
    assert set(re.findall(r"^\| `([A-Z_]+)`", table, re.MULTILINE)) == read
